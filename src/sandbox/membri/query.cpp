// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/query.h"

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
std::optional<Refusal> readSelect(Query &query, const QString &text)
{
    query.select = text;
    for (const QString &part : text.split(u',')) {
        const QString name = part.trimmed();
        if (name == u"*")
            continue;
        const Column *column = query.table->columnOnWire(name);
        if (!column)
            return unknownProperty(name, query.table->name);
        query.columns.push_back(column);
    }
    return std::nullopt;
}

std::optional<Refusal> readOrder(Query &query, const QString &text)
{
    for (const QString &part : text.split(u',')) {
        const QStringList words = part.split(u' ', Qt::SkipEmptyParts);
        const bool isDescending = words.size() == 2 && words[1] == u"desc";
        if (words.isEmpty() || words.size() > 2 || (words.size() == 2 && !isDescending && words[1] != u"asc"))
            return notUnderstood(u"Syntax error in $orderby: '%1'."_s.arg(text));
        const Column *column = query.table->columnOnWire(words[0]);
        if (!column)
            return unknownProperty(words[0], query.table->name);
        const QString name = column->type == ColumnType::Text ? column->folded() : column->name;
        query.order.push_back({u"%1.%2"_s.arg(TableAlias, name), isDescending});
    }
    return std::nullopt;
}

std::optional<Refusal> readTop(Query &query, const QString &text)
{
    bool isNumber = false;
    const int top = text.toInt(&isNumber);
    if (!isNumber || top < 0)
        return notUnderstood(
            u"Invalid value '%1' for $top query option found. The $top query option requires a "
            "non-negative integer value."_s.arg(text));
    query.top = std::min(top, 5000);
    return std::nullopt;
}

std::optional<Refusal> readFilter(Query &query, const QString &text)
{
    auto filter = parseFilter(text, *query.table, TableAlias);
    if (const Refusal *refusal = refusalOf(filter))
        return *refusal;
    query.filter = std::get<0>(std::move(filter));
    return std::nullopt;
}

/// One item of $expand: "nav" or "nav($select=a,b;$filter=...)".
Outcome<Expand> readExpandItem(const Table &table, const QString &item)
{
    const qsizetype bracket = item.indexOf(u'(');
    Expand expand;
    expand.navigation = (bracket < 0 ? item : item.left(bracket)).trimmed();
    std::tie(expand.lookup, expand.target) = table.navigation(expand.navigation);
    expand.collection = table.collection(expand.navigation);
    if (!expand.target && !expand.collection)
        return unknownProperty(expand.navigation, table.name);
    if (bracket >= 0 && !item.endsWith(u')'))
        return notUnderstood(u"Syntax error in $expand: '%1'."_s.arg(item));
    expand.options = bracket < 0 ? QString() : item.sliced(bracket + 1, item.size() - bracket - 2);
    QList<std::pair<QString, QString>> options;
    for (const QString &option : splitOutside(expand.options, u';')) {
        const qsizetype equals = option.indexOf(u'=');
        options.append({option.left(equals).trimmed(), equals < 0 ? QString() : option.mid(equals + 1)});
    }
    const Table &other = *tableNamed(expand.target ? expand.target->table : expand.collection->table);
    auto nested = parseQuery(other, options);
    if (const Refusal *refusal = refusalOf(nested))
        return *refusal;
    expand.query = std::make_shared<const Query>(std::get<0>(std::move(nested)));
    return expand;
}

std::optional<Refusal> readExpand(Query &query, const QString &text)
{
    for (const QString &item : splitOutside(text, u',')) {
        auto expand = readExpandItem(*query.table, item);
        if (const Refusal *refusal = refusalOf(expand))
            return *refusal;
        query.expands.push_back(std::get<0>(std::move(expand)));
    }
    return std::nullopt;
}

std::optional<Refusal> readOption(Query &query, const QString &name, const QString &value)
{
    if (name == u"$select")
        return readSelect(query, value);
    if (name == u"$filter")
        return readFilter(query, value);
    if (name == u"$orderby")
        return readOrder(query, value);
    if (name == u"$top")
        return readTop(query, value);
    if (name == u"$expand")
        return readExpand(query, value);
    if (name == u"$count")
        query.wantsCount = value == u"true";
    else if (name == u"$skiptoken")
        query.skipToken = value;
    else if (name == u"$deltatoken")
        query.deltaToken = value;
    else if (name.startsWith(u'$') || name == u"fetchXml" || name == u"savedQuery")
        return notUnderstood(u"The query parameter %1 is not supported"_s.arg(name));
    return std::nullopt;
}
} // namespace

QStringList splitOutside(const QString &text, QChar separator)
{
    QStringList parts;
    QString current;
    int depth = 0;
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'\'')
            isQuoted = !isQuoted;
        if (!isQuoted && c == u'(')
            ++depth;
        if (!isQuoted && c == u')')
            --depth;
        if (!isQuoted && depth == 0 && c == separator)
            parts.append(std::exchange(current, {}));
        else
            current += c;
    }
    if (!current.trimmed().isEmpty())
        parts.append(current);
    return parts;
}

Outcome<Query> parseQuery(const Table &table, const QList<std::pair<QString, QString>> &options)
{
    Query query;
    query.table = &table;
    for (const auto &[name, value] : options) {
        if (auto refusal = readOption(query, name, value))
            return *refusal;
    }
    if (query.columns.empty()) {
        for (const Column &column : table.columns)
            query.columns.push_back(&column);
    }
    return query;
}

} // namespace passerelle::sandbox::membri
