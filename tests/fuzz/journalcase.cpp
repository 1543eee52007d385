// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalcase.h"

#include "base/hash.h"
#include "domain/identity.h"
#include "fuzz.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace passerelle::fuzz {

using namespace Qt::StringLiterals;
using domain::Effect;
using domain::EffectState;
using domain::RecordKind;
using storage::Journal;

namespace {

QString roomFor(const QString &name)
{
    const QFileInfo memory{u"/dev/shm"_s};
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath()) + u'/' + name;
}

QByteArray payloadOf(int number)
{
    return R"({"entity":"invoice","body":{"DocNumber":"INV-)" + QByteArray::number(number) + "\"}}";
}

Effect invoice(int number)
{
    Effect effect;
    effect.record = {RecordKind::Invoice, u"invoice-%1"_s.arg(number)};
    effect.baseId = domain::baseIdOf({u"9130"_s, u"club"_s}, effect.record, domain::Purpose::Create);
    effect.effectId = domain::effectIdOf(effect.baseId, effect.generation);
    effect.marker = domain::markerOf(effect.baseId);
    effect.recordNumber = u"INV-%1"_s.arg(number);
    effect.customerName = u"Club des Neiges"_s;
    effect.naturalKey = effect.recordNumber;
    effect.total = {11498, domain::Currency::cad()};
    effect.day = QDate(2026, 11, 20);
    effect.payloadHash = sha256Hex(payloadOf(number));
    return effect;
}

domain::SourceSnapshot snapshot()
{
    domain::SourceSnapshot result;
    for (int number = 1; number <= 3; ++number) {
        domain::Invoice record;
        record.id = u"invoice-%1"_s.arg(number);
        record.number = u"INV-%1"_s.arg(number);
        record.date = QDate(2026, 11, 20);
        record.total = {11498, domain::Currency::cad()};
        record.sync.status = domain::SyncStatus::ToTransfer;
        result.invoices.push_back(record);
    }
    return result;
}

Effect confirmed(Effect effect)
{
    effect.state = EffectState::Confirmed;
    effect.attempt = 1;
    effect.sentAt = 1'795'000'000'000;
    effect.ledgerId = u"145"_s;
    effect.ledgerTotal = effect.total;
    effect.proof = domain::Proof::Reply;
    return effect;
}

} // namespace

JournalCase::JournalCase()
    : m_home(roomFor(u"passerelle-fuzz-XXXXXX"_s))
    , m_paths({m_home.path() + u"/company"_s})
{
    require(m_home.isValid(), "there is room for a journal");
    fill();
    m_journal = content(u"journal.sqlite"_s);
    m_note = content(u"installation.json"_s);
    require(!m_journal.isEmpty() && !m_note.isEmpty(), "a journal was made");
}

Result<std::unique_ptr<Journal>> JournalCase::open()
{
    return Journal::open(m_paths, m_clock, m_random, {u"marie"_s, u"poste-1"_s, u"test"_s}, {0});
}

void JournalCase::fill()
{
    const auto opened = open();
    require(bool(opened), "a new journal opens");
    Journal &journal = **opened;
    require(bool(journal.storeSnapshot(snapshot())), "it keeps a snapshot");
    const auto run = journal.beginRun(u"run"_s);
    require(bool(run), "it begins a run");
    for (int number = 1; number <= 3; ++number)
        require(bool(journal.intend({{invoice(number), payloadOf(number)}})), "it keeps an intent");
    Effect sent = invoice(1);
    sent.state = EffectState::InFlight;
    sent.attempt = 1;
    sent.sentAt = 1'795'000'000'000;
    require(bool(journal.transit({{sent, EffectState::Intended}})), "an effect moves");
    require(bool(journal.transit({{confirmed(invoice(1)), EffectState::InFlight}})), "and is confirmed");
    require(bool(journal.endRun(*run, u"done"_s, 0, Json::object())), "it ends the run");
    const domain::RecordRef record{RecordKind::Invoice, u"invoice-1"_s};
    require(bool(journal.note(u"seen"_s, record, u"vu"_s)), "it keeps a note");
    require(bool(journal.markWhole()), "it is whole");
}

void JournalCase::begin(const QByteArray &journal, const QByteArray *note)
{
    QDir folder{m_paths.folder};
    folder.removeRecursively();
    require(QDir().mkpath(m_paths.folder), "there is room for a case");
    write(m_paths.journalFile(), journal);
    write(m_paths.installationFile(), note ? *note : m_note);
}

QByteArray JournalCase::content(const QString &name) const
{
    QFile file{m_paths.folder + u'/' + name};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void JournalCase::write(const QString &file, const QByteArray &bytes) const
{
    QFile target{file};
    require(target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size(), "a case is written");
}

} // namespace passerelle::fuzz
