// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/readdocument.h"

#include "connectors/businesscentral/wire.h"
#include "domain/identity.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using domain::Currency;
using domain::LedgerDocument;
using domain::Money;

namespace {

/// Sums of one document number by account, in cents.
struct Posting
{
    std::map<QString, qint64> byAccount = {};
    QDate day = {};
};

LedgerDocument documentOf(const QString &number, const Posting &posting, const Currency &home)
{
    LedgerDocument document;
    document.ledgerId = number;
    document.number = number;
    document.marker = domain::markerIn(number);
    document.day = posting.day;
    document.total.currency = home;
    for (const auto &[account, sum] : posting.byAccount)
        document.total.minor += std::max<qint64>(sum, 0);
    document.isVoided = document.total.isZero();
    return document;
}

} // namespace

DocumentState stateOf(const Json &document)
{
    const QString status = document[u"status"].toString();
    if (status == u"Open" || status == u"Paid" || status == u"Corrective")
        return DocumentState::Posted;
    return status == u"Canceled" ? DocumentState::Voided : DocumentState::Draft;
}

Result<LedgerDocument> readDocument(const Json &document, const Currency &home)
{
    LedgerDocument result;
    result.ledgerId = document[u"id"].toString();
    if (result.ledgerId.isEmpty())
        return fail(ErrorCode::BadReply, u"id"_s);
    const QString code = document[u"currencyCode"].toString();
    const Result<Currency> currency = code.isEmpty() ? Result<Currency>{home} : Currency::fromCode(code);
    if (!currency)
        return Failure{currency.error()};
    const Result<Money> total = readAmount(document[u"totalAmountIncludingTax"], *currency);
    if (!total)
        return Failure{total.error()};
    const Result<Money> balance = readAmount(document[u"remainingAmount"], *currency);
    if (!balance)
        return Failure{balance.error()};
    result.versionToken = versionTokenOf(document);
    result.number = document[u"number"].toString();
    result.customerId = document[u"customerId"].toString();
    result.marker = domain::markerIn(document[u"externalDocumentNumber"].toString());
    result.total = *total;
    result.balance = *balance;
    result.day = readDate(document[u"postingDate"]);
    result.isVoided = stateOf(document) == DocumentState::Voided;
    return result;
}

Result<std::map<QString, LedgerDocument>> readEntries(const Json::Array &entries, const Currency &home)
{
    std::map<QString, Posting> postings;
    for (const Json &entry : entries) {
        const Result<Money> debit = readAmount(entry[u"debitAmount"], home);
        const Result<Money> credit = readAmount(entry[u"creditAmount"], home);
        if (!debit || !credit)
            return Failure{debit ? credit.error() : debit.error()};
        Posting &posting = postings[numberFromWire(entry[u"documentNumber"].toString())];
        posting.byAccount[entry[u"accountNumber"].toString()] += debit->minor - credit->minor;
        posting.day = readDate(entry[u"postingDate"]);
    }
    std::map<QString, LedgerDocument> documents;
    for (const auto &[number, posting] : postings)
        documents.emplace(number, documentOf(number, posting, home));
    return documents;
}

Result<LedgerDocument> readJournalLine(const Json &line, const Currency &home)
{
    const Result<Money> amount = readAmount(line[u"amount"], home);
    if (!amount)
        return Failure{amount.error()};
    LedgerDocument document;
    document.number = numberFromWire(line[u"documentNumber"].toString());
    document.ledgerId = document.number;
    document.marker = domain::markerIn(document.number);
    document.versionToken = versionTokenOf(line);
    document.customerId = line[u"customerId"].toString();
    document.total = Money{std::abs(amount->minor), home};
    document.day = readDate(line[u"postingDate"]);
    return document;
}

} // namespace passerelle::businesscentral
