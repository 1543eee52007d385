// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/companystore.h"

#include <QDir>

#include <algorithm>

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView SettingsFile{"company.json"};
constexpr QLatin1StringView MappingFile{"mapping.json"};
constexpr QLatin1StringView MembriMappingFile{"membri-mapping.json"};
constexpr QLatin1StringView AuthorizationFile{"authorization.json"};
constexpr QLatin1StringView PendingFile{"pending-sign-in.json"};

/// A folder name made of a company's name: ASCII letters, digits and dashes.
QString slug(const QString &name)
{
    QString result;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            result += c;
        else if (c.category() != QChar::Mark_NonSpacing && !result.isEmpty() && !result.endsWith(u'-'))
            result += u'-';
    }
    while (result.endsWith(u'-'))
        result.chop(1);
    return result.isEmpty() ? u"company"_s : result.first(std::min<qsizetype>(result.size(), 40));
}

} // namespace

CompanyStore::CompanyStore(Home home)
    : m_home(std::move(home))
{
}

QString CompanyStore::file(const QString &companyId, QLatin1StringView name) const
{
    return m_home.companyFolder(companyId) + u'/' + name;
}

Result<Json> CompanyStore::read(const QString &companyId, QLatin1StringView name) const
{
    const Result<QByteArray> bytes = readFile(file(companyId, name));
    if (!bytes)
        return Failure{bytes.error()};
    const Result<Json> json = Json::parse(*bytes);
    if (!json)
        return fail(ErrorCode::BadConfiguration, file(companyId, name) + u": "_s + json.error().detail);
    return *json;
}

Result<Done> CompanyStore::write(const QString &companyId, QLatin1StringView name, const Json &json)
{
    return writePrivateFile(file(companyId, name), json.toIndentedBytes());
}

Result<std::vector<CompanySettings>> CompanyStore::all() const
{
    std::vector<CompanySettings> companies;
    const QDir folder{m_home.companiesFolder()};
    for (const QString &id : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!QFile::exists(file(id, SettingsFile)))
            continue;
        const Result<Json> json = read(id, SettingsFile);
        if (!json)
            return Failure{json.error()};
        Result<CompanySettings> settings = companySettingsFromJson(*json);
        if (!settings)
            return fail(ErrorCode::BadConfiguration,
                        file(id, SettingsFile) + u": "_s + settings.error().detail);
        settings->id = id;
        companies.push_back(std::move(*settings));
    }
    std::sort(companies.begin(), companies.end(),
              [](const CompanySettings &a, const CompanySettings &b) { return a.name < b.name; });
    return companies;
}

Result<CompanySettings> CompanyStore::find(const QString &idOrName) const
{
    const Result<std::vector<CompanySettings>> companies = all();
    if (!companies)
        return Failure{companies.error()};
    if (idOrName.isEmpty() && companies->size() == 1)
        return companies->front();
    for (const CompanySettings &company : *companies) {
        if (!idOrName.isEmpty() && (company.id == idOrName || company.name == idOrName))
            return company;
    }
    return fail(ErrorCode::CompanyUnknown, idOrName);
}

Result<CompanySettings> CompanyStore::add(CompanySettings settings)
{
    const Result<std::vector<CompanySettings>> companies = all();
    if (!companies)
        return Failure{companies.error()};
    for (const CompanySettings &company : *companies) {
        if (company.name == settings.name)
            return fail(ErrorCode::CompanyExists, settings.name);
    }
    const QString base = slug(settings.name);
    settings.id = base;
    for (int number = 2; QFile::exists(m_home.companyFolder(settings.id)); ++number)
        settings.id = base + u'-' + QString::number(number);
    const Result<CompanySettings> checked = companySettingsFromJson(toJson(settings));
    if (!checked)
        return checked;
    for (const QString &folder :
         {m_home.folder, m_home.companiesFolder(), m_home.companyFolder(settings.id)}) {
        const Result<Done> made = makePrivateFolder(folder);
        if (!made)
            return Failure{made.error()};
    }
    const Result<Done> saved = save(settings);
    if (!saved)
        return Failure{saved.error()};
    const Result<Done> mapped =
        write(settings.id, MembriMappingFile, connectors::MembriMapping::standard().toJson());
    if (!mapped)
        return Failure{mapped.error()};
    return settings;
}

Result<Done> CompanyStore::save(const CompanySettings &settings)
{
    return write(settings.id, SettingsFile, toJson(settings));
}

void CompanyStore::remove(const QString &companyId)
{
    if (!companyId.isEmpty())
        QDir{m_home.companyFolder(companyId)}.removeRecursively();
}

Result<domain::Mapping> CompanyStore::mapping(const QString &companyId) const
{
    if (!QFile::exists(file(companyId, MappingFile)))
        return domain::Mapping{};
    const Result<Json> json = read(companyId, MappingFile);
    if (!json)
        return Failure{json.error()};
    return mappingFromJson(*json);
}

Result<Done> CompanyStore::saveMapping(const QString &companyId, const domain::Mapping &mapping)
{
    return write(companyId, MappingFile, toJson(mapping));
}

Result<connectors::MembriMapping> CompanyStore::membriMapping(const QString &companyId) const
{
    if (!QFile::exists(file(companyId, MembriMappingFile)))
        return connectors::MembriMapping::standard();
    const Result<Json> json = read(companyId, MembriMappingFile);
    if (!json)
        return Failure{json.error()};
    return connectors::MembriMapping::fromJson(*json);
}

Result<Done> CompanyStore::saveMembriMapping(const QString &companyId,
                                             const connectors::MembriMapping &columns)
{
    return write(companyId, MembriMappingFile, columns.toJson());
}

AuthorizationState CompanyStore::authorization(const QString &companyId) const
{
    const Result<Json> json = read(companyId, AuthorizationFile);
    return json ? authorizationStateFromJson(*json) : AuthorizationState{};
}

Result<Done> CompanyStore::saveAuthorization(const QString &companyId, const AuthorizationState &state)
{
    return write(companyId, AuthorizationFile, toJson(state));
}

Result<auth::PendingSignIn> CompanyStore::pendingSignIn(const QString &companyId) const
{
    const Result<Json> json = read(companyId, PendingFile);
    if (!json)
        return fail(ErrorCode::SignInTooLate);
    return auth::PendingSignIn::fromJson(*json);
}

Result<Done> CompanyStore::savePendingSignIn(const QString &companyId, const auth::PendingSignIn &pending)
{
    return write(companyId, PendingFile, pending.toJson());
}

Json toJson(const domain::Mapping &mapping)
{
    Json json = Json::object();
    for (const auto &[kind, entries] : mapping.entries) {
        Json ofKind = Json::object();
        for (const auto &[key, target] : entries) {
            Json entry = Json::object();
            entry.set(u"id"_s, target.id);
            entry.set(u"name"_s, target.name);
            entry.set(u"confirmed"_s, target.isConfirmed);
            ofKind.set(key, std::move(entry));
        }
        json.set(mappingKindKey(kind), std::move(ofKind));
    }
    return json;
}

domain::Mapping mappingFromJson(const Json &json)
{
    domain::Mapping mapping;
    for (const auto &[kindKey, entries] : json.members()) {
        const auto kind = domain::mappingKindFromKey(kindKey);
        if (!kind)
            continue;
        for (const auto &[key, entry] : entries.members())
            mapping.entries[*kind].emplace(key,
                                           domain::MappingTarget{entry[u"id"].toString(),
                                                                 entry[u"name"].toString(),
                                                                 entry[u"confirmed"].toBool()});
    }
    return mapping;
}

} // namespace passerelle::service
