// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/packedmembers.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamWriter>
#include <QCborValue>

#include <algorithm>
#include <array>
#include <iterator>

namespace passerelle::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype HashDigits = 64;

// Their places are on disk: append only.
constexpr std::array Names{
    "base_id",
    "generation",
    "effect_id",
    "marker",
    "purpose",
    "step",
    "number",
    "customer",
    "natural_key",
    "depends_on",
    "total",
    "currency",
    "day",
    "customer_ledger_id",
    "target_ledger_id",
    "target_version",
    "source_version",
    "payload_hash",
    "attempt",
    "sent_at",
    "may_apply_until",
    "batch_id",
    "looks_up_first",
    "ledger_id",
    "version_token",
    "ledger_number",
    "ledger_total",
    "ledger_currency",
    "proof",
    "error",
    "error_detail",
    "system_text",
    "run_id",
    "personal",
    "salt",
    "text",
    "reference",
    "message",
    "adjustment",
};

bool isHashList(const QStringList &parts)
{
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
               return part.size() == HashDigits && isHexDigits(part);
           });
}

void writeText(QCborStreamWriter &out, const QString &text)
{
    const QStringList parts = text.split(u' ');
    if (isHexDigits(text)) {
        out.append(QByteArray::fromHex(text.toLatin1()));
    } else if (isHashList(parts)) {
        out.startArray(static_cast<quint64>(parts.size()));
        for (const QString &part : parts)
            out.append(QByteArray::fromHex(part.toLatin1()));
        out.endArray();
    } else {
        out.append(QStringView{text});
    }
}

void writeValue(QCborStreamWriter &out, const Json &value)
{
    if (value.isNull())
        out.appendNull();
    else if (value.isBool())
        out.append(value.toBool());
    else if (value.isNumber())
        out.append(value.toInt());
    else
        writeText(out, value.toString());
}

QString hexText(const QCborValue &bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

Json readValue(const QCborValue &value)
{
    if (value.isBool())
        return value.toBool();
    if (value.isInteger())
        return Json{qint64{value.toInteger()}};
    if (value.isByteArray())
        return hexText(value);
    if (value.isString())
        return value.toString();
    if (value.isArray()) {
        QStringList parts;
        for (const auto &part : value.toArray())
            parts += hexText(part);
        return parts.join(u' ');
    }
    return {};
}

} // namespace

bool isHexDigits(const QString &text)
{
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    return !text.isEmpty() && text.size() % 2 == 0 && std::all_of(text.begin(), text.end(), isDigit);
}

QByteArray packedMembers(const Json &members)
{
    QByteArray bytes;
    QCborStreamWriter out{&bytes};
    out.startMap(members.members().size());
    for (const auto &[key, value] : members.members()) {
        const auto name = std::find_if(Names.begin(), Names.end(), [&key = key](const char *known) {
            return key == QLatin1StringView{known};
        });
        if (name != Names.end())
            out.append(qint64{std::distance(Names.begin(), name)});
        else
            out.append(QStringView{key});
        writeValue(out, value);
    }
    out.endMap();
    return bytes;
}

Json unpackedMembers(const QByteArray &bytes)
{
    Json members = Json::object();
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        const QCborValue key = entry.key();
        const bool isKnown =
            key.isInteger() && key.toInteger() >= 0 && key.toInteger() < qint64(Names.size());
        const QString name =
            isKnown ? QString::fromLatin1(Names[static_cast<size_t>(key.toInteger())]) : key.toString();
        members.set(name, readValue(entry.value()));
    }
    return members;
}

} // namespace passerelle::storage
