// SPDX-License-Identifier: GPL-3.0-or-later
#include "membrifixture.h"

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
struct FilterCase
{
    const char *name;
    const char *filter;
    int matches; ///< -1: refused
};

class FilterTest : public MembriTest, public ::testing::WithParamInterface<FilterCase>
{
};
} // namespace

TEST_P(FilterTest, FindsWhatTheGrammarSays)
{
    const QStringList ids = addInvoices(9);
    for (const QString &id : ids.mid(0, 2))
        service->store().insert(*tableNamed(u"invoicedetail"), {},
                                {{u"invoiceid"_s, id}, {u"tax"_s, 149'800}});
    service->store().update(*tableNamed(u"invoice"), ids[8],
                            {{u"cdc_syncstatus"_s, 282210003}, {u"name"_s, u"L'Été"_s}});

    const HttpResponse response = call("GET",
                                       "invoices?$select=name&$filter="
                                           + QUrl::toPercentEncoding(QString::fromUtf8(GetParam().filter)));

    if (GetParam().matches < 0) {
        EXPECT_EQ(response.status, 400);
        EXPECT_EQ(errorCode(response), u"0x80060888");
    } else {
        ASSERT_EQ(response.status, 200) << response.body.constData();
        EXPECT_EQ(int(parsed(response)[u"value"].items().size()), GetParam().matches);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Filters, FilterTest,
    ::testing::Values(
        FilterCase{"Choice", "cdc_syncstatus eq 282210001", 8},
        FilterCase{"NotEqual", "cdc_syncstatus ne 282210001", 1},
        FilterCase{"NotEqualFindsNulls", "cdc_syncreference ne 'x'", 9},
        FilterCase{"IsNull", "cdc_syncreference eq null", 9}, FilterCase{"IsNotNull", "name ne null", 9},
        FilterCase{"Lookup", "_cdc_chapterid_value eq 11111111-0000-0000-0000-000000000001", 9},
        FilterCase{"ThroughLookup", "cdc_ChapterId/cdc_name eq 'québec'", 9},
        FilterCase{"Or", "invoicenumber eq '001001' or invoicenumber eq '001002'", 2},
        FilterCase{"AndBindsTighter", "name eq 'facture 1' or name eq 'facture 2' and cdc_notax eq true", 1},
        FilterCase{"Brackets", "(name eq 'facture 1' or name eq 'facture 2') and totalamount gt 114.98", 2},
        FilterCase{"Not", "not contains(name,'facture')", 1},
        FilterCase{"CaseInsensitiveAccents", "name eq 'L''ÉTÉ'", 1},
        FilterCase{"StartsWith", "startswith(name,'FACT')", 8},
        FilterCase{"EndsWith", "endswith(name,' 3')", 1}, FilterCase{"Money", "totalamount le 115.01", 3},
        FilterCase{"Date", "cdc_invoicedate ge 2026-02-09T00:00:00Z", 1},
        FilterCase{"Any", "invoice_details/any(d:d/tax gt 14)", 2},
        FilterCase{"NotAny", "not invoice_details/any()", 7},
        FilterCase{"All", "invoice_details/all(d:d/tax gt 15)", 7},
        FilterCase{
            "In",
            "Microsoft.Dynamics.CRM.In(PropertyName='invoicenumber',PropertyValues=['001003','001004'])", 2},
        FilterCase{"NoArithmetic", "totalamount add 1 gt 5", -1},
        FilterCase{"NoDateFunctions", "year(cdc_invoicedate) eq 2026", -1},
        FilterCase{"NoOtherTextFunctions", "tolower(name) eq 'a'", -1},
        FilterCase{"UnknownColumn", "cdc_nothing eq 1", -1},
        FilterCase{"QuotedGuid", "_cdc_chapterid_value eq '11111111-0000-0000-0000-000000000001'", -1},
        FilterCase{"QuotedNumber", "cdc_syncstatus eq '282210001'", -1},
        FilterCase{"OpenQuote", "name eq 'a", -1}, FilterCase{"OpenBracket", "(name eq 'a'", -1},
        FilterCase{"Rest", "name eq 'a' name", -1}, FilterCase{"UpperCaseOperator", "name EQ 'a'", -1},
        FilterCase{"LookupWithoutValue", "cdc_chapterid eq null", -1}),
    [](const auto &test) { return std::string(test.param.name); });

} // namespace passerelle::sandbox::membri
