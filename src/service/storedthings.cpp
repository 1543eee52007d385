// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/storedthings.h"

#include "service/backupjobs.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <optional>

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

qint64 sizeWithLog(const QString &file)
{
    return QFileInfo{file}.size() + QFileInfo{file + u"-wal"_s}.size();
}

/// Which kind a file of a company's folder is; nothing for what belongs to another one.
std::optional<StoredKind> kindOf(const QString &name)
{
    if (name == u"journal.sqlite")
        return StoredKind::Journal;
    if (name.endsWith(u"-wal") || name.endsWith(u"-shm"))
        return std::nullopt;
    if (name.startsWith(u"journal-"))
        return StoredKind::DamagedJournal;
    if (name == u"company.json")
        return StoredKind::Settings;
    if (name.endsWith(u"mapping.json"))
        return StoredKind::Mapping;
    if (name == u"authorization.json" || name == u"pending-sign-in.json")
        return StoredKind::Authorization;
    if (name == u"incidents.json")
        return StoredKind::Incidents;
    if (name.contains(u"pace"))
        return StoredKind::Pace;
    return StoredKind::Note;
}

bool namesPersons(StoredKind kind)
{
    return kind == StoredKind::Journal || kind == StoredKind::DamagedJournal || kind == StoredKind::Incidents
        || kind == StoredKind::Backup;
}

} // namespace

QString storedKindKey(StoredKind kind)
{
    static constexpr std::array Keys{"journal",   "damaged-journal", "settings", "mapping", "authorization",
                                     "incidents", "secrets",         "backup",   "pace",    "note",
                                     "logs"};
    return QLatin1StringView{Keys.at(static_cast<size_t>(kind))};
}

std::vector<StoredThing> storedThings(const Office &office, const CompanySettings &company)
{
    std::vector<StoredThing> things;
    const QDir folder{office.companies.folder(company.id)};
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name)) {
        if (const auto kind = kindOf(file.fileName()))
            things.push_back({*kind, QDir::toNativeSeparators(file.absoluteFilePath()),
                              sizeWithLog(file.absoluteFilePath()), namesPersons(*kind), false});
    }
    const QString secrets = office.companies.home().secretsFile;
    things.push_back({StoredKind::Secrets, QDir::toNativeSeparators(secrets),
                      secrets.isEmpty() ? 0 : QFileInfo{secrets}.size(), false, true});
    const LastBackup backup = lastBackup(office, company);
    if (!backup.file.isEmpty())
        things.push_back({StoredKind::Backup, QDir::toNativeSeparators(backup.file),
                          QFileInfo{backup.file}.size(), true, false});
    things.push_back({StoredKind::Logs, {}, 0, false, false});
    std::sort(things.begin(), things.end(), [](const StoredThing &a, const StoredThing &b) {
        return std::pair{a.kind, a.path} < std::pair{b.kind, b.path};
    });
    return things;
}

} // namespace passerelle::service
