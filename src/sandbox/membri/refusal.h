// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

#include <QString>

#include <variant>

namespace passerelle::sandbox::membri {

/// Why a request is not served: the status and what goes into {"error":{"code","message"}}.
struct Refusal
{
    int status = 400;
    QString code = {};
    QString message = {};
};

template<typename T> using Outcome = std::variant<T, Refusal>;

/// The refusal inside an outcome, or null.
template<typename T> [[nodiscard]] const Refusal *refusalOf(const Outcome<T> &outcome)
{
    return std::get_if<Refusal>(&outcome);
}

/// A query or payload the service does not understand (0x80060888).
[[nodiscard]] Refusal notUnderstood(const QString &message);
[[nodiscard]] Refusal unknownProperty(const QString &property, const QString &table);
[[nodiscard]] Refusal missingRecord(const QString &table, const QString &id);

/// The refusal as an answer; the longer body when the caller asked for every annotation.
[[nodiscard]] HttpResponse answer(const Refusal &refusal, bool withDetails);

} // namespace passerelle::sandbox::membri
