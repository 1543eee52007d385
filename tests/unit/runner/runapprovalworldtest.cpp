// SPDX-License-Identifier: GPL-3.0-or-later
// The same for worlds made by chance, with an oracle that knows no hashes.
#include "approvalfixture.h"

#include <QRegularExpression>

#include <random>

namespace passerelle::runner {

/// A world of its own for each seed; chance decides the books, what is approved, and what is edited.
class ApprovalWorldTest : public ApprovalTest, public testing::WithParamInterface<unsigned>
{
protected:
    int upTo(int most) { return std::uniform_int_distribution<int>{0, most}(chance); }
    bool maybe(int percent) { return upTo(99) < percent; }

    void makeBooks()
    {
        source.books.customers.clear();
        source.books.invoices.clear();
        source.books.payments.clear();
        const int customers = 2 + upTo(3);
        for (int i = 0; i < customers; ++i) {
            const QString id = u'c' + QString::number(i);
            const QString name = u"Client "_s + QString::number(i);
            const bool isNew = maybe(50);
            source.books.customers.push_back(isNew ? newAccount(id, name) : linkedAccount(id, name));
            if (isNew)
                continue;
            LedgerDocument held;
            held.ledgerId = u"L-"_s + id;
            held.number = name;
            ledger.documents.push_back({LedgerEntity::Customer, held, {}});
        }
        const int invoices = 3 + upTo(6);
        for (int i = 0; i < invoices; ++i) {
            const QString id = QString::number(i);
            const Customer &owner = source.books.customers[static_cast<size_t>(upTo(customers - 1))];
            source.books.invoices.push_back(invoiceOf(id, owner.id, 1000 + 100 * upTo(90)));
            const Invoice invoice = source.books.invoices.back();
            if (maybe(40))
                source.books.payments.push_back(paymentOf(u'p' + id, invoice, invoice.total.minor));
            else if (maybe(30))
                source.books.invoices.push_back(creditNoteOf(u'n' + id, invoice));
        }
    }

    void editSource()
    {
        for (Invoice &invoice : source.books.invoices) {
            if (invoice.kind != RecordKind::Invoice || !maybe(25))
                continue;
            const Invoice other = invoiceOf(invoice.id, invoice.customerId, 500 + 100 * upTo(90));
            switch (upTo(4)) {
            case 0:
                invoice.lines = other.lines;
                invoice.total = other.total;
                break;
            case 1:
                invoice.sync.status = SyncStatus::Pending;
                break;
            case 2:
                invoice.date = invoice.date.addDays(1 + upTo(3));
                break;
            case 3:
                invoice.lines.front().productKey = u"unmapped"_s;
                break;
            default:
                invoice.name += u" (2)"_s;
            }
            invoice.sync.versionToken += u'e';
        }
        for (Customer &customer : source.books.customers) {
            if (maybe(20))
                customer.email = u"new@example.org"_s;
        }
        std::erase_if(source.books.payments, [this](const Payment &) { return maybe(10); });
        if (maybe(30)) // born after the preview
            source.books.invoices.push_back(invoiceOf(u"late"_s, source.books.customers.front().id, 4200));
    }

    void editLedger()
    {
        if (maybe(15))
            ledger.facts.closedThrough = QDate{2026, 3, 1 + upTo(27)};
        for (FakeLedger::Held &held : ledger.documents) {
            if (held.entity == LedgerEntity::Customer && maybe(8))
                held.document.number += u" & Fils"_s; // renamed: the link by name is lost
        }
    }

    std::set<RecordRef> someOf(const sync::Offer &offer, int percent)
    {
        std::set<RecordRef> some;
        for (const RecordRef &record : sync::recordsOf(offer)) {
            if (maybe(percent))
                some.insert(record);
        }
        return some;
    }

    /// What a payload says apart from where its references lead.
    static QString sayingOf(const QByteArray &payload)
    {
        static const QRegularExpression references{u"@[^|]*"_s};
        return QString::fromUtf8(payload).replace(references, u"@"_s);
    }

    std::map<QString, QString> sayingsOf(const RunReport &plan) const
    {
        std::map<QString, QString> sayings;
        for (const PlannedEffect &planned : plan.plan.effects)
            sayings[planned.effect.effectId] = sayingOf(*ledger.encode(planned.effect, planned.draft));
        for (const Effect &effect : plan.resumed)
            sayings[effect.effectId] = QString::fromLatin1(effect.payloadHash);
        return sayings;
    }

    static std::map<RecordRef, std::set<QString>> effectsOf(const RunReport &plan)
    {
        std::map<RecordRef, std::set<QString>> effects;
        for (const PlannedEffect &planned : plan.plan.effects)
            effects[planned.effect.record].insert(planned.effect.effectId);
        for (const Effect &effect : plan.resumed) {
            if (effect.state == EffectState::Intended)
                effects[effect.record].insert(effect.effectId);
        }
        return effects;
    }

    std::mt19937 chance{GetParam()};
};

/// Worked out a second way: record by record from what both plans say, without hashes.
struct Oracle
{
    std::map<QString, QString> approvedSayings;
    std::map<QString, QString> freshSayings;
    std::map<RecordRef, std::set<QString>> approved;
    std::map<RecordRef, std::set<QString>> fresh;
    std::map<QString, std::set<QString>> needs; ///< effect ids by effect id, of the fresh plan

    [[nodiscard]] bool isSame(const RecordRef &record) const
    {
        const auto was = approved.find(record);
        if (was == approved.end() || was->second != fresh.at(record))
            return false;
        return std::all_of(was->second.begin(), was->second.end(), [this](const QString &id) {
            return approvedSayings.at(id) == freshSayings.at(id);
        });
    }

    [[nodiscard]] std::set<QString> mustBePosted() const
    {
        std::set<QString> posted;
        for (const auto &[record, effects] : fresh) {
            if (isSame(record))
                posted.insert(effects.begin(), effects.end());
        }
        for (size_t before = posted.size() + 1; before != posted.size();) {
            before = posted.size();
            for (const auto &[record, effects] : fresh) {
                const bool isHeld = std::any_of(effects.begin(), effects.end(), [&](const QString &id) {
                    const auto wanted = needs.find(id);
                    return wanted != needs.end()
                        && !std::includes(posted.begin(), posted.end(), wanted->second.begin(),
                                          wanted->second.end());
                });
                for (const QString &id : effects) {
                    if (isHeld)
                        posted.erase(id);
                }
            }
        }
        return posted;
    }
};

Oracle oracleOf(const Approval &approval, std::map<QString, QString> approvedSayings, const RunReport &fresh,
                std::map<QString, QString> freshSayings, std::map<RecordRef, std::set<QString>> freshEffects)
{
    Oracle oracle;
    oracle.approvedSayings = std::move(approvedSayings);
    oracle.freshSayings = std::move(freshSayings);
    oracle.fresh = std::move(freshEffects);
    for (const sync::ApprovedEffect &effect : approval.effects)
        oracle.approved[effect.label.record].insert(effect.effectId);
    std::map<QString, QString> byBase;
    for (const PlannedEffect &planned : fresh.plan.effects)
        byBase[planned.effect.baseId] = planned.effect.effectId;
    for (const Effect &effect : fresh.resumed) {
        if (effect.state == EffectState::Intended)
            byBase[effect.baseId] = effect.effectId;
    }
    for (const PlannedEffect &planned : fresh.plan.effects) {
        for (const QString &base : planned.effect.dependsOn) {
            if (byBase.contains(base))
                oracle.needs[planned.effect.effectId].insert(byBase.at(base));
        }
    }
    return oracle;
}

// covers: M-12
TEST_P(ApprovalWorldTest, PostsExactlyWhatWasApprovedAndIsStillTheSame)
{
    makeBooks();
    if (maybe(30)) { // an earlier run that was cut off leaves intents
        const int last = 1 + upTo(4);
        ledger.fate = [this, last](int call, const Effect &) {
            if (call == last)
                stop.request_stop();
            return Fate::Apply;
        };
        (void)run();
        ledger.fate = {};
    }
    const RunReport plan = preview();
    const Approval approval =
        sync::approve(plan.offer(), someOf(plan.offer(), 20 + 20 * upTo(4)), u"marie"_s, plan.endedAt);
    const std::map<QString, QString> said = sayingsOf(plan);
    editSource();
    editLedger();
    const RunReport fresh = preview();
    const Oracle oracle = oracleOf(approval, said, fresh, sayingsOf(fresh), effectsOf(fresh));
    ledger.sent.clear();

    const RunReport report = runApproved(approval);

    std::set<QString> posted;
    for (const connectors::Outgoing &outgoing : ledger.sent) {
        const QString &id = outgoing.effect.effectId;
        posted.insert(id);
        const bool isResumed =
            said.contains(id) && said.at(id) == QString::fromLatin1(outgoing.effect.payloadHash);
        EXPECT_TRUE(isResumed || (said.contains(id) && said.at(id) == sayingOf(outgoing.payload)))
            << outgoing.payload.constData();
    }
    EXPECT_EQ(posted, oracle.mustBePosted());
    EXPECT_EQ(ledger.duplicates(), 0);
    const std::map<RecordRef, WithheldReason> reasons = reasonsOf(report);
    for (const auto &[record, effects] : oracle.approved) {
        const bool isPosted = posted.contains(*effects.begin());
        EXPECT_NE(isPosted, reasons.contains(record)) << qPrintable(record.id);
        if (!isPosted && reasons.contains(record)) {
            EXPECT_NE(reasons.at(record), WithheldReason::NotApproved) << qPrintable(record.id);
        }
    }
    for (const auto &[record, effects] : oracle.fresh) {
        if (!oracle.approved.contains(record)) {
            EXPECT_EQ(reasons.at(record), WithheldReason::NotApproved) << qPrintable(record.id);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, ApprovalWorldTest, testing::Range(1U, 41U));

} // namespace passerelle::runner
