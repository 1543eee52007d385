// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordsearch.h"

#include <algorithm>

namespace passerelle::storage {

using namespace Qt::StringLiterals;

namespace {

QString sortColumn(RecordQuery::Sort sort)
{
    switch (sort) {
    case RecordQuery::Sort::Date:
        return u"day"_s;
    case RecordQuery::Sort::Number:
        return u"number"_s;
    case RecordQuery::Sort::Customer:
        return u"customer_folded"_s;
    case RecordQuery::Sort::Amount:
        return u"minor"_s;
    case RecordQuery::Sort::Status:
        return u"status"_s;
    case RecordQuery::Sort::Reference:
        return u"reference"_s;
    case RecordQuery::Sort::Kind:
        return u"kind"_s;
    }
    Q_UNREACHABLE();
}

template<typename Value> QString oneOf(const QString &column, const std::vector<Value> &values)
{
    QStringList numbers;
    for (const Value value : values)
        numbers += QString::number(int(value));
    return u"%1 IN (%2)"_s.arg(column, numbers.join(u','));
}

// The digits of a word that could be an amount ("229,95", "$1", "(3.00)"), or nothing. Amounts are kept in
// cents, so that their text without separators is their number.
QString amountDigits(const QString &word)
{
    const auto isSeparator = [](QChar c) { return u".,$()-"_s.contains(c); };
    QString digits;
    for (const QChar c : word) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (!isSeparator(c))
            return {};
    }
    return digits;
}

// One word: found in the customer, the number or the reference, or in the amount.
void addWord(SearchStatement &statement, QStringList &conditions, const QString &word)
{
    QString condition = u"instr(ifnull(customer_folded, ''), ?) OR instr(lower(ifnull(number, '')), ?)"
                        " OR instr(lower(ifnull(reference, '')), ?)"_s;
    statement.values << word << word << word;
    if (const QString digits = amountDigits(word); !digits.isEmpty()) {
        condition += u" OR instr(CAST(minor AS TEXT), ?)"_s;
        statement.values << digits;
    }
    conditions += u'(' + condition + u')';
}

} // namespace

QString folded(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.isMark())
            continue;
        if (c == u'œ')
            result += u"oe"_s;
        else if (c == u'æ')
            result += u"ae"_s;
        else
            result += c;
    }
    return result.simplified();
}

SearchStatement searchStatement(const RecordQuery &query)
{
    SearchStatement statement;
    QStringList conditions;
    if (!query.includesGone)
        conditions += u"is_gone IS NULL"_s;
    if (!query.kinds.empty())
        conditions += oneOf(u"kind"_s, query.kinds);
    if (!query.statuses.empty())
        conditions += oneOf(u"status"_s, query.statuses);
    if (query.onlyToVerify)
        conditions += u"is_to_verify = 1"_s;
    if (query.from.isValid()) {
        conditions += u"day >= ?"_s;
        statement.values += query.from.toJulianDay();
    }
    if (query.to.isValid()) {
        conditions += u"day <= ?"_s;
        statement.values += query.to.toJulianDay();
    }
    for (const QString &word : folded(query.text).split(u' ', Qt::SkipEmptyParts))
        addWord(statement, conditions, word);

    statement.sql = u"SELECT no FROM record"_s;
    if (!conditions.isEmpty())
        statement.sql += u" WHERE "_s + conditions.join(u" AND "_s);
    const QString direction = query.descending ? u" DESC"_s : QString{};
    statement.sql += u" ORDER BY %1%2, no%2"_s.arg(sortColumn(query.sort), direction);
    return statement;
}

} // namespace passerelle::storage
