// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signedinsandbox.h"

#include "domain/identity.h"
#include "domain/taxes.h"

namespace passerelle::test {

/// The ledger of a signed-in sandbox company and drafts for it. One program serves all tests of a suite.
class AuthorizedCompany : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        if (Sandbox::isBuilt())
            world = new SignedInSandbox;
    }
    static void TearDownTestSuite()
    {
        delete world;
        world = nullptr;
    }
    void SetUp() override
    {
        if (!world)
            GTEST_SKIP() << "passerelle-sandbox is not built";
        ASSERT_TRUE(world->isSignedIn);
        if (!world->facts) {
            const auto read = await(world->ledger.readFacts(connectors::FactsRequest{}, {}));
            ASSERT_TRUE(read) << read.error().detail.toStdString() << read.error().systemText.toStdString();
            world->facts = *read;
        }
        facts = *world->facts;
    }

    quickbooks::QuickBooksLedger &ledger() { return world->ledger; }
    QDate today() { return world->clock.now().date(); }

    domain::Effect effectOf(domain::RecordKind kind, const QString &key,
                            domain::Purpose purpose = domain::Purpose::Create)
    {
        domain::Effect effect;
        const domain::IdentityScope scope{facts.companyId, u"organization"_s};
        effect.record = domain::RecordRef{kind, key};
        effect.purpose = purpose;
        effect.baseId = domain::baseIdOf(scope, effect.record, purpose);
        effect.effectId = domain::effectIdOf(effect.baseId, 1);
        effect.marker = domain::markerOf(effect.baseId);
        effect.naturalKey = key;
        return effect;
    }
    connectors::Outgoing outgoing(const domain::Effect &effect, const domain::Draft &draft)
    {
        const Result<QByteArray> payload = ledger().encode(effect, draft);
        EXPECT_TRUE(payload) << payload.error().detail.toStdString();
        connectors::Outgoing result;
        result.effect = effect;
        result.payload = payload ? *payload : QByteArray{};
        return result;
    }
    connectors::SendOutcome send(const connectors::Outgoing &what) { return await(ledger().send(what, {})); }
    connectors::SendOutcome applied(const domain::Effect &effect, const domain::Draft &draft)
    {
        const connectors::SendOutcome outcome = send(outgoing(effect, draft));
        EXPECT_EQ(outcome.verdict, connectors::SendVerdict::Applied)
            << outcome.error.detail.toStdString() << ' ' << outcome.error.systemText.toStdString();
        return outcome;
    }
    connectors::LookUpResult lookUp(const domain::Effect &effect, const QByteArray &payload = {})
    {
        connectors::LookUpRequest request;
        request.effect = effect;
        request.payload = payload;
        request.createdSince = world->clock.now().addSecs(-600);
        const auto results = await(ledger().lookUp(std::vector{request}, {}));
        return results.empty() ? connectors::LookUpResult{} : results.front();
    }

    /// A customer of its own for each test.
    QString newCustomer(const QString &name)
    {
        domain::CustomerDraft draft;
        draft.name = name;
        draft.email = u"contact@example.org"_s;
        draft.address.line1 = u"12, rue de l'Église"_s;
        draft.address.city = u"Québec"_s;
        draft.currencyCode = facts.homeCurrency;
        return applied(effectOf(domain::RecordKind::Customer, name), draft).document.ledgerId;
    }
    const domain::LedgerTaxCode &taxedCode()
    {
        const auto code = std::find_if(facts.taxCodes.begin(), facts.taxCodes.end(), [](const auto &entry) {
            return entry.isActive && entry.rates.size() == 2;
        });
        EXPECT_NE(code, facts.taxCodes.end());
        return *code;
    }
    domain::DocumentDraft documentDraft(const QString &customerId, const QString &number,
                                        qint64 netCents = 10'010)
    {
        const auto item = std::find_if(facts.items.begin(), facts.items.end(),
                                       [](const auto &entry) { return entry.isActive; });
        domain::DocumentDraft draft;
        draft.customer.ledgerId = customerId;
        draft.number = number;
        draft.day = today();
        draft.dueDate = today().addDays(30);
        draft.currencyCode = facts.homeCurrency;
        draft.memo = u"Cotisation « annuelle » \\ l'an"_s;
        domain::DraftLine line;
        line.description = u"Cotisation annuelle"_s;
        line.itemId = item->id;
        line.taxCodeId = taxedCode().id;
        line.net = domain::Money{netCents, domain::Currency::cad()};
        draft.lines = {line, line};
        return draft;
    }
    domain::Money forecast(const domain::DocumentDraft &draft)
    {
        return domain::predictedTotal(draft.lines, facts.taxCodes, ledger().capabilities().taxRounding);
    }
    domain::PaymentDraft paymentDraft(const domain::LedgerDocument &invoice, const QString &reference)
    {
        domain::PaymentDraft draft;
        draft.customer.ledgerId = invoice.customerId;
        draft.invoice.ledgerId = invoice.ledgerId;
        draft.amount = invoice.total;
        draft.applied = invoice.total;
        draft.day = today();
        draft.currencyCode = facts.homeCurrency;
        draft.paymentMethodId = facts.paymentMethods.front().id;
        draft.reference = reference;
        return draft;
    }

    static inline SignedInSandbox *world = nullptr;
    domain::LedgerFacts facts;
};

} // namespace passerelle::test
