// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/draftmatch.h"

#include "connectors/businesscentral/wire.h"

#include <algorithm>

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;

namespace {

bool isComment(const Json &line)
{
    return line[u"lineType"].toString() == u"Comment";
}

bool isSameLine(const Json &held, const Json &wanted)
{
    if (held[u"lineType"].toString() != wanted[u"lineType"].toString())
        return false;
    if (isComment(wanted))
        return held[u"description"].toString() == wanted[u"description"].toString();
    return held[u"lineObjectNumber"].toString() == wanted[u"lineObjectNumber"].toString()
        && isSameNumber(held[u"quantity"], wanted[u"quantity"])
        && isSameNumber(held[u"unitPrice"], wanted[u"unitPrice"]);
}

} // namespace

bool isSameHeader(const Json &draft, const Json &wanted)
{
    return draft[u"customerId"].toString().compare(wanted[u"customerId"].toString(), Qt::CaseInsensitive) == 0
        && readDate(draft[u"postingDate"]) == readDate(wanted[u"postingDate"]);
}

std::optional<size_t> linesInPlace(const Json::Array &held, const Json::Array &wanted)
{
    Json::Array lines = held;
    std::stable_sort(lines.begin(), lines.end(), [](const Json &a, const Json &b) {
        return a[u"sequence"].toInt() < b[u"sequence"].toInt();
    });
    size_t count = 0;
    for (const Json &line : lines) {
        if (count < wanted.size() && isSameLine(line, wanted[count]))
            ++count;
        else if (!isComment(line))
            return std::nullopt;
    }
    return count;
}

} // namespace passerelle::businesscentral
