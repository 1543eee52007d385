// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include "storage/recordsearch.h"

#include <array>

namespace passerelle::storage {

using namespace Qt::StringLiterals;

namespace {

Result<Done> runAll(Database &database, std::span<const char *const> statements)
{
    for (const char *statement : statements) {
        if (auto done = database.run(QString::fromLatin1(statement)); !done)
            return done;
    }
    return Done{};
}

// The event table is what is true; effect is derived from it, record from the source's snapshots. Numbers
// stand for enumerators, days for Julian days, times for UTC milliseconds; ids of hex digits are kept as
// their bytes.
Result<Done> makeTables(Database &database)
{
    static constexpr std::array statements{
        "CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID",
        "CREATE TABLE actor(no INTEGER PRIMARY KEY, user TEXT, workstation TEXT, program TEXT,"
        " UNIQUE(user, workstation, program))",
        "CREATE TABLE run(id INTEGER PRIMARY KEY, actor_no INTEGER NOT NULL REFERENCES actor(no),"
        " started_at INTEGER NOT NULL, ended_at INTEGER, mode TEXT NOT NULL, result TEXT, exit_code INTEGER,"
        " summary BLOB, first_seq INTEGER NOT NULL, last_seq INTEGER)",
        "CREATE TABLE record(no INTEGER PRIMARY KEY, kind INTEGER NOT NULL, source_id NOT NULL, number TEXT,"
        " customer TEXT, customer_folded TEXT, day INTEGER, minor INTEGER NOT NULL DEFAULT 0, currency TEXT,"
        " status INTEGER NOT NULL DEFAULT 0, reference TEXT, message TEXT, version_token TEXT, changed_at "
        "INTEGER,"
        " is_to_verify INTEGER, is_gone INTEGER, effect_state INTEGER, error TEXT)",
        "CREATE UNIQUE INDEX record_source ON record(source_id, kind)",
        "CREATE TABLE effect(no INTEGER PRIMARY KEY, record_no INTEGER NOT NULL REFERENCES record(no), "
        "base_id,"
        " generation INTEGER, effect_id NOT NULL, marker TEXT, purpose INTEGER, step INTEGER, number TEXT,"
        " customer TEXT, natural_key TEXT, depends_on, total INTEGER, currency TEXT, day INTEGER,"
        " customer_ledger_id TEXT, target_ledger_id TEXT, target_version TEXT, source_version TEXT, "
        "payload_hash,"
        " state INTEGER, attempt INTEGER, sent_at INTEGER, may_apply_until INTEGER, batch_id,"
        " looks_up_first INTEGER, ledger_id TEXT, version_token TEXT, ledger_number TEXT, ledger_total "
        "INTEGER,"
        " ledger_currency TEXT, proof INTEGER, error TEXT, error_detail TEXT, system_text TEXT, run_id "
        "INTEGER)",
        "CREATE UNIQUE INDEX effect_key ON effect(effect_id)",
        "CREATE INDEX effect_base ON effect(base_id)",
        "CREATE INDEX effect_record ON effect(record_no)",
        "CREATE INDEX effect_open ON effect(state) WHERE state IN (1, 2, 3, 4)",
        "CREATE TABLE payload(effect_no INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
        "CREATE TABLE event(seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor_no INTEGER NOT NULL"
        " REFERENCES actor(no), run_id INTEGER, kind TEXT, record_no INTEGER REFERENCES record(no),"
        " effect_no INTEGER, state_from INTEGER, state_to INTEGER, data, personal)",
        "CREATE INDEX event_record ON event(record_no) WHERE record_no IS NOT NULL",
        "CREATE TABLE chain(seq INTEGER PRIMARY KEY, hash BLOB NOT NULL)",
    };
    return runAll(database, statements);
}

// Each ends in the row id, as every index does, so that a list sorted by any column is read from its index.
Result<Done> indexTheDashboard(Database &database)
{
    static constexpr std::array statements{
        "CREATE INDEX record_day ON record(day)",
        "CREATE INDEX record_number ON record(number)",
        "CREATE INDEX record_customer ON record(customer_folded)",
        "CREATE INDEX record_amount ON record(minor)",
        "CREATE INDEX record_status ON record(status)",
        "CREATE INDEX record_reference ON record(reference)",
        "CREATE INDEX record_kind ON record(kind)",
        "CREATE INDEX record_to_verify ON record(is_to_verify) WHERE is_to_verify = 1",
        "CREATE INDEX effect_day ON effect(day)",
    };
    return runAll(database, statements);
}

// Lists, counts and sums are read from an index alone, without the rows; the words of a record are found by
// their letters three by three (decision 020). What posting changes of a record is not among the words.
Result<Done> findAtAMillion(Database &database)
{
    static constexpr std::array statements{
        "DROP INDEX record_status",
        "DROP INDEX record_reference",
        "DROP INDEX record_kind",
        "CREATE INDEX record_state ON record(kind, status, currency, minor, is_gone)",
        "CREATE INDEX record_reference ON record(reference COLLATE NOCASE)",
        "CREATE INDEX record_gone ON record(is_gone) WHERE is_gone IS NOT NULL",
    };
    if (auto done = runAll(database, statements); !done)
        return done;
    if (auto made = database.run(u"CREATE VIRTUAL TABLE record_search USING fts5(words, content='',"
                                 " columnsize=0, detail=none, tokenize='trigram case_sensitive 1')"_s);
        !made)
        return made;
    return database.run(
        u"INSERT INTO record_search(rowid, words) SELECT no, %1 FROM record"_s.arg(recordWordsSql()));
}

// What the error of a record is about, so that all that are alike are found: the same product, the same tax.
Result<Done> keepWhatErrorsAreAbout(Database &database)
{
    static constexpr std::array statements{
        "ALTER TABLE record ADD COLUMN error_detail TEXT",
        "CREATE INDEX record_error ON record(error) WHERE error IS NOT NULL",
    };
    return runAll(database, statements);
}

// A record that says nothing of its person any more, and will not when the source shows it again.
Result<Done> rememberErasures(Database &database)
{
    static constexpr std::array statements{
        "ALTER TABLE record ADD COLUMN is_erased INTEGER",
        "CREATE INDEX record_erased ON record(is_erased) WHERE is_erased IS NOT NULL",
    };
    return runAll(database, statements);
}

// What is not any more as it was posted, and what a person left so.
Result<Done> watchWhatWasPosted(Database &database)
{
    static constexpr std::array statements{
        "ALTER TABLE record ADD COLUMN is_cancelled INTEGER",
        "ALTER TABLE record ADD COLUMN changed TEXT",
        "ALTER TABLE record ADD COLUMN ledger_changed TEXT",
        "ALTER TABLE record ADD COLUMN left_as TEXT",
        "ALTER TABLE record ADD COLUMN ledger_left_as TEXT",
        "CREATE INDEX record_changed ON record(no) WHERE changed IS NOT NULL OR ledger_changed IS NOT NULL",
    };
    return runAll(database, statements);
}

// What adjusting lines make up of a document's total: the accountant's list of cents.
Result<Done> keepAdjustments(Database &database)
{
    return database.run(u"ALTER TABLE effect ADD COLUMN adjustment INTEGER"_s);
}

constexpr std::array Steps{
    Migration{1, makeTables},       Migration{2, indexTheDashboard},
    Migration{3, findAtAMillion},   Migration{4, keepWhatErrorsAreAbout},
    Migration{5, rememberErasures}, Migration{6, watchWhatWasPosted},
    Migration{7, keepAdjustments},
};

} // namespace

std::span<const Migration> migrations()
{
    return Steps;
}

int newestSchema()
{
    return Steps.back().version;
}

Result<int> schemaOf(Database &database)
{
    const auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return Failure{version.error()};
    return version->toInt();
}

Result<Done> migrate(Database &database, int version)
{
    const auto current = schemaOf(database);
    if (!current)
        return Failure{current.error()};
    for (const Migration &step : Steps) {
        if (step.version <= *current || step.version > version)
            continue;
        Transaction transaction{database};
        if (auto begun = transaction.begin(); !begun)
            return begun;
        if (auto applied = step.apply(database); !applied)
            return applied;
        if (auto noted = database.run(u"PRAGMA user_version = %1"_s.arg(step.version)); !noted)
            return noted;
        if (auto committed = transaction.commit(); !committed)
            return committed;
    }
    return Done{};
}

} // namespace passerelle::storage
