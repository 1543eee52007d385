// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfixture.h"

#include <QFileInfo>
#include <QUuid>

namespace passerelle::storage {

namespace {

constexpr int RecordCount = 4000; // the pages that every file has weigh little
constexpr int BatchSize = 30;
constexpr qint64 BytesPerRecord = 1536;

QByteArray typicalPayload(int number)
{
    return QStringLiteral(
               R"({"AllowOnlineACHPayment":false,"CustomerRef":{"value":"%1"},"DocNumber":"F-%2",)"
               R"("TxnDate":"2026-11-20","DueDate":"2026-12-20","CurrencyRef":{"value":"CAD"},)"
               R"("PrivateNote":"PSRL-%3","GlobalTaxCalculation":"TaxExcluded","Line":[{"Amount":100.00,)"
               R"("Description":"Cotisation annuelle 2026-2027, membre %2","DetailType":)"
               R"("SalesItemLineDetail","SalesItemLineDetail":{"ItemRef":{"value":"12"},"Qty":1,)"
               R"("UnitPrice":100.00,"TaxCodeRef":{"value":"5"}}}]})")
        .arg(number * 7)
        .arg(10000 + number)
        .arg(QString::fromLatin1(sha256Hex(QByteArray::number(number)).first(15)))
        .toUtf8();
}

QString guid(const char *kind, int number)
{
    return QUuid::createUuidV5(QUuid{}, kind + QByteArray::number(number)).toString(QUuid::WithoutBraces);
}

domain::Invoice typicalInvoice(int number)
{
    domain::Invoice invoice;
    invoice.id = guid("invoice", number);
    invoice.number = u"F-%1"_s.arg(10000 + number);
    invoice.customerId = guid("customer", number);
    invoice.customerName = u"Geneviève Lafontaine %1"_s.arg(number);
    invoice.date = QDate(2026, 1, 1).addDays(number % 300);
    invoice.total = {10000 + number, domain::Currency::cad()};
    invoice.sync.status = SyncStatus::ToTransfer;
    invoice.sync.versionToken = u"W/\"%1\""_s.arg(4'000'000 + number);
    invoice.sync.changedAt = QDateTime(invoice.date, QTime(8, 0), Qt::UTC);
    return invoice;
}

Effect typicalEffect(const domain::Invoice &invoice, const QByteArray &payload)
{
    Effect effect;
    effect.record = {RecordKind::Invoice, invoice.id};
    effect.baseId = domain::baseIdOf({u"9130"_s, u"club"_s}, effect.record, domain::Purpose::Create);
    effect.effectId = domain::effectIdOf(effect.baseId, 1);
    effect.marker = domain::markerOf(effect.baseId);
    effect.recordNumber = invoice.number;
    effect.naturalKey = invoice.number;
    effect.customerName = invoice.customerName;
    effect.dependsOn = QStringList{domain::baseIdOf(
        {u"9130"_s, u"club"_s}, {RecordKind::Customer, invoice.customerId}, domain::Purpose::Create)};
    effect.total = invoice.total;
    effect.day = invoice.date;
    effect.sourceVersion = invoice.sync.versionToken;
    effect.payloadHash = sha256Hex(payload);
    return effect;
}

} // namespace

using JournalSizeTest = JournalFixture;

TEST_F(JournalSizeTest, ARecordWithItsPostedEffectTakesAtMostOneAndAHalfKilobytes)
{
    {
        const auto written = journal();
        const qint64 runId = *written->beginRun(u"sync"_s);
        domain::SourceSnapshot snapshot;
        for (int number = 0; number < RecordCount; ++number)
            snapshot.invoices.push_back(typicalInvoice(number));
        ASSERT_TRUE(written->storeSnapshot(snapshot));

        for (int start = 0; start < RecordCount; start += BatchSize) {
            std::vector<std::pair<Effect, QByteArray>> intents;
            for (int number = start; number < std::min(start + BatchSize, RecordCount); ++number) {
                const QByteArray payload = typicalPayload(number);
                Effect effect = typicalEffect(snapshot.invoices[static_cast<size_t>(number)], payload);
                effect.runId = runId;
                intents.emplace_back(effect, payload);
            }
            ASSERT_TRUE(written->intend(intents));
            EffectState from = EffectState::Intended;
            for (const EffectState to : {EffectState::InFlight, EffectState::Confirmed,
                                         EffectState::Acknowledged, EffectState::Closed}) {
                std::vector<Journal::Transition> transitions;
                for (auto &[effect, payload] : intents) {
                    effect = moved(effect, to);
                    transitions.push_back({effect, from});
                }
                ASSERT_TRUE(written->transit(transitions));
                from = to;
            }
        }
        ASSERT_TRUE(written->endRun(runId, u"done"_s, 0, Json{}));
    }

    const qint64 perRecord = QFileInfo(paths.journalFile()).size() / RecordCount;

    RecordProperty("bytesPerRecord", static_cast<int>(perRecord));
    EXPECT_LE(perRecord, BytesPerRecord);
    EXPECT_TRUE(*reader()->chainHolds());
}

} // namespace passerelle::storage
