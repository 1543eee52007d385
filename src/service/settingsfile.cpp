// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/settingsfile.h"

#include "service/exports.h"

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

Error named(const QString &file, const Error &error)
{
    return Error{ErrorCode::BadConfiguration, file + u": "_s + error.detail};
}

Result<Done> keepWhatCame(Office &office, const CompanySettings &made, const SettingsFile &file)
{
    if (file.mapping) {
        const Result<Done> mapped = office.companies.saveMapping(made.id, *file.mapping);
        if (!mapped)
            return mapped;
    }
    return file.columns ? office.companies.saveMembriMapping(made.id, *file.columns) : Result<Done>{Done{}};
}

} // namespace

Result<Json> readSettingsJson(const QString &file)
{
    const Result<QByteArray> bytes = readFile(file);
    if (!bytes)
        return Failure{bytes.error()};
    Result<Json> json = Json::parse(*bytes);
    if (!json || !json->isObject())
        return fail(ErrorCode::BadConfiguration, file + u": "_s + NotJson);
    return json;
}

Result<SettingsFile> settingsFileFromJson(const Json &json)
{
    Result<CompanySettings> settings = companySettingsFromJson(json);
    if (!settings)
        return Failure{settings.error()};
    SettingsFile file;
    file.settings = std::move(*settings);
    if (json[u"mapping"].isObject())
        file.mapping = mappingFromJson(json[u"mapping"]);
    if (json[u"columns"].isObject()) {
        const Result<connectors::MembriMapping> columns =
            connectors::MembriMapping::fromJson(json[u"columns"]);
        if (!columns)
            return fail(ErrorCode::BadConfiguration, u"columns: "_s + columns.error().detail);
        file.columns = *columns;
    }
    return file;
}

Result<SettingsFile> readSettingsFile(const QString &file)
{
    const Result<Json> json = readSettingsJson(file);
    if (!json)
        return Failure{json.error()};
    Result<SettingsFile> read = settingsFileFromJson(*json);
    if (!read)
        return Failure{named(file, read.error())};
    return read;
}

Result<Done> writeSettingsFile(const Office &office, const CompanySettings &company, const QString &file)
{
    const Result<Json> json = settingsJson(office, company);
    if (!json)
        return Failure{json.error()};
    return writePrivateFile(file, json->toIndentedBytes());
}

QCoro::Task<Result<CompanySettings>> createFromFile(Office *office, SettingsFile file, CompanySecrets secrets)
{
    const CompanySettings wanted = file.settings;
    Result<CompanySettings> made = co_await createCompany(office, wanted, std::move(secrets));
    if (!made)
        co_return made;
    const Result<Done> kept = keepWhatCame(*office, *made, file);
    if (!kept) {
        office->companies.remove(made->id);
        co_return Failure{kept.error()};
    }
    co_return made;
}

} // namespace passerelle::service
