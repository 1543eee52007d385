// SPDX-License-Identifier: GPL-3.0-or-later
// A company in one file: saved, taken over on another computer; and the file for those who help.
#include "cli/commands.h"
#include "cli/secretsinput.h"
#include "cli/signinprogram.h"
#include "cli/tasks.h"
#include "presentation/privacywords.h"
#include "service/backupjobs.h"
#include "service/supportbundle.h"

#include <QCoreApplication>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using service::CompanySettings;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("passerelle::cli", text);
}

/// With the secrets that an existing secrets file holds, or else with those of standard input.
Result<CompanySettings> restored(const Bench &bench)
{
    const QString file = bench.arguments.option(u"file"_s);
    const QString name = bench.arguments.option(u"name"_s);
    Result<service::BackupContents> contents = service::readBackup(bench.office, file);
    if (!contents)
        return Failure{contents.error()};
    if (!bench.office.companies.home().secretsFile.isEmpty()) {
        Result<CompanySettings> made =
            finished(service::restoreBackup(&bench.office, file, name, {}, service::Secrets::Now));
        if (made || made.error().code != ErrorCode::SecretMissing)
            return made;
    }
    Result<service::CompanySecrets> secrets = secretsFromInput(contents->settings);
    if (!secrets)
        return Failure{secrets.error()};
    Result<CompanySettings> made = finished(
        service::restoreBackup(&bench.office, file, name, std::move(*secrets), service::Secrets::Now));
    if (!made || made->ledger.clientId == contents->settings.ledger.clientId)
        return made;
    made->ledger.clientId = contents->settings.ledger.clientId;
    const Result<Done> saved = bench.office.companies.save(*made);
    return saved ? made : Failure{saved.error()};
}

} // namespace

int tellFile(const Bench &bench, const QString &file)
{
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"file"_s, file);
    bench.console.object(json);
    bench.console.line(tr("Written: %1").arg(file));
    return 0;
}

int backup(const Bench &bench)
{
    const QString file = bench.arguments.option(u"out"_s);
    if (file.isEmpty())
        return badOption(bench, u"--out"_s);
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const Result<service::LastBackup> made = service::backUp(bench.office, *company, file);
    if (!made)
        return bench.console.error(made.error());
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"file"_s, file);
    json.set(u"bytes"_s, made->size);
    bench.console.object(json);
    bench.console.line(
        tr("Saved: %1 (%2). It holds names and amounts, but no secret: keep it where only you can read it.")
            .arg(file, presentation::sizeWords(made->size)));
    return 0;
}

int restore(const Bench &bench)
{
    if (bench.arguments.option(u"file"_s).isEmpty())
        return badOption(bench, u"--file"_s);
    const Result<Done> prepared = service::prepareHome(bench.office.companies.home());
    if (!prepared)
        return bench.console.error(prepared.error());
    const Result<CompanySettings> made = restored(bench);
    if (!made)
        return bench.console.error(made.error());
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"company"_s, made->name);
    json.set(u"id"_s, made->id);
    json.set(u"authorized"_s, false);
    bench.console.object(json);
    bench.console.line(tr("Company “%1” is taken over. Next: authorize. Its first run looks for each record "
                          "before it sends it. Do not go on with the company on the other computer.")
                           .arg(made->name));
    return 0;
}

int support(const Bench &bench)
{
    const QString file = bench.arguments.option(u"out"_s);
    if (file.isEmpty())
        return badOption(bench, u"--out"_s);
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const std::vector<service::DoctorFinding> findings =
        finished(service::examine(&bench.office, *company, false, signInProgram(), bench.stop));
    const Result<Json> bundle = service::supportBundle(bench.office, *company, findings);
    if (!bundle)
        return bench.console.error(bundle.error());
    const Result<Done> written = service::writePrivateFile(file, bundle->toIndentedBytes());
    return written ? tellFile(bench, file) : bench.console.error(written.error());
}

} // namespace passerelle::cli
