// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/odataquery.h"

#include <QUrl>
#include <QUrlQuery>

#include <gtest/gtest.h>

#include <random>

namespace passerelle::connectors::membri {

namespace {

using namespace Qt::StringLiterals;

/// An independent reader of one OData text literal that must span the whole text; null when it does not.
QString literalRead(const QString &literal)
{
    if (!literal.startsWith(u'\'') || literal.size() < 2)
        return {};
    QString text = u""_s;
    qsizetype at = 1;
    while (at < literal.size()) {
        if (literal.at(at) != u'\'') {
            text += literal.at(at++);
        } else if (at + 1 < literal.size() && literal.at(at + 1) == u'\'') {
            text += u'\'';
            at += 2;
        } else {
            return at + 1 == literal.size() ? text : QString{};
        }
    }
    return {};
}

QString randomText(std::mt19937 &random)
{
    static const QString alphabet = u"'''\"()%&=+?#/\\ ;,$abcÉéçœ’«»\u00a0\n\t0129{}<>"_s;
    QString text;
    const auto length = random() % 24;
    for (size_t i = 0; i < length; ++i)
        text += alphabet.at(static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size())));
    return text;
}

} // namespace

TEST(ODataQueryTest, AnyTextIsOneLiteralThatReadsBack)
{
    std::mt19937 random{20260302};
    for (int i = 0; i < 5000; ++i) {
        const QString text = randomText(random);

        EXPECT_EQ(literalRead(odataText(text)), text);
    }
}

TEST(ODataQueryTest, AnyTextPassesThroughTheAddressUnchanged)
{
    std::mt19937 random{7};
    for (int i = 0; i < 2000; ++i) {
        const QString text = randomText(random);
        const ODataQuery query(u"cdc_chapters"_s, {u"cdc_name"_s}, u"cdc_name eq "_s + odataText(text));

        const QUrl url = QUrl::fromEncoded("http://127.0.0.1/" + query.encoded(), QUrl::StrictMode);

        ASSERT_TRUE(url.isValid()) << url.errorString().toStdString();
        const auto items = QUrlQuery{url}.queryItems(QUrl::FullyDecoded);
        ASSERT_EQ(items.size(), 2);
        EXPECT_EQ(items.at(1).second, u"cdc_name eq "_s + odataText(text));
    }
}

TEST(ODataQueryTest, WritesGuidsBareAndEverythingElseInQuotes)
{
    EXPECT_EQ(odataId(u"11111111-0000-0000-0000-000000000001"_s), u"11111111-0000-0000-0000-000000000001"_s);
    EXPECT_EQ(odataId(u"1 or 1 eq 1"_s), u"'1 or 1 eq 1'"_s);
    EXPECT_EQ(odataId(u"O'Brien"_s), u"'O''Brien'"_s);
}

TEST(ODataQueryTest, JoinsIdsByOr)
{
    const QString filter = anyOf(u"_invoiceid_value"_s, {u"a"_s, u"11111111-0000-0000-0000-000000000001"_s});

    EXPECT_EQ(filter,
              u"_invoiceid_value eq 'a' or _invoiceid_value eq 11111111-0000-0000-0000-000000000001"_s);
}

TEST(ODataQueryTest, LeavesOutColumnsThatAreNotMapped)
{
    const ODataQuery query(u"accounts"_s, {u"accountid"_s, u""_s, u"name"_s});

    EXPECT_EQ(query.encoded(), "accounts?$select=accountid,name");
}

} // namespace passerelle::connectors::membri
