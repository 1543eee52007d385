// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordsearch.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace passerelle::storage {

using namespace Qt::StringLiterals;

namespace {

// Each is the order of an index, which ends in the row id.
QString orderOf(RecordQuery::Sort sort, bool descending)
{
    const auto by = [descending](const QStringList &columns) {
        const QString direction = descending ? u" DESC"_s : QString{};
        return u" ORDER BY "_s + columns.join(direction + u", "_s) + direction;
    };
    switch (sort) {
    case RecordQuery::Sort::Date:
        return by({u"day"_s, u"no"_s});
    case RecordQuery::Sort::Number:
        return by({u"number"_s, u"no"_s});
    case RecordQuery::Sort::Customer:
        return by({u"customer_folded"_s, u"no"_s});
    case RecordQuery::Sort::Amount:
        return by({u"minor"_s, u"no"_s});
    case RecordQuery::Sort::Status:
        return {};
    case RecordQuery::Sort::Reference:
        return by({u"reference COLLATE NOCASE"_s, u"no"_s});
    case RecordQuery::Sort::Kind:
        return by({u"kind"_s, u"status"_s, u"currency"_s, u"minor"_s, u"is_gone"_s, u"no"_s});
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

struct AmountRange
{
    qint64 least = 0;
    qint64 most = 0;
};

// A word that could be an amount, written as people write it ("229,95", "$1,149.75", "(3.00)", "18"), in
// cents. Without its cents it stands for all amounts of so many dollars.
std::optional<AmountRange> amountOf(const QString &word)
{
    static const QRegularExpression amount{
        u"^[$(-]*(\\d{1,3}(?:[.,]?\\d{3})*|\\d{1,12})(?:[.,](\\d{1,2}))?[$)]*$"_s};
    const QRegularExpressionMatch match = amount.match(word);
    if (!match.hasMatch())
        return std::nullopt;
    QString units = match.captured(1);
    units.remove(u'.').remove(u',');
    const QString cents = match.captured(2);
    const qint64 open = cents.isEmpty() ? 100 : cents.size() == 1 ? 10 : 1;
    const qint64 least = units.toLongLong() * 100 + cents.toLongLong() * open;
    return AmountRange{least, least + open - 1};
}

// The words of a search. The groups of digits of an amount with its cents ("24 350,25") are one word.
QStringList searchWords(const QString &text)
{
    static const QRegularExpression gap{u"(?<=\\d) (?=\\d{3}(?: \\d{3})*[.,]\\d\\d(?:\\D|$))"_s};
    QString joined = folded(text);
    joined.remove(gap);
    QStringList words = joined.split(u' ', Qt::SkipEmptyParts);
    words.removeAll(u"$"_s);
    return words;
}

// Letters three by three, all of which a text has that contains the word. Two letters are looked for behind
// the space that comes before each word.
QString letterGroups(const QString &word)
{
    QList<uint> letters = word.toUcs4();
    if (letters.size() < 3)
        letters.prepend(uint{' '});
    QStringList groups;
    for (qsizetype at = 0; at + 3 <= letters.size(); ++at) {
        QString group;
        for (const uint letter : letters.mid(at, 3))
            group += QChar::fromUcs4(letter);
        groups += u'"' + group.replace(u'"', u"\"\""_s) + u'"';
    }
    return u'(' + groups.join(u" AND "_s) + u')';
}

// What begins with a word: the range of an index.
void addBeginning(SearchStatement &statement, const QString &column, const QString &word)
{
    if (!statement.sql.isEmpty())
        statement.sql += u" UNION ALL "_s;
    statement.sql += u"SELECT no FROM record WHERE %1 >= ? AND %1 < ?"_s.arg(column);
    statement.values << word << word + QChar{0xffff};
}

// Three letters say it all; more of them need not be one after the other.
bool isLookedAt(const QString &word)
{
    return word.toUcs4().size() > 3;
}

enum class Depth
{
    Likely,
    Sure
};

// One word: found in the customer or the number by its letters, at the beginning of the reference, or as an
// amount. To be sure, rows that have all its letters are looked at. One letter is too few for the index of
// letters.
SearchStatement wordStatement(const QString &word, Depth depth)
{
    SearchStatement statement;
    if (word.toUcs4().size() == 1) {
        addBeginning(statement, u"customer_folded"_s, word);
        addBeginning(statement, u"number"_s, word);
        addBeginning(statement, u"number"_s, word.toUpper());
    } else if (depth == Depth::Likely || !isLookedAt(word)) {
        statement = {u"SELECT rowid FROM record_search WHERE record_search MATCH ?"_s, {letterGroups(word)}};
    } else {
        statement = {
            u"SELECT no FROM record_search JOIN record ON no = record_search.rowid"
            " WHERE record_search MATCH ? AND (instr(customer_folded, ?) OR instr(lower(number), ?))"_s,
            {letterGroups(word), word, word}};
    }
    addBeginning(statement, u"reference COLLATE NOCASE"_s, word);
    if (const auto amount = amountOf(word)) {
        statement.sql += u" UNION ALL SELECT no FROM record WHERE minor BETWEEN ? AND ?"
                         " UNION ALL SELECT no FROM record WHERE minor BETWEEN ? AND ?"_s;
        statement.values << amount->least << amount->most << -amount->most << -amount->least;
    }
    return statement;
}

std::vector<SearchStatement> statementsOf(const QString &text, Depth depth)
{
    std::vector<SearchStatement> statements;
    for (const QString &word : searchWords(text))
        statements.push_back(wordStatement(word, depth));
    return statements;
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

QString recordWordsSql()
{
    return u"' ' || ifnull(customer_folded, '') || ' ' || lower(ifnull(number, ''))"_s;
}

SearchStatement orderStatement(RecordQuery::Sort sort)
{
    if (sort == RecordQuery::Sort::Status)
        return {u"SELECT no, status FROM record INDEXED BY record_state"_s};
    return {u"SELECT no FROM record"_s + orderOf(sort, false)};
}

SearchStatement beginningStatement(const RecordQuery &query, int count)
{
    return {u"SELECT no FROM record"_s + orderOf(query.sort, query.descending) + u" LIMIT ?"_s, {count}};
}

SearchStatement goneStatement()
{
    return {u"SELECT no FROM record WHERE is_gone IS NOT NULL"_s};
}

std::vector<SearchStatement> filterStatements(const RecordQuery &query)
{
    std::vector<SearchStatement> statements;
    if (!query.statuses.empty() || !query.kinds.empty()) {
        const std::vector<domain::RecordKind> every(domain::AllRecordKinds.begin(),
                                                    domain::AllRecordKinds.end());
        QString sql = u"SELECT no FROM record WHERE "_s
            + oneOf(u"kind"_s, query.kinds.empty() ? every : query.kinds); // the index begins with it
        if (!query.statuses.empty())
            sql += u" AND "_s + oneOf(u"status"_s, query.statuses);
        statements.push_back({sql});
    }
    if (query.onlyChanged)
        statements.push_back(
            {u"SELECT no FROM record WHERE changed IS NOT NULL OR ledger_changed IS NOT NULL"_s});
    if (query.onlyToVerify)
        statements.push_back({u"SELECT no FROM record WHERE is_to_verify = 1"_s});
    if (query.from.isValid() || query.to.isValid()) {
        const qint64 latest = QDate{9999, 12, 31}.toJulianDay();
        const QVariant from = query.from.isValid() ? query.from.toJulianDay() : 0;
        const QVariant to = query.to.isValid() ? query.to.toJulianDay() : latest;
        statements.push_back({u"SELECT no FROM record WHERE day >= ? AND day <= ?"_s, {from, to}});
    }
    return statements;
}

std::vector<SearchStatement> wordStatements(const QString &text)
{
    return statementsOf(text, Depth::Sure);
}

std::vector<SearchStatement> likelyStatements(const QString &text)
{
    return statementsOf(text, Depth::Likely);
}

SearchStatement lookStatement(const QString &text, const QString &rows)
{
    SearchStatement statement{u"SELECT no FROM record WHERE no IN (SELECT value FROM json_each(?))"_s,
                              {rows}};
    for (const QString &word : searchWords(text)) {
        if (!isLookedAt(word))
            continue;
        statement.sql += u" AND (instr(customer_folded, ?) OR instr(lower(number), ?)"
                         " OR (reference COLLATE NOCASE >= ? AND reference COLLATE NOCASE < ?)"
                         " OR minor BETWEEN ? AND ? OR minor BETWEEN ? AND ?)"_s;
        statement.values << word << word << word << word + QChar{0xffff};
        const AmountRange amount = amountOf(word).value_or(AmountRange{1, 0}); // which no amount is in
        statement.values << amount.least << amount.most << -amount.most << -amount.least;
    }
    return statement;
}

SearchStatement groupStatement(RecordQuery::Group group)
{
    switch (group) {
    case RecordQuery::Group::None:
        return {};
    case RecordQuery::Group::Kind:
        return {u"SELECT no, kind FROM record ORDER BY kind"_s};
    case RecordQuery::Group::Date:
        return {u"SELECT no, day FROM record ORDER BY day"_s};
    case RecordQuery::Group::Customer:
        return {u"SELECT no, customer_folded FROM record ORDER BY customer_folded"_s};
    case RecordQuery::Group::Cause:
        return {u"SELECT no, error FROM record WHERE error IS NOT NULL ORDER BY error"_s};
    }
    Q_UNREACHABLE();
}

} // namespace passerelle::storage
