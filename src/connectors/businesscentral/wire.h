// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/effect.h"

namespace passerelle::businesscentral {

/// What a frozen payload is.
enum class PayloadKind
{
    Customer,
    Invoice,
    CreditMemo,
    Refund, ///< a credit memo and the line that pays it out
    Payment,
    Entry, ///< a journal entry
    Application ///< of a credit memo to its invoice: done by posting the memo, only proved here
};

/// A frozen payload: all the parts of one effect. The members depend on the kind: a customer has "id",
/// "version" and "body"; a sales document "total", "currency", "header" and "lines"; a payment "total",
/// "currency", "journalId" and "line"; a refund both; a
/// journal entry "total", "currency", "journalId" and "lines"; an application "creditMemoId", "invoiceId",
/// "amount".
struct Payload
{
    PayloadKind kind = PayloadKind::Invoice;
    Json content = {};
};

[[nodiscard]] QByteArray toBytes(const Payload &payload);
[[nodiscard]] Result<Payload> payloadFromBytes(const QByteArray &bytes);

/// "customer", "invoice", "credit-memo", "refund", "payment", "journal-entry", "application".
[[nodiscard]] QString kindKey(PayloadKind kind);

/// Numbers of documents are codes there, kept in capitals: a marker goes out in capitals, and what comes back
/// is told in its own form. Other numbers stay as they are.
[[nodiscard]] QString wireMarker(const QString &marker);
[[nodiscard]] QString numberFromWire(const QString &number);

/// How a kind of sales document is called in addresses.
struct DocumentNames
{
    QString documents = {};
    QString lines = {};
    QString dateField = {};
};

/// Of an invoice, else of a credit memo.
[[nodiscard]] DocumentNames documentNames(bool isInvoice);

[[nodiscard]] Json amountJson(const domain::Money &amount);

/// An amount by its text; zero when it is missing.
[[nodiscard]] Result<domain::Money> readAmount(const Json &value, domain::Currency currency);

/// The promised total of a sales document or payment.
[[nodiscard]] Result<domain::Money> promisedTotal(const Payload &payload);

/// True when two numbers have the same value: "2" and "2.00".
[[nodiscard]] bool isSameNumber(const Json &a, const Json &b);

/// A date of the wire. The service writes "0001-01-01" for none: an invalid date.
[[nodiscard]] QDate readDate(const Json &value);

/// "W/..." of an entity.
[[nodiscard]] QString versionTokenOf(const Json &entity);

} // namespace passerelle::businesscentral
