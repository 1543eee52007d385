// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/readable.h"

#include "connectors/quickbooks/wire.h"

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;

namespace {

using Rows = std::vector<std::pair<QString, QString>>;

struct Field
{
    QStringView path; ///< members parted by dots
    QStringView label;
};

constexpr std::array Fields{
    Field{u"Id", u"ledger-id"},
    Field{u"DisplayName", u"name"},
    Field{u"PrimaryEmailAddr.Address", u"email"},
    Field{u"PrimaryPhone.FreeFormNumber", u"phone"},
    Field{u"BillAddr.Line1", u"address"},
    Field{u"BillAddr.Line2", u"address-2"},
    Field{u"BillAddr.City", u"city"},
    Field{u"BillAddr.CountrySubDivisionCode", u"province"},
    Field{u"BillAddr.PostalCode", u"postal-code"},
    Field{u"BillAddr.Country", u"country"},
    Field{u"DocNumber", u"number"},
    Field{u"PaymentRefNum", u"payment-reference"},
    Field{u"CustomerRef.value", u"customer-id"},
    Field{u"TxnDate", u"date"},
    Field{u"DueDate", u"due-date"},
    Field{u"CurrencyRef.value", u"currency"},
    Field{u"TotalAmt", u"amount"},
    Field{u"PaymentMethodRef.value", u"payment-method-id"},
    Field{u"DepositToAccountRef.value", u"account-id"},
};

QString textOf(const Json &value)
{
    return value.isNumber() ? QString::fromLatin1(value.numberText()) : value.toString();
}

QString textAt(const Json &body, QStringView path)
{
    const Json *value = &body;
    for (const QStringView step : path.split(u'.'))
        value = &(*value)[step];
    return textOf(*value);
}

/// "Cotisation annuelle, 2 x 50.00 = 100.00": the parts only when they were sent.
QString saleText(const Json &line)
{
    const Json &detail = line[u"SalesItemLineDetail"];
    QString text = textOf(line[u"Description"]);
    if (!text.isEmpty())
        text += u": "_s;
    if (detail.contains(u"Qty"))
        text += textOf(detail[u"Qty"]) + u" × "_s + textOf(detail[u"UnitPrice"]) + u" = "_s;
    return text + textOf(line[u"Amount"]);
}

void addLine(Rows &rows, const Json &line, const QString &prefix)
{
    const Json &links = line[u"LinkedTxn"];
    for (const Json &link : links.items()) {
        const bool isCredit = link[u"TxnType"].toString() == u"CreditMemo";
        rows.emplace_back(isCredit ? u"credit-note-id"_s : u"invoice-id"_s, textOf(link[u"TxnId"]));
        rows.emplace_back(u"applied-amount"_s, textOf(line[u"Amount"]));
    }
    const Json &posting = line[u"JournalEntryLineDetail"];
    if (posting.isObject())
        rows.emplace_back(prefix,
                          referencedId(posting[u"AccountRef"]) + u": "_s
                              + (posting[u"PostingType"].toString() == u"Credit" ? u"−"_s : QString{})
                              + textOf(line[u"Amount"]));
    const Json &detail = line[u"SalesItemLineDetail"];
    if (!detail.isObject())
        return;
    rows.emplace_back(prefix, saleText(line));
    rows.emplace_back(prefix + u"-item-id"_s, referencedId(detail[u"ItemRef"]));
    rows.emplace_back(prefix + u"-tax-code-id"_s, referencedId(detail[u"TaxCodeRef"]));
    if (const QString classId = referencedId(detail[u"ClassRef"]); !classId.isEmpty())
        rows.emplace_back(prefix + u"-class-id"_s, classId);
}

} // namespace

Rows readablePayload(const QByteArray &payload)
{
    const Result<Payload> read = payloadFromBytes(payload);
    if (!read)
        return {};
    Rows rows{{u"entity"_s, resourceName(read->entity)}};
    for (const Field &field : Fields) {
        const QString text = textAt(read->body, field.path);
        if (!text.isEmpty())
            rows.emplace_back(field.label.toString(), text);
    }
    int position = 0;
    for (const Json &line : read->body[u"Line"].items())
        addLine(rows, line, u"line-"_s + QString::number(++position));
    const QString note = textOf(read->body[u"PrivateNote"]);
    const QString marker = note.isEmpty() ? textOf(read->body[u"Notes"]) : note;
    if (!marker.isEmpty())
        rows.emplace_back(u"note"_s, marker);
    return rows;
}

} // namespace passerelle::quickbooks
