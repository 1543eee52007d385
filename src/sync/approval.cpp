// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/approval.h"

#include "base/hash.h"
#include "domain/effectlabel.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <map>

namespace passerelle::sync {

using namespace domain;

namespace {

/// Never sent by an earlier run, and so still a person's to allow. What was sent must be followed to its end.
bool isUnsent(const Effect &effect)
{
    return effect.state == EffectState::Intended;
}

/// Everything of an offer that a person may take out, by record.
std::map<RecordRef, std::vector<const Effect *>> openEffects(const Offer &offer)
{
    std::map<RecordRef, std::vector<const Effect *>> open;
    for (const Effect &effect : offer.resumed) {
        if (isUnsent(effect))
            open[effect.record].push_back(&effect);
    }
    for (const PlannedEffect &planned : offer.plan.effects)
        open[planned.effect.record].push_back(&planned.effect);
    return open;
}

std::map<QString, RecordRef> recordsByBase(const Offer &offer)
{
    std::map<QString, RecordRef> records;
    for (const auto &[record, effects] : openEffects(offer)) {
        for (const Effect *effect : effects)
            records.emplace(effect->baseId, record);
    }
    return records;
}

using ById = std::map<QString, const ApprovedEffect *>;

bool isAsApproved(const std::vector<const Effect *> &effects, const ById &approved)
{
    return std::all_of(effects.begin(), effects.end(), [&approved](const Effect *effect) {
        const auto found = approved.find(effect->effectId);
        return found != approved.end() && found->second->payloadHash == effect->payloadHash;
    });
}

/// Compares a fresh offer with an approval, record by record.
class Screening final
{
public:
    Screening(const Offer &offer, const Approval &approval, const std::vector<Effect> &known)
        : m_offer(offer)
    {
        for (const ApprovedEffect &effect : approval.effects) {
            m_approved.emplace(effect.effectId, &effect);
            m_wanted[effect.label.record].push_back(&effect);
        }
        for (const Effect &effect : offer.resumed) {
            const bool isRefused =
                effect.state == EffectState::Rejected || effect.state == EffectState::Conflict;
            if (!isRefused) // under way: followed to its end
                m_present.insert(effect.effectId);
        }
        for (const PlannedEffect &planned : offer.plan.effects)
            m_present.insert(planned.effect.effectId);
        for (const Effect &effect : known) {
            if (isInLedger(effect.state))
                m_inLedger.insert(effect.effectId);
        }
    }

    [[nodiscard]] std::vector<Withheld> result()
    {
        const auto open = openEffects(m_offer);
        for (const auto &[record, effects] : open)
            judge(record, effects);
        for (const auto &[record, effects] : m_wanted) {
            if (!open.contains(record))
                judgeMissing(effects);
        }
        withholdDependants(open);
        std::vector<Withheld> all;
        for (const auto &[record, withheld] : m_withheld)
            all.push_back(withheld);
        return all;
    }

private:
    void judge(const RecordRef &record, const std::vector<const Effect *> &effects)
    {
        const auto wanted = m_wanted.find(record);
        if (wanted == m_wanted.end()) {
            m_withheld[record] = Withheld{labelOf(*effects.front()), WithheldReason::NotApproved};
            return;
        }
        // A part that is neither offered nor posted any more: the document is not what was approved.
        const bool isWhole =
            std::all_of(wanted->second.begin(), wanted->second.end(), [this](const ApprovedEffect *approved) {
                return m_present.contains(approved->effectId) || m_inLedger.contains(approved->effectId);
            });
        if (!isWhole || !isAsApproved(effects, m_approved))
            m_withheld[record] = Withheld{wanted->second.front()->label, WithheldReason::Changed};
    }

    void judgeMissing(const std::vector<const ApprovedEffect *> &effects)
    {
        const RecordLabel &label = effects.front()->label;
        const bool isUnderWay = std::any_of(effects.begin(), effects.end(), [this](const auto *approved) {
            return m_present.contains(approved->effectId);
        });
        if (isUnderWay)
            return;
        const bool isPosted = std::all_of(effects.begin(), effects.end(), [this](const auto *approved) {
            return m_inLedger.contains(approved->effectId);
        });
        m_withheld[label.record] =
            Withheld{label, isPosted ? WithheldReason::AlreadyInLedger : WithheldReason::NoLongerPlanned};
    }

    void withholdDependants(const std::map<RecordRef, std::vector<const Effect *>> &open)
    {
        const std::map<QString, RecordRef> byBase = recordsByBase(m_offer);
        for (bool isMore = true; isMore;) {
            isMore = false;
            for (const auto &[record, effects] : open) {
                if (m_withheld.contains(record) || !needsWithheld(effects, byBase))
                    continue;
                m_withheld[record] = Withheld{labelOf(*effects.front()), WithheldReason::NeedsWithheld};
                isMore = true;
            }
        }
    }

    [[nodiscard]] bool needsWithheld(const std::vector<const Effect *> &effects,
                                     const std::map<QString, RecordRef> &byBase) const
    {
        return std::any_of(effects.begin(), effects.end(), [&](const Effect *effect) {
            return std::any_of(effect->dependsOn.begin(), effect->dependsOn.end(), [&](const QString &base) {
                const auto record = byBase.find(base);
                return record != byBase.end() && m_withheld.contains(record->second);
            });
        });
    }

    const Offer &m_offer;
    ById m_approved;
    std::map<RecordRef, std::vector<const ApprovedEffect *>> m_wanted;
    QSet<QString> m_present;
    QSet<QString> m_inLedger;
    std::map<RecordRef, Withheld> m_withheld;
};

} // namespace

QByteArray Approval::fingerprint() const
{
    std::vector<QByteArray> lines;
    lines.reserve(effects.size());
    for (const ApprovedEffect &effect : effects)
        lines.push_back(effect.effectId.toLatin1() + ' ' + effect.payloadHash + '\n');
    std::sort(lines.begin(), lines.end());
    QByteArray text;
    for (const QByteArray &line : lines)
        text += line;
    return sha256Hex(text);
}

QString withheldKey(WithheldReason reason)
{
    static constexpr std::array Keys{"not-approved", "changed", "no-longer-planned", "already-in-ledger",
                                     "needs-withheld"};
    return QLatin1StringView{Keys.at(static_cast<size_t>(reason))};
}

std::set<RecordRef> withDependencies(const Offer &offer, std::set<RecordRef> wanted)
{
    const auto open = openEffects(offer);
    const std::map<QString, RecordRef> byBase = recordsByBase(offer);
    std::vector<RecordRef> rest(wanted.begin(), wanted.end());
    while (!rest.empty()) {
        const RecordRef record = rest.back();
        rest.pop_back();
        const auto effects = open.find(record);
        if (effects == open.end())
            continue;
        for (const Effect *effect : effects->second) {
            for (const QString &base : effect->dependsOn) {
                const auto needed = byBase.find(base);
                if (needed != byBase.end() && wanted.insert(needed->second).second)
                    rest.push_back(needed->second);
            }
        }
    }
    return wanted;
}

std::set<RecordRef> withDependants(const Offer &offer, std::set<RecordRef> dropped)
{
    const std::map<QString, RecordRef> byBase = recordsByBase(offer);
    std::map<RecordRef, std::set<RecordRef>> dependants;
    for (const auto &[record, effects] : openEffects(offer)) {
        for (const Effect *effect : effects) {
            for (const QString &base : effect->dependsOn) {
                if (const auto needed = byBase.find(base); needed != byBase.end())
                    dependants[needed->second].insert(record);
            }
        }
    }
    std::vector<RecordRef> rest(dropped.begin(), dropped.end());
    while (!rest.empty()) {
        const RecordRef record = rest.back();
        rest.pop_back();
        for (const RecordRef &dependant : dependants[record]) {
            if (dropped.insert(dependant).second)
                rest.push_back(dependant);
        }
    }
    return dropped;
}

std::set<RecordRef> pilotOf(const Offer &offer, int documents)
{
    std::set<RecordRef> pilot;
    const auto take = [&](const Effect &effect) {
        if (static_cast<int>(pilot.size()) < documents && effect.record.kind != RecordKind::Customer)
            pilot.insert(effect.record);
    };
    for (const PlannedEffect &planned : offer.plan.effects)
        take(planned.effect);
    for (const Effect &effect : offer.resumed) {
        if (isUnsent(effect))
            take(effect);
    }
    return pilot;
}

std::set<RecordRef> recordsOf(const Offer &offer)
{
    std::set<RecordRef> records;
    for (const auto &[record, effects] : openEffects(offer))
        records.insert(record);
    return records;
}

Approval approve(const Offer &offer, const std::set<RecordRef> &records, const QString &by,
                 const QDateTime &at)
{
    const std::set<RecordRef> wanted = withDependencies(offer, records);
    Approval approval;
    approval.by = by;
    approval.at = at;
    for (const auto &[record, effects] : openEffects(offer)) {
        approval.planned += static_cast<int>(effects.size());
        if (!wanted.contains(record))
            continue;
        for (const Effect *effect : effects)
            approval.effects.push_back(ApprovedEffect{effect->effectId, effect->payloadHash, effect->purpose,
                                                      labelOf(*effect), effect->baseId, effect->dependsOn});
    }
    return approval;
}

std::set<RecordRef> pilotOf(const Approval &approval, int documents)
{
    std::set<RecordRef> pilot;
    for (const ApprovedEffect &effect : approval.effects) {
        const RecordRef &record = effect.label.record;
        if (static_cast<int>(pilot.size()) < documents && record.kind != RecordKind::Customer)
            pilot.insert(record);
    }
    return pilot;
}

Approval narrowed(Approval approval, std::set<RecordRef> records)
{
    std::map<QString, RecordRef> byBase;
    for (const ApprovedEffect &effect : approval.effects)
        byBase.emplace(effect.baseId, effect.label.record);
    for (size_t before = 0; before != records.size();) {
        before = records.size();
        for (const ApprovedEffect &effect : approval.effects) {
            if (!records.contains(effect.label.record))
                continue;
            for (const QString &base : effect.needs) {
                if (const auto needed = byBase.find(base); needed != byBase.end())
                    records.insert(needed->second);
            }
        }
    }
    std::erase_if(approval.effects, [&records](const ApprovedEffect &effect) {
        return !records.contains(effect.label.record);
    });
    return approval;
}

std::vector<Withheld> withhold(Offer &offer, const Approval &approval, const std::vector<Effect> &known)
{
    std::vector<Withheld> withheld = Screening{offer, approval, known}.result();
    std::set<RecordRef> out;
    for (const Withheld &entry : withheld)
        out.insert(entry.label.record);
    std::erase_if(offer.plan.effects,
                  [&out](const PlannedEffect &planned) { return out.contains(planned.effect.record); });
    std::erase_if(offer.resumed,
                  [&out](const Effect &effect) { return isUnsent(effect) && out.contains(effect.record); });
    return withheld;
}

} // namespace passerelle::sync
