// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mapping.h"

#include <gmock/gmock.h>

namespace passerelle::domain {

using namespace Qt::StringLiterals;

class MappingProposalTest : public testing::Test
{
protected:
    MappingProposalTest()
    {
        const LedgerTaxRate gst{u"7"_s, u"TPS"_s, {5, 0}};
        const LedgerTaxRate qst{u"8"_s, u"TVQ 9,975"_s, {9975, 3}};
        facts.taxCodes = {{u"2"_s, u"TPS"_s, {gst}, true},
                          {u"3"_s, u"TPS/TVQ QC - 9,975"_s, {gst, qst}, true},
                          {u"4"_s, u"Exonéré"_s, {}, true},
                          {u"5"_s, u"Hors champ"_s, {}, true}};
        facts.items = {{u"10"_s, u"Cotisation annuelle"_s, {}, true},
                       {u"11"_s, u"Activités"_s, {}, true},
                       {u"12"_s, u"Billet de gala"_s, {}, false},
                       {u"13"_s, u"Arrondi"_s, {}, true}};
        facts.paymentMethods = {{u"20"_s, u"Comptant"_s, {}, true}, {u"21"_s, u"Chèque"_s, {}, true}};
        facts.accounts = {{u"30"_s, u"Comptant"_s, u"Bank"_s, true}};
    }

    QString proposed(MappingKind kind, const QString &word, const Mapping &current = {}) const
    {
        const MappingNeed need{kind, word, word, 1, true};
        const Mapping mapping = proposedMapping({need}, facts, current);
        EXPECT_TRUE(current.target(kind, word) || !mapping.target(kind, word))
            << "a proposal is never confirmed";
        const auto ofKind = mapping.entries.find(kind);
        if (ofKind == mapping.entries.end() || !ofKind->second.contains(word))
            return {};
        return ofKind->second.at(word).id;
    }

    LedgerFacts facts = {};
};

TEST_F(MappingProposalTest, FindsATaxCodeByTheTaxesItsRatesAreNamedFor)
{
    EXPECT_EQ(proposed(MappingKind::Tax, u"TPS/TVQ"_s), u"3"_s);
    EXPECT_EQ(proposed(MappingKind::Tax, u"GST + QST"_s), u"3"_s);
    EXPECT_EQ(proposed(MappingKind::Tax, u"TPS"_s), u"2"_s);
    EXPECT_EQ(proposed(MappingKind::Tax, u"TVH"_s), QString{});
}

TEST_F(MappingProposalTest, TellsExemptFromOutOfScope)
{
    EXPECT_EQ(proposed(MappingKind::Tax, u"HORS"_s), u"5"_s);
    EXPECT_EQ(proposed(MappingKind::Tax, u"EXO"_s), u"4"_s);
    EXPECT_EQ(proposed(MappingKind::Tax, QString{}), u"4"_s);
}

TEST_F(MappingProposalTest, FindsProductsWhateverTheirAccentsCaseAndSmallWords)
{
    EXPECT_EQ(proposed(MappingKind::Product, u"COTISATION ANNUELLE"_s), u"10"_s);
    EXPECT_EQ(proposed(MappingKind::Product, u"La cotisation"_s), u"10"_s);
    EXPECT_EQ(proposed(MappingKind::Product, u"activites"_s), u"11"_s);
}

TEST_F(MappingProposalTest, ProposesNothingThatIsInactiveOrOnlyFaintlyAlike)
{
    EXPECT_EQ(proposed(MappingKind::Product, u"Billet de gala"_s), QString{});
    EXPECT_EQ(proposed(MappingKind::Product, u"Commandite or"_s), QString{});
    EXPECT_EQ(proposed(MappingKind::PaymentType, u"Carte de crédit"_s), QString{});
}

TEST_F(MappingProposalTest, KnowsThePaymentWordsOfBothLanguages)
{
    EXPECT_EQ(proposed(MappingKind::PaymentType, u"Cash"_s), u"20"_s);
    EXPECT_EQ(proposed(MappingKind::PaymentType, u"Check"_s), u"21"_s);
}

TEST_F(MappingProposalTest, ProposesNoAccountAndNoClass)
{
    EXPECT_EQ(proposed(MappingKind::PaymentAccount, u"Comptant"_s), QString{});
    EXPECT_EQ(proposed(MappingKind::Class, u"Comptant"_s), QString{});
}

TEST_F(MappingProposalTest, LeavesWhatAPersonChoseAlone)
{
    Mapping current;
    current.entries[MappingKind::Product][u"Activités"_s] = {u"99"_s, u"Autre"_s, true};

    EXPECT_EQ(proposed(MappingKind::Product, u"Activités"_s, current), u"99"_s);
}

TEST_F(MappingProposalTest, AsksForTheProductOfTheAdjustingLineOnlyWhereTheSettingsWantOne)
{
    EXPECT_TRUE(mappingNeeds({}).empty());

    const std::vector<MappingNeed> needs = mappingNeeds({}, {.adjustsRounding = true});

    ASSERT_EQ(needs.size(), 1u);
    EXPECT_EQ(needs.front().kind, MappingKind::Rounding);
    EXPECT_TRUE(needs.front().isRequired);
    EXPECT_EQ(proposed(MappingKind::Rounding, RoundingDifference), u"13"_s) << "by what it is called";
}

// covers: T-54
TEST_F(MappingProposalTest, ProposesAnewWhatIsUnconfirmedAndAnotherCompanys)
{
    Mapping former;
    former.entries[MappingKind::Product][u"Activités"_s] = {u"99"_s, u"Activités"_s, true}; // its id there
    former.entries[MappingKind::Product][u"Gala"_s] = {u"10"_s, u"Gala"_s, true}; // here 10 is something else
    former.entries[MappingKind::Product][u"Autre"_s] = {u"11"_s, u"Activités"_s, true}; // the same here

    const Mapping now = former.unconfirmed();

    EXPECT_EQ(proposed(MappingKind::Product, u"Activités"_s, now), u"11"_s);
    EXPECT_EQ(proposed(MappingKind::Product, u"Gala"_s, now), QString{});
    EXPECT_EQ(proposed(MappingKind::Product, u"Autre"_s, now), u"11"_s);
}

TEST_F(MappingProposalTest, AsksForTheWordsOfRecordsToTransferEachOnce)
{
    SourceSnapshot snapshot;
    Invoice invoice;
    invoice.sync.status = SyncStatus::ToTransfer;
    InvoiceLine line;
    line.productKey = u"p"_s;
    line.productName = u"Gala"_s;
    line.taxKey = u"TPS"_s;
    invoice.lines = {line, line};
    snapshot.invoices = {invoice};
    invoice.sync.status = SyncStatus::Pending;
    invoice.lines.front().productKey = u"other"_s;
    snapshot.invoices.push_back(invoice);
    Payment payment;
    payment.sync.status = SyncStatus::ToTransfer;
    payment.typeKey = u"3"_s;
    payment.typeName = u"Comptant"_s;
    snapshot.payments = {payment};

    std::vector<std::pair<MappingKind, QString>> words;
    for (const MappingNeed &need : mappingNeeds(snapshot))
        words.emplace_back(need.kind, need.sourceKey);

    EXPECT_THAT(words,
                testing::ElementsAre(std::pair{MappingKind::Product, u"p"_s},
                                     std::pair{MappingKind::Tax, u"TPS"_s},
                                     std::pair{MappingKind::PaymentType, u"3"_s},
                                     std::pair{MappingKind::PaymentAccount, u"3"_s},
                                     std::pair{MappingKind::Class, u"manual"_s}));
}

} // namespace passerelle::domain
