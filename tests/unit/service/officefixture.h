// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash.h"
#include "domain/identity.h"
#include "service/office.h"
#include "support/manualclock.h"
#include "support/memoryvault.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace passerelle::service {

using namespace Qt::StringLiterals;

/// Another home: another computer, as far as a journal can tell.
class Computer final
{
public:
    Computer()
        : office(homeIn(m_place.path()), clock, random, {u"marie"_s, u"poste-1"_s, u"test"_s},
                 runner::ErrorWords{[](const Error &error) { return u"said of "_s + errorKey(error.code); },
                                    [](const Error &) { return QString{}; }})
    {
        auto memory = std::make_unique<test::MemoryVault>();
        vault = memory.get();
        office.vault = std::move(memory);
        EXPECT_TRUE(prepareHome(office.companies.home()));
    }

    [[nodiscard]] QString path(const QString &name) const { return m_place.filePath(name); }

    [[nodiscard]] static CompanySettings settings()
    {
        CompanySettings settings;
        settings.name = u"Club Exemple"_s;
        settings.startDate = QDate{2026, 1, 1};
        settings.source.system = u"membri"_s;
        settings.source.url = QUrl{u"https://club.crm3.dynamics.com"_s};
        settings.source.clientId = u"client-of-the-source"_s;
        settings.source.chapter = u"Chapitre Zoulou"_s;
        settings.ledger = ledgerDefaults(u"quickbooks"_s);
        settings.ledger.apiBase = QUrl{u"https://quickbooks.api.intuit.com"_s};
        return settings;
    }

    /// A company with its mapping, its authorization and a journal that knows one posted customer.
    [[nodiscard]] CompanySettings company()
    {
        const auto added = office.companies.add(settings());
        EXPECT_TRUE(added);
        domain::Mapping mapping;
        mapping.entries[domain::MappingKind::Product].emplace(
            u"cotisation"_s, domain::MappingTarget{u"7"_s, u"Ventes"_s, true});
        EXPECT_TRUE(office.companies.saveMapping(added->id, mapping));
        AuthorizationState state;
        state.isAuthorized = true;
        state.realmId = u"realm-9130"_s;
        state.ledgerCompanyName = u"Livres Zoulou"_s;
        state.expiresAt = clock.now().addDays(90);
        EXPECT_TRUE(office.companies.saveAuthorization(added->id, state));
        return *added;
    }

    /// A run that posted a customer, sent at the clock's time, and ended with an error that names it.
    void post(const CompanySettings &of, const QString &name)
    {
        const auto journal = openJournal(office, of);
        ASSERT_TRUE(journal);
        const auto run = (*journal)->beginRun(u"sync"_s);
        ASSERT_TRUE(run);
        domain::Customer customer;
        customer.id = u"c-1"_s;
        customer.number = u"M-1"_s;
        customer.name = name;
        customer.sync.status = domain::SyncStatus::Transferred;
        domain::SourceSnapshot snapshot;
        snapshot.customers = {customer};
        ASSERT_TRUE((*journal)->storeSnapshot(snapshot));
        const QByteArray payload = "{\"DisplayName\":\"" + name.toUtf8() + "\"}";
        domain::Effect effect;
        effect.record = {domain::RecordKind::Customer, u"c-1"_s};
        effect.baseId = domain::baseIdOf({u"9130"_s, u"club"_s}, effect.record, domain::Purpose::Create);
        effect.effectId = domain::effectIdOf(effect.baseId, 1);
        effect.marker = domain::markerOf(effect.baseId);
        effect.recordNumber = u"M-1"_s;
        effect.customerName = name;
        effect.naturalKey = name;
        effect.payloadHash = sha256Hex(payload);
        effect.runId = *run;
        ASSERT_TRUE((*journal)->intend({{effect, payload}}));
        domain::EffectState from = domain::EffectState::Intended;
        for (const auto to : {domain::EffectState::InFlight, domain::EffectState::Confirmed,
                              domain::EffectState::Acknowledged}) {
            effect.state = to;
            effect.attempt = 1;
            effect.sentAt = clock.now().toMSecsSinceEpoch();
            effect.mayApplyUntil = effect.sentAt + 1;
            if (domain::isInLedger(to)) {
                effect.ledgerId = u"58"_s;
                effect.ledgerNumber = name;
                effect.proof = domain::Proof::Reply;
            }
            ASSERT_TRUE((*journal)->transit({{effect, from}}));
            from = to;
        }
        Json error = Json::object();
        error.set(u"code"_s, u"customer-name-used"_s).set(u"message"_s, name).set(u"customer"_s, name);
        Json summary = Json::object();
        summary.set(u"effects"_s, 1).set(u"errors"_s, Json::array({error}));
        ASSERT_TRUE((*journal)->endRun(*run, u"partial"_s, 1, summary));
        ASSERT_TRUE((*journal)->markWhole());
    }

private:
    static Home homeIn(const QString &place)
    {
        Home home;
        home.folder = place + u"/home"_s;
        return home;
    }

    QTemporaryDir m_place;

public:
    test::ManualClock clock;
    SystemRandom random;
    Office office;
    test::MemoryVault *vault = nullptr;
};

} // namespace passerelle::service
