// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/ledger.h"
#include "connectors/api/source.h"

#include <QHash>

namespace passerelle::bench {

/// How many records of each kind; every tenth customer is new and every other one linked.
struct Size
{
    int customers = 0;
    int invoices = 0;
    int payments = 0;
    int creditNotes = 0;

    [[nodiscard]] int records() const { return customers + invoices + payments + creditNotes; }
};

/// Made-up books in which everything can be posted, each invoice with two taxes.
[[nodiscard]] domain::SourceSnapshot booksOf(const Size &size);

/// A source in memory: a call costs the same however many records there are.
class MemorySource final : public connectors::Source
{
public:
    explicit MemorySource(domain::SourceSnapshot books);

    [[nodiscard]] QCoro::Task<Result<domain::SourceSnapshot>> connect(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<domain::SourceSnapshot>> read(connectors::ReadRequest request,
                                                                   std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<connectors::WriteBackOutcome> writeBack(connectors::WriteBack change,
                                                                      std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<connectors::ClaimOutcome> claim(connectors::Claim wanted,
                                                              std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<domain::SourceSnapshot>>
    readAgain(std::vector<domain::RecordRef> records, std::stop_token stop) override;

    /// Records that are marked as transferred.
    [[nodiscard]] int transferred() const;

private:
    domain::SourceSnapshot m_books;
    QHash<QString, domain::Customer *> m_customers;
    QHash<QString, domain::Invoice *> m_invoices;
    QHash<QString, domain::Payment *> m_payments;
};

/// A ledger in memory that applies everything, with the bytes and the batches of QuickBooks.
class MemoryLedger final : public connectors::Ledger
{
public:
    /// Knows the customers that the books call linked.
    explicit MemoryLedger(const domain::SourceSnapshot &books);

    [[nodiscard]] const connectors::Capabilities &capabilities() const override { return m_can; }
    [[nodiscard]] QCoro::Task<Result<domain::LedgerFacts>> connect(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<domain::LedgerFacts>> readFacts(connectors::FactsRequest request,
                                                                     std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<std::vector<domain::LedgerAccount>>>
    customerAccounts(std::stop_token stop) override;
    [[nodiscard]] Result<QByteArray> encode(const domain::Effect &effect,
                                            const domain::Draft &draft) const override;
    [[nodiscard]] QCoro::Task<connectors::SendOutcome> send(connectors::Outgoing outgoing,
                                                            std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<std::vector<connectors::SendOutcome>>
    sendBatch(QString batchKey, std::vector<connectors::Outgoing> batch, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<std::vector<connectors::LookUpResult>>
    lookUp(std::vector<connectors::LookUpRequest> requests, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<std::map<connectors::ReadBackRequest, domain::LedgerDocument>>>
    readBack(std::vector<connectors::ReadBackRequest> requests, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<std::vector<domain::LedgerDocument>>>
    markedDocuments(domain::LedgerEntity entity, QDate from, QDate to, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<Done>> cancelInvoice(domain::LedgerDocument invoice,
                                                          std::stop_token stop) override;
    [[nodiscard]] QUrl webPage(domain::LedgerEntity entity, const QString &ledgerId) const override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> readable(const QByteArray &payload) const override;

    /// Its lists, and the customers and invoices that a plan asks for.
    [[nodiscard]] domain::LedgerFacts factsFor(const connectors::FactsRequest &request) const;

private:
    [[nodiscard]] connectors::SendOutcome apply(const connectors::Outgoing &outgoing);

    connectors::Capabilities m_can;
    QHash<QString, domain::LedgerCustomer> m_customersByName; // folded
    QHash<QString, domain::LedgerCustomer> m_customersById;
    QHash<QString, domain::LedgerDocument> m_documents; // by entity and id
    QHash<QString, domain::LedgerDocument> m_invoicesByNumber;
    int m_lastId = 1'000'000;
};

} // namespace passerelle::bench
