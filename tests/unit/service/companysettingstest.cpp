// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/companysettings.h"
#include "service/ledgersystems.h"

#include <gtest/gtest.h>

#include <ostream>

namespace passerelle::service {
namespace {

using namespace Qt::StringLiterals;

CompanySettings onBusinessCentral()
{
    CompanySettings settings;
    settings.id = u"ordre"_s;
    settings.name = u"Ordre"_s;
    settings.startDate = QDate{2026, 1, 1};
    settings.alwaysPreviews = true;
    settings.source.system = u"membri"_s;
    settings.source.url = QUrl{u"https://ordre.crm3.dynamics.com"_s};
    settings.ledger.system = u"business-central"_s;
    settings.ledger.apiBase = QUrl{u"https://api.businesscentral.dynamics.com"_s};
    settings.ledger.redirectUri = QUrl{u"http://localhost/passerelle"_s};
    settings.ledger.clientId = u"app"_s;
    settings.ledger.quietSeconds = 660;
    settings.ledger.taxRounding = domain::TaxRounding::PerRate;
    settings.ledger.transfersPayments = false;
    settings.ledger.createsAllAccounts = true;
    settings.ledger.businessCentral.tenant = u"ordre.onmicrosoft.com"_s;
    settings.ledger.businessCentral.environment = u"Production"_s;
    settings.ledger.businessCentral.paymentJournal = u"PASSERELLE"_s;
    settings.ledger.businessCentral.taxRates = {{u"TPSTVQ"_s, u"TPS"_s, domain::Decimal{5, 0}},
                                                {u"TPSTVQ"_s, u"TVQ"_s, domain::Decimal{9'975, 3}}};
    return settings;
}

TEST(CompanySettingsTest, KeepsEverythingOfACompanyOnBusinessCentral)
{
    const CompanySettings settings = onBusinessCentral();

    const Result<CompanySettings> read = companySettingsFromJson(toJson(settings));

    ASSERT_TRUE(read);
    EXPECT_TRUE(*read == settings);
}

TEST(CompanySettingsTest, WaitsElevenMinutesAndRoundsByRateUnlessToldOtherwise)
{
    Json json = toJson(onBusinessCentral());
    Json ledger = json[u"ledger"];
    ledger.remove(u"quietSeconds");
    ledger.remove(u"taxRounding");
    json.set(u"ledger"_s, ledger);

    const Result<CompanySettings> read = companySettingsFromJson(json);

    ASSERT_TRUE(read);
    EXPECT_EQ(read->ledger.quietSeconds, 660);
    EXPECT_EQ(read->ledger.taxRounding, domain::TaxRounding::PerRate);
}

TEST(CompanySettingsTest, NamesWhatACompanyOnBusinessCentralLacks)
{
    CompanySettings settings = onBusinessCentral();
    settings.ledger.businessCentral.tenant.clear();

    const Result<CompanySettings> read = companySettingsFromJson(toJson(settings));

    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::BadConfiguration);
    EXPECT_EQ(read.error().detail, u"ledger.businessCentral.tenant"_s);
}

// covers: M-69, M-72
TEST(CompanySettingsTest, SpreadsNoFeesUnlessSomebodyChoseIt)
{
    EXPECT_TRUE(ledgerDefaults(u"quickbooks"_s).deferral.isOff());
    EXPECT_TRUE(ledgerDefaults(u"business-central"_s).deferral.isOff());
}

TEST(CompanySettingsTest, KeepsHowFeesAreSpread)
{
    CompanySettings settings = onBusinessCentral();
    settings.ledger.deferral = {domain::DeferralMode::Daily, 24};
    settings.ledger.businessCentral.generalJournal = u"ECRITURES"_s;

    const Result<CompanySettings> read = companySettingsFromJson(toJson(settings));

    ASSERT_TRUE(read);
    EXPECT_TRUE(*read == settings);
}

TEST(CompanySettingsTest, RefusesAMembershipWithoutAnEnd)
{
    Json json = toJson(onBusinessCentral());
    Json ledger = json[u"ledger"];
    ledger.set(u"deferral"_s, Json::object({{u"mode"_s, u"monthly"_s}, {u"months"_s, 0}}));
    json.set(u"ledger"_s, ledger);

    EXPECT_EQ(companySettingsFromJson(json).error().detail, u"ledger.deferral"_s);
}

TEST(CompanySettingsTest, NeedsAGeneralJournalForEntries)
{
    CompanySettings settings = onBusinessCentral();
    settings.ledger.deferral.mode = domain::DeferralMode::SourceRows;

    EXPECT_EQ(companySettingsFromJson(toJson(settings)).error().detail,
              u"ledger.businessCentral.generalJournal"_s);
}

TEST(CompanySettingsTest, CountsABatchAsOneCallUnlessSomebodyChoseOtherwise)
{
    CompanySettings settings = onBusinessCentral();
    settings.ledger = ledgerDefaults(u"quickbooks"_s);
    settings.ledger.apiBase = QUrl{u"https://quickbooks.api.intuit.com"_s};
    EXPECT_EQ(ledgerBatchCount(settings), connectors::BatchCount::OneCall);
    settings.ledger.countsBatchPayloads = true;

    const Result<CompanySettings> read = companySettingsFromJson(toJson(settings));

    ASSERT_TRUE(read);
    EXPECT_EQ(ledgerBatchCount(*read), connectors::BatchCount::EachPayload);
}

TEST(CompanySettingsTest, LiftsTheLimitsForASandboxOnly)
{
    CompanySettings settings = onBusinessCentral();
    EXPECT_FALSE(ledgerLimits(settings).empty());
    settings.isUnlimited = true;
    EXPECT_EQ(companySettingsFromJson(toJson(settings)).error().detail, u"unlimited"_s);
    settings.isSandbox = true;

    const Result<CompanySettings> read = companySettingsFromJson(toJson(settings));

    ASSERT_TRUE(read);
    EXPECT_TRUE(ledgerLimits(*read).empty());
}

TEST(CompanySettingsTest, ReadsTaxRatesAsAPersonTypesThem)
{
    const auto rates = taxRatesFromText(u" TPSTVQ ; TPS ; 5\n\nTPSTVQ;TVQ;9,975\n"_s);

    ASSERT_TRUE(rates);
    EXPECT_EQ(taxRatesText(*rates), u"TPSTVQ; TPS; 5\nTPSTVQ; TVQ; 9.975"_s);
    EXPECT_FALSE(taxRatesFromText(u"TPSTVQ; TPS"_s));
    EXPECT_FALSE(taxRatesFromText(u"TPSTVQ; TPS; cinq"_s));
    EXPECT_FALSE(taxRatesFromText(u"TPSTVQ; TPS; -5"_s));
}

TEST(LedgerSystemsTest, SignsInAtTheTenantsOwnAddress)
{
    const auth::Provider provider = providerOf(onBusinessCentral());

    EXPECT_EQ(provider.authorizeUrl.toString(),
              u"https://login.microsoftonline.com/ordre.onmicrosoft.com/oauth2/v2.0/authorize"_s);
    EXPECT_EQ(provider.tokenUrl.toString(),
              u"https://login.microsoftonline.com/ordre.onmicrosoft.com/oauth2/v2.0/token"_s);
    EXPECT_TRUE(provider.usesPkce);
    EXPECT_FALSE(provider.namesCompany);
    EXPECT_TRUE(provider.allowedHosts.contains(u"login.microsoftonline.com"_s));
    EXPECT_FALSE(provider.allowedHosts.contains(QString{}));
}

TEST(LedgerSystemsTest, ReachesTheEnvironmentOfTheTenant)
{
    AuthorizationState state;
    state.realmId = u"c1"_s;

    const auto settings = businessCentralSettings(onBusinessCentral(), state);

    EXPECT_EQ(settings.apiBase.toString(),
              u"https://api.businesscentral.dynamics.com/v2.0/ordre.onmicrosoft.com/Production/api/v2.0"_s);
    EXPECT_EQ(settings.companyId, u"c1"_s);
}

TEST(LedgerSystemsTest, UnderstandsEverySpellingOfALedger)
{
    EXPECT_EQ(ledgerKey(u"businessCentral"_s), u"business-central"_s);
    EXPECT_EQ(ledgerKey(u"business-central"_s), u"business-central"_s);
    EXPECT_EQ(ledgerKey(u"quickbooks"_s), u"quickbooks"_s);
    EXPECT_TRUE(ledgerKey(u"sage"_s).isEmpty());
}

} // namespace
} // namespace passerelle::service
