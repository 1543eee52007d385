// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/businesscentral/settings.h"
#include "connectors/businesscentral/wire.h"

namespace passerelle::businesscentral {

/// Lengths that the service documents. Longer texts are refused here or go on in a comment line, never cut.
inline constexpr int NumberLength = 20;
inline constexpr int ExternalNumberLength = 35;
inline constexpr int CustomerNameLength = 100;
inline constexpr int DescriptionLength = 100;
inline constexpr int CommentLength = 250;

/// The company as connect() and readFacts() found it, and its owner's choices: all that encoding depends on.
struct WriteRules
{
    BusinessCentralSettings settings = {};
    QString homeCurrency = {};
    bool isMultiCurrency = false;
    QString taxAreaId = {};
    QString classField = {}; ///< the document's member that holds the class; empty: none does
    QString journalId = {};
    QString generalJournalId = {};
    QString journalAccount = {}; ///< number of the account that balances the payment journal
};

/// "Item:1000", "Account:40100", "Bank Account:CHK": how an entry of a list is known to the mapping, since
/// lines name what they are about by type and number.
struct EntryName
{
    QString type = {};
    QString number = {};
};
[[nodiscard]] QString entryId(const QString &type, const QString &number);
[[nodiscard]] EntryName entryNameOf(const QString &entryId);

/// Done, or FieldTooLong with the beginning of the text.
[[nodiscard]] Result<Done> checkLength(const QString &text, int longest);

/// Done, or RequiredFieldMissing with the name of the first that is empty.
[[nodiscard]] Result<Done> requireAll(std::initializer_list<std::pair<QStringView, QString>> fields);

/// A text in pieces of at most that length, parted at spaces where there are any.
[[nodiscard]] QStringList pieces(const QString &text, int longest);

/// The payload of an effect whose references are resolved. Same input, same bytes. What the service has no
/// place for is LedgerCannotHold with its name.
[[nodiscard]] Result<Payload> writePayload(const domain::Effect &effect, const domain::Draft &draft,
                                           const WriteRules &rules);

[[nodiscard]] Result<Payload> customerPayload(const domain::Effect &effect,
                                              const domain::CustomerDraft &draft, const WriteRules &rules);
[[nodiscard]] Result<Payload> documentPayload(const domain::Effect &effect,
                                              const domain::DocumentDraft &draft, const WriteRules &rules);
[[nodiscard]] Result<Payload> paymentPayload(const domain::Effect &effect, const domain::PaymentDraft &draft,
                                             const WriteRules &rules);
[[nodiscard]] Result<Payload> entryPayload(const domain::Effect &effect,
                                           const domain::JournalEntryDraft &draft, const WriteRules &rules);

} // namespace passerelle::businesscentral
