// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/effect.h"

namespace passerelle::businesscentral {

/// How far a sales document has come.
enum class DocumentState
{
    Draft, ///< not posted: nothing in the books
    Posted,
    Voided ///< posted and cancelled since
};

[[nodiscard]] DocumentState stateOf(const Json &document);

/// A sales invoice or credit memo. BadReply without an id or with an amount that is none.
[[nodiscard]] Result<domain::LedgerDocument> readDocument(const Json &document, const domain::Currency &home);

/// What was posted through a journal, from its general ledger entries: one document for each document number.
/// Its total is what went from one account to another; one that was reversed has none and is voided. It has
/// no entity of its own, so that its ledger id is its document number: our marker.
[[nodiscard]] Result<std::map<QString, domain::LedgerDocument>> readEntries(const Json::Array &entries,
                                                                            const domain::Currency &home);

/// An unposted line of a journal as a document: a payment left for the bookkeeper.
[[nodiscard]] Result<domain::LedgerDocument> readJournalLine(const Json &line, const domain::Currency &home);

} // namespace passerelle::businesscentral
