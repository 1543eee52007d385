// SPDX-License-Identifier: GPL-3.0-or-later
// What Dataverse answers: the status in the first line, then the body.
#include "connectors/membri/assembly.h"
#include "connectors/membri/dataverseerrors.h"
#include "connectors/membri/metadata.h"
#include "connectors/membri/page.h"
#include "connectors/membri/syncwriter.h"
#include "fuzz.h"

namespace passerelle::fuzz {

using namespace Qt::StringLiterals;
namespace membri = connectors::membri;
using connectors::MembriMapping;

namespace {

const QUrl Base{u"https://club.crm3.dynamics.com/api/data/v9.2/"_s};

const MembriMapping &mapping()
{
    static const MembriMapping standard = MembriMapping::standard();
    return standard;
}

void checkFault(const net::Exchange &exchange)
{
    if (exchange.isSuccess())
        return;
    require(membri::errorOf(exchange).code != ErrorCode::InternalError, "a failure has a name");
    require(!membri::bodyOf(exchange), "a failure has no body");
    const membri::ServiceFault fault = membri::faultIn(exchange);
    require(fault.code == fault.code.toLower(), "codes are in lower case");
    require(!membri::isRefusedByPlugin(fault) || !fault.isEmpty(), "a refusal has words");
}

membri::ReadRows readRows(const Json::Array &rows)
{
    const membri::ReadContext context{mapping(), QTimeZone{"America/Toronto"}, {{u"cad"_s, u"CAD"_s}}};
    membri::ReadRows read;
    for (const Json &row : rows) {
        read.customers.push_back(membri::readCustomer(row, context));
        read.contacts.push_back(membri::readContact(row, context));
        read.invoices.push_back(membri::readInvoice(row, context));
        read.lines.push_back(membri::readLine(row, context, u"CAD"_s, false));
        read.payments.push_back(membri::readPayment(row, context));
        require(row.isObject() || membri::readCurrency(row, context).code.isEmpty(),
                "a currency is an object");
        require(row.isObject() || !membri::readSettings(row, context).isReviewEnabled,
                "settings are an object");
    }
    return read;
}

void checkRecords(const Json::Array &rows)
{
    membri::ReadRows read = readRows(rows);
    require(membri::contactsNeeded(read.invoices).size() <= qsizetype(rows.size()), "each contact once");
    require(membri::invoicesToPost(read.invoices, {}).size() <= qsizetype(rows.size()), "each invoice once");
    domain::SourceSnapshot snapshot;
    membri::assemble(std::move(read), snapshot);
    require(snapshot.invoices.size() == rows.size() && snapshot.payments.size() == rows.size(),
            "no record is lost");
    for (const domain::Invoice &invoice : snapshot.invoices)
        require(invoice.id == invoice.id.toLower(), "ids are in lower case");
}

void checkPage(const Json &body)
{
    const auto page = membri::pageOf(body, Base, Base);
    if (!page) {
        require(page.error().code == ErrorCode::BadReply, "what is no page is a bad reply");
        return;
    }
    require(page->next.isEmpty()
                || (page->next.scheme() == u"https" && page->next.host() == Base.host()
                    && page->next.userInfo().isEmpty() && page->next.port() == -1),
            "the token goes to the organization only");
    checkRecords(page->rows);
}

void checkMetadata(const Json &body)
{
    membri::Metadata metadata;
    const auto columns = membri::columnsIn(body);
    for (const auto &[key, table] : mapping().tables)
        metadata.tables[key] = {body[u"EntitySetName"].toString(), columns};
    metadata.choices[u"sync-status"_s] = membri::optionsIn(body);
    const auto proposed = membri::proposeMapping(metadata, mapping());
    if (!proposed) {
        require(proposed.error().code == ErrorCode::SourceColumnMissing, "what is missing is named");
        require(!proposed.error().detail.isEmpty(), "by its name");
    }
}

void checkMapping(const Json &body)
{
    const auto read = MembriMapping::fromJson(body);
    if (!read) {
        require(read.error().code == ErrorCode::BadConfiguration, "a bad mapping is named so");
        return;
    }
    const auto again = MembriMapping::fromJson(read->toJson());
    require(again && *again == *read, "a mapping is read as it was written");
}

void checkMessage(const QString &text)
{
    for (const qsizetype length : {1, 2, 40, 2000})
        require(membri::shortened(text, length).size() <= length, "a message fits its column");
}

} // namespace

void run(const QByteArray &input)
{
    const Parts parts = partsOf(input);
    const net::Exchange exchange = answerOf(parts);
    checkFault(exchange);
    checkMessage(QString::fromUtf8(parts.body));
    const Result<Json> body = membri::bodyOf(exchange);
    if (!body)
        return;
    checkPage(*body);
    checkMetadata(*body);
    checkMapping(*body);
}

} // namespace passerelle::fuzz
