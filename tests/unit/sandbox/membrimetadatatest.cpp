// SPDX-License-Identifier: GPL-3.0-or-later
#include "membrifixture.h"

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
class MetadataTest : public MembriTest
{
protected:
    static QString label(const Json &displayName, int language)
    {
        for (const Json &one : displayName[u"LocalizedLabels"].items()) {
            if (one[u"LanguageCode"].toInt() == language)
                return one[u"Label"].toString();
        }
        return {};
    }
};
} // namespace

TEST_F(MetadataTest, TellsTheEntitySetOfATable)
{
    const Json table = get("EntityDefinitions(LogicalName='cdc_accountingsettings')?$select=EntitySetName");

    EXPECT_EQ(table[u"EntitySetName"].toString(), u"cdc_accountingsettingses");
    EXPECT_FALSE(table.contains(u"DisplayName"));
    EXPECT_EQ(call("GET", "EntityDefinitions(LogicalName='nothing')").status, 404);
}

TEST_F(MetadataTest, LabelsEveryColumnInBothLanguages)
{
    const Json columns = get("EntityDefinitions(LogicalName='account')/"
                             "Attributes?$select=LogicalName,SchemaName,AttributeType,DisplayName");

    for (const Json &column : columns[u"value"].items()) {
        EXPECT_FALSE(label(column[u"DisplayName"], 1036).isEmpty());
        EXPECT_FALSE(label(column[u"DisplayName"], 1033).isEmpty());
        if (column[u"LogicalName"].toString() == u"cdc_newaccountforsync") {
            EXPECT_EQ(label(column[u"DisplayName"], 1036), u"Nouveau compte pour la synchronisation");
            EXPECT_EQ(column[u"AttributeType"].toString(), u"Boolean");
        }
    }
}

TEST_F(MetadataTest, ListsTheOptionsOfAChoice)
{
    const Json column =
        get("EntityDefinitions(LogicalName='invoice')/Attributes(LogicalName='cdc_syncstatus')/"
            "Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet($select="
            "Options),GlobalOptionSet($select=Options)");

    const auto &options = column[u"OptionSet"][u"Options"].items();
    ASSERT_EQ(options.size(), 6U);
    EXPECT_EQ(options[1][u"Value"].toInt(), 282210001);
    EXPECT_EQ(label(options[1][u"Label"], 1036), u"À transférer");
    EXPECT_EQ(label(options[5][u"Label"], 1033), u"In review");
    EXPECT_EQ(column[u"GlobalOptionSet"][u"Options"].items().size(), 6U);
}

TEST_F(MetadataTest, CastsAListOfColumnsToOneKind)
{
    const Json choices =
        get("EntityDefinitions(LogicalName='cdc_payment')/Attributes/"
            "Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet");

    ASSERT_EQ(choices[u"value"].items().size(), 2U);
    EXPECT_EQ(choices[u"value"].items()[0][u"OptionSet"][u"Options"].items().size(), 7U);
}

TEST_F(MetadataTest, NamesTheNavigationPropertyOfEachLookup)
{
    const Json relations = get("EntityDefinitions(LogicalName='cdc_payment')/ManyToOneRelationships?$select="
                               "ReferencingAttribute,ReferencingEntityNavigationPropertyName");

    bool found = false;
    for (const Json &relation : relations[u"value"].items())
        found = found
            || (relation[u"ReferencingAttribute"].toString() == u"cdc_invoiceid"
                && relation[u"ReferencingEntityNavigationPropertyName"].toString() == u"cdc_InvoiceId");
    EXPECT_TRUE(found);
}

} // namespace passerelle::sandbox::membri
