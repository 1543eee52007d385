// SPDX-License-Identifier: GPL-3.0-or-later
// PlanModel's groups and the words of its rows.
#include "domain/effectlabel.h"
#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/planmodel.h"
#include "presentation/plantables.h"
#include "presentation/recordlistmodel.h"
#include "presentation/words.h"

#include <algorithm>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::EffectState;
using domain::Purpose;
using domain::RecordKind;
using domain::RecordLabel;

namespace {

/// Without case and accents, as people search.
QString folded(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c.toCaseFolded();
    }
    return plain;
}

} // namespace

void PlanModel::layOut()
{
    m_groups.clear();
    addProblems();
    addEffects(false);
    addEffects(true);
    addResumed();
    addLeftOut();
}

void PlanModel::addRow(Group &group, const RecordLabel &label, Cell action) const
{
    const auto kind = label.record.kind;
    Row row{label.record,
            {{.tone = Tone::Quiet, .icon = iconOf(kind), .tip = kindWord(kind)},
             {.text = label.number.isEmpty() ? u"–"_s : label.number},
             {.text = label.customerName, .tip = label.customerName},
             std::move(action),
             {.text = Format{}.digitsOrDash(signedAmount(kind, label.amount))}}};
    if (!isShown(row))
        return;
    group.minor += signedAmount(kind, label.amount).minor;
    group.rows.push_back(std::move(row));
}

bool PlanModel::isShown(const Row &row) const
{
    if (m_onlyKind && row.record.kind != *m_onlyKind)
        return false;
    const QString wanted = folded(m_search.simplified());
    return wanted.isEmpty() || std::any_of(row.cells.begin(), row.cells.end(), [&wanted](const Cell &cell) {
               return folded(cell.text).contains(wanted);
           });
}

void PlanModel::add(Group group)
{
    if (!group.rows.empty())
        m_groups.push_back(std::move(group));
}

QString PlanModel::actionText(const domain::PlannedEffect &planned) const
{
    const QString kind = kindWord(planned.effect.record.kind);
    const auto *customer = std::get_if<domain::CustomerDraft>(&planned.draft);
    if (customer && planned.effect.purpose == Purpose::Update) {
        QStringList texts;
        for (const FieldChange &change : changesOf(*customer, m_facts))
            texts += tr("%1: %2 → %3").arg(change.field, change.before, change.after);
        return texts.isEmpty() ? tr("Customer changed in the source") : texts.join(u" · "_s);
    }
    if (customer)
        return customer->email.isEmpty() ? tr("New customer") : tr("New customer · %1").arg(customer->email);
    if (const auto *document = std::get_if<domain::DocumentDraft>(&planned.draft))
        return kind + u" · "_s + tr("%Ln line(s)", nullptr, static_cast<int>(document->lines.size()));
    const auto *payment = std::get_if<domain::PaymentDraft>(&planned.draft);
    if (payment && payment->credit)
        return tr("Credit applied to its invoice");
    return payment && !payment->reference.isEmpty() ? kind + u" · "_s + payment->reference : kind;
}

void PlanModel::addEffects(bool isUpdates)
{
    Group group = isUpdates ? Group{tr("To change"), Tone::Accent, u"edit"_s}
                            : Group{tr("To create"), Tone::Ok, u"plus"_s};
    for (const domain::PlannedEffect &planned : m_offer.plan.effects) {
        if ((planned.effect.purpose == Purpose::Update) != isUpdates)
            continue;
        const QString text = actionText(planned);
        addRow(group, labelOf(planned.effect), {.text = text, .tone = Tone::Quiet, .tip = text});
    }
    add(std::move(group));
}

void PlanModel::addResumed()
{
    Group group{tr("To finish from an earlier run"), Tone::Accent, u"later"_s};
    for (const domain::Effect &effect : m_offer.resumed) {
        if (effect.state == EffectState::Intended)
            addRow(group, labelOf(effect),
                   {.text = tr("Ready since an earlier run, never sent"), .tone = Tone::Quiet});
        else if (effect.state == EffectState::InFlight || effect.state == EffectState::Unknown)
            addRow(
                group, labelOf(effect),
                {.text = tr("Sent by an earlier run: its outcome is looked up first"), .tone = Tone::Warn});
    }
    add(std::move(group));
}

void PlanModel::addLeftOut()
{
    Group group{tr("Left out"), Tone::Quiet, u"skip"_s};
    for (const domain::LeftOut &left : m_offer.plan.leftOut)
        addRow(group, left.label, {.text = leftOutWord(left.reason), .tone = Tone::Quiet});
    add(std::move(group));
}

void PlanModel::addProblems()
{
    Group group{tr("To fix first"), Tone::Warn, u"warning"_s};
    for (const domain::PlanProblem &problem : m_offer.plan.problems)
        addRow(group, problem.label,
               {.text = ErrorText::title(problem.error.code),
                .tone = problem.isBlocked ? Tone::Warn : Tone::Err,
                .tip = ErrorText::sentence(problem.error) + u"\n"_s + ErrorText::fix(problem.error)});
    add(std::move(group));
}

} // namespace passerelle::presentation
