// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backupjobs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

const QString JournalPart = u"journal.sqlite"_s;
const QString SettingsPart = u"company.json"_s;
const QString AuthorizationPart = u"authorization.json"_s;
const QString LastBackupFile = u"last-backup.json"_s;

/// All that a company's folder holds but what belongs to this computer: lock, installation, pace, an
/// authorization under way.
QStringList partNames()
{
    return {SettingsPart,      u"mapping.json"_s,   u"membri-mapping.json"_s,
            AuthorizationPart, u"incidents.json"_s, JournalPart};
}

/// The journal's copy, gone when this ends.
class JournalCopy final
{
public:
    explicit JournalCopy(QString file)
        : m_file(std::move(file))
    {
        QFile::remove(m_file); // of a backup that was interrupted
    }
    Q_DISABLE_COPY_MOVE(JournalCopy)
    ~JournalCopy() { QFile::remove(m_file); }

    [[nodiscard]] Result<Done> make(Office &office, const CompanySettings &company) const
    {
        const Result<std::unique_ptr<storage::Journal>> journal = openJournal(office, company);
        return journal ? (*journal)->backUp(m_file) : Failure{journal.error()};
    }
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    QString m_file;
};

Result<Done> keepNote(const Office &office, const CompanySettings &company, const LastBackup &backup)
{
    Json json = Json::object();
    json.set(u"file"_s, backup.file);
    json.set(u"at"_s, backup.at.toUTC().toString(Qt::ISODate));
    json.set(u"size"_s, backup.size);
    return writePrivateFile(office.companies.folder(company.id) + u'/' + LastBackupFile,
                            json.toIndentedBytes());
}

Result<CompanySettings> settingsIn(const QString &folder, const QString &file)
{
    const Result<QByteArray> bytes = readFile(folder + u'/' + SettingsPart);
    const Result<Json> json = bytes ? Json::parse(*bytes) : Failure{bytes.error()};
    if (!json)
        return fail(ErrorCode::BackupUnusable, QDir::toNativeSeparators(file) + u": no settings"_s);
    return companySettingsFromJson(*json);
}

/// The journal as this computer will use it: it is read whole once, and begins in amnesia.
Result<Done> adoptJournal(Office &office, const CompanySettings &company, const QString &file)
{
    if (!QFile::exists(journalPaths(office, company).journalFile()))
        return Done{};
    const Result<std::unique_ptr<storage::Journal>> journal = openJournal(office, company);
    if (!journal && journal.error().code == ErrorCode::JournalNewer)
        return fail(ErrorCode::BackupUnusable,
                    QDir::toNativeSeparators(file) + u": written by a newer version"_s);
    if (!journal)
        return Failure{journal.error()};
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(office, company);
    const Result<bool> holds = reader ? (*reader)->chainHolds() : Failure{reader.error()};
    if (!(*journal)->setAside().isEmpty() || !holds || !*holds)
        return fail(ErrorCode::BackupUnusable, QDir::toNativeSeparators(file) + u": damaged journal"_s);
    return Done{};
}

/// The ledger's company stays known, so that another one asks for the typed word; its access does not.
Result<Done> forgetAccess(Office &office, const CompanySettings &company)
{
    AuthorizationState state = office.companies.authorization(company.id);
    state.isAuthorized = false;
    state.expiresAt = {};
    return office.companies.saveAuthorization(company.id, state);
}

Result<Done> fill(Office &office, const CompanySettings &company, const QString &from, const QString &file)
{
    const QString folder = office.companies.folder(company.id);
    for (const QString &name : partNames()) {
        if (name == SettingsPart || !QFile::exists(from + u'/' + name))
            continue;
        QFile::remove(folder + u'/' + name); // the standard columns of a new company
        if (!QFile::rename(from + u'/' + name, folder + u'/' + name))
            return fail(ErrorCode::FileWriteFailed, QDir::toNativeSeparators(folder + u'/' + name));
    }
    const Result<Done> adopted = adoptJournal(office, company, file);
    return adopted ? forgetAccess(office, company) : adopted;
}

} // namespace

Result<LastBackup> backUp(Office &office, const CompanySettings &company, const QString &file)
{
    const QString folder = office.companies.folder(company.id);
    const JournalCopy copy{folder + u"/backup.sqlite"_s};
    if (QFile::exists(journalPaths(office, company).journalFile())) {
        const Result<Done> made = copy.make(office, company);
        if (!made)
            return Failure{made.error()};
    }
    BackupNote note{company.name, QCoreApplication::applicationVersion(), office.clock.now()};
    for (const QString &name : partNames()) {
        const QString part = name == JournalPart ? copy.file() : folder + u'/' + name;
        if (QFile::exists(part))
            note.parts.push_back({name, part, QFileInfo{part}.size()});
    }
    const Result<Done> written = writeBackupFile(file, note);
    if (!written)
        return Failure{written.error()};
    const LastBackup backup{QFileInfo{file}.absoluteFilePath(), note.madeAt, QFileInfo{file}.size()};
    const Result<Done> kept = keepNote(office, company, backup);
    return kept ? Result<LastBackup>{backup} : Failure{kept.error()};
}

LastBackup lastBackup(const Office &office, const CompanySettings &company)
{
    const QString file = office.companies.folder(company.id) + u'/' + LastBackupFile;
    const Result<QByteArray> bytes = QFile::exists(file) ? readFile(file) : Result<QByteArray>{QByteArray{}};
    const Result<Json> json = bytes ? Json::parse(*bytes) : Failure{bytes.error()};
    if (!json)
        return {};
    return {(*json)[u"file"].toString(), QDateTime::fromString((*json)[u"at"].toString(), Qt::ISODate),
            (*json)[u"size"].toInt()};
}

Result<BackupContents> readBackup(const Office &office, const QString &file)
{
    const QTemporaryDir place{office.companies.home().folder + u"/taken-over-XXXXXX"_s};
    if (!place.isValid())
        return fail(ErrorCode::FileWriteFailed, place.errorString());
    const Result<BackupNote> note = unpackBackupFile(file, place.path(), {SettingsPart});
    if (!note)
        return Failure{note.error()};
    Result<CompanySettings> settings = settingsIn(place.path(), file);
    if (!settings)
        return Failure{settings.error()};
    return BackupContents{*note, std::move(*settings)};
}

QCoro::Task<Result<CompanySettings>> restoreBackup(Office *office, QString file, QString name,
                                                   CompanySecrets secrets, Secrets when)
{
    // Beside the companies, so that the parts only need to be renamed, and gone whatever happens.
    const QTemporaryDir place{office->companies.home().folder + u"/taken-over-XXXXXX"_s};
    if (!place.isValid())
        co_return fail(ErrorCode::FileWriteFailed, place.errorString());
    const QStringList names = partNames();
    const Result<BackupNote> note = unpackBackupFile(file, place.path(), names);
    if (!note)
        co_return Failure{note.error()};
    Result<CompanySettings> settings = settingsIn(place.path(), file);
    if (!settings)
        co_return settings;
    if (!name.trimmed().isEmpty())
        settings->name = name.trimmed();
    settings->schedule = {}; // this computer was told nothing
    Result<CompanySettings> made = fail(ErrorCode::CompanyExists);
    if (when == Secrets::Later)
        made = office->companies.add(*settings);
    else
        made = co_await createCompany(office, *settings, std::move(secrets));
    if (!made)
        co_return made;
    const Result<Done> filled = fill(*office, *made, place.path(), file);
    if (!filled) {
        office->companies.remove(made->id);
        co_return Failure{filled.error()};
    }
    co_return made;
}

} // namespace passerelle::service
