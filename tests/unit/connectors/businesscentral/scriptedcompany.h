// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../fixedtokens.h"
#include "connectors/api/authorizedclient.h"
#include "connectors/businesscentral/businesscentralledger.h"
#include "domain/identity.h"
#include "net/httpclient.h"
#include "scriptedtenant.h"
#include "support/await.h"
#include "support/manualclock.h"

#include <gtest/gtest.h>

namespace passerelle::test {

using namespace Qt::StringLiterals;

/// A Business Central company behind a scripted server, its facts read.
class ScriptedCompany : public testing::Test
{
protected:
    static constexpr auto CustomerId = "a0000000-0000-4000-8000-000000000068";
    static constexpr auto InvoiceId = "b0000000-0000-4000-8000-000000000145";

    static businesscentral::BusinessCentralSettings settingsOf(const QUrl &base)
    {
        businesscentral::BusinessCentralSettings settings;
        settings.apiBase = base;
        settings.companyId = QString::fromLatin1(ScriptedTenant::CompanyId);
        settings.paymentJournal = u"PASSERELLE"_s;
        settings.postsEntries = true;
        settings.generalJournal = u"ECRITURES"_s;
        settings.taxArea = u"QC"_s;
        settings.taxRates = {{u"TPSTVQ"_s, u"TPS"_s, domain::Decimal{5, 0}},
                             {u"TPSTVQ"_s, u"TVQ"_s, domain::Decimal{9'975, 3}}};
        settings.readPause = std::chrono::milliseconds{0};
        return settings;
    }

    static QByteArray path(const QByteArray &rest) { return ScriptedTenant::path(rest); }

    void SetUp() override
    {
        serveLists();
        ASSERT_TRUE(await(ledger.readFacts({}, {})));
    }

    void serveList(const QByteArray &name, const QByteArray &rows)
    {
        server.on("GET " + path(name), {200, R"({"value":[)" + rows + "]}"});
    }

    void serveLists()
    {
        server.on("GET " + path({}).chopped(1),
                  {200, R"({"id":"c","name":"ORDRE","displayName":"Ordre exemple"})"});
        serveList(
            "generalLedgerSetup",
            R"({"localCurrencyCode":"CAD","allowPostingFrom":"2026-01-01","allowPostingTo":"2026-12-31",)"
            R"("shortcutDimension1Code":"DEPT","shortcutDimension2Code":"PROJ"})");
        serveList("items",
                  R"({"id":"i1","number":"CONF","displayName":"Conférence","blocked":false},)"
                  R"({"id":"i2","number":"OLD","displayName":"Ancien","blocked":true})");
        serveList("accounts",
                  R"({"id":"k1","number":"40100","displayName":"Cotisations","category":"Income",)"
                  R"("accountType":"Posting","directPosting":true,"blocked":false},)"
                  R"({"id":"k2","number":"40000","displayName":"Revenus","accountType":"Heading"},)"
                  R"({"id":"k3","number":"12000","displayName":"Clients","accountType":"Posting",)"
                  R"("directPosting":false})");
        serveList("bankAccounts", R"({"id":"b1","number":"CHK","displayName":"Compte courant"})");
        serveList("taxGroups",
                  R"({"id":"t1","code":"TPSTVQ","displayName":"TPS et TVQ"},)"
                  R"({"id":"t2","code":"EXO","displayName":"Exonéré"})");
        serveList("taxAreas",
                  R"({"id":"e0000000-0000-4000-8000-000000000001","code":"QC","displayName":"Québec"})");
        serveList("paymentTerms", R"({"id":"p1","code":"30J","displayName":"30 jours"})");
        serveList("paymentMethods", R"({"id":"m1","code":"CHEQUE","displayName":"Chèque"})");
        serveList("currencies", R"({"id":"u1","code":"USD","displayName":"Dollar US"})");
        serveList("dimensions", R"({"id":"d0000000-0000-4000-8000-000000000001","code":"DEPT"})");
        serveList("dimensions(d0000000-0000-4000-8000-000000000001)/dimensionValues",
                  R"({"id":"v1","code":"FORM","displayName":"Formation"})");
        serveList("customerPaymentJournals",
                  R"({"id":")" + QByteArray{ScriptedTenant::JournalId}
                      + R"(","code":"PASSERELLE","displayName":"Membri","balancingAccountNumber":"CHK"})");
        serveList("journals",
                  R"({"id":")" + QByteArray{ScriptedTenant::GeneralJournalId}
                      + R"(","code":"ECRITURES","displayName":"Membri"},)"
                        R"({"id":"71000000-0000-4000-8000-000000000002","code":"BANQUE",)"
                        R"("displayName":"Banque","balancingAccountNumber":"CHK"})");
    }

    static domain::Effect effectOf(domain::RecordKind kind, const QString &id = u"A1"_s,
                                   domain::Purpose purpose = domain::Purpose::Create)
    {
        domain::Effect effect;
        const domain::IdentityScope scope{u"company"_s, u"organization"_s};
        effect.record = domain::RecordRef{kind, id};
        effect.purpose = purpose;
        effect.baseId = domain::baseIdOf(scope, effect.record, purpose);
        effect.effectId = domain::effectIdOf(effect.baseId, 1);
        effect.marker = domain::markerOf(effect.baseId);
        effect.recordNumber = u"001017"_s;
        effect.customerLedgerId = QString::fromLatin1(CustomerId);
        effect.total = cents(114'98);
        return effect;
    }

    static domain::Money cents(qint64 minor) { return domain::Money{minor, domain::Currency::cad()}; }

    static domain::DocumentDraft documentDraft()
    {
        domain::DocumentDraft draft;
        draft.customer.ledgerId = QString::fromLatin1(CustomerId);
        draft.day = QDate{2026, 3, 1};
        draft.dueDate = QDate{2026, 3, 31};
        draft.currencyCode = u"CAD"_s;
        draft.memo = u"Cotisation 2026"_s;
        domain::DraftLine first;
        first.description = u"Cotisation annuelle"_s;
        first.itemId = u"Account:40100"_s;
        first.taxCodeId = u"TPSTVQ"_s;
        first.quantity = domain::Decimal{2, 0};
        first.unitPrice = domain::Decimal{40'00, 2};
        first.net = cents(80'00);
        domain::DraftLine second;
        second.description = u"Atelier"_s;
        second.itemId = u"Item:CONF"_s;
        second.taxCodeId = u"TPSTVQ"_s;
        second.net = cents(20'00);
        draft.lines = {first, second};
        return draft;
    }

    static domain::PaymentDraft paymentDraft()
    {
        domain::PaymentDraft draft;
        draft.customer.ledgerId = QString::fromLatin1(CustomerId);
        draft.invoice.ledgerId = QString::fromLatin1(InvoiceId);
        draft.amount = cents(114'98);
        draft.applied = draft.amount;
        draft.day = QDate{2026, 3, 2};
        draft.currencyCode = u"CAD"_s;
        draft.paymentMethodId = u"CHEQUE"_s;
        draft.reference = u"PMT-88213"_s;
        draft.note = u"cheque 1204"_s;
        return draft;
    }

    connectors::Outgoing outgoing(const domain::Effect &effect, const domain::Draft &draft)
    {
        const Result<QByteArray> payload = ledger.encode(effect, draft);
        EXPECT_TRUE(payload);
        return connectors::Outgoing{effect, payload ? *payload : QByteArray{}};
    }
    connectors::Outgoing invoice(const QString &id = u"A1"_s)
    {
        return outgoing(effectOf(domain::RecordKind::Invoice, id), documentDraft());
    }
    connectors::Outgoing refund()
    {
        domain::DocumentDraft draft = documentDraft();
        draft.accountId = u"Bank Account:CHK"_s;
        return outgoing(effectOf(domain::RecordKind::Refund, u"R1"_s), draft);
    }
    connectors::Outgoing payment(const QString &id = u"P1"_s)
    {
        domain::Effect effect = effectOf(domain::RecordKind::Payment, id);
        effect.naturalKey = u"PMT-88213"_s;
        return outgoing(effect, paymentDraft());
    }

    static domain::JournalEntryDraft entryDraft()
    {
        domain::JournalEntryDraft draft;
        draft.day = QDate{2026, 3, 31};
        draft.currencyCode = u"CAD"_s;
        draft.memo = u"001017 03/12"_s;
        draft.lines = {{u"G/L Account:22500"_s, cents(20'83), u"001017 03/12"_s},
                       {u"G/L Account:40100"_s, cents(-20'83), u"001017 03/12"_s}};
        return draft;
    }
    connectors::Outgoing entry(const QString &id = u"E1"_s)
    {
        domain::Effect effect = effectOf(domain::RecordKind::JournalEntry, id);
        effect.total = cents(20'83);
        effect.customerLedgerId.clear();
        return outgoing(effect, entryDraft());
    }

    connectors::SendOutcome send(const connectors::Outgoing &what) { return await(ledger.send(what, {})); }

    connectors::LookUpResult lookUp(const connectors::Outgoing &what)
    {
        connectors::LookUpRequest request;
        request.effect = what.effect;
        request.payload = what.payload;
        request.createdSince = clock.now().addSecs(-600);
        const auto results = await(ledger.lookUp(std::vector{request}, {}));
        EXPECT_EQ(results.size(), 1U);
        return results.front();
    }

    ScriptedServer server;
    ScriptedTenant tenant{server};
    ManualClock clock;
    net::HttpClient http{clock};
    FixedTokens tokens;
    connectors::RateGovernor governor{{}, 5, clock};
    connectors::AuthorizedClient client{http, tokens, governor};
    businesscentral::BusinessCentralLedger ledger{settingsOf(server.url(u"/v2.0/test/api/v2.0"_s)), client,
                                                  clock};
};

} // namespace passerelle::test
