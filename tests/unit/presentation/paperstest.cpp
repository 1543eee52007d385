// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/certificatepaper.h"
#include "presentation/languages.h"
#include "presentation/listpapers.h"

#include <QLocale>
#include <gmock/gmock.h>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::Currency;
using domain::Money;
using domain::RecordKind;
using papers::RowLook;
using papers::VerdictTone;

/// The tables of a paper.
struct Tables
{
    QStringList headings = {};
    std::vector<std::vector<papers::PaperRow>> rows = {};

    [[nodiscard]] QString all() const
    {
        QStringList texts;
        for (const auto &table : rows) {
            for (const papers::PaperRow &row : table)
                texts += row.cells.join(u'|');
        }
        return texts.join(u'\n');
    }
};

class TableKeeper final : public papers::PaperSink
{
public:
    Result<Done> section(const papers::PaperSection &section) override
    {
        kept.headings += section.heading;
        kept.rows.emplace_back();
        return Done{};
    }
    Result<Done> row(const papers::PaperRow &row) override
    {
        kept.rows.back().push_back(row);
        return Done{};
    }

    Tables kept = {};
};

class PapersTest : public ::testing::Test
{
protected:
    PapersTest() { languages.use(u"en"_s); }
    ~PapersTest() override { QLocale::setDefault(QLocale::c()); }

    static runner::TotalRow total(RecordKind kind, const QDate &day, qint64 source, qint64 ledger,
                                  int count = 1, const Currency &currency = Currency::cad())
    {
        runner::TotalRow row;
        row.kind = kind;
        row.currency = currency.code();
        row.day = day;
        row.count = count;
        row.source = Money{source, currency};
        row.journal = Money{source, currency};
        row.ledger = Money{ledger, currency};
        return row;
    }

    service::Certificate certificate() const
    {
        service::Certificate made;
        made.company = u"Réseau des archivistes de l’Estuaire"_s;
        made.run = 212;
        made.sourceSystem = u"membri"_s;
        made.chapter = u"Québec"_s;
        made.ledgerSystem = u"quickbooks"_s;
        made.timeZone = u"America/Toronto"_s;
        made.startedAt = QDateTime{QDate{2026, 11, 20}, QTime{19, 31, 16}, Qt::UTC};
        made.madeAt = made.startedAt.addSecs(43);
        made.journalHash = QString{64, u'a'};
        made.totals = {total(RecordKind::Invoice, {2026, 10, 31}, 1000'00, 1000'00, 2),
                       total(RecordKind::Invoice, {2026, 11, 1}, 24'350'25, 24'350'25, 3),
                       total(RecordKind::CreditNote, {2026, 11, 1}, 350'25, 350'25)};
        return made;
    }

    static Tables tablesOf(const service::Certificate &made)
    {
        TableKeeper keeper;
        EXPECT_TRUE(writeCertificateTables(made, keeper));
        return keeper.kept;
    }

    Languages languages;
    PaperOrder order = {};
};

TEST_F(PapersTest, CertifiesWhatAgrees)
{
    const papers::Paper paper = certificatePaper(certificate(), order);

    EXPECT_EQ(paper.title, u"Certificate of conformity"_s);
    EXPECT_EQ(paper.verdict.tone, VerdictTone::Good);
    EXPECT_EQ(paper.verdict.figure, u"Difference 0.00"_s);
    EXPECT_EQ(paper.reference, u"Run No. 0212"_s);
    EXPECT_TRUE(paper.footLeft.contains(u"aaaaaaaa aaaaaaaa"_s));
    EXPECT_THAT(paper.facts,
                ::testing::Contains(
                    std::pair{u"Began and ended"_s, u"2026-11-20 14:31:16 – 14:31:59 (America/Toronto)"_s}));
}

TEST_F(PapersTest, SpeaksFrenchWithItsTypography)
{
    languages.use(u"fr"_s);
    const papers::Paper paper = certificatePaper(certificate(), order);

    EXPECT_EQ(paper.title, u"Certificat de conformité"_s);
    EXPECT_EQ(paper.language, u"fr"_s);
    EXPECT_EQ(paper.verdict.figure, u"Écart 0,00"_s);
    EXPECT_EQ(paper.reference, u"Synchronisation nº\u00a00212"_s);
    EXPECT_TRUE(paper.footLeft.startsWith(u"Empreinte du journal\u00a0: "_s));
    EXPECT_TRUE(tablesOf(certificate()).all().contains(u"24\u00a0350,25"_s));
}

TEST_F(PapersTest, AddsUpByKindByMonthAndInAll)
{
    const Tables kept = tablesOf(certificate());

    EXPECT_EQ(kept.headings, QStringList({u"1. By kind (CAD)"_s, u"2. By document date (CAD)"_s}));
    ASSERT_EQ(kept.rows.at(0).size(), 3U);
    EXPECT_EQ(kept.rows[0][0].cells.join(u'|'), u"Invoices|5|25,350.25|25,350.25|25,350.25|0.00"_s);
    EXPECT_EQ(kept.rows[0][1].cells.join(u'|'), u"Credit notes|1|(350.25)|(350.25)|(350.25)|0.00"_s);
    EXPECT_EQ(kept.rows[0][2].cells.join(u'|'), u"Control total|6|25,000.00|25,000.00|25,000.00|0.00"_s);
    EXPECT_EQ(kept.rows[0][2].look, RowLook::Total);
    ASSERT_EQ(kept.rows.at(1).size(), 6U) << "three days and kinds, two months, the total";
    EXPECT_EQ(kept.rows[1][1].cells.join(u'|'),
              u"2026-10|Total of the month|2|1,000.00|1,000.00|1,000.00|0.00"_s);
    EXPECT_EQ(kept.rows[1][1].look, RowLook::Subtotal);
    EXPECT_EQ(kept.rows[1][5].cells[3], u"25,000.00"_s);
}

TEST_F(PapersTest, KeepsCurrenciesApart)
{
    service::Certificate made = certificate();
    made.totals.push_back(
        total(RecordKind::Invoice, {2026, 11, 2}, 10'00, 10'00, 1, *Currency::fromCode(u"USD"_s)));

    const Tables kept = tablesOf(made);

    EXPECT_EQ(kept.headings.mid(2), QStringList({u"3. By kind (USD)"_s, u"4. By document date (USD)"_s}));
    EXPECT_EQ(kept.rows.at(2).back().cells[2], u"10.00"_s);
    EXPECT_EQ(kept.rows.at(0).back().cells[2], u"25,000.00"_s);
}

TEST_F(PapersTest, NeverCallsADifferenceConformity)
{
    service::Certificate made = certificate();
    made.totals[1].ledger.minor -= 1;
    made.differences = 1;

    const papers::Paper paper = certificatePaper(made, order);
    const Tables kept = tablesOf(made);

    EXPECT_EQ(paper.title, u"Statement of differences"_s);
    EXPECT_EQ(paper.verdict.tone, VerdictTone::Bad);
    EXPECT_EQ(paper.verdict.words, u"1 difference between source, journal and ledger."_s);
    EXPECT_EQ(kept.rows.at(0).at(0).cells.back(), u"(0.01)"_s);
    EXPECT_EQ(kept.rows.at(0).at(0).look, RowLook::Alert);
}

TEST_F(PapersTest, CertifiesNothingWhenTheRunWasNotCompared)
{
    service::Certificate made = certificate();
    made.totals.clear();
    made.isAudited = false;
    EXPECT_EQ(certificatePaper(made, order).title, u"Nothing certified"_s);
    EXPECT_TRUE(certificatePaper(made, order).verdict.words.startsWith(u"Documents were posted"_s));

    made.isAudited = true;
    EXPECT_EQ(certificatePaper(made, order).verdict.tone, VerdictTone::Open);
    EXPECT_TRUE(certificatePaper(made, order).verdict.words.startsWith(u"No document was posted"_s));
}

TEST_F(PapersTest, ListsWhatWasLeftOutWithoutAnyName)
{
    service::Certificate made = certificate();
    made.issues = {{RecordKind::Customer, {}, u"account-to-verify"_s},
                   {RecordKind::Customer, {}, u"account-to-verify"_s},
                   {RecordKind::Invoice, u"001087"_s, u"number-used"_s},
                   {RecordKind::Invoice, u"001087"_s, u"number-used"_s}};

    const Tables kept = tablesOf(made);

    EXPECT_EQ(kept.headings.back(), u"3. Left out of the totals"_s);
    ASSERT_EQ(kept.rows.back().size(), 2U) << "customers are counted, a document stands once";
    EXPECT_EQ(kept.rows.back()[0].cells[1], u"2 customers"_s);
    EXPECT_EQ(kept.rows.back()[1].cells.mid(0, 2), QStringList({u"Invoice"_s, u"001087"_s}));
}

TEST_F(PapersTest, NamesAFiscalYear)
{
    service::Certificate made = certificate();
    made.run = 0;
    made.from = QDate{2025, 4, 1};
    made.to = QDate{2026, 3, 31};
    EXPECT_EQ(certificatePaper(made, order).reference, u"Fiscal year 2025-04-01 – 2026-03-31"_s);

    made.to = QDate{2026, 3, 30};
    EXPECT_EQ(certificatePaper(made, order).reference, u"2025-04-01 – 2026-03-30"_s);
    EXPECT_TRUE(isFiscalYear({2024, 3, 1}, {2025, 2, 28}));
    EXPECT_FALSE(isFiscalYear({2024, 3, 2}, {2025, 3, 1}));
}

TEST_F(PapersTest, AddsUpTheRegisterByCurrency)
{
    TableKeeper keeper;
    ListTable table{keeper};
    domain::Effect effect;
    effect.record = {RecordKind::Invoice, u"1"_s};
    effect.ledgerTotal = Money{100'00, Currency::cad()};
    domain::Effect back = effect;
    back.record.kind = RecordKind::Refund;
    back.ledgerTotal = Money{30'00, Currency::cad()};
    domain::Effect customer = effect;
    customer.record.kind = RecordKind::Customer;

    ASSERT_TRUE(table.beginRegister());
    for (const domain::Effect &one : {effect, back, customer})
        ASSERT_TRUE(table.add(one));
    ASSERT_TRUE(table.end());

    const Tables &kept = keeper.kept;
    const papers::PaperRow &sum = kept.rows.front().back();
    EXPECT_EQ(sum.look, RowLook::Total);
    EXPECT_EQ(sum.cells[4], u"70.00"_s);
    EXPECT_EQ(sum.cells[2], u"3 lines"_s);
    EXPECT_EQ(kept.rows.front()[2].cells[4], u"–"_s) << "a customer has no amount";
}

TEST_F(PapersTest, GivesSpreadsheetsRealDatesAndSignedAmounts)
{
    storage::RecordRow record;
    record.record = {RecordKind::CreditNote, u"id"_s};
    record.day = QDate{2026, 11, 20};
    record.amount = Money{12'50, Currency::cad()};

    const std::vector<papers::Cell> cells = sheetCells(record);

    ASSERT_EQ(cells.size(), recordsSheet({}).columns.size());
    EXPECT_EQ(std::get<QDate>(cells[3]), record.day);
    EXPECT_EQ(std::get<Money>(cells[4]).minor, -12'50);
    EXPECT_EQ(sheetCells(domain::Effect{}).size(), registerSheet({}).columns.size());
}

} // namespace passerelle::presentation
