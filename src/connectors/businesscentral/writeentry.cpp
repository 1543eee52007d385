// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/writerules.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using domain::Effect;
using domain::EntryLine;
using domain::JournalEntryDraft;

namespace {

Result<Done> checkEntry(const JournalEntryDraft &draft, const WriteRules &rules)
{
    Result<Done> complete = requireAll(
        {{u"general-journal", rules.generalJournalId}, {u"date", draft.day.toString(Qt::ISODate)}});
    if (!complete)
        return complete;
    if (draft.currencyCode != rules.homeCurrency) // a line of a general journal has no currency of its own
        return fail(ErrorCode::LedgerCannotHold, draft.currencyCode);
    qint64 sum = 0;
    for (const EntryLine &line : draft.lines) {
        sum += line.amount.minor;
        Result<Done> hasAccount = requireAll({{u"account", entryNameOf(line.accountId).number}});
        if (!hasAccount)
            return hasAccount;
    }
    if (sum != 0 || draft.lines.empty())
        return fail(ErrorCode::AmountInvalid, QString::number(sum));
    return Done{};
}

} // namespace

/// All lines carry the marker as their document number: the service posts them as one entry, and refuses them
/// when they don't balance. A debit is positive.
Result<Payload> entryPayload(const Effect &effect, const JournalEntryDraft &draft, const WriteRules &rules)
{
    const Result<Done> checked = checkEntry(draft, rules);
    if (!checked)
        return Failure{checked.error()};
    Json lines = Json::array();
    for (const EntryLine &part : draft.lines) {
        const EntryName account = entryNameOf(part.accountId);
        Json line;
        line.set(u"accountType"_s, account.type);
        line.set(u"accountNumber"_s, account.number);
        line.set(u"postingDate"_s, draft.day.toString(Qt::ISODate));
        line.set(u"documentNumber"_s, wireMarker(effect.marker));
        line.set(u"amount"_s, amountJson(part.amount));
        if (!part.description.isEmpty())
            line.set(u"description"_s, part.description.left(DescriptionLength));
        lines.append(line);
    }
    Json content;
    content.set(u"total"_s, amountJson(effect.total));
    content.set(u"currency"_s, draft.currencyCode);
    content.set(u"journalId"_s, rules.generalJournalId);
    content.set(u"lines"_s, lines);
    return Payload{PayloadKind::Entry, content};
}

} // namespace passerelle::businesscentral
