// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/membri/row.h"
#include "connectors/membri/texts.h"
#include "domain/sourcerecords.h"

#include <QStringList>

#include <memory>

namespace passerelle::connectors::membri {

/// What rows are read with. The mapping must outlive it.
struct ReadContext
{
    const MembriMapping &mapping;
    QTimeZone zone;
    std::map<QString, QString> currencyCodes = {}; ///< by currency id
    std::shared_ptr<Texts> texts = std::make_shared<Texts>();
};

/// An invoice with what only its joining to other rows decides.
struct InvoiceRow
{
    domain::Invoice invoice = {};
    QString customerId = {}; ///< of an account or a contact
    QString customerName = {};
    bool isContact = false;
    bool isMarkedPaid = false; ///< Membri's own status says paid or completed
    bool isUntaxed = false; ///< "Sans taxe"
};

struct ContactRow
{
    QString id = {};
    QString name = {};
    QString accountId = {}; ///< who is invoiced for the contact
};

struct LineRow
{
    QString invoiceId = {};
    qint64 position = 0;
    domain::InvoiceLine line = {};
    QString problem = {};
};

struct CurrencyRow
{
    QString id = {};
    QString code = {};
};

[[nodiscard]] domain::Customer readCustomer(const Json &json, const ReadContext &context);
[[nodiscard]] InvoiceRow readInvoice(const Json &json, const ReadContext &context);
[[nodiscard]] domain::Payment readPayment(const Json &json, const ReadContext &context);
[[nodiscard]] domain::DeferredEntry readEntry(const Json &json, const ReadContext &context);
[[nodiscard]] ContactRow readContact(const Json &json, const ReadContext &context);
[[nodiscard]] CurrencyRow readCurrency(const Json &json, const ReadContext &context);
/// `currencyCode`, `isUntaxed`: of the line's invoice ("Sans taxe" holds for all its lines).
[[nodiscard]] LineRow readLine(const Json &json, const ReadContext &context, const QString &currencyCode,
                               bool isUntaxed);
[[nodiscard]] domain::SyncFields readSyncFields(const Row &row, const MembriMapping &mapping);
[[nodiscard]] domain::ChapterSettings readSettings(const Json &json, const ReadContext &context);

/// Every mapped column of a table, as names in a query.
[[nodiscard]] QStringList columnsOf(const MembriMapping::Table &table);

} // namespace passerelle::connectors::membri
