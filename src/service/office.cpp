// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/office.h"

#include "auth/filevault.h"
#include "auth/keychainvault.h"

#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

namespace passerelle::service {

Office::Office(Home home, const Clock &clockOf, RandomSource &randomOf, storage::Actor actorOf,
               runner::ErrorWords wordsOf)
    : companies(std::move(home))
    , vault(makeVault(companies.home()))
    , clock(clockOf)
    , random(randomOf)
    , actor(std::move(actorOf))
    , words(std::move(wordsOf))
{
}

std::unique_ptr<auth::TokenVault> makeVault(const Home &home)
{
    if (home.secretsFile.isEmpty())
        return std::make_unique<auth::KeychainVault>();
    return std::make_unique<auth::FileVault>(home.secretsFile);
}

QString secretEntry(const CompanySettings &company, QLatin1StringView secret)
{
    const QString environment = company.isSandbox ? QStringLiteral("sandbox") : QStringLiteral("production");
    return auth::entryName(environment, company.id, secret);
}

storage::JournalPaths journalPaths(const Office &office, const CompanySettings &company)
{
    return storage::JournalPaths{office.companies.folder(company.id)};
}

Result<std::unique_ptr<storage::Journal>> openJournal(Office &office, const CompanySettings &company,
                                                      const QString &program)
{
    storage::Actor actor = office.actor;
    if (!program.isEmpty())
        actor.program = program;
    return storage::Journal::open(journalPaths(office, company), office.clock, office.random, actor);
}

Result<std::unique_ptr<storage::JournalReader>> openReader(const Office &office,
                                                           const CompanySettings &company)
{
    const storage::JournalPaths paths = journalPaths(office, company);
    Result<std::unique_ptr<storage::JournalReader>> reader = storage::JournalReader::open(paths);
    if (reader || reader.error().code != ErrorCode::JournalOlder)
        return reader;
    const auto written = storage::Journal::open(paths, office.clock, office.random, office.actor);
    if (!written)
        return Failure{written.error()};
    return storage::JournalReader::open(paths);
}

storage::Actor actorOf(const QString &program)
{
    QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    if (user.isEmpty())
        user = QFileInfo{QDir::homePath()}.owner();
    return storage::Actor{user, QSysInfo::machineHostName(), program};
}

} // namespace passerelle::service
