// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/sentfields.h"

#include "presentation/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <map>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

namespace {

class SentField
{
    Q_DECLARE_TR_FUNCTIONS(SentField)
};

// The fields of a line: "line-2", "line-2-item-id".
QString lineWord(const QString &key)
{
    static const QRegularExpression line{u"^line-(\\d+)(?:-(item-id|tax-code-id|class-id))?$"_s};
    const QRegularExpressionMatch match = line.match(key);
    if (!match.hasMatch())
        return {};
    const QString part = match.captured(2);
    if (part == u"item-id")
        return SentField::tr("Line %1, product").arg(match.captured(1));
    if (part == u"tax-code-id")
        return SentField::tr("Line %1, tax code").arg(match.captured(1));
    if (part == u"class-id")
        return SentField::tr("Line %1, class").arg(match.captured(1));
    return SentField::tr("Line %1").arg(match.captured(1));
}

bool isWholeLine(const QString &key)
{
    static const QRegularExpression line{u"^line-\\d+$"_s};
    return line.match(key).hasMatch();
}

/// "Annual fee: 1 × 50.00 = 50.00", with the amounts and the colon as the language writes them. What the
/// person typed stands before the last colon.
QString lineText(const QString &value)
{
    static const QRegularExpression amount{u"-?\\d{1,12}\\.\\d{2}(?!\\d)"_s};
    const qsizetype colon = value.lastIndexOf(u": "_s);
    QString figures = value.mid(colon < 0 ? 0 : colon + 2);
    qsizetype from = 0;
    for (auto match = amount.match(figures); match.hasMatch(); match = amount.match(figures, from)) {
        const Result<domain::Money> money = domain::moneyFromText(match.captured().toLatin1(), {});
        const QString text = money ? Format{}.digits(*money) : match.captured();
        figures.replace(match.capturedStart(), match.capturedLength(), text);
        from = match.capturedStart() + text.size();
    }
    return colon < 0 ? figures : SentField::tr("%1: %2").arg(value.left(colon), figures);
}

std::map<QString, QString> words()
{
    return {{u"entity"_s, SentField::tr("Sent as")},
            {u"ledger-id"_s, SentField::tr("Id in the ledger")},
            {u"name"_s, SentField::tr("Name")},
            {u"email"_s, SentField::tr("E-mail")},
            {u"phone"_s, SentField::tr("Phone")},
            {u"address"_s, SentField::tr("Address")},
            {u"address-2"_s, SentField::tr("Address, second line")},
            {u"city"_s, SentField::tr("City")},
            {u"province"_s, SentField::tr("Province")},
            {u"postal-code"_s, SentField::tr("Postal code")},
            {u"country"_s, SentField::tr("Country")},
            {u"state"_s, SentField::tr("Province")},
            {u"number"_s, SentField::tr("Number")},
            {u"payment-reference"_s, SentField::tr("Payment reference")},
            {u"customer-id"_s, SentField::tr("Customer id")},
            {u"date"_s, SentField::tr("Date")},
            {u"due-date"_s, SentField::tr("Due date")},
            {u"currency"_s, SentField::tr("Currency")},
            {u"amount"_s, SentField::tr("Amount")},
            {u"total"_s, SentField::tr("Total")},
            {u"payment-method-id"_s, SentField::tr("Payment method id")},
            {u"account-id"_s, SentField::tr("Account id")},
            {u"credit-note-id"_s, SentField::tr("Credit note id")},
            {u"invoice-id"_s, SentField::tr("Invoice id")},
            {u"applied-amount"_s, SentField::tr("Amount applied")},
            {u"note"_s, SentField::tr("Mark")}};
}

} // namespace

QString sentFieldWord(const QString &key)
{
    if (const QString word = lineWord(key); !word.isEmpty())
        return word;
    const std::map<QString, QString> all = words();
    const auto found = all.find(key);
    return found == all.end() ? key : found->second;
}

QString sentFieldValue(const QString &key, const QString &value, domain::Currency currency)
{
    if (isWholeLine(key))
        return lineText(value);
    static const QRegularExpression plain{u"^(-?)(\\d{1,12})(?:\\.(\\d{1,2}))?$"_s};
    const QRegularExpressionMatch match = plain.match(value);
    if ((key != u"amount" && key != u"applied-amount" && key != u"total") || !match.hasMatch())
        return value;
    const qint64 cents = match.captured(3).leftJustified(2, u'0').toLongLong();
    const qint64 minor = match.captured(2).toLongLong() * 100 + cents;
    return Format{}.amount({match.captured(1).isEmpty() ? minor : -minor, currency});
}

QString laidOutJson(const QByteArray &bytes)
{
    constexpr qsizetype Indent = 2;
    QByteArray text;
    qsizetype depth = 0;
    bool isInText = false;
    const auto breakLine = [&text, &depth] { text += '\n' + QByteArray(depth * Indent, ' '); };
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (isInText && c == '\\' && at + 1 < bytes.size()) {
            text += bytes.mid(at++, 2);
            continue;
        }
        if (c == '"')
            isInText = !isInText;
        if (!isInText && (c == '}' || c == ']')) {
            depth = std::max<qsizetype>(0, depth - 1);
            breakLine();
        }
        text += c;
        if (isInText)
            continue;
        if (c == '{' || c == '[') {
            ++depth;
            breakLine();
        } else if (c == ',') {
            breakLine();
        } else if (c == ':') {
            text += ' ';
        }
    }
    return QString::fromUtf8(text);
}

} // namespace passerelle::presentation
