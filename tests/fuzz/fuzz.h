// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "net/exchange.h"

#include <QByteArray>

namespace passerelle::fuzz {

/// What a target does with one input. Each target is a file with this function; the programs around it are
/// libFuzzer's (clang) and replay.cpp's (any compiler).
void run(const QByteArray &input);

/// Ends the program with a sentence when a property does not hold: a finding.
void require(bool holds, const char *property);

/// An input whose first line says how to read the rest.
struct Parts
{
    QByteArray head = {};
    QByteArray body = {};
};

[[nodiscard]] Parts partsOf(const QByteArray &input);

/// A complete answer: the status is the number that the head begins with, 200 when there is none.
[[nodiscard]] net::Exchange answerOf(const Parts &parts);

/// The second word of a head such as "200 Invoice".
[[nodiscard]] QString wordOf(const Parts &parts);

/// The rows of a JSON reply: its "value", or the reply itself as the only one.
[[nodiscard]] Json::Array rowsIn(const Json &reply);

/// True when a text holds no line break and no other control character.
[[nodiscard]] bool isOneLine(const QString &text);

} // namespace passerelle::fuzz
