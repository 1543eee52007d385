// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/readdocument.h"

#include "connectors/quickbooks/wire.h"
#include "domain/identity.h"

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;
using domain::Currency;
using domain::LedgerCustomer;
using domain::LedgerDocument;
using domain::LedgerEntity;

namespace {

domain::Address readAddress(const Json &address)
{
    domain::Address result;
    result.line1 = address[u"Line1"].toString();
    result.line2 = address[u"Line2"].toString();
    result.city = address[u"City"].toString();
    result.province = address[u"CountrySubDivisionCode"].toString();
    result.postalCode = address[u"PostalCode"].toString();
    result.country = address[u"Country"].toString();
    return result;
}

QString numberOf(LedgerEntity entity, const Json &document)
{
    return document[entity == LedgerEntity::Payment ? u"PaymentRefNum" : u"DocNumber"].toString();
}

/// What needs no arithmetic and so can always be read.
LedgerDocument outlineOf(LedgerEntity entity, const Json &document)
{
    LedgerDocument result;
    const QString note = document[u"PrivateNote"].toString();
    result.ledgerId = document[u"Id"].toString();
    result.versionToken = document[u"SyncToken"].toString();
    result.number = numberOf(entity, document);
    result.customerId = referencedId(document[u"CustomerRef"]);
    result.marker = markerOf(entity, document);
    result.day = QDate::fromString(document[u"TxnDate"].toString(), Qt::ISODate);
    result.isVoided = note.startsWith(u"Voided"_s, Qt::CaseInsensitive);
    return result;
}

LedgerDocument customerAsDocument(const Json &customer)
{
    LedgerDocument result;
    result.ledgerId = customer[u"Id"].toString();
    result.customerId = result.ledgerId;
    result.versionToken = customer[u"SyncToken"].toString();
    result.number = customer[u"DisplayName"].toString();
    result.marker = markerOf(LedgerEntity::Customer, customer);
    result.isVoided = !customer[u"Active"].toBool(true);
    return result;
}

Result<Currency> currencyOf(const Json &document, const Currency &home)
{
    const QString code = referencedId(document[u"CurrencyRef"]);
    return code.isEmpty() ? Result<Currency>{home} : Currency::fromCode(code);
}

/// The debits of a journal entry: it has no total of its own to trust.
Result<domain::Money> debitsOf(const Json &entry, const Currency &currency)
{
    domain::Money sum{0, currency};
    for (const Json &line : entry[u"Line"].items()) {
        if (line[u"JournalEntryLineDetail"][u"PostingType"].toString() != u"Debit")
            continue;
        const Result<domain::Money> amount = readAmount(line[u"Amount"], currency);
        if (!amount)
            return amount;
        const Result<domain::Money> total = domain::add(sum, *amount);
        if (!total)
            return total;
        sum = *total;
    }
    return sum;
}

} // namespace

LedgerCustomer readCustomer(const Json &customer, const Currency &home)
{
    LedgerCustomer result;
    result.id = customer[u"Id"].toString();
    result.name = customer[u"DisplayName"].toString();
    result.email = customer[u"PrimaryEmailAddr"][u"Address"].toString();
    result.phone = customer[u"PrimaryPhone"][u"FreeFormNumber"].toString();
    result.address = readAddress(customer[u"BillAddr"]);
    result.versionToken = customer[u"SyncToken"].toString();
    const QString currency = referencedId(customer[u"CurrencyRef"]);
    result.currencyCode = currency.isEmpty() ? home.code() : currency;
    result.isActive = customer[u"Active"].toBool(true);
    return result;
}

QString markerOf(LedgerEntity entity, const Json &document)
{
    const bool isCustomer = entity == LedgerEntity::Customer;
    return domain::markerIn(document[isCustomer ? u"Notes" : u"PrivateNote"].toString());
}

Result<LedgerDocument> readDocument(LedgerEntity entity, const Json &document, const Currency &home)
{
    if (document[u"Id"].toString().isEmpty())
        return fail(ErrorCode::BadReply, entityName(entity));
    if (entity == LedgerEntity::Customer)
        return customerAsDocument(document);
    LedgerDocument result = outlineOf(entity, document);
    const Result<Currency> currency = currencyOf(document, home);
    if (!currency)
        return Failure{currency.error()};
    const Result<domain::Money> total = entity == LedgerEntity::JournalEntry
        ? debitsOf(document, *currency)
        : readAmount(document[u"TotalAmt"], *currency);
    if (!total)
        return Failure{total.error()};
    const Result<domain::Money> balance = readAmount(document[u"Balance"], *currency);
    if (!balance)
        return Failure{balance.error()};
    result.total = *total;
    result.balance = *balance;
    return result;
}

Result<std::vector<LedgerDocument>> readDocuments(LedgerEntity entity, const Json::Array &rows,
                                                  const Currency &home)
{
    std::vector<LedgerDocument> documents;
    for (const Json &row : rows) {
        const Result<LedgerDocument> document = readDocument(entity, row, home);
        if (document) {
            documents.push_back(*document);
            continue;
        }
        const LedgerDocument outline = outlineOf(entity, row);
        if (outline.ledgerId.isEmpty() || !outline.marker.isEmpty())
            return Failure{document.error()};
        documents.push_back(outline);
    }
    return documents;
}

} // namespace passerelle::quickbooks
