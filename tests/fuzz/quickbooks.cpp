// SPDX-License-Identifier: GPL-3.0-or-later
// What QuickBooks answers: "STATUS Entity" in the first line, then the body.
// covers: S15
#include "connectors/quickbooks/lookup.h"
#include "connectors/quickbooks/outcome.h"
#include "connectors/quickbooks/page.h"
#include "connectors/quickbooks/query.h"
#include "connectors/quickbooks/readable.h"
#include "connectors/quickbooks/readdocument.h"
#include "connectors/quickbooks/readlists.h"
#include "domain/taxes.h"
#include "fuzz.h"

namespace passerelle::fuzz {

using namespace Qt::StringLiterals;
using connectors::SendVerdict;
using domain::LedgerEntity;

namespace {

const domain::Currency Home = domain::Currency::cad();

domain::Effect effectOf(LedgerEntity entity, int number)
{
    static const std::map<LedgerEntity, domain::RecordKind> kinds{
        {LedgerEntity::Customer, domain::RecordKind::Customer},
        {LedgerEntity::Invoice, domain::RecordKind::Invoice},
        {LedgerEntity::CreditMemo, domain::RecordKind::CreditNote},
        {LedgerEntity::Payment, domain::RecordKind::Payment},
        {LedgerEntity::RefundReceipt, domain::RecordKind::Refund}};
    domain::Effect effect;
    effect.record = {kinds.at(entity), QString::number(number)};
    effect.effectId = QString::number(number).rightJustified(32, u'0');
    effect.marker = u"PSRL-0123456789abcde"_s;
    effect.naturalKey = u"INV-1"_s;
    effect.total = {11498, Home};
    return effect;
}

void checkOutcome(const connectors::SendOutcome &outcome, const domain::Effect &effect)
{
    require(outcome.effectId == effect.effectId, "an outcome belongs to its effect");
    if (outcome.verdict == SendVerdict::Applied)
        require(!outcome.document.ledgerId.isEmpty(), "what was applied has an id");
    else
        require(outcome.error != Error{}, "what was not applied has a reason");
}

void checkOutcomes(LedgerEntity entity, const quickbooks::Reply &reply)
{
    const domain::Effect effect = effectOf(entity, 1);
    checkOutcome(quickbooks::outcomeOf(effect, entity, reply, Home), effect);
    std::vector<connectors::Outgoing> batch;
    for (int number = 1; number <= 3; ++number)
        batch.push_back({effectOf(entity, number), {}});
    const auto outcomes = quickbooks::batchOutcomes(batch, reply, Home);
    require(outcomes.size() == batch.size(), "each effect of a batch has an outcome");
    for (size_t i = 0; i < batch.size(); ++i)
        checkOutcome(outcomes[i], batch[i].effect);
}

void checkRows(LedgerEntity entity, const Json &body)
{
    const auto rows = quickbooks::rowsOf(body, quickbooks::entityName(entity));
    if (!rows)
        return;
    const auto documents = quickbooks::readDocuments(entity, *rows, Home);
    if (!documents) {
        require(documents.error().code != ErrorCode::InternalError, "an unreadable row has a reason");
        return;
    }
    require(documents->size() == rows->size(), "each row is a document");
    connectors::LookUpRequest request;
    request.effect = effectOf(entity, 1);
    const auto result = quickbooks::judgeLookUp(request, entity, *documents);
    if (result.verdict == connectors::LookUpVerdict::Found)
        require(result.document.marker == request.effect.marker, "what is found carries our marker");
    for (const Json &row : *rows)
        require(quickbooks::readCustomer(row, Home).currencyCode.size() > 0, "a customer has a currency");
}

void checkTaxes(const Json &body)
{
    const Json &response = body[u"QueryResponse"];
    const auto codes = quickbooks::readTaxCodes(response[u"TaxCode"].items(), response[u"TaxRate"].items());
    std::vector<domain::DraftLine> lines(2);
    for (const domain::LedgerTaxCode &code : codes) {
        for (domain::DraftLine &line : lines) {
            line.taxCodeId = code.id;
            line.net = {10000, Home};
        }
        for (const auto rounding : {domain::TaxRounding::PerLine, domain::TaxRounding::PerRate})
            require(domain::predictedTotal(lines, codes, rounding).currency == Home,
                    "a forecast keeps its currency");
    }
}

void checkLists(const Json &body)
{
    domain::LedgerFacts facts;
    if (quickbooks::readCompany(body, u"9130"_s, facts))
        require(facts.companyId == u"9130", "the company is that of the authorization");
    if (quickbooks::readPreferences(body, facts))
        require(!facts.homeCurrency.isEmpty(), "a company has a currency");
    const Json &response = body[u"QueryResponse"];
    const Json::Array &accounts = response[u"Account"].items();
    require(quickbooks::readItems(response[u"Item"].items()).size() <= response[u"Item"].items().size(),
            "no item from nowhere");
    require(quickbooks::readAccounts(accounts).size() == accounts.size(), "each account is an entry");
    require(quickbooks::readEntries(accounts).size() == accounts.size(), "each row is an entry");
    checkTaxes(body);
}

void checkPayload(const QByteArray &bytes)
{
    if (const auto payload = quickbooks::payloadFromBytes(bytes)) {
        const auto again = quickbooks::payloadFromBytes(toBytes(*payload));
        require(again && again->entity == payload->entity && again->body == payload->body,
                "a payload is read as it was written");
        require(!quickbooks::readablePayload(bytes).empty(), "a payload can be shown");
        connectors::LookUpRequest request;
        request.effect = effectOf(payload->entity, 1);
        request.payload = bytes;
        const auto result = quickbooks::judgeUpdate(request, payload->body, Home);
        require(result.effectId == request.effect.effectId, "a result belongs to its effect");
    }
}

/// Reads a literal back: what stands between its quotes, or nothing when it ends early.
std::optional<QString> unquoted(const QString &literal)
{
    QString text;
    for (qsizetype at = 1; at < literal.size() - 1; ++at) {
        if (literal[at] == u'\'')
            return std::nullopt;
        if (literal[at] == u'\\' && ++at == literal.size() - 1)
            return std::nullopt;
        text += literal[at];
    }
    return text;
}

} // namespace

void run(const QByteArray &input)
{
    const Parts parts = partsOf(input);
    const net::Exchange exchange = answerOf(parts);
    const LedgerEntity entity =
        quickbooks::entityOfResource(wordOf(parts).toLower()).value_or(LedgerEntity::Invoice);
    const quickbooks::Reply reply = quickbooks::readReply(exchange);
    require(bool(reply) != reply.problem.has_value(), "a reply is good or has a problem");
    require(!reply || exchange.isSuccess(), "a good reply is a success");
    require(!reply || !quickbooks::faultIn(reply.body), "a good reply holds no fault");
    checkOutcomes(entity, reply);
    checkRows(entity, reply.body);
    checkLists(reply.body);
    checkPayload(parts.body);
    const QString text = QString::fromUtf8(parts.body.left(256));
    require(unquoted(quickbooks::quoted(text)) == text, "no text ends its literal early");
}

} // namespace passerelle::fuzz
