// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/findcompany.h"
#include "scriptedcompany.h"

using namespace passerelle;
using namespace passerelle::businesscentral;
using namespace passerelle::test;

namespace {

class FindCompanyTest : public ScriptedCompany
{
protected:
    Result<CompanyEntry> find(const QString &wanted, const QByteArray &rows)
    {
        server.on("GET " + path({}).left(path({}).indexOf('(')), {200, R"({"value":[)" + rows + "]}"});
        Api api{settingsOf(server.url(u"/v2.0/test/api/v2.0"_s)), client};
        return await(findCompany(&api, wanted, {}));
    }

    static constexpr auto Two = R"({"id":"C1","name":"ORDRE","displayName":"Ordre exemple"},)"
                                R"({"id":"C2","name":"ESSAI","displayName":""})";
};

} // namespace

TEST_F(FindCompanyTest, TakesTheOnlyCompanyWhenNoneIsNamed)
{
    const Result<CompanyEntry> found =
        find({}, R"({"id":"C1","name":"ORDRE","displayName":"Ordre exemple"})");

    ASSERT_TRUE(found);
    EXPECT_EQ(found->id, u"C1"_s);
    EXPECT_EQ(found->name, u"Ordre exemple"_s);
}

TEST_F(FindCompanyTest, NeverGuessesBetweenTwoCompanies)
{
    const Result<CompanyEntry> found = find({}, Two);

    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::LedgerWrongCompany);
    EXPECT_EQ(found.error().detail, u"Ordre exemple, ESSAI"_s);
}

TEST_F(FindCompanyTest, KnowsACompanyByIdNameOrDisplayName)
{
    for (const QString &wanted : {u"c1"_s, u"ordre"_s, u"Ordre Exemple"_s}) {
        const Result<CompanyEntry> found = find(wanted, Two);
        ASSERT_TRUE(found) << qPrintable(wanted);
        EXPECT_EQ(found->id, u"C1"_s);
    }
}

TEST_F(FindCompanyTest, NamesTheCompanyThatIsNotThere)
{
    const Result<CompanyEntry> found = find(u"Autre"_s, Two);

    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::LedgerWrongCompany);
    EXPECT_EQ(found.error().detail, u"Autre"_s);
}
