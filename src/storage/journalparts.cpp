// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journalparts.h"

#include "base/log.h"

namespace passerelle::storage {

using namespace Qt::StringLiterals;

namespace {

QString whyFresh(const QString &setAside, const Installation &note)
{
    if (!setAside.isEmpty())
        return u"damaged"_s;
    return note.id.isEmpty() ? u"new"_s : u"lost"_s;
}

} // namespace

Result<Done> Journal::Parts::recognize(const JournalPaths &paths, RandomSource &random, bool isNew)
{
    const auto id = meta.text(u"installation"_s);
    const auto epoch = meta.number(u"epoch"_s);
    const auto place = meta.text(u"place"_s);
    const auto isWhole = meta.number(u"whole"_s);
    if (!id || !epoch || !place || !isWhole)
        return fail(ErrorCode::JournalDamaged, database->file());

    const Installation known{*id, *epoch, *place};
    // A power cut may leave the tables of a first start without what belongs in them.
    const bool isFresh = isNew || id->isEmpty();
    const Installation before = readInstallation(paths);
    const bool isAtHome = !isFresh && before == known;
    memory = isAtHome && *isWhole == 1 ? Memory::Whole : Memory::Amnesia;
    // The note first: a crash in between leaves it ahead, which looks like a restored journal and only costs
    // look-ups.
    const auto written = writeInstallation(paths, isAtHome ? *id : newInstallationId(random), *epoch + 1);
    if (!written)
        return Failure{written.error()};
    if (!isAtHome) {
        EventEntry entry{u"amnesia"_s};
        const QString reason = isFresh ? whyFresh(setAside, before) : u"other-place"_s;
        const qint64 lostAt = reason == u"new" ? 0 : clock.now().toMSecsSinceEpoch();
        if (auto set = meta.set(u"memory-lost-at"_s, lostAt); !set)
            return set;
        entry.data.set(u"reason"_s, reason).set(u"installation"_s, written->id);
        if (auto noted = events.append(entry); !noted)
            return noted;
    }
    return keep(*written);
}

Result<Done> Journal::Parts::keep(const Installation &installation)
{
    installationId = installation.id;
    const std::vector<std::pair<QString, QVariant>> facts{{u"installation"_s, installation.id},
                                                          {u"epoch"_s, installation.epoch},
                                                          {u"place"_s, installation.place},
                                                          {u"whole"_s, memory == Memory::Whole ? 1 : 0},
                                                          {u"clean"_s, 0}};
    for (const auto &[key, value] : facts) {
        if (auto set = meta.set(key, value); !set)
            return set;
    }
    return Done{};
}

Result<Done> Journal::Parts::closeInterruptedRuns()
{
    const auto open = runs.open();
    if (!open)
        return Failure{open.error()};
    for (const qint64 runId : *open) {
        if (const auto ended = runs.end(runId, clock.now(), u"interrupted"_s, -1, Json{}, events.nextSeq());
            !ended)
            return Failure{ended.error()};
        EventEntry entry{u"run-interrupted"_s};
        entry.runId = runId;
        if (auto noted = events.append(entry); !noted)
            return noted;
    }
    return Done{};
}

Result<Done> Journal::Parts::sealHead()
{
    if (auto set = meta.set(u"sealed_seq"_s, events.lastSeq()); !set)
        return set;
    return meta.set(u"sealed_hash"_s, QString::fromLatin1(events.headHash().toHex()));
}

} // namespace passerelle::storage
