// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/readable.h"

#include "connectors/businesscentral/wire.h"

#include <array>

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;

namespace {

using Rows = std::vector<std::pair<QString, QString>>;

struct Field
{
    QStringView name;
    QStringView label;
};

constexpr std::array PartFields{
    Field{u"number", u"number"},
    Field{u"displayName", u"name"},
    Field{u"email", u"email"},
    Field{u"phoneNumber", u"phone"},
    Field{u"addressLine1", u"address"},
    Field{u"addressLine2", u"address-2"},
    Field{u"city", u"city"},
    Field{u"state", u"province"},
    Field{u"postalCode", u"postal-code"},
    Field{u"country", u"country"},
    Field{u"customerPurchaseOrderReference", u"number"},
    Field{u"customerId", u"customer-id"},
    Field{u"accountId", u"customer-id"},
    Field{u"postingDate", u"date"},
    Field{u"dueDate", u"due-date"},
    Field{u"currencyCode", u"currency"},
    Field{u"shortcutDimension1Code", u"class-id"},
    Field{u"shortcutDimension2Code", u"class-id"},
    Field{u"invoiceId", u"invoice-id"},
    Field{u"appliesToInvoiceId", u"invoice-id"},
    Field{u"amount", u"amount"},
    Field{u"balancingAccountNumber", u"account-id"},
};

QString textOf(const Json &value)
{
    return value.isNumber() ? QString::fromLatin1(value.numberText()) : value.toString();
}

void addFields(Rows &rows, const Json &part)
{
    for (const Field &field : PartFields) {
        const QString text = textOf(part[field.name]);
        if (!text.isEmpty())
            rows.emplace_back(field.label.toString(), text);
    }
}

/// "Cotisation annuelle: 2 × 50.00"
QString saleText(const Json &line)
{
    QString description = textOf(line[u"description"]);
    if (!line.contains(u"quantity"))
        return description;
    const QString price = textOf(line[u"quantity"]) + u" × "_s + textOf(line[u"unitPrice"]);
    return description.isEmpty() ? price : description + u": "_s + price;
}

void addLine(Rows &rows, const Json &line, const QString &prefix)
{
    if (line.contains(u"accountNumber")) { // of a journal entry
        rows.emplace_back(prefix, textOf(line[u"accountNumber"]) + u": "_s + textOf(line[u"amount"]));
        return;
    }
    rows.emplace_back(prefix, saleText(line));
    if (!line.contains(u"lineObjectNumber"))
        return;
    rows.emplace_back(prefix + u"-item-id"_s,
                      textOf(line[u"lineType"]) + u' ' + textOf(line[u"lineObjectNumber"]));
    if (line.contains(u"taxCode"))
        rows.emplace_back(prefix + u"-tax-code-id"_s, textOf(line[u"taxCode"]));
}

/// The marker, wherever the kind of payload keeps it, and the reference of a payment beside it.
void addNotes(Rows &rows, const Json &header, const Json &line)
{
    const QString reference = textOf(line[u"externalDocumentNumber"]);
    if (!reference.isEmpty())
        rows.emplace_back(u"payment-reference"_s, reference);
    const QString marker = textOf(header[u"externalDocumentNumber"]) + textOf(line[u"comment"]);
    for (const QString &note : {marker, header.isObject() ? QString{} : textOf(line[u"documentNumber"])}) {
        if (!note.isEmpty())
            rows.emplace_back(u"note"_s, numberFromWire(note));
    }
}

} // namespace

Rows readablePayload(const QByteArray &payload)
{
    const Result<Payload> read = payloadFromBytes(payload);
    if (!read)
        return {};
    const Json &content = read->content;
    Rows rows{{u"entity"_s, kindKey(read->kind)}};
    if (const QString id = textOf(content[u"id"]); !id.isEmpty())
        rows.emplace_back(u"ledger-id"_s, id);
    if (const QString memo = textOf(content[u"creditMemoId"]); !memo.isEmpty()) {
        rows.emplace_back(u"credit-note-id"_s, memo);
        rows.emplace_back(u"invoice-id"_s, textOf(content[u"invoiceId"]));
        rows.emplace_back(u"applied-amount"_s, textOf(content[u"amount"]));
    }
    addFields(rows, content[u"body"]);
    addFields(rows, content[u"header"]);
    int position = 0;
    for (const Json &line : content[u"lines"].items())
        addLine(rows, line, u"line-"_s + QString::number(++position));
    const bool isEntry = read->kind == PayloadKind::Entry;
    const bool hasLines = isEntry && !content[u"lines"].items().empty();
    const Json &first = hasLines ? content[u"lines"].items().front() : content[u"line"];
    if (isEntry)
        rows.emplace_back(u"date"_s, textOf(first[u"postingDate"]));
    else
        addFields(rows, first);
    if (content.contains(u"total"))
        rows.emplace_back(u"total"_s, textOf(content[u"total"]) + u' ' + textOf(content[u"currency"]));
    addNotes(rows, content[u"header"], first);
    return rows;
}

} // namespace passerelle::businesscentral
