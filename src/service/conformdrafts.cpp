// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/conformdrafts.h"

#include "domain/identity.h"

#include <algorithm>

namespace passerelle::service {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int NameBytes = 4;
constexpr int KeyBytes = 16;

struct Entity
{
    QLatin1StringView name;
    RecordKind kind;
    StepName step;
};

constexpr std::array Entities{
    Entity{QLatin1StringView{"Customer"}, RecordKind::Customer, StepName::CreateCustomers},
    Entity{QLatin1StringView{"Invoice"}, RecordKind::Invoice, StepName::CreateInvoices},
    Entity{QLatin1StringView{"Payment"}, RecordKind::Payment, StepName::Payments},
    Entity{QLatin1StringView{"CreditMemo"}, RecordKind::CreditNote, StepName::CreateInvoices},
    Entity{QLatin1StringView{"RefundReceipt"}, RecordKind::Refund, StepName::Payments}};

template<typename Entry> QString firstActive(const std::vector<Entry> &entries)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [](const Entry &entry) { return entry.isActive; });
    return found == entries.end() ? QString{} : found->id;
}

/// A code that adds nothing, so that a dollar stays a dollar.
QString untaxed(const LedgerFacts &facts)
{
    const auto found =
        std::find_if(facts.taxCodes.begin(), facts.taxCodes.end(),
                     [](const LedgerTaxCode &code) { return code.isActive && code.rates.empty(); });
    return found == facts.taxCodes.end() ? QString{} : found->id;
}

QString bankAccount(const LedgerFacts &facts)
{
    const auto found =
        std::find_if(facts.accounts.begin(), facts.accounts.end(),
                     [](const LedgerEntry &account) { return account.isActive && account.type == u"Bank"; });
    return found == facts.accounts.end() ? QString{} : found->id;
}

} // namespace

Effect conformEffect(const QString &entity, const QString &effectId)
{
    const auto known = std::find_if(Entities.begin(), Entities.end(),
                                    [&entity](const Entity &each) { return entity == each.name; });
    const Entity &kind = known == Entities.end() ? Entities.front() : *known;
    Effect effect;
    effect.record = RecordRef{kind.kind, effectId};
    effect.step = kind.step;
    effect.baseId = effectId + effectId;
    effect.effectId = effectId;
    effect.marker = markerOf(effect.baseId);
    return effect;
}

ConformDrafts::ConformDrafts(connectors::Ledger &ledger, const LedgerFacts &facts, RandomSource &random,
                             const Clock &clock)
    : m_ledger(ledger)
    , m_facts(facts)
    , m_random(random)
    , m_clock(clock)
    , m_name(u"Passerelle conform "_s + QString::fromLatin1(random.bytes(NameBytes).toHex()))
{
}

Result<Done> ConformDrafts::checkLists()
{
    m_itemId = firstActive(m_facts.items);
    m_taxCodeId = untaxed(m_facts);
    m_methodId = firstActive(m_facts.paymentMethods);
    m_accountId = bankAccount(m_facts);
    for (const auto &[name, id] : {std::pair{u"item"_s, m_itemId}, std::pair{u"payment-method"_s, m_methodId},
                                   std::pair{u"account"_s, m_accountId}}) {
        if (id.isEmpty())
            return fail(ErrorCode::RequiredFieldMissing, name);
    }
    return Done{};
}

Money ConformDrafts::dollar() const
{
    const Result<Currency> home = Currency::fromCode(m_facts.homeCurrency);
    return Money{100, home ? *home : Currency::cad()};
}

CustomerDraft ConformDrafts::customer() const
{
    CustomerDraft draft;
    draft.name = m_name;
    draft.currencyCode = m_facts.homeCurrency;
    return draft;
}

DocumentDraft ConformDrafts::document(const QString &entity) const
{
    DocumentDraft draft;
    draft.customer = m_customer;
    draft.day = m_clock.now().date();
    draft.currencyCode = m_facts.homeCurrency;
    draft.memo = m_name;
    DraftLine line;
    line.description = m_name;
    line.itemId = m_itemId;
    line.taxCodeId = m_taxCodeId;
    line.net = dollar();
    draft.lines = {line};
    if (entity == u"RefundReceipt") {
        draft.paymentMethodId = m_methodId;
        draft.accountId = m_accountId;
    }
    return draft;
}

PaymentDraft ConformDrafts::payment(const QString &invoiceId) const
{
    PaymentDraft draft;
    draft.customer = m_customer;
    draft.invoice.ledgerId = invoiceId;
    draft.amount = dollar();
    draft.applied = draft.amount;
    draft.day = m_clock.now().date();
    draft.currencyCode = m_facts.homeCurrency;
    draft.paymentMethodId = m_methodId;
    return draft;
}

QCoro::Task<ConformRow> ConformDrafts::postOne(QString entity, Draft draft, std::stop_token stop)
{
    ConformRow row;
    row.entity = entity;
    row.effectId = QString::fromLatin1(m_random.bytes(KeyBytes).toHex());
    Effect effect = conformEffect(entity, row.effectId);
    effect.total = dollar();
    effect.customerLedgerId = m_customer.ledgerId;
    const Result<QByteArray> payload = m_ledger.encode(effect, draft);
    if (!payload) {
        row.error = payload.error();
        co_return row;
    }
    row.payload = *payload;
    connectors::Outgoing outgoing;
    outgoing.effect = effect;
    outgoing.payload = *payload;
    const connectors::SendOutcome outcome = co_await m_ledger.send(outgoing, stop);
    row.postedAt = m_clock.now();
    if (outcome.verdict == connectors::SendVerdict::Applied)
        row.ledgerId = outcome.document.ledgerId;
    row.error = outcome.error;
    co_return row;
}

QCoro::Task<Result<std::vector<ConformRow>>> ConformDrafts::post(std::stop_token stop)
{
    const Result<Done> complete = checkLists();
    if (!complete)
        co_return Failure{complete.error()};
    const ConformRow first = co_await postOne(u"Customer"_s, customer(), stop);
    if (first.ledgerId.isEmpty())
        co_return Failure{first.error};
    m_customer.ledgerId = first.ledgerId;
    const ConformRow invoice = co_await postOne(u"Invoice"_s, document(u"Invoice"_s), stop);
    const ConformRow paid = co_await postOne(u"Payment"_s, payment(invoice.ledgerId), stop);
    const ConformRow credit = co_await postOne(u"CreditMemo"_s, document(u"CreditMemo"_s), stop);
    const ConformRow refund = co_await postOne(u"RefundReceipt"_s, document(u"RefundReceipt"_s), stop);
    co_return std::vector<ConformRow>{first, invoice, paid, credit, refund};
}

} // namespace passerelle::service
