// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <utility>
#include <variant>
#include <vector>

namespace passerelle {

/// A JSON value that keeps what QJsonDocument loses: the text of numbers (money never passes through floating
/// point) and the order of members (exactly-once T5). A plain value: copy it, compare it, use it from any
/// thread.
class Json final
{
public:
    using Array = std::vector<Json>;
    using Member = std::pair<QString, Json>;
    using Object = std::vector<Member>;

    static constexpr qsizetype MaximumBytes = 16 * 1024 * 1024;
    static constexpr int MaximumDepth = 64;

    Json() = default; ///< null
    Json(bool value); // NOLINT(google-explicit-constructor)
    Json(int value); // NOLINT(google-explicit-constructor)
    Json(qint64 value); // NOLINT(google-explicit-constructor)
    Json(QString text); // NOLINT(google-explicit-constructor)
    Json(const char *) = delete;

    [[nodiscard]] static Json array(Array items = {});
    [[nodiscard]] static Json object(Object members = {});
    /// A number by its text, e.g. "114.98"; the text must be a JSON number.
    [[nodiscard]] static Json number(QByteArray text);

    /// Reads one document. Fails with BadReply (malformed, cut, too deep) or ReplyTooLarge (over 16 MiB).
    [[nodiscard]] static Result<Json> parse(const QByteArray &bytes);

    [[nodiscard]] bool isNull() const { return m_value.index() == 0; }
    [[nodiscard]] bool isBool() const { return m_value.index() == 1; }
    [[nodiscard]] bool isNumber() const { return m_value.index() == 2; }
    [[nodiscard]] bool isString() const { return m_value.index() == 3; }
    [[nodiscard]] bool isArray() const { return m_value.index() == 4; }
    [[nodiscard]] bool isObject() const { return m_value.index() == 5; }

    [[nodiscard]] bool toBool(bool fallback = false) const;
    [[nodiscard]] QString toString() const; ///< the text of a string, else empty
    [[nodiscard]] QByteArray numberText() const; ///< the text of a number, else empty
    [[nodiscard]] qint64 toInt(qint64 fallback = 0) const; ///< a whole number (or a string of digits)
    [[nodiscard]] const Array &items() const; ///< of an array, else none
    [[nodiscard]] Array &items();
    [[nodiscard]] const Object &members() const; ///< of an object, else none
    [[nodiscard]] Object &members();

    /// The member of an object, or a null value when it is missing or this is no object.
    [[nodiscard]] const Json &operator[](QStringView key) const;
    [[nodiscard]] bool contains(QStringView key) const;
    /// Sets or replaces a member; makes an object of null.
    Json &set(const QString &key, Json value);
    void remove(QStringView key);
    /// Appends to an array; makes an array of null.
    Json &append(Json item);

    /// Compact UTF-8 text, members in their order: the same value always gives the same bytes.
    [[nodiscard]] QByteArray toBytes() const;
    /// Indented text for files that people read.
    [[nodiscard]] QByteArray toIndentedBytes() const;

    friend bool operator==(const Json &, const Json &) = default;

private:
    struct Number
    {
        QByteArray text;
        friend bool operator==(const Number &, const Number &) = default;
    };
    std::variant<std::monostate, bool, Number, QString, Array, Object> m_value;
};

} // namespace passerelle
