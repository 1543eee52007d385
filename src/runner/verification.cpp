// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/verification.h"

#include <QHash>

namespace passerelle::runner {

using namespace domain;

namespace {

constexpr std::array Marked{LedgerEntity::Invoice, LedgerEntity::CreditMemo, LedgerEntity::Payment,
                            LedgerEntity::RefundReceipt, LedgerEntity::JournalEntry};

RecordKind kindOf(LedgerEntity entity)
{
    switch (entity) {
    case LedgerEntity::Customer:
        return RecordKind::Customer;
    case LedgerEntity::Invoice:
        return RecordKind::Invoice;
    case LedgerEntity::CreditMemo:
        return RecordKind::CreditNote;
    case LedgerEntity::Payment:
        return RecordKind::Payment;
    case LedgerEntity::RefundReceipt:
        return RecordKind::Refund;
    case LedgerEntity::JournalEntry:
        return RecordKind::JournalEntry;
    }
    return RecordKind::Invoice;
}

RecordIssue issueOf(LedgerEntity entity, const LedgerDocument &document, ErrorCode code)
{
    RecordLabel label;
    label.record = RecordRef{kindOf(entity), document.ledgerId};
    label.number = document.number;
    label.day = document.day;
    label.amount = document.total;
    return RecordIssue{label, Error{code, document.number}};
}

} // namespace

QCoro::Task<Result<AuditResult>> verify(connectors::Source *source, connectors::Ledger *ledger,
                                        std::vector<Effect> posted, QSet<QString> givenUp, QDate from,
                                        QDate to, std::stop_token stop)
{
    QHash<QString, QString> knownMarkers; // marker -> ledger id
    for (const Effect &effect : posted)
        knownMarkers.insert(effect.marker, effect.ledgerId);
    Result<AuditResult> result = co_await audit(source, ledger, std::move(posted), stop);
    if (!result)
        co_return result;
    for (const LedgerEntity entity : Marked) {
        const Result<std::vector<LedgerDocument>> marked =
            co_await ledger->markedDocuments(entity, from, to, stop);
        if (!marked)
            co_return Failure{marked.error()};
        for (const LedgerDocument &document : *marked) {
            if (entity == LedgerEntity::CreditMemo && givenUp.contains(document.marker))
                continue;
            const auto known = knownMarkers.constFind(document.marker);
            if (known == knownMarkers.constEnd())
                result->differences.push_back(issueOf(entity, document, ErrorCode::RecordUnknown));
            else if (*known != document.ledgerId)
                result->differences.push_back(issueOf(entity, document, ErrorCode::ConflictTwoDocuments));
        }
    }
    co_return result;
}

} // namespace passerelle::runner
