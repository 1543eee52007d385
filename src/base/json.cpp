// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <algorithm>

namespace passerelle {

namespace {

void writeString(QByteArray &out, const QString &text)
{
    static constexpr char Hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text.toUtf8()) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (byte < 0x20) {
            out += "\\u00";
            out += Hex[byte >> 4];
            out += Hex[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void newLine(QByteArray &out, int indent)
{
    if (indent >= 0)
        out += '\n' + QByteArray(indent, ' ');
}

void write(QByteArray &out, const Json &value, int indent);

void writeItems(QByteArray &out, const Json::Array &items, int indent)
{
    const int inner = indent < 0 ? -1 : indent + 2;
    out += '[';
    for (size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            out += ',';
        newLine(out, inner);
        write(out, items[i], inner);
    }
    if (!items.empty())
        newLine(out, indent);
    out += ']';
}

void writeMembers(QByteArray &out, const Json::Object &members, int indent)
{
    const int inner = indent < 0 ? -1 : indent + 2;
    out += '{';
    for (size_t i = 0; i < members.size(); ++i) {
        if (i > 0)
            out += ',';
        newLine(out, inner);
        writeString(out, members[i].first);
        out += indent < 0 ? ":" : ": ";
        write(out, members[i].second, inner);
    }
    if (!members.empty())
        newLine(out, indent);
    out += '}';
}

void write(QByteArray &out, const Json &value, int indent)
{
    if (value.isBool())
        out += value.toBool() ? "true" : "false";
    else if (value.isNumber())
        out += value.numberText();
    else if (value.isString())
        writeString(out, value.toString());
    else if (value.isArray())
        writeItems(out, value.items(), indent);
    else if (value.isObject())
        writeMembers(out, value.members(), indent);
    else
        out += "null";
}

} // namespace

Json::Json(bool value)
    : m_value(value)
{
}

Json::Json(int value)
    : m_value(Number{QByteArray::number(value)})
{
}

Json::Json(qint64 value)
    : m_value(Number{QByteArray::number(value)})
{
}

Json::Json(QString text)
    : m_value(std::move(text))
{
}

Json Json::array(Array items)
{
    Json result;
    result.m_value = std::move(items);
    return result;
}

Json Json::object(Object members)
{
    Json result;
    result.m_value = std::move(members);
    return result;
}

Json Json::number(QByteArray text)
{
    Json result;
    result.m_value = Number{std::move(text)};
    return result;
}

bool Json::toBool(bool fallback) const
{
    const bool *value = std::get_if<bool>(&m_value);
    return value ? *value : fallback;
}

QString Json::toString() const
{
    const QString *text = std::get_if<QString>(&m_value);
    return text ? *text : QString{};
}

QByteArray Json::numberText() const
{
    const Number *number = std::get_if<Number>(&m_value);
    return number ? number->text : QByteArray{};
}

qint64 Json::toInt(qint64 fallback) const
{
    bool isWhole = false;
    const qint64 value = isString() ? toString().toLongLong(&isWhole) : numberText().toLongLong(&isWhole);
    return isWhole ? value : fallback;
}

const Json::Array &Json::items() const
{
    static const Array none;
    const Array *items = std::get_if<Array>(&m_value);
    return items ? *items : none;
}

Json::Array &Json::items()
{
    if (isNull())
        m_value = Array{};
    return std::get<Array>(m_value);
}

const Json::Object &Json::members() const
{
    static const Object none;
    const Object *members = std::get_if<Object>(&m_value);
    return members ? *members : none;
}

Json::Object &Json::members()
{
    if (isNull())
        m_value = Object{};
    return std::get<Object>(m_value);
}

const Json &Json::operator[](QStringView key) const
{
    static const Json null;
    const Object &all = members();
    const auto found =
        std::find_if(all.begin(), all.end(), [key](const Member &m) { return m.first == key; });
    return found == all.end() ? null : found->second;
}

bool Json::contains(QStringView key) const
{
    const Object &all = members();
    return std::any_of(all.begin(), all.end(), [key](const Member &m) { return m.first == key; });
}

Json &Json::set(const QString &key, Json value)
{
    Object &all = members();
    const auto found =
        std::find_if(all.begin(), all.end(), [&key](const Member &m) { return m.first == key; });
    if (found == all.end())
        all.emplace_back(key, std::move(value));
    else
        found->second = std::move(value);
    return *this;
}

void Json::remove(QStringView key)
{
    if (isObject())
        std::erase_if(members(), [key](const Member &m) { return m.first == key; });
}

Json &Json::append(Json item)
{
    items().push_back(std::move(item));
    return *this;
}

QByteArray Json::toBytes() const
{
    QByteArray out;
    write(out, *this, -1);
    return out;
}

QByteArray Json::toIndentedBytes() const
{
    QByteArray out;
    write(out, *this, 0);
    return out + '\n';
}

} // namespace passerelle
