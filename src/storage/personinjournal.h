// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/journaltypes.h"

#include <vector>

namespace passerelle::storage {

/// Which rows of the journal are about one customer. Documents don't say whose they are but by a name, and by
/// the ledger's id of their customer once they were sent: of two persons of one name, a document that only
/// says the name is nobody's.
class PersonInJournal final
{
public:
    /// RecordUnknown when there is no such customer.
    [[nodiscard]] static Result<PersonInJournal> find(Database &database, const domain::RecordRef &customer);

    [[nodiscard]] const domain::RecordRef &customer() const { return m_customer; }
    [[nodiscard]] qint64 customerNo() const { return m_customerNo; }
    [[nodiscard]] const QString &pseudonym() const { return m_pseudonym; }
    /// What stands for the customer's reference, which is its name in some ledgers.
    [[nodiscard]] QString reference() const;
    [[nodiscard]] const std::vector<qint64> &records() const { return m_records; } ///< the customer first

    [[nodiscard]] Result<Erasure> counted(Database &database) const;

private:
    [[nodiscard]] Result<Done> readCustomer(Database &database);
    [[nodiscard]] Result<Done> readDocuments(Database &database);
    [[nodiscard]] QString recordList() const; ///< as JSON, for json_each()

    domain::RecordRef m_customer;
    qint64 m_customerNo = 0;
    QString m_foldedName;
    QString m_pseudonym;
    bool m_isErased = false;
    bool m_isInSource = false;
    std::vector<QString> m_ledgerIds;
    std::vector<qint64> m_records;
    int m_leftAlone = 0;
};

} // namespace passerelle::storage
