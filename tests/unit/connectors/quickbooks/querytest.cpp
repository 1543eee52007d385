// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/query.h"

#include <gtest/gtest.h>

#include <QUrl>

#include <random>

using namespace passerelle::quickbooks;
using namespace Qt::StringLiterals;

namespace {

/// Reads one literal from the start of a text the way the service does: a backslash takes the next character
/// as it is, an apostrophe ends. Gives what stands behind the literal.
std::optional<std::pair<QString, QString>> readLiteral(const QString &text)
{
    if (!text.startsWith(u'\''))
        return std::nullopt;
    QString value;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text.at(i) == u'\\' && i + 1 < text.size())
            value += text.at(++i);
        else if (text.at(i) == u'\'')
            return std::pair{value, text.mid(i + 1)};
        else
            value += text.at(i);
    }
    return std::nullopt;
}

QString randomText(std::mt19937 &random)
{
    static const QString alphabet = u"'\\\"%&#+;()=,aé漢 \tOR"_s;
    std::uniform_int_distribution<qsizetype> letter{0, alphabet.size() - 1};
    std::uniform_int_distribution<int> length{0, 24};
    QString text;
    for (int i = length(random); i > 0; --i)
        text += alphabet.at(letter(random));
    return text;
}

} // namespace

TEST(QueryTest, KeepsAnyTextInsideItsLiteral)
{
    std::mt19937 random{20'260'301};
    for (int i = 0; i < 20'000; ++i) {
        const QString text = randomText(random);

        const auto read = readLiteral(quoted(text) + u" AND Active = true"_s);

        ASSERT_TRUE(read) << text.toStdString();
        EXPECT_EQ(read->first, text);
        EXPECT_EQ(read->second, u" AND Active = true"_s);
    }
}

TEST(QueryTest, EscapesAnApostropheByABackslash)
{
    EXPECT_EQ(quoted(u"L'Écuyer"_s), u"'L\\'Écuyer'"_s);
}

TEST(QueryTest, AsksForPagesInTheOrderOfTheIds)
{
    EXPECT_EQ(
        pageStatement(u"Invoice"_s, isOneOf(u"DocNumber"_s, {u"1"_s, u"2"_s}), 1001),
        u"SELECT * FROM Invoice WHERE DocNumber IN ('1','2') ORDERBY Id STARTPOSITION 1001 MAXRESULTS 1000"_s);
}

TEST(QueryTest, WritesMomentsInUniversalTime)
{
    const QDateTime moment{QDate{2026, 3, 1}, QTime{7, 5, 9}, Qt::UTC};

    EXPECT_EQ(isSince(u"MetaData.CreateTime"_s, moment),
              u"MetaData.CreateTime >= '2026-03-01T07:05:09+00:00'"_s);
}

TEST(QueryTest, LeavesOutEmptyConditions)
{
    EXPECT_EQ(allOf({QString{}, u"a = '1'"_s, QString{}, u"b = '2'"_s}), u"a = '1' AND b = '2'"_s);
}

TEST(QueryTest, SplitsListsByCountAndByLength)
{
    QStringList names;
    for (int i = 0; i < 70; ++i)
        names.append(QString::number(i));
    names.append(u"3"_s);
    names.append(QString{});

    EXPECT_EQ(chunked(names).size(), 3U);
    const std::vector<QStringList> longOnes = chunked(QStringList{40, QString{100, u'é'}} + names);
    for (const QStringList &chunk : longOnes) {
        qsizetype length = 0;
        for (const QString &value : chunk)
            length += QUrl::toPercentEncoding(value).size();
        EXPECT_LE(length, 4'000);
    }
}
