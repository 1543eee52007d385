// SPDX-License-Identifier: GPL-3.0-or-later
// What Business Central answers: the status in the first line, then the body.
// covers: S15
#include "connectors/businesscentral/customer.h"
#include "connectors/businesscentral/draftmatch.h"
#include "connectors/businesscentral/lookup.h"
#include "connectors/businesscentral/odata.h"
#include "connectors/businesscentral/outcome.h"
#include "connectors/businesscentral/page.h"
#include "connectors/businesscentral/readable.h"
#include "connectors/businesscentral/readdocument.h"
#include "connectors/businesscentral/readlists.h"
#include "fuzz.h"

namespace passerelle::fuzz {

using namespace Qt::StringLiterals;
using connectors::LookUpVerdict;

namespace {

const domain::Currency Home = domain::Currency::cad();
const QUrl Base{u"https://api.businesscentral.dynamics.com/v2.0/production/api/v2.0"_s};

connectors::LookUpRequest requestOf(domain::Purpose purpose, const QByteArray &payload)
{
    connectors::LookUpRequest request;
    request.effect.record = {domain::RecordKind::Invoice, u"1"_s};
    request.effect.purpose = purpose;
    request.effect.effectId = u"00000000000000000000000000000001"_s;
    request.effect.marker = u"PSRL-0123456789abcde"_s;
    request.effect.naturalKey = u"Club"_s;
    request.effect.total = {11498, Home};
    request.payload = payload;
    return request;
}

void checkReply(const businesscentral::Reply &reply, const net::Exchange &exchange)
{
    require(bool(reply) != reply.problem.has_value(), "a reply is good or has a problem");
    require(!reply || exchange.isSuccess(), "a good reply is a success");
    require(!reply || !businesscentral::faultIn(reply.body), "a good reply holds no fault");
    const domain::Effect effect = requestOf(domain::Purpose::Create, {}).effect;
    const auto outcome = businesscentral::endingOf(effect, reply);
    require(outcome.verdict != connectors::SendVerdict::Applied, "an ending alone proves nothing");
    require(outcome.error != Error{}, "an ending has a reason");
}

void checkDocuments(const Json::Array &rows)
{
    for (const Json &row : rows) {
        if (const auto document = businesscentral::readDocument(row, Home))
            require(!document->ledgerId.isEmpty(), "a document has an id");
        if (const auto line = businesscentral::readJournalLine(row, Home))
            require(line->total.minor >= 0, "a payment is no negative amount");
        const auto customer = businesscentral::readCustomer(row, {}, Home.code());
        require(!customer.currencyCode.isEmpty(), "a customer has a currency");
        require(businesscentral::customerAsDocument(row).isVoided != customer.isActive,
                "a customer is active or not");
        require(businesscentral::holdsBody(row, row) || row.members().size() > 1, "a body holds itself");
    }
    const auto entries = businesscentral::readEntries(rows, Home);
    if (!entries) {
        require(entries.error().code != ErrorCode::InternalError, "an unreadable entry has a reason");
        return;
    }
    require(entries->size() <= rows.size(), "no document from nowhere");
    for (const auto &[number, document] : *entries) {
        require(document.total.minor >= 0, "what was moved is no negative amount");
        require(document.isVoided == document.total.isZero(), "what was reversed is voided");
    }
}

void checkLists(const Json &body, const Json::Array &rows)
{
    domain::LedgerFacts facts;
    if (businesscentral::readSetup(body, facts))
        require(!facts.homeCurrency.isEmpty(), "a company has a currency");
    require(businesscentral::readItems(rows, rows).size() <= 2 * rows.size(), "no item from nowhere");
    require(businesscentral::readAccounts(rows, rows).size() <= 2 * rows.size(), "no account from nowhere");
    require(businesscentral::readCodes(rows).size() == rows.size(), "each row is a code");
    require(businesscentral::readTaxCodes(rows, {}).size() == rows.size(), "each group is a tax code");
    const auto inPlace = businesscentral::linesInPlace(rows, body[u"lines"].items());
    require(!inPlace || *inPlace <= body[u"lines"].items().size(), "no more lines than were wanted");
    if (const auto next = businesscentral::nextPage(body, Base); next && !next->isEmpty())
        require(next->scheme() == u"https" && next->host() == Base.host() && next->userInfo().isEmpty(),
                "the token goes to the same service only");
}

void checkLookUps(const QByteArray &payload, const Json::Array &rows)
{
    const auto created = requestOf(domain::Purpose::Create, payload);
    const auto document = businesscentral::judgeDocument(created, rows, Home);
    require(document.effectId == created.effect.effectId, "a result belongs to its effect");
    if (document.verdict == LookUpVerdict::Found)
        require(!document.document.ledgerId.isEmpty(), "what is found has an id");
    const auto customer = businesscentral::judgeCustomer(created, rows);
    require(customer.effectId == created.effect.effectId, "a customer's result belongs to its effect");
    const auto applied = requestOf(domain::Purpose::Apply, payload);
    const auto application = businesscentral::judgeApplication(applied, rows, rows, Home);
    require(application.effectId == applied.effect.effectId, "an application's result belongs to its effect");
    const auto updated = requestOf(domain::Purpose::Update, payload);
    const auto update = businesscentral::judgeUpdate(updated, rows.empty() ? Json{} : rows.front());
    require(update.effectId == updated.effect.effectId, "an update's result belongs to its effect");
}

void checkPayload(const QByteArray &bytes)
{
    const auto payload = businesscentral::payloadFromBytes(bytes);
    if (!payload)
        return;
    const auto again = businesscentral::payloadFromBytes(toBytes(*payload));
    require(again && again->kind == payload->kind, "a payload is read as it was written");
    require(toBytes(*again) == toBytes(*payload), "its bytes are always the same");
    require(!businesscentral::readablePayload(bytes).empty(), "a payload can be shown");
}

void checkLiteral(const QString &text)
{
    const QString literal = businesscentral::literal(text);
    QString inside = literal.sliced(1, literal.size() - 2);
    require(!QString{inside}.remove(u"''"_s).contains(u'\''), "no text ends its literal early");
    require(inside.replace(u"''"_s, u"'"_s) == text, "a literal says its text");
}

} // namespace

void run(const QByteArray &input)
{
    const Parts parts = partsOf(input);
    const net::Exchange exchange = answerOf(parts);
    const businesscentral::Reply reply = businesscentral::readReply(exchange);
    checkReply(reply, exchange);
    const Json::Array rows = rowsIn(reply.body);
    checkDocuments(rows);
    checkLists(reply.body, rows);
    checkLookUps(parts.body, rows);
    checkPayload(parts.body);
    checkLiteral(QString::fromUtf8(parts.body.left(256)));
}

} // namespace passerelle::fuzz
