// SPDX-License-Identifier: GPL-3.0-or-later
// Journal entries between accounts of the general ledger, by a journal kept for them.
#include "businesscentralfixture.h"

#include "sandbox/businesscentral/recordstore.h"
#include "sandbox/samplenames.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;
using businesscentral::RecordStore;

namespace {
class BusinessCentralEntryTest : public BusinessCentralTest
{
protected:
    [[nodiscard]] HttpResponse line(const QByteArray &number, const QByteArray &account,
                                    const QByteArray &amount, const QByteArray &date = "2026-11-30")
    {
        return call("POST", "journals(" + journal + ")/journalLines",
                    "{'accountType':'G/L Account','accountNumber':'" + account + "','postingDate':'" + date
                        + "','documentNumber':'" + number + "','amount':" + amount
                        + ",'description':'Revenu reporte 001042'}");
    }
    void entry(const QByteArray &number, const QByteArray &amount = "20.83",
               const QByteArray &date = "2026-11-30")
    {
        EXPECT_EQ(line(number, "2400", amount, date).status, 201);
        EXPECT_EQ(line(number, "4000", '-' + amount, date).status, 201);
    }
    [[nodiscard]] HttpResponse post() { return call("POST", "journals(" + journal + ")/Microsoft.NAV.post"); }
    [[nodiscard]] Json::Array waiting() { return list("journals(" + journal + ")/journalLines"); }
    [[nodiscard]] Json::Array posted(const QByteArray &number)
    {
        return list("generalLedgerEntries?$filter=documentNumber%20eq%20'" + number + '\'');
    }
    void block(const QString &number)
    {
        RecordStore store(database, random, QString::fromLatin1(company), clock.now());
        auto account = store.findBy("account"_L1, u"number"_s, number);
        ASSERT_TRUE(account);
        account->body.set(u"blocked"_s, true);
        store.update(*account);
    }
};
} // namespace

TEST_F(BusinessCentralEntryTest, KeepsAnEmptyJournalForTheTool)
{
    const Json own = named("journals", "code", "PASSERELLE");

    EXPECT_EQ(list("journals").size(), 2U);
    EXPECT_EQ(own[u"displayName"].toString(), u"Écritures Passerelle"_s);
    EXPECT_EQ(own[u"templateDisplayName"].toString(), u"GENERAL"_s);
    EXPECT_EQ(own[u"balancingAccountNumber"].toString(), QString());
    EXPECT_NE(idOf(own), payments);
    EXPECT_TRUE(waiting().empty());
}

TEST_F(BusinessCentralEntryTest, HasTheAccountsOfDeferredRevenue)
{
    const Json deferred = named("accounts", "number", DeferredRevenueAccount.toLatin1());
    const Json earned = named("accounts", "number", EarnedRevenueAccount.toLatin1());

    EXPECT_EQ(deferred[u"category"].toString(), u"Liabilities"_s);
    EXPECT_EQ(earned[u"category"].toString(), u"Income"_s);
    for (const Json &account : {deferred, earned}) {
        EXPECT_EQ(account[u"accountType"].toString(), u"Posting"_s);
        EXPECT_TRUE(account[u"directPosting"].toBool());
        EXPECT_FALSE(account[u"blocked"].toBool());
    }
    EXPECT_TRUE(list("accounts?$filter=number%20eq%20'" + UnknownAccount.toLatin1() + '\'').empty());
}

TEST_F(BusinessCentralEntryTest, EntersEachSideOnItsAccount)
{
    entry("DR-2026-11-0007");

    const HttpResponse answer = post();

    EXPECT_EQ(answer.status, 204);
    EXPECT_TRUE(answer.applied);
    EXPECT_TRUE(waiting().empty());
    const auto entries = posted("DR-2026-11-0007");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0][u"accountNumber"].toString(), u"2400"_s);
    EXPECT_EQ(entries[0][u"debitAmount"].numberText(), "20.83");
    EXPECT_EQ(entries[0][u"creditAmount"].numberText(), "0");
    EXPECT_EQ(entries[1][u"accountNumber"].toString(), u"4000"_s);
    EXPECT_EQ(entries[1][u"debitAmount"].numberText(), "0");
    EXPECT_EQ(entries[1][u"creditAmount"].numberText(), "20.83");
    for (const Json &one : entries) {
        EXPECT_EQ(one[u"postingDate"].toString(), u"2026-11-30"_s);
        EXPECT_EQ(one[u"description"].toString(), u"Revenu reporte 001042"_s);
        EXPECT_EQ(one[u"documentType"].toString(), u" "_s);
        EXPECT_GT(one[u"entryNumber"].toInt(), 0);
    }
}

TEST_F(BusinessCentralEntryTest, PostsEveryDocumentThatWaitsInTheJournal)
{
    entry("DR-1");
    entry("OTHER", "5");

    EXPECT_EQ(post().status, 204);

    EXPECT_EQ(posted("DR-1").size(), 2U);
    EXPECT_EQ(posted("OTHER").size(), 2U);
    EXPECT_TRUE(message(post()).startsWith(u"There is nothing to post."_s));
}

TEST_F(BusinessCentralEntryTest, BalancesEachDocumentOfEachDay)
{
    EXPECT_EQ(line("DR-1", "2400", "20.83").status, 201);
    EXPECT_EQ(line("DR-2", "4000", "-20.83").status, 201);
    EXPECT_TRUE(message(post()).contains(u"DR-1 is out of balance by 20.83"_s));

    EXPECT_EQ(line("DR-1", "4000", "-20.83", "2026-12-31").status, 201);
    EXPECT_EQ(line("DR-2", "2400", "20.83").status, 201);
    EXPECT_TRUE(message(post()).contains(u"out of balance"_s));

    EXPECT_EQ(waiting().size(), 4U);
    EXPECT_TRUE(posted("DR-2").empty());
}

TEST_F(BusinessCentralEntryTest, PostsOnAllowedDatesOnly)
{
    entry("DR-1");
    entry("DR-2", "20.83", "2026-01-31");

    const HttpResponse refused = post();

    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(code(refused), u"Application_DialogException"_s);
    EXPECT_TRUE(message(refused).contains(u"not within your range of allowed posting dates"_s));
    EXPECT_EQ(waiting().size(), 4U);
    EXPECT_TRUE(posted("DR-1").empty());
}

TEST_F(BusinessCentralEntryTest, RefusesALineOnAnAccountItDoesNotHave)
{
    const HttpResponse refused = line("DR-1", UnknownAccount.toLatin1(), "20.83");

    EXPECT_EQ(refused.status, 400);
    EXPECT_FALSE(refused.applied);
    EXPECT_TRUE(message(refused).startsWith(u"The \"accountNumber\" does not match to an Account."_s));
    EXPECT_TRUE(waiting().empty());
}

TEST_F(BusinessCentralEntryTest, RefusesALineOnAnAccountThatCannotBePostedTo)
{
    block(u"4300"_s);
    for (const auto &[account, text] :
         {std::pair("1000", u"Account Type must be equal to 'Posting' in G/L Account: No.=1000."_s),
          std::pair("1100", u"Direct Posting must be equal to 'Yes' in G/L Account: No.=1100."_s),
          std::pair("4300", u"Blocked must be equal to 'No' in G/L Account: No.=4300."_s)}) {
        const HttpResponse refused = line("DR-1", account, "1");
        EXPECT_EQ(refused.status, 400);
        EXPECT_EQ(code(refused), u"Application_FieldValidationException"_s);
        EXPECT_TRUE(message(refused).startsWith(text)) << message(refused).toStdString();
    }
    EXPECT_TRUE(waiting().empty());
}

TEST_F(BusinessCentralEntryTest, RefusesToPostToAnAccountThatWasBlockedSince)
{
    entry("DR-1");
    block(u"4000"_s);

    EXPECT_EQ(code(post()), u"Application_FieldValidationException"_s);

    EXPECT_EQ(waiting().size(), 2U);
    EXPECT_TRUE(posted("DR-1").empty());
}

TEST_F(BusinessCentralEntryTest, ChecksTheAccountAtPostingWhenSwitched)
{
    setSwitch(u"journalLineChecksAccount"_s, false);
    EXPECT_EQ(line("DR-1", "1000", "1").status, 201);
    EXPECT_EQ(line("DR-1", "4000", "-1").status, 201);

    EXPECT_EQ(code(post()), u"Application_FieldValidationException"_s);
    EXPECT_EQ(waiting().size(), 2U);
}

TEST_F(BusinessCentralEntryTest, TakesAnIdForAnAccountAndRefusesOneThatDisagrees)
{
    const QByteArray id = idOf(named("accounts", "number", "2400"));
    const auto byId = [&](const QByteArray &account, const QByteArray &extra = {}) {
        return call("POST", "journals(" + journal + ")/journalLines",
                    "{'accountId':'" + account + '\'' + extra + ",'amount':1}");
    };

    EXPECT_EQ(json(byId(id).body)[u"accountNumber"].toString(), u"2400"_s);
    EXPECT_TRUE(message(byId("b0c0c0a1-5f3e-4f0a-9d51-2c7a1e6bffff"))
                    .startsWith(u"The \"accountId\" does not match to an Account."_s));
    EXPECT_TRUE(message(byId(id, ",'accountNumber':'4000'"))
                    .startsWith(u"The account values do not match to a specific Account."_s));
    EXPECT_EQ(waiting().size(), 1U);
}

TEST_F(BusinessCentralEntryTest, LimitsTheNumbersOfALine)
{
    EXPECT_EQ(line(QByteArray(20, '1'), "2400", "1").status, 201);
    EXPECT_EQ(code(line(QByteArray(21, '1'), "2400", "1")), u"Application_StringExceededLength"_s);
}

TEST_F(BusinessCentralEntryTest, RemovesWhatWasWrittenBeforeARefusal)
{
    const Json first = json(line("DR-1", "2400", "20.83").body);
    EXPECT_EQ(line("DR-1", UnknownAccount.toLatin1(), "-20.83").status, 400);

    EXPECT_EQ(call("DELETE", at("journalLines", first), {}, {{"if-match", tagOf(first)}}).status, 204);

    EXPECT_TRUE(waiting().empty());
    EXPECT_EQ(call("GET", at("journalLines", first)).status, 404);
    EXPECT_TRUE(message(post()).startsWith(u"There is nothing to post."_s));
}

TEST_F(BusinessCentralEntryTest, DoesNotKnowAJournalThatIsNotThere)
{
    const QByteArray other = "journals(b0c0c0a1-5f3e-4f0a-9d51-2c7a1e6bffff)";

    EXPECT_EQ(call("POST", other + "/Microsoft.NAV.post").status, 404);
    EXPECT_EQ(call("POST", other + "/journalLines", "{'accountNumber':'2400','amount':1}").status, 404);
    EXPECT_TRUE(message(call("GET", "journalLines"))
                    .startsWith(u"You must specify a journal batch ID or a journal ID"_s));
}

} // namespace passerelle::sandbox
