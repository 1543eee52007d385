// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/membri/store.h"

namespace passerelle::sandbox::membri {

/// What Membri itself does when rows change: it marks billed invoices, new payments and edited accounts to be
/// transferred, numbers invoices, keeps totals and balances, and closes what is paid.
class Behaviour final
{
public:
    explicit Behaviour(Store &store);

    void beforeCreate(const Table &table, Values &values);
    void beforeUpdate(const Table &table, const Row &old, Values &values);
    /// After a row was written (`written`: its new values) or, with nothing written, removed.
    void afterWrite(const Table &table, const Values &whole, const Values &written);

private:
    void bill(const Values &whole, Values &values);
    void completeLine(Values &values, const Values &whole) const;
    void addUpInvoice(const QString &invoiceId);
    void settleInvoice(const QString &invoiceId);
    [[nodiscard]] bool setting(const QString &chapterId, const QString &column);
    [[nodiscard]] QString nextInvoiceNumber();

    Store &m_store;
};

} // namespace passerelle::sandbox::membri
