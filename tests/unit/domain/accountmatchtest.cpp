// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/accountmatch.h"

#include <gmock/gmock.h>

namespace passerelle::domain {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

LedgerAccount account(const QString &id, const QString &name, const QString &email = {})
{
    LedgerAccount held;
    held.ledgerId = id;
    held.reference = name;
    held.name = name;
    held.email = email;
    return held;
}

Customer customer(const QString &name, const QString &email = {})
{
    Customer one;
    one.id = u"c"_s;
    one.name = name;
    one.email = email;
    return one;
}

} // namespace

TEST(AccountMatchTest, KnowsANameWithoutAccentsCasePunctuationAndLegalSuffixes)
{
    for (const QString &name : {u"Café Lévesque & Fils inc."_s, u"CAFE LEVESQUE ET FILS LTÉE"_s,
                                u"Cafe Levesque, Fils S.E.N.C.R.L."_s})
        EXPECT_THAT(comparableWords(name), ElementsAre(u"cafe"_s, u"levesque"_s, u"fils"_s))
            << qPrintable(name);
    EXPECT_THAT(comparableWords(u"Inc. Ltd."_s), SizeIs(2)) << "a name is never nothing";
}

// covers: M-113
TEST(AccountMatchTest, IsSureOfTheSameEmailAndTheSameName)
{
    const AccountMatcher matcher{{account(u"1"_s, u"Les Archives Inc."_s, u"Info@Archives.ca"_s),
                                  account(u"2"_s, u"Archives du Nord"_s)}};

    const auto candidates = matcher.candidatesFor(customer(u"Les archives"_s, u"info@archives.ca "_s));

    ASSERT_THAT(candidates, SizeIs(1)) << "one word of three is not enough to look alike";
    EXPECT_EQ(candidates[0].account.ledgerId, u"1"_s);
    EXPECT_THAT(candidates[0].evidence, ElementsAre(MatchEvidence::Email, MatchEvidence::Name));
    EXPECT_TRUE(candidates[0].isSure);
}

TEST(AccountMatchTest, IsNotSureWhenAnotherAccountSharesTheNameOrTheEmail)
{
    for (const LedgerAccount &other :
         {account(u"2"_s, u"Archives ltée"_s), account(u"2"_s, u"Nord"_s, u"info@archives.ca"_s)}) {
        const AccountMatcher matcher{{account(u"1"_s, u"Archives"_s, u"info@archives.ca"_s), other}};

        const auto candidates = matcher.candidatesFor(customer(u"Archives"_s, u"info@archives.ca"_s));

        ASSERT_THAT(candidates, SizeIs(2));
        EXPECT_EQ(candidates[0].account.ledgerId, u"1"_s) << "still the best";
        EXPECT_FALSE(candidates[0].isSure);
    }
}

TEST(AccountMatchTest, IsNotSureOfANameAlone)
{
    const AccountMatcher matcher{{account(u"1"_s, u"Jean Tremblay"_s)}};

    const auto candidates = matcher.candidatesFor(customer(u"Jean Tremblay"_s, u"jean@example.org"_s));

    ASSERT_THAT(candidates, SizeIs(1));
    EXPECT_FALSE(candidates[0].isSure) << "there are many of that name";
}

TEST(AccountMatchTest, PutsTheStrongerEvidenceFirst)
{
    LedgerAccount byPhone = account(u"3"_s, u"Zed"_s);
    byPhone.phone = u"+1 (418) 555-0199"_s;
    LedgerAccount byAddress = account(u"4"_s, u"Alpha"_s);
    byAddress.address.line1 = u"12-B rue Principale"_s;
    byAddress.address.postalCode = u"g1r4s9"_s;
    const AccountMatcher matcher{{byAddress, byPhone, account(u"2"_s, u"Club Boréal de Québec"_s),
                                  account(u"1"_s, u"Autre"_s, u"club@boreal.ca"_s)}};
    Customer one = customer(u"Club boréal"_s, u"club@boreal.ca"_s);
    one.phone = u"418 555 0199"_s;
    one.address.line1 = u"12 Principale"_s;
    one.address.postalCode = u"G1R 4S9"_s;

    std::vector<QString> order;
    for (const AccountCandidate &candidate : matcher.candidatesFor(one))
        order.push_back(candidate.account.ledgerId);

    EXPECT_THAT(order, ElementsAre(u"1"_s, u"3"_s, u"2"_s, u"4"_s));
}

TEST(AccountMatchTest, FindsNobodyForAnEmptyAccountOrAStranger)
{
    const AccountMatcher matcher{{account(u"1"_s, QString{}), account(u"2"_s, u"Archives"_s)}};

    EXPECT_THAT(matcher.candidatesFor(customer(QString{})), IsEmpty());
    EXPECT_THAT(matcher.candidatesFor(customer(u"Voisins"_s, u"v@example.org"_s)), IsEmpty());
}

TEST(AccountMatchTest, GivesTheBestFewOnly)
{
    std::vector<LedgerAccount> many;
    for (int index = 0; index < 20; ++index)
        many.push_back(account(QString::number(index), u"Archives "_s + QString::number(index)));
    const AccountMatcher matcher{many};

    EXPECT_THAT(matcher.candidatesFor(customer(u"Archives 7"_s), 3), SizeIs(1))
        << "half of the words at least";
    EXPECT_THAT(matcher.candidatesFor(customer(u"Archives"_s), 3), SizeIs(3));
}

} // namespace passerelle::domain
