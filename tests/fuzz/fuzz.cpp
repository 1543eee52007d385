// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace passerelle::fuzz {

void require(bool holds, const char *property)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::fflush(stderr);
    std::abort();
}

Parts partsOf(const QByteArray &input)
{
    const qsizetype end = input.indexOf('\n');
    if (end < 0)
        return {{}, input};
    return {input.first(end), input.sliced(end + 1)};
}

net::Exchange answerOf(const Parts &parts)
{
    net::Exchange exchange;
    exchange.delivery = net::Delivery::Answered;
    bool isNumber = false;
    const int status = parts.head.left(3).toInt(&isNumber);
    exchange.status = isNumber && status >= 100 ? status : 200;
    exchange.body = parts.body;
    return exchange;
}

QString wordOf(const Parts &parts)
{
    return QString::fromUtf8(parts.head).section(u' ', 1, 1);
}

Json::Array rowsIn(const Json &reply)
{
    return reply[u"value"].isArray() ? reply[u"value"].items() : Json::Array{reply};
}

bool isOneLine(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator;
    });
}

} // namespace passerelle::fuzz
