// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journalopening.h"

#include "base/log.h"
#include "storage/eventtable.h"
#include "storage/journalfolder.h"
#include "storage/metatable.h"
#include "storage/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace passerelle::storage {

using namespace Qt::StringLiterals;

namespace {

// A log that holds more than its header: something was committed to it. An empty one may outlive a power cut
// of the first start that undid the naming of the file itself.
bool holdsCommits(const QString &log)
{
    constexpr qint64 Header = 32; // bytes, by SQLite's file format
    return QFileInfo{log}.size() > Header;
}

// What a file on disk can be before SQLite sees it.
bool looksLikeADatabase(const QString &file)
{
    QFile journal{file};
    return journal.open(QIODevice::ReadOnly)
        && journal.read(16) == QByteArray::fromRawData("SQLite format 3\0", 16);
}

Result<Done> setPragmas(Database &database)
{
    for (const QString &pragma :
         {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s,
          u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA temp_store = MEMORY"_s}) {
        if (auto done = database.run(pragma); !done)
            return done;
    }
    return Done{};
}

// A newer program's journal is judged through a connection that can't change it.
Result<Done> refuseNewer(const QString &file)
{
    const auto database = Database::open(file, Database::Mode::ReadOnly);
    if (!database)
        return Failure{database.error()};
    const auto schema = schemaOf(**database);
    if (!schema)
        return Failure{schema.error()};
    if (*schema > newestSchema())
        return fail(ErrorCode::JournalNewer, QDir::toNativeSeparators(file));
    return Done{};
}

// Pages after an unclean end, the chain always, from the last sealed head.
Result<Done> checkContent(Database &database)
{
    const Failure damaged = fail(ErrorCode::JournalDamaged, QDir::toNativeSeparators(database.file()));
    const MetaTable meta{database};
    const auto isClean = meta.number(u"clean"_s);
    if (!isClean)
        return Failure{isClean.error()};
    if (*isClean == 0) {
        const auto verdict = database.value(u"PRAGMA quick_check(1)"_s);
        if (!verdict)
            return Failure{verdict.error()};
        if (verdict->toString() != u"ok")
            return damaged;
    }
    const auto sealedSeq = meta.number(u"sealed_seq"_s);
    const auto sealedHash = meta.text(u"sealed_hash"_s);
    if (!sealedSeq || !sealedHash)
        return Failure{sealedSeq ? sealedHash.error() : sealedSeq.error()};
    const auto holds = chainHoldsFrom(database, *sealedSeq, QByteArray::fromHex(sealedHash->toLatin1()));
    if (!holds)
        return Failure{holds.error()};
    return *holds ? Result<Done>{Done{}} : Result<Done>{damaged};
}

Result<std::unique_ptr<Database>> openExisting(const QString &file)
{
    if (!looksLikeADatabase(file))
        return fail(ErrorCode::JournalDamaged, QDir::toNativeSeparators(file));
    if (auto known = refuseNewer(file); !known)
        return Failure{known.error()};
    if (auto owned = makePrivate(file); !owned)
        return Failure{owned.error()};
    auto database = Database::open(file, Database::Mode::ReadWrite);
    if (!database)
        return database;
    const auto schema = schemaOf(**database);
    if (!schema)
        return Failure{schema.error()};
    if (*schema == 0) // a database, but no journal
        return fail(ErrorCode::JournalDamaged, QDir::toNativeSeparators(file));
    if (auto set = setPragmas(**database); !set)
        return Failure{set.error()};
    if (auto migrated = migrate(**database, newestSchema()); !migrated)
        return Failure{migrated.error()};
    if (auto checked = checkContent(**database); !checked)
        return Failure{checked.error()};
    return database;
}

// The file is made empty and private first, so that nothing is ever written into a readable one. It is whole,
// without a log, when this returns.
Result<Done> makeTables(const QString &file)
{
    QFile empty{file};
    if (!empty.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::JournalWriteFailed,
                    QDir::toNativeSeparators(file) + u": "_s + empty.errorString());
    empty.close();
    if (auto owned = makePrivate(file); !owned)
        return owned;
    const auto database = Database::open(file, Database::Mode::ReadWrite);
    if (!database)
        return Failure{database.error()};
    if (auto set = setPragmas(**database); !set)
        return set;
    if (auto made = migrate(**database, newestSchema()); !made)
        return made;
    return (*database)->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

// Under another name until it is whole: a half-made journal could pass for a damaged one, and with a hot
// rollback journal beside it no reader could open it.
Result<std::unique_ptr<Database>> makeNew(const QString &file)
{
    const QString draft = file + u".new"_s;
    for (const QString &suffix : {QString{}, u"-journal"_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(draft + suffix); // of a start that was interrupted
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
        QFile::remove(file + suffix);
    if (auto made = makeTables(draft); !made)
        return Failure{made.error()};
    if (QFileInfo{draft + u"-wal"_s}.size() > 0 || !QFile::rename(draft, file))
        return fail(ErrorCode::JournalWriteFailed, QDir::toNativeSeparators(file));
    auto database = Database::open(file, Database::Mode::ReadWrite);
    if (!database)
        return database;
    if (auto set = setPragmas(**database); !set)
        return Failure{set.error()};
    return database;
}

} // namespace

Result<OpenedFile> openJournalFile(const JournalPaths &paths, const Clock &clock)
{
    const QString file = paths.journalFile();
    OpenedFile opened;
    if (QFile::exists(file)) {
        auto existing = openExisting(file);
        if (existing) {
            opened.database = *std::move(existing);
            return opened;
        }
        if (existing.error().code != ErrorCode::JournalDamaged)
            return Failure{existing.error()};
    }
    if (QFile::exists(file) || holdsCommits(file + u"-wal"_s)) { // a log alone is damage too
        const auto aside = moveAside(file, clock.now());
        if (!aside)
            return Failure{aside.error()};
        qCWarning(logStorage) << "a damaged journal was set aside";
        opened.setAside = QFileInfo(*aside).fileName();
    }
    auto made = makeNew(file);
    if (!made)
        return Failure{made.error()};
    opened.database = *std::move(made);
    opened.isNew = true;
    return opened;
}

} // namespace passerelle::storage
