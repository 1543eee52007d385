// SPDX-License-Identifier: GPL-3.0-or-later
// Builds Json values from RapidJSON's events: numbers arrive as text, the parser is iterative, depth is
// bounded here.
#include "base/json.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace passerelle {

namespace {

class Builder final
{
public:
    using Ch = char;

    bool Null() { return add(Json{}); }
    bool Bool(bool value) { return add(Json{value}); }
    bool Int(int value) { return add(Json{value}); }
    bool Uint(unsigned value) { return add(Json{static_cast<qint64>(value)}); }
    bool Int64(int64_t value) { return add(Json{static_cast<qint64>(value)}); }
    bool Uint64(uint64_t value)
    {
        return add(Json::number(QByteArray::number(static_cast<qulonglong>(value))));
    }
    bool Double(double /*value*/) { return false; } // never called: numbers arrive as text
    bool RawNumber(const Ch *text, rapidjson::SizeType size, bool /*copy*/)
    {
        return add(Json::number(QByteArray{text, static_cast<qsizetype>(size)}));
    }
    bool String(const Ch *text, rapidjson::SizeType size, bool /*copy*/)
    {
        return add(Json{QString::fromUtf8(text, static_cast<qsizetype>(size))});
    }
    bool StartObject() { return open(Json::object()); }
    bool StartArray() { return open(Json::array()); }
    bool EndObject(rapidjson::SizeType /*count*/) { return close(); }
    bool EndArray(rapidjson::SizeType /*count*/) { return close(); }
    bool Key(const Ch *text, rapidjson::SizeType size, bool /*copy*/)
    {
        m_keys.back() = QString::fromUtf8(text, static_cast<qsizetype>(size));
        return true;
    }

    Json take() { return std::move(m_root); }

private:
    bool add(Json value)
    {
        if (m_open.empty())
            m_root = std::move(value);
        else if (m_open.back().isArray())
            m_open.back().append(std::move(value));
        else
            m_open.back().members().emplace_back(m_keys.back(), std::move(value));
        return true;
    }
    bool open(Json value)
    {
        if (m_open.size() >= static_cast<size_t>(Json::MaximumDepth))
            return false;
        m_open.push_back(std::move(value));
        m_keys.emplace_back();
        return true;
    }
    bool close()
    {
        Json value = std::move(m_open.back());
        m_open.pop_back();
        m_keys.pop_back();
        return add(std::move(value));
    }

    Json m_root;
    std::vector<Json> m_open;
    std::vector<QString> m_keys;
};

} // namespace

Result<Json> Json::parse(const QByteArray &bytes)
{
    if (bytes.size() > MaximumBytes)
        return fail(ErrorCode::ReplyTooLarge, QString::number(bytes.size()));
    constexpr unsigned Flags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag
        | rapidjson::kParseValidateEncodingFlag;
    rapidjson::Reader reader;
    rapidjson::MemoryStream stream{bytes.constData(), static_cast<size_t>(bytes.size())};
    Builder builder;
    const rapidjson::ParseResult result = reader.Parse<Flags>(stream, builder);
    if (result.IsError())
        return fail(ErrorCode::BadReply,
                    QStringLiteral("%1 (byte %2)")
                        .arg(QString::fromLatin1(rapidjson::GetParseError_En(result.Code())))
                        .arg(static_cast<qulonglong>(result.Offset())));
    return builder.take();
}

} // namespace passerelle
