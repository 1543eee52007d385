// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/writerules.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;

namespace {

/// Where to end a piece: after the last space that fits, else at the limit, never inside one character.
qsizetype pieceEnd(const QString &text, int longest)
{
    if (text.size() <= longest)
        return text.size();
    const qsizetype space = text.lastIndexOf(u' ', longest);
    if (space > 0)
        return space;
    return text.at(longest).isLowSurrogate() ? longest - 1 : longest;
}

} // namespace

QString entryId(const QString &type, const QString &number)
{
    return type + u':' + number;
}

EntryName entryNameOf(const QString &entryId)
{
    const qsizetype colon = entryId.indexOf(u':');
    return colon < 0 ? EntryName{} : EntryName{entryId.first(colon), entryId.sliced(colon + 1)};
}

Result<Done> checkLength(const QString &text, int longest)
{
    if (text.size() > longest)
        return fail(ErrorCode::FieldTooLong, text.left(60));
    return Done{};
}

Result<Done> requireAll(std::initializer_list<std::pair<QStringView, QString>> fields)
{
    for (const auto &[name, value] : fields) {
        if (value.isEmpty())
            return fail(ErrorCode::RequiredFieldMissing, name.toString());
    }
    return Done{};
}

QStringList pieces(const QString &text, int longest)
{
    QStringList result;
    QString rest = text.simplified();
    while (!rest.isEmpty()) {
        const qsizetype end = pieceEnd(rest, longest);
        result.append(rest.first(end).trimmed());
        rest = rest.sliced(end).trimmed();
    }
    return result;
}

Result<Payload> writePayload(const domain::Effect &effect, const domain::Draft &draft,
                             const WriteRules &rules)
{
    if (const auto *customer = std::get_if<domain::CustomerDraft>(&draft))
        return customerPayload(effect, *customer, rules);
    if (const auto *payment = std::get_if<domain::PaymentDraft>(&draft))
        return paymentPayload(effect, *payment, rules);
    if (const auto *entry = std::get_if<domain::JournalEntryDraft>(&draft))
        return entryPayload(effect, *entry, rules);
    return documentPayload(effect, std::get<domain::DocumentDraft>(draft), rules);
}

} // namespace passerelle::businesscentral
