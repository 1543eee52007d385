// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/mappingspec.h"
#include "connectors/membri/metadata.h"
#include "domain/sourcerecords.h"

#include <gtest/gtest.h>

namespace passerelle::connectors::membri {

namespace {

using namespace Qt::StringLiterals;

/// What an organization with exactly the default schema says.
Metadata standardMetadata()
{
    Metadata metadata;
    for (const TableSpec &table : tableSpecs())
        metadata.tables[table.key].set = table.set;
    for (const ColumnSpec &column : columnSpecs()) {
        const QStringList labels{column.french.toString(), column.english.toString()};
        metadata.tables[column.table].columns.push_back({column.column, labels});
    }
    for (const ChoiceSpec &choice : choiceSpecs())
        metadata.choices[choice.choice].push_back({choice.value, {choice.french.toString()}});
    return metadata;
}

LabelledColumn &column(Metadata &metadata, const QString &table, const QString &name)
{
    for (LabelledColumn &each : metadata.tables[table].columns) {
        if (each.name == name)
            return each;
    }
    throw std::out_of_range{"no such column"};
}

} // namespace

TEST(MembriMappingTest, ReadsBackWhatItWrites)
{
    MembriMapping mapping = MembriMapping::standard();
    mapping.tables[u"invoice"_s].columns[u"balance"_s].name = u"new_solde"_s;
    mapping.choices[u"payment-type"_s][u"interac"_s] = 4;

    const Result<MembriMapping> read =
        MembriMapping::fromJson(*Json::parse(mapping.toJson().toIndentedBytes()));

    ASSERT_TRUE(read);
    EXPECT_EQ(*read, mapping);
}

TEST(MembriMappingTest, KeepsTheDefaultOfWhatTheFileLeavesOut)
{
    const Result<MembriMapping> read =
        MembriMapping::fromJson(*Json::parse(R"({"tables":{"payment":{"set":"new_payments"}}})"));

    ASSERT_TRUE(read);
    EXPECT_EQ(read->table(u"payment").set, u"new_payments"_s);
    EXPECT_EQ(read->table(u"payment").name, u"cdc_payment"_s);
    EXPECT_EQ(read->table(u"invoice").property(u"customer"), u"_customerid_value"_s);
}

struct BadFile
{
    const char *name;
    const char *json;
    QString where;
};

class BadMappingFileTest : public ::testing::TestWithParam<BadFile>
{
};

TEST_P(BadMappingFileTest, IsRefusedByThePlaceOfItsError)
{
    const Result<MembriMapping> read = MembriMapping::fromJson(*Json::parse(GetParam().json));

    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::BadConfiguration);
    EXPECT_TRUE(read.error().detail.endsWith(GetParam().where)) << read.error().detail.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Files, BadMappingFileTest,
    ::testing::Values(
        BadFile{"UnknownTable", R"({"tables":{"invoices":{}}})", u"invoices"_s},
        BadFile{"UnknownColumn", R"({"tables":{"invoice":{"columns":{"total2":"x"}}}})", u"invoice.total2"_s},
        BadFile{"NoName", R"({"tables":{"invoice":{"columns":{"total":"a eq 1"}}}})", u"invoice.total"_s},
        BadFile{"EmptyRequiredName", R"({"tables":{"invoice":{"columns":{"total":""}}}})",
                u"invoice.total"_s},
        BadFile{"PathInSet", R"({"tables":{"account":{"set":"../WhoAmI"}}})", u"account.set"_s},
        BadFile{"UnknownStatus", R"({"choices":{"sync-status":{"late":3}}})", u"sync-status.late"_s},
        BadFile{"TextAsValue", R"({"choices":{"sync-status":{"pending":"3"}}})", u"sync-status.pending"_s},
        BadFile{"NoObject", "[]", u"{}"_s}),
    [](const auto &row) { return std::string{row.param.name}; });

TEST(MembriMappingTest, NamesEveryStatusAndInvoiceTypeOfTheDomain)
{
    const MembriMapping mapping = MembriMapping::standard();

    for (const domain::SyncStatus status : domain::AllSyncStatuses)
        EXPECT_TRUE(mapping.choiceValue(u"sync-status", domain::syncStatusKey(status)));
    for (int type = 0; type <= static_cast<int>(domain::InvoiceType::Subscription); ++type)
        EXPECT_TRUE(
            mapping.choiceValue(u"invoice-type", invoiceTypeKey(static_cast<domain::InvoiceType>(type))));
}

TEST(MembriProposalTest, LeavesTheDefaultSchemaAsItIs)
{
    const Result<MembriMapping> proposed = proposeMapping(standardMetadata(), MembriMapping::standard());

    ASSERT_TRUE(proposed);
    EXPECT_EQ(*proposed, MembriMapping::standard());
}

TEST(MembriProposalTest, FindsARenamedColumnByItsLabelWhateverItsCaseAndAccents)
{
    Metadata metadata = standardMetadata();
    column(metadata, u"invoice"_s,
           u"cdc_syncreference"_s) = {u"mem_refsync"_s, {u"REFERENCE  DE SYNCHRONISATION"_s, u"other"_s}};

    const Result<MembriMapping> proposed = proposeMapping(metadata, MembriMapping::standard());

    ASSERT_TRUE(proposed);
    EXPECT_EQ(proposed->table(u"invoice").property(u"sync-reference"), u"mem_refsync"_s);
}

TEST(MembriProposalTest, NamesARequiredColumnThatNobodyResembles)
{
    Metadata metadata = standardMetadata();
    column(metadata, u"payment"_s, u"cdc_amount"_s) = {u"mem_amt"_s, {u"Somme"_s}};

    const Result<MembriMapping> proposed = proposeMapping(metadata, MembriMapping::standard());

    ASSERT_FALSE(proposed);
    EXPECT_EQ(proposed.error().code, ErrorCode::SourceColumnMissing);
    EXPECT_EQ(proposed.error().detail, u"cdc_payment.cdc_amount (Montant)"_s);
}

TEST(MembriProposalTest, DoesNotGuessBetweenTwoColumnsOfTheSameLabel)
{
    Metadata metadata = standardMetadata();
    column(metadata, u"payment"_s, u"cdc_amount"_s) = {u"mem_a"_s, {u"Montant"_s}};
    metadata.tables[u"payment"_s].columns.push_back({u"mem_b"_s, {u"Montant"_s}});

    EXPECT_FALSE(proposeMapping(metadata, MembriMapping::standard()));
}

TEST(MembriProposalTest, DoesWithoutOptionalColumnsAndTables)
{
    Metadata metadata = standardMetadata();
    column(metadata, u"invoice"_s, u"cdc_originalinvoiceid"_s) = {u"mem_x"_s, {u"X"_s}};
    metadata.tables.erase(u"settings"_s);

    const Result<MembriMapping> proposed = proposeMapping(metadata, MembriMapping::standard());

    ASSERT_TRUE(proposed);
    EXPECT_TRUE(proposed->table(u"invoice").property(u"original").isEmpty());
    EXPECT_TRUE(proposed->table(u"settings").name.isEmpty());
}

TEST(MembriProposalTest, NamesARequiredTableThatIsMissing)
{
    Metadata metadata = standardMetadata();
    metadata.tables.erase(u"payment"_s);

    const Result<MembriMapping> proposed = proposeMapping(metadata, MembriMapping::standard());

    ASSERT_FALSE(proposed);
    EXPECT_EQ(proposed.error().detail, u"cdc_payment (Paiement)"_s);
}

TEST(MembriProposalTest, TakesTheEntitySetFromTheMetadata)
{
    Metadata metadata = standardMetadata();
    metadata.tables[u"payment"_s].set = u"cdc_paymentset"_s;

    const Result<MembriMapping> proposed = proposeMapping(metadata, MembriMapping::standard());

    ASSERT_TRUE(proposed);
    EXPECT_EQ(proposed->table(u"payment").set, u"cdc_paymentset"_s);
}

TEST(MembriProposalTest, FollowsChoiceValuesByTheirLabels) // covers: M-25
{
    Metadata metadata = standardMetadata();
    metadata.choices[u"sync-status"_s] = {{1, {u"Pending"_s}},
                                          {2, {u"To transfer"_s}},
                                          {3, {u"Transferred"_s}},
                                          {4, {u"Transfer error"_s}},
                                          {5, {u"Do not synchronize"_s}}};

    const Result<MembriMapping> proposed = proposeMapping(metadata, MembriMapping::standard());

    ASSERT_TRUE(proposed);
    EXPECT_EQ(proposed->choiceValue(u"sync-status", u"to-transfer"), 2);
    EXPECT_EQ(proposed->choiceValue(u"sync-status", u"in-review"), std::nullopt);
}

TEST(MembriProposalTest, DoesNotTakeAValueThatCarriesAnotherLabel)
{
    Metadata metadata = standardMetadata();
    std::vector<LabelledOption> &options = metadata.choices[u"sync-status"_s];
    std::swap(options.at(1).labels, options.at(2).labels);

    const Result<MembriMapping> proposed = proposeMapping(metadata, MembriMapping::standard());

    ASSERT_TRUE(proposed);
    EXPECT_EQ(proposed->choiceValue(u"sync-status", u"to-transfer"), 282210002);
    EXPECT_EQ(proposed->choiceValue(u"sync-status", u"transferred"), 282210001);
}

TEST(MembriMetadataTest, ReadsLabelsOfGlobalOptionSets)
{
    const Json attribute = *Json::parse(
        R"({"OptionSet":null,"GlobalOptionSet":{"Options":[{"Value":7,"Label":{"LocalizedLabels":)"
        R"([{"Label":"Chèque","LanguageCode":3084}],"UserLocalizedLabel":{"Label":"Cheque"}}}]}})");

    const std::vector<LabelledOption> options = optionsIn(attribute);

    ASSERT_EQ(options.size(), 1U);
    EXPECT_EQ(options.front().value, 7);
    EXPECT_EQ(options.front().labels, (QStringList{u"Chèque"_s, u"Cheque"_s}));
}

} // namespace passerelle::connectors::membri
