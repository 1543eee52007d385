// SPDX-License-Identifier: GPL-3.0-or-later
// A journal that was damaged: by bytes, by cutting, by values that no program wrote. The first word says how:
// "file" (the bytes are the file), "patch" (lines of place and hex digits), "cut" (to a size), "cells" (lines
// of table.column and value), "note" (the installation's note), "members" (those of an event, packed, in hex
// digits).
#include "base/hash.h"
#include "fuzz.h"
#include "journalcase.h"
#include "storage/database.h"
#include "storage/effectfields.h"
#include "storage/journalreader.h"
#include "storage/packedmembers.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace passerelle::fuzz {

using namespace Qt::StringLiterals;
using domain::Effect;
using storage::Journal;
using storage::JournalReader;

namespace {

constexpr qsizetype MostLines = 16;

void checkError(const Error &error)
{
    require(error.code == ErrorCode::JournalDamaged || error.code == ErrorCode::JournalWriteFailed
                || error.code == ErrorCode::JournalNewer || error.code == ErrorCode::JournalOlder
                || error.code == ErrorCode::JournalLocked || error.code == ErrorCode::RecordUnknown
                || error.code == ErrorCode::DiskFull,
            "a journal that can't be used says which kind of trouble it is");
}

template<typename T> const T *valueOf(const Result<T> &result)
{
    if (!result)
        checkError(result.error());
    return result ? &*result : nullptr;
}

/// Everything that a run or a page asks of an effect: a state that does not exist would end the program.
void useEffect(const Effect &effect)
{
    require(!domain::effectStateKey(effect.state).isEmpty(), "a state has a key");
    require(!domain::purposeKey(effect.purpose).isEmpty(), "a purpose has a key");
    require(!domain::stepKey(effect.step).isEmpty(), "a step has a key");
    require(!domain::recordKindKey(effect.record.kind).isEmpty(), "a kind has a key");
    require(effect.proof <= domain::Proof::Lookup, "a proof is one of three");
    require(!domain::moneyText(effect.total).isEmpty(), "an amount has a text");
}

template<typename Place> void usePayload(const Place &place, const Effect &effect)
{
    const auto payload = place.payload(effect.effectId);
    if (const QByteArray *bytes = valueOf(payload))
        require(sha256Hex(*bytes) == effect.payloadHash, "a payload is what was promised, or none");
}

template<typename Place> void useEffects(const Place &place)
{
    for (const auto &found : {place.effects(), place.unfinished(), place.effectsOfRun(1)}) {
        const std::vector<Effect> *effects = valueOf(found);
        for (const Effect &effect : effects ? *effects : std::vector<Effect>{}) {
            useEffect(effect);
            usePayload(place, effect);
        }
    }
}

void useRecord(const JournalReader &reader, const storage::RecordRow &row)
{
    require(!domain::recordKindKey(row.record.kind).isEmpty(), "a record's kind has a key");
    require(!domain::syncStatusKey(row.sync.status).isEmpty(), "a status has a key");
    if (row.effectState)
        require(!domain::effectStateKey(*row.effectState).isEmpty(), "a record's effect has a state");
    valueOf(reader.eventsOf(row.record));
    valueOf(reader.effectsOf(row.record));
    valueOf(reader.find(row.record.kind, row.record.id));
}

void useReader(const JournalReader &reader)
{
    useEffects(reader);
    const auto ids = reader.orderedIds({});
    if (const auto *known = valueOf(ids)) {
        const auto rows = reader.rows(*known);
        if (const auto *records = valueOf(rows)) {
            for (const storage::RecordRow &row : *records)
                useRecord(reader, row);
        }
    }
    const auto counted = reader.statusCounts();
    if (const auto *counts = valueOf(counted)) {
        for (const storage::StatusCount &count : *counts)
            require(!domain::recordKindKey(count.kind).isEmpty()
                        && !domain::syncStatusKey(count.status).isEmpty(),
                    "what is counted has a name");
    }
    valueOf(reader.memory());
    valueOf(reader.isReviewEnabled());
    valueOf(reader.eventsOf({}));
    valueOf(reader.eventsOfRun(1));
    valueOf(reader.runs());
    valueOf(reader.run(1));
    valueOf(reader.headHash());
    valueOf(reader.chainHolds());
    valueOf(reader.effectsInPeriod({}, {}));
}

void useJournal(JournalCase &place)
{
    const auto opened = place.open();
    const auto *journal = valueOf(opened);
    if (!journal)
        return;
    Journal &writer = **journal;
    if (!writer.setAside().isEmpty()) {
        require(QFile::exists(place.paths().folder + u'/' + writer.setAside()), "a damaged journal is kept");
        require(writer.memory() == storage::Memory::Amnesia, "after damage nothing is known for sure");
    }
    useEffects(writer);
    valueOf(writer.note(u"seen"_s, {}, u"vu"_s));
    valueOf(writer.rebuildState());
    useEffects(writer);
}

void useAll(JournalCase &place)
{
    const auto read = [&place] {
        const auto reader = JournalReader::open(place.paths());
        if (const auto *open = valueOf(reader))
            useReader(**open);
    };
    read();
    useJournal(place);
    read();
}

QByteArray patched(QByteArray bytes, const QByteArrayList &lines)
{
    for (const QByteArray &line : lines) {
        const QByteArrayList words = line.split(' ');
        const QByteArray content = QByteArray::fromHex(words.value(1));
        const qsizetype at = static_cast<qsizetype>(words[0].toUInt()) % bytes.size();
        bytes.replace(at, std::min(content.size(), bytes.size() - at), content.left(bytes.size() - at));
    }
    return bytes;
}

QVariant cellValue(const QByteArray &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber)
        return number;
    return text.startsWith("x'") ? QVariant{QByteArray::fromHex(text.mid(2))} : QString::fromUtf8(text);
}

void setCells(const JournalCase &place, const QByteArrayList &lines)
{
    static const QRegularExpression name{u"\\A([a-z]{1,12})\\.([a-z_]{1,24})\\z"_s};
    const auto database =
        storage::Database::open(place.paths().journalFile(), storage::Database::Mode::ReadWrite);
    require(bool(database), "a whole journal opens");
    for (const QByteArray &line : lines) {
        const qsizetype blank = line.indexOf(' ');
        const auto match = name.match(QString::fromUtf8(line.left(blank)));
        if (blank < 0 || !match.hasMatch())
            continue;
        const QString sql = u"UPDATE %1 SET %2 = ?"_s.arg(match.captured(1), match.captured(2));
        valueOf((*database)->run(sql, {cellValue(line.sliced(blank + 1))}));
    }
}

void readMembers(const QByteArray &bytes)
{
    const Json members = storage::unpackedMembers(bytes);
    const Json again = storage::unpackedMembers(storage::packedMembers(members));
    require(again == members, "members are read as they were written");
    const Effect effect = storage::applied(nullptr, members);
    const storage::EffectChange change = storage::changeBetween(nullptr, effect);
    Json said = change.data;
    for (const auto &[key, value] : change.personal.members())
        said.set(key, value);
    require(storage::changeBetween(nullptr, storage::applied(nullptr, said)).data == change.data,
            "an effect is read as it was written");
}

} // namespace

void run(const QByteArray &input)
{
    static JournalCase place;
    const Parts parts = partsOf(input);
    const QByteArrayList lines = parts.body.split('\n').mid(0, MostLines);
    if (parts.head == "members")
        return readMembers(QByteArray::fromHex(parts.body));
    if (parts.head == "file")
        place.begin(parts.body);
    else if (parts.head == "patch")
        place.begin(patched(place.journal(), lines));
    else if (parts.head.startsWith("cut "))
        place.begin(place.journal().left(parts.head.sliced(4).toInt()));
    else if (parts.head == "note")
        place.begin(place.journal(), &parts.body);
    else if (parts.head == "cells")
        place.begin(place.journal());
    else
        return;
    if (parts.head == "cells")
        setCells(place, lines);
    useAll(place);
}

} // namespace passerelle::fuzz
