// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/ledgermodel.h"

#include "support/samplebooks.h"

#include <algorithm>

namespace passerelle::simulation {

using namespace domain;
using namespace sync;
using namespace Qt::StringLiterals;

namespace {

SendFinished::Outcome refused(SendFate fate, ErrorCode code)
{
    SendFinished::Outcome outcome;
    outcome.fate = fate;
    outcome.error = Error{code};
    return outcome;
}

} // namespace

QByteArray bytesOf(const Body &body)
{
    const QString text = QString::number(static_cast<int>(body.entity)) + u'|' + body.marker + u'|'
        + body.number + u'|' + body.customerId + u'|' + body.invoiceId + u'|' + body.creditId + u'|'
        + body.targetId + u'|' + body.targetVersion + u'|' + body.email + u'|'
        + QString::number(body.total.minor) + u'|' + QString::number(body.day.toJulianDay());
    return text.toUtf8();
}

LedgerModel::LedgerModel(const Scene &scene, Judge &judge, Trace &trace)
    : m_scene(scene)
    , m_judge(judge)
    , m_trace(trace)
{
}

const LedgerModel::Held *LedgerModel::find(const QString &ledgerId) const
{
    for (const Held &held : m_documents) {
        if (held.document.ledgerId == ledgerId)
            return &held;
    }
    return nullptr;
}

LedgerModel::Held *LedgerModel::findHeld(const QString &ledgerId)
{
    return const_cast<Held *>(std::as_const(*this).find(ledgerId));
}

std::optional<LedgerDocument> LedgerModel::documentOf(const Body &body) const
{
    for (const Held &held : m_documents) {
        if (!body.isUpdate && held.document.marker == body.marker && held.isLive()
            && !held.document.total.isZero())
            return held.document;
    }
    return std::nullopt;
}

bool LedgerModel::hasMarker(const Body &body) const
{
    for (const Held &held : m_documents) {
        if (body.isUpdate ? held.document.ledgerId == body.targetId && held.email == body.email
                          : held.document.marker == body.marker && held.isLive())
            return true;
    }
    return false;
}

/// What a person deleted another workstation, or a new journal, may post again, and what depends on it then
/// names another document than the first one's request did, under the same key.
bool LedgerModel::isPostedAnew() const
{
    return (m_scene.hasSecondStation || m_isJournalLost)
        && std::any_of(m_documents.begin(), m_documents.end(),
                       [](const Held &held) { return held.isTouched; });
}

SendFinished::Outcome LedgerModel::receive(const Body &body, const QString &key, qint64 now, qint64 seenAfter)
{
    ++m_requests;
    if (m_scene.ledger == LedgerClass::FileHandOver) {
        m_trace.note(now, "ledger: file", body.marker);
        m_files.try_emplace(key, File{body, false});
        return refused(SendFate::Unknown, ErrorCode::OutcomeUnknown);
    }
    const auto known = m_keys.constFind(key);
    if (m_scene.honoursKeys() && known != m_keys.constEnd() && now < known->until) {
        if (known->bytes != body.bytes && !isPostedAnew())
            m_judge.violate("I8", u"other bytes under one key: "_s + body.marker);
        m_trace.note(now, "ledger: replay", body.marker);
        return known->answer;
    }
    SendFinished::Outcome outcome = apply(body, now, seenAfter);
    if (outcome.fate == SendFate::Applied || m_scene.storesErrors)
        m_keys.insert(key, Stored{outcome, body.bytes, now + m_scene.keyLife});
    return outcome;
}

/// What the document is called there. Entries have no number of ours: where numbers must be unique, a
/// connector writes the marker in their place.
QString LedgerModel::numberFor(const Body &body, qint64 id) const
{
    if (!body.number.isEmpty())
        return body.number;
    return m_scene.refusesTakenNumbers() ? body.marker : u"A"_s + QString::number(id);
}

bool LedgerModel::isTaken(const Body &body) const
{
    const QString number = numberFor(body, 0);
    for (const Held &held : m_documents) {
        if (held.entity == body.entity && held.isLive() && held.document.number == number)
            return true;
    }
    return false;
}

std::optional<SendFinished::Outcome> LedgerModel::refusalOf(const Body &body) const
{
    if (m_closedThrough.isValid() && body.day.isValid() && body.day <= m_closedThrough)
        return refused(SendFate::Refused, ErrorCode::PeriodClosed);
    if (!body.customerId.isEmpty()) {
        const Held *customer = find(body.customerId);
        if (!customer || customer->isDeleted || !customer->isActive)
            return refused(SendFate::Refused, ErrorCode::CustomerInactive);
    }
    for (const QString &id : {body.invoiceId, body.creditId}) {
        const Held *held = id.isEmpty() ? nullptr : find(id);
        if (!id.isEmpty() && (!held || !held->isLive()))
            return refused(SendFate::Refused, ErrorCode::ReferenceInactive);
    }
    if (m_scene.refusesTakenNumbers() && isTaken(body)) {
        return body.entity == LedgerEntity::Customer ? refused(SendFate::Refused, ErrorCode::CustomerNameUsed)
                                                     : refused(SendFate::Taken, ErrorCode::NumberUsed);
    }
    return std::nullopt;
}

SendFinished::Outcome LedgerModel::apply(const Body &body, qint64 now, qint64 seenAfter)
{
    if (body.isUpdate)
        return change(body);
    if (const auto refusal = refusalOf(body)) {
        m_trace.note(now, "ledger: refuses", body.marker, static_cast<qint64>(refusal->error.code));
        return *refusal;
    }
    for (const Held &held : m_documents) {
        if (held.document.marker == body.marker && held.isLive())
            m_judge.violate("I1", u"a second document %1 (%2)"_s.arg(body.marker, body.number));
    }
    Held held;
    held.entity = body.entity;
    held.document.ledgerId = QString::number(++m_lastId);
    held.document.versionToken = u"0"_s;
    held.document.number = numberFor(body, m_lastId);
    held.document.customerId = body.customerId;
    held.document.marker = body.marker;
    held.document.total = body.total;
    held.document.balance = body.total;
    held.document.day = body.day;
    held.invoiceId = body.invoiceId;
    held.email = body.email;
    held.createdAt = now;
    held.visibleAt = now + seenAfter;
    m_documents.push_back(held);
    m_trace.note(now, "ledger: creates", body.marker, m_lastId);
    SendFinished::Outcome outcome;
    outcome.fate = SendFate::Applied;
    outcome.document = held.document;
    return outcome;
}

SendFinished::Outcome LedgerModel::change(const Body &body)
{
    Held *held = findHeld(body.targetId);
    if (!held || held->isDeleted)
        return refused(SendFate::Refused, ErrorCode::RefusedByLedger);
    if (!held->isActive)
        return refused(SendFate::Refused, ErrorCode::CustomerInactive);
    if (held->document.versionToken != body.targetVersion)
        return refused(SendFate::Refused, ErrorCode::ConflictChanged);
    held->email = body.email;
    held->document.versionToken = QString::number(held->document.versionToken.toInt() + 1);
    SendFinished::Outcome outcome;
    outcome.fate = SendFate::Applied;
    outcome.document = held->document;
    return outcome;
}

LookUpFinished::Outcome LedgerModel::lookUpUpdate(const Effect &effect, const Body &body) const
{
    LookUpFinished::Outcome outcome{effect.effectId, LookUpFate::Changed, {}, {}};
    const Held *held = find(effect.targetLedgerId);
    if (!held || held->isDeleted)
        return outcome;
    outcome.document = held->document;
    if (held->email == body.email)
        outcome.fate = LookUpFate::Found;
    else if (held->document.versionToken == effect.targetVersion)
        outcome.fate = LookUpFate::Absent;
    return outcome;
}

LookUpFinished::Outcome LedgerModel::lookUp(const Effect &effect, const Body &body, qint64 since,
                                            qint64 windowRead, qint64 now) const
{
    LookUpFinished::Outcome outcome{effect.effectId, LookUpFate::Absent, {}, {}};
    const bool isInAFile = std::any_of(m_files.begin(), m_files.end(), [&effect](const auto &entry) {
        return !entry.second.isImported && entry.second.body.marker == effect.marker;
    });
    if (isInAFile) { // until its person says what became of it
        outcome.fate = LookUpFate::Failed;
        outcome.error = Error{ErrorCode::OutcomeUnknown};
        return outcome;
    }
    if (effect.purpose == Purpose::Update)
        return lookUpUpdate(effect, body);
    const LedgerEntity entity = entityOf(effect.record.kind, effect.purpose);
    bool isVoided = false;
    bool isForeign = false;
    int live = 0;
    for (const Held &held : m_documents) {
        if (held.entity != entity || held.isDeleted || held.visibleAt > now)
            continue;
        const bool hasKey = !effect.naturalKey.isEmpty() && held.document.number == effect.naturalKey;
        if (!hasKey && (held.createdAt < since || held.visibleAt > windowRead))
            continue;
        const bool isOurs = held.document.marker == effect.marker;
        if (isOurs && held.isLive()) {
            ++live;
            outcome.document = held.document;
        } else if (isOurs) {
            isVoided = true;
        } else if (hasKey && entity != LedgerEntity::Payment && !held.document.isVoided) {
            isForeign = true;
        }
    }
    if (live > 0)
        outcome.fate = live > 1 ? LookUpFate::Several : LookUpFate::Found;
    else if (isVoided)
        outcome.fate = LookUpFate::FoundVoided;
    else if (isForeign)
        outcome.fate = LookUpFate::Foreign;
    return outcome;
}

LedgerFacts LedgerModel::facts(qint64 now) const
{
    static const LedgerFacts sample = test::withDeferredAccounts(test::sampleFacts());
    LedgerFacts facts = sample;
    facts.keepsOurNumbers = m_scene.keepsNumbers;
    facts.closedThrough = m_closedThrough;
    for (const Held &held : m_documents) {
        if (held.isDeleted || held.visibleAt > now)
            continue;
        if (held.entity == LedgerEntity::Customer) {
            LedgerCustomer customer = test::ledgerCustomer(held.document.ledgerId, held.document.number);
            customer.email = held.email;
            customer.versionToken = held.document.versionToken;
            customer.isActive = held.isActive;
            facts.customersById.emplace(customer.id, customer);
            facts.customersByReference.emplace(foldedName(customer.name), customer);
        } else if (held.entity == LedgerEntity::Invoice) {
            facts.invoicesByNumber.emplace(held.document.number, held.document);
        }
    }
    return facts;
}

QString LedgerModel::addByHand(LedgerEntity entity, const QString &number, qint64 now)
{
    Held held;
    held.entity = entity;
    held.document.ledgerId = QString::number(++m_lastId);
    held.document.number = number;
    held.document.versionToken = u"0"_s;
    held.createdAt = now;
    held.visibleAt = now;
    held.isByHand = true;
    m_documents.push_back(held);
    return held.document.ledgerId;
}

void LedgerModel::seedCustomer(const LedgerCustomer &customer)
{
    Held held;
    held.entity = LedgerEntity::Customer;
    held.document.ledgerId = customer.id;
    held.document.number = customer.name;
    held.document.versionToken = customer.versionToken;
    held.email = customer.email;
    held.isByHand = true;
    m_documents.push_back(held);
}

void LedgerModel::answerFiles(bool isImported, qint64 now)
{
    for (auto file = m_files.begin(); file != m_files.end();) {
        if (file->second.isImported || !isImported) {
            file = file->second.isImported ? std::next(file) : m_files.erase(file);
            continue;
        }
        const SendFinished::Outcome outcome = apply(file->second.body, now, 0);
        file->second.isImported = true;
        // Refused at the import: the file is thrown away, and the person says that nothing was imported.
        file = outcome.fate == SendFate::Applied ? std::next(file) : m_files.erase(file);
    }
}

} // namespace passerelle::simulation
