// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/reader.h"

#include <algorithm>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 LargestPage = 20'000;
constexpr auto PageSize = "odata.maxpagesize="_L1;

/// A whole number that is not negative, or nothing.
std::optional<qint64> wholeNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
}

Check setOption(QueryOptions &options, const QString &name, const QString &value)
{
    const auto number = wholeNumber(value);
    if (name == u"$filter"_s)
        options.filter = value;
    else if (name == u"$select"_s)
        options.select = value;
    else if (name == u"$expand"_s)
        options.expand = value;
    else if (name == u"$orderby"_s)
        options.order = value;
    else if (name == u"$skiptoken"_s)
        options.skipToken = value;
    else if (name == u"$count"_s)
        options.counts = value == u"true"_s;
    else if (name == u"$top"_s && number)
        options.top = *number;
    else if (name == u"$skip"_s && number)
        options.skip = *number;
    else if (name.startsWith(u'$') && name != u"$schemaversion"_s)
        return badRequest(
            u"The query parameter '%1' is not supported or its value is not valid."_s.arg(name));
    return std::nullopt;
}
} // namespace

Outcome<QueryOptions> optionsOf(const HttpRequest &request, const Switches &switches)
{
    QueryOptions options;
    options.pageSize = std::clamp<qint64>(switches.pageSize, 1, LargestPage);
    for (const auto &[name, value] : request.query) {
        if (auto refusal = setOption(options, name, value))
            return *refusal;
    }
    for (const QByteArray &part : request.header("prefer").split(',')) {
        const QString preference = QString::fromLatin1(part.trimmed());
        if (!preference.startsWith(PageSize))
            continue;
        const auto wanted = wholeNumber(preference.mid(PageSize.size()));
        if (wanted && *wanted > LargestPage)
            return Refusal{413, u"BadRequest"_s, u"A page holds at most 20000 entities."_s};
        if (wanted && *wanted > 0)
            options.pageSize = *wanted;
    }
    return options;
}

} // namespace passerelle::sandbox::businesscentral
