// SPDX-License-Identifier: GPL-3.0-or-later
#include "intuitfixture.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class IntuitListsTest : public IntuitTest
{
};

TEST_F(IntuitListsTest, CreatesACustomerWithWhatTheServiceAdds)
{
    const Json made =
        write(u"Customer"_s, "{'GivenName':'Anaïs','FamilyName':'Côté','BillAddr':{'City':'Québec'}}");

    EXPECT_EQ(made[u"DisplayName"], Json(u"Anaïs Côté"_s));
    EXPECT_EQ(made[u"SyncToken"], Json(u"0"_s));
    EXPECT_EQ(made[u"CurrencyRef"][u"value"], Json(u"CAD"_s));
    EXPECT_TRUE(made[u"BillAddr"].contains(u"Id"));
    EXPECT_TRUE(made[u"MetaData"][u"CreateTime"].toString().endsWith(u"-08:00"));
}

TEST_F(IntuitListsTest, RefusesANameOfACustomerOrVendorWhateverItsCase)
{
    EXPECT_EQ(refusal(u"Customer"_s, "{'DisplayName':'IMPRIMERIE DU QUAI'}"), u"6240"_s);
    EXPECT_EQ(refusal(u"Customer"_s, "{'DisplayName':'musée fermé'}"), u"6240"_s);
    setSwitch(u"inactiveNamesBlock"_s, false);
    EXPECT_EQ(refusal(u"Customer"_s, "{'DisplayName':'musée fermé'}"), QString());
}

TEST_F(IntuitListsTest, KeepsTheSyncTokenWhenNothingChanges)
{
    const QByteArray same =
        "{'Id':'" + customer + "','SyncToken':'0','sparse':true,'Notes':'client de longue date'}";

    EXPECT_EQ(write(u"Customer"_s, same)[u"SyncToken"], Json(u"0"_s));
    const QByteArray other = "{'Id':'" + customer + "','SyncToken':'0','sparse':true,'Notes':'autre'}";
    EXPECT_EQ(write(u"Customer"_s, other)[u"SyncToken"], Json(u"1"_s));
    EXPECT_EQ(refusal(u"Customer"_s, other), u"5010"_s);
}

TEST_F(IntuitListsTest, ClearsWhatAFullUpdateLeavesOut)
{
    const Json full =
        write(u"Customer"_s, "{'Id':'" + customer + "','SyncToken':'0','DisplayName':'Archives'}");

    EXPECT_FALSE(full.contains(u"Notes"));
    EXPECT_EQ(full[u"DisplayName"], Json(u"Archives"_s));
    EXPECT_TRUE(full[u"Active"].toBool());
}

TEST_F(IntuitListsTest, RenamesWhatIsDeactivated)
{
    const Json gone = write(u"Item"_s, "{'Id':'" + item + "','SyncToken':'0','sparse':true,'Active':false}");

    EXPECT_EQ(gone[u"Name"], Json(u"Cotisation annuelle (deleted)"_s));
    EXPECT_EQ(refusal(u"Invoice"_s, invoice("N-1")), u"610"_s);
    EXPECT_EQ(
        refusal(u"Customer"_s, "{'Id':'" + customer + "','SyncToken':'0'}", {{u"operation"_s, u"delete"_s}}),
        u"500"_s);
}

struct Refused
{
    const char *name;
    const char *type;
    const char *body;
    const char *code;
};

class IntuitListRefusal : public IntuitTest, public ::testing::WithParamInterface<Refused>
{
};

TEST_P(IntuitListRefusal, NamesTheRuleThatWasBroken)
{
    EXPECT_EQ(refusal(QString::fromLatin1(GetParam().type), GetParam().body),
              QString::fromLatin1(GetParam().code));
}

INSTANTIATE_TEST_SUITE_P(
    Rules, IntuitListRefusal,
    ::testing::Values(
        Refused{"UnknownField", "Customer", "{'DisplayName':'A','Foo':1}", "2010"},
        Refused{"UnknownInnerField", "Customer", "{'DisplayName':'A','BillAddr':{'Town':'x'}}", "2010"},
        Refused{"NoName", "Customer", "{'Notes':'A'}", "6080"},
        Refused{"Colon", "Customer", "{'DisplayName':'A:B'}", "6000"},
        Refused{"LongTitle", "Customer", "{'DisplayName':'A','Title':'12345678901234567'}", "2050"},
        Refused{"Email", "Customer", "{'DisplayName':'A','PrimaryEmailAddr':{'Address':'a@b'}}", "2210"},
        Refused{"ForeignMoney", "Customer", "{'DisplayName':'A','CurrencyRef':{'value':'USD'}}", "6000"},
        Refused{"GoneTerm", "Customer", "{'DisplayName':'A','SalesTermRef':{'value':'99'}}", "2500"},
        Refused{"MissingObject", "Customer", "{'Id':'999','SyncToken':'0','DisplayName':'A'}", "610"},
        Refused{"ItemWithoutAccount", "Item", "{'Name':'A','Type':'Service'}", "2020"},
        Refused{"ItemType", "Item", "{'Name':'A','Type':'Thing'}", "2170"},
        Refused{"AccountType", "Account", "{'Name':'A'}", "6010"},
        Refused{"TaxCode", "TaxCode", "{'Name':'A'}", "500"},
        Refused{"LongMethod", "PaymentMethod", "{'Name':'12345678901234567890123456789012'}", "2050"}),
    [](const auto &row) { return std::string(row.param.name); });
} // namespace
} // namespace passerelle::sandbox
