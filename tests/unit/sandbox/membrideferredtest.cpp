// SPDX-License-Identifier: GPL-3.0-or-later
#include "membrifixture.h"

#include "sandbox/membri/seeder.h"

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
/// Two invoices with a seeded series of three parts each; the first part of each is transferred.
class DeferredTest : public MembriTest
{
protected:
    DeferredTest()
    {
        const QString currency = u"cccc0000-0000-0000-0000-000000000001"_s;
        MembriRecords records;
        records.currencies = {{currency, u"CAD"_s, u"Dollar canadien"_s, u"$"_s, 2}};
        for (const QString &invoice : invoices) {
            for (int part = 0; part < 3; ++part) {
                MembriDeferredRevenue row;
                row.id = u"dddd0000-0000-0000-0000-00000000000%1"_s.arg(records.deferredRevenues.size());
                row.name = u"001042 0%1/12"_s.arg(part + 1);
                row.invoiceId = invoice;
                row.date = QDate(2026, 1, 31).addMonths(part);
                row.amountCents = 2'083;
                row.debitAccount = u"2400"_s;
                row.creditAccount = u"4000"_s;
                row.currencyId = currency;
                row.chapterId = QString::fromLatin1(QuebecId);
                row.sync.status = part == 0 ? syncstatus::Transferred : syncstatus::ToTransfer;
                records.deferredRevenues.append(row);
            }
        }
        seed(service->store(), records);
    }

    [[nodiscard]] Json::Array rows(const QByteArray &options, const Headers &headers = {})
    {
        return get("cdc_deferredrevenues?" + options, headers)[u"value"].items();
    }

    static constexpr const char *First = "cdc_deferredrevenues(dddd0000-0000-0000-0000-000000000001)";
    QStringList invoices = addInvoices(2);
};
} // namespace

TEST_F(DeferredTest, FindsTheRowsOfAnInvoiceAndOfAStatus)
{
    const QByteArray ofInvoice = "$filter=_cdc_invoiceid_value eq " + invoices[1].toLatin1();

    EXPECT_EQ(rows(ofInvoice).size(), 3U);
    EXPECT_EQ(rows("$filter=cdc_syncstatus eq 282210001").size(), 4U);
    EXPECT_EQ(rows(ofInvoice + " and cdc_syncstatus eq 282210001").size(), 2U);
    EXPECT_EQ(rows("$filter=cdc_syncstatus eq 282210001 and _cdc_chapterid_value eq " + QByteArray(QuebecId)
                   + " and cdc_date le 2026-02-28&$orderby=cdc_date")
                  .size(),
              2U);
    EXPECT_EQ(rows("$filter=cdc_name eq '001042 03/12'").size(), 2U);
}

TEST_F(DeferredTest, ShowsARowWithItsFormattedValues)
{
    const QString shown = u"@OData.Community.Display.V1.FormattedValue"_s;
    const Json row = rows("$select=cdc_name,cdc_date,cdc_amount,cdc_debitaccount,cdc_creditaccount,"
                          "_cdc_invoiceid_value,cdc_syncstatus,_cdc_chapterid_value&$orderby=cdc_date desc",
                          {{"prefer", "odata.include-annotations=\"*\""}})
                         .front();

    EXPECT_EQ(row[u"cdc_name"].toString(), u"001042 03/12"_s);
    EXPECT_EQ(row[u"cdc_date"].toString(), u"2026-03-31"_s);
    EXPECT_EQ(row[u"cdc_amount"].numberText(), "20.83");
    EXPECT_EQ(row[u"cdc_amount"_s + shown].toString(), u"20,83\u00a0$"_s);
    EXPECT_EQ(row[u"cdc_debitaccount"].toString(), u"2400"_s);
    EXPECT_EQ(row[u"cdc_creditaccount"].toString(), u"4000"_s);
    EXPECT_TRUE(invoices.contains(row[u"_cdc_invoiceid_value"].toString()));
    EXPECT_TRUE(row[u"_cdc_invoiceid_value"_s + shown].toString().startsWith(u"Facture"));
    EXPECT_EQ(row[u"_cdc_invoiceid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"].toString(),
              u"cdc_InvoiceId"_s);
    EXPECT_EQ(row[u"cdc_syncstatus"_s + shown].toString(), u"À transférer"_s);
    EXPECT_EQ(row[u"_cdc_chapterid_value"_s + shown].toString(), u"Québec"_s);
    EXPECT_EQ(row[u"_transactioncurrencyid_value"].toString(), u"cccc0000-0000-0000-0000-000000000001"_s);
}

TEST_F(DeferredTest, TakesTheSynchronizationColumnsOfTheVersionThatIsKnown)
{
    const QByteArray tag = get(First)[u"@odata.etag"].toString().toLatin1();
    const QByteArray done =
        R"({"cdc_syncstatus":282210002,"cdc_syncreference":"DR-1","cdc_syncmessage":null,)"
        R"("cdc_syncedon":"2026-02-28T15:04:05Z"})";

    EXPECT_EQ(call("PATCH", First, done, {{"if-match", tag}}).status, 204);
    EXPECT_EQ(call("PATCH", First, done, {{"if-match", tag}}).status, 412);

    const Json row = get(First);
    EXPECT_EQ(row[u"cdc_syncstatus"].toInt(), syncstatus::Transferred);
    EXPECT_EQ(row[u"cdc_syncreference"].toString(), u"DR-1"_s);
    EXPECT_EQ(row[u"cdc_syncedon"].toString(), u"2026-02-28T15:04:05Z"_s);
    EXPECT_NE(row[u"@odata.etag"].toString().toLatin1(), tag);
    EXPECT_EQ(rows("$filter=cdc_syncstatus eq 282210001").size(), 3U);
}

TEST_F(DeferredTest, MarksANewRowToTransfer)
{
    const HttpResponse made =
        call("POST", "cdc_deferredrevenues",
             R"J({"cdc_name":"001042 04/12","cdc_date":"2026-04-30","cdc_amount":20.84,)J"
             R"J("cdc_InvoiceId@odata.bind":"/invoices()J"
                 + invoices[0].toLatin1() + R"J()"})J",
             {{"prefer", "return=representation"}});

    ASSERT_EQ(made.status, 201) << made.body.constData();
    EXPECT_EQ(parsed(made)[u"cdc_syncstatus"].toInt(), syncstatus::ToTransfer);
    EXPECT_EQ(rows("$filter=_cdc_invoiceid_value eq " + invoices[0].toLatin1()).size(), 4U);
}

TEST_F(DeferredTest, IsDescribedByItsMetadata)
{
    const Json table =
        get("EntityDefinitions(LogicalName='cdc_deferredrevenue')?$select=EntitySetName,DisplayName");
    const Json columns = get("EntityDefinitions(LogicalName='cdc_deferredrevenue')/"
                             "Attributes?$select=LogicalName,AttributeType,DisplayName");
    QHash<QString, QString> kinds;
    for (const Json &column : columns[u"value"].items()) {
        kinds.insert(column[u"LogicalName"].toString(), column[u"AttributeType"].toString());
        EXPECT_GE(column[u"DisplayName"][u"LocalizedLabels"].items().size(), 2U);
    }

    EXPECT_EQ(table[u"EntitySetName"].toString(), u"cdc_deferredrevenues"_s);
    EXPECT_EQ(table[u"DisplayName"][u"LocalizedLabels"].items().front()[u"Label"].toString(),
              u"Revenu reporté"_s);
    EXPECT_EQ(kinds[u"cdc_amount"_s], u"Money"_s);
    EXPECT_EQ(kinds[u"cdc_date"_s], u"DateTime"_s);
    EXPECT_EQ(kinds[u"cdc_invoiceid"_s], u"Lookup"_s);
    EXPECT_EQ(kinds[u"cdc_syncstatus"_s], u"Picklist"_s);
}

} // namespace passerelle::sandbox::membri
