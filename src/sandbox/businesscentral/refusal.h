// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "sandbox/http.h"

#include <QString>

#include <optional>
#include <variant>

namespace passerelle::sandbox::businesscentral {

/// Why a request is refused, in the API's own words; the code is what a client goes by.
struct Refusal
{
    int status = 400;
    QString code = {};
    QString message = {};
    QString french = {}; ///< for callers that ask for French; empty: the same words
};

using Check = std::optional<Refusal>;
template<typename T> using Outcome = std::variant<T, Refusal>;
template<typename T> [[nodiscard]] const Refusal *refusalOf(const Outcome<T> &outcome)
{
    return std::get_if<Refusal>(&outcome);
}

[[nodiscard]] Refusal badRequest(const QString &message);
/// A rule of the business, checked by the application: most of them share this one code.
[[nodiscard]] Refusal dialog(const QString &message, const QString &french = {});
[[nodiscard]] Refusal fieldValidation(const QString &message);
[[nodiscard]] Refusal invalidRelation(const QString &field, const QString &table, const QString &value);
[[nodiscard]] Refusal recordNotFound(const QString &id);
[[nodiscard]] Refusal segmentNotFound(const QString &segment);
[[nodiscard]] Refusal methodNotAllowed();
[[nodiscard]] Refusal invalidOperation(const QString &message);

/// {"error":{"code","message"}}; the message ends with the call's correlation id.
[[nodiscard]] HttpResponse errorAnswer(const Refusal &refusal, const QByteArray &acceptLanguage,
                                       const QString &correlationId);

/// A random GUID in lower case.
[[nodiscard]] QString newGuid(RandomSource &random);
[[nodiscard]] bool isGuid(QStringView text);

} // namespace passerelle::sandbox::businesscentral
