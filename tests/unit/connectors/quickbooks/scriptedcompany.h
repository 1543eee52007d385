// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../fixedtokens.h"
#include "connectors/api/authorizedclient.h"
#include "connectors/quickbooks/quickbooksledger.h"
#include "domain/identity.h"
#include "net/httpclient.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <gtest/gtest.h>

#include <QUrlQuery>

namespace passerelle::test {

using namespace Qt::StringLiterals;

/// A QuickBooks company behind a scripted server.
class ScriptedCompany : public testing::Test
{
protected:
    static quickbooks::QuickBooksSettings settingsOf(const QUrl &base)
    {
        quickbooks::QuickBooksSettings settings;
        settings.apiBase = base;
        settings.realmId = u"9341450000000001"_s;
        settings.readPause = std::chrono::milliseconds{0};
        return settings;
    }

    static QByteArray path(const QByteArray &rest) { return "/v3/company/9341450000000001/" + rest; }

    /// Answers every query by its statement; a statement that no handler knows gets an empty answer.
    void onQuery(std::function<ScriptedReply(const QString &statement)> handler)
    {
        server.onCall("GET " + path("query"), [this, handler](const SeenRequest &request) {
            const QUrl url = QUrl::fromEncoded(request.line.mid(4));
            const QString statement = QUrlQuery{url}.queryItemValue(u"query"_s, QUrl::FullyDecoded);
            statements.append(statement);
            return handler(statement);
        });
    }

    static ScriptedReply rows(const QByteArray &entity, const QByteArray &list, int count)
    {
        if (count == 0)
            return {200, R"({"QueryResponse":{},"time":"2026-03-01T06:04:50.776-08:00"})"};
        return {200,
                R"({"QueryResponse":{")" + entity + R"(":[)" + list + R"(],"startPosition":1,"maxResults":)"
                    + QByteArray::number(count) + "}}"};
    }

    static domain::Effect effectOf(domain::RecordKind kind, const QString &id = u"A1"_s,
                                   domain::Purpose purpose = domain::Purpose::Create)
    {
        domain::Effect effect;
        const domain::IdentityScope scope{u"realm"_s, u"organization"_s};
        effect.record = domain::RecordRef{kind, id};
        effect.purpose = purpose;
        effect.baseId = domain::baseIdOf(scope, effect.record, purpose);
        effect.effectId = domain::effectIdOf(effect.baseId, 1);
        effect.marker = domain::markerOf(effect.baseId);
        return effect;
    }

    static domain::Money cents(qint64 minor) { return domain::Money{minor, domain::Currency::cad()}; }

    static domain::DocumentDraft documentDraft()
    {
        domain::DocumentDraft draft;
        draft.customer.ledgerId = u"68"_s;
        draft.number = u"001017"_s;
        draft.day = QDate{2026, 3, 1};
        draft.dueDate = QDate{2026, 3, 31};
        draft.currencyCode = u"CAD"_s;
        draft.memo = u"Cotisation 2026"_s;
        domain::DraftLine line;
        line.description = u"Cotisation annuelle"_s;
        line.itemId = u"12"_s;
        line.taxCodeId = u"7"_s;
        line.quantity = domain::Decimal{2, 0};
        line.unitPrice = domain::Decimal{50'00, 2};
        line.net = cents(100'00);
        draft.lines = {line};
        return draft;
    }

    static domain::PaymentDraft paymentDraft()
    {
        domain::PaymentDraft draft;
        draft.customer.ledgerId = u"68"_s;
        draft.invoice.ledgerId = u"145"_s;
        draft.amount = cents(114'98);
        draft.applied = cents(114'98);
        draft.day = QDate{2026, 3, 2};
        draft.currencyCode = u"CAD"_s;
        draft.paymentMethodId = u"4"_s;
        draft.reference = u"PMT-88213"_s;
        return draft;
    }

    connectors::Outgoing outgoingInvoice(const QString &id = u"A1"_s)
    {
        connectors::Outgoing outgoing;
        outgoing.effect = effectOf(domain::RecordKind::Invoice, id);
        outgoing.effect.naturalKey = u"001017"_s;
        outgoing.effect.total = cents(114'98);
        outgoing.payload = *ledger.encode(outgoing.effect, documentDraft());
        return outgoing;
    }

    static QByteArray invoiceJson(const QString &marker, const QByteArray &id = "145",
                                  const QByteArray &number = "001017", const QByteArray &total = "114.98")
    {
        return R"({"Id":")" + id + R"(","SyncToken":"0","DocNumber":")" + number
            + R"(","CustomerRef":{"value":"68"},"TxnDate":"2026-03-01","PrivateNote":")" + marker.toUtf8()
            + R"( Cotisation","TotalAmt":)" + total + R"(,"Balance":)" + total + "}";
    }

    ScriptedServer server;
    QStringList statements;
    ManualClock clock;
    net::HttpClient http{clock};
    FixedTokens tokens;
    connectors::RateGovernor governor{{}, 4, clock};
    connectors::AuthorizedClient client{http, tokens, governor};
    quickbooks::QuickBooksLedger ledger{settingsOf(server.url()), client, clock};
};

} // namespace passerelle::test
