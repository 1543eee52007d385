// SPDX-License-Identifier: GPL-3.0-or-later
// RunPresenter's preview: what is ticked, what that comes to, and the approval.
#include "presentation/approvalwords.h"
#include "presentation/format.h"
#include "presentation/plantables.h"
#include "presentation/recordlistmodel.h"
#include "presentation/runpresenter.h"

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

bool RunPresenter::canApprove() const
{
    return m_phase == Phase::Preview && m_company.canStart() && !m_planModel.chosen().empty();
}

bool RunPresenter::canTry() const
{
    return m_phase == Phase::Preview && m_company.canStart() && m_planModel.openCount() > 0;
}

QString RunPresenter::approveText() const
{
    const auto chosen = static_cast<qint64>(m_planModel.chosen().size());
    return chosen == m_planModel.openCount()
        ? tr("Appro&ve all (%1)").arg(Format{}.count(chosen))
        : tr("Appro&ve %1 of %2").arg(Format{}.count(chosen), Format{}.count(m_planModel.openCount()));
}

void RunPresenter::approve()
{
    if (canApprove())
        m_desk.startApproved(sync::approve(m_planModel.offer(), m_planModel.chosen(), {}, m_clock.now()));
}

void RunPresenter::choosePilot()
{
    constexpr int Documents = 2;
    m_planModel.choose(sync::pilotOf(m_planModel.offer(), Documents));
}

void RunPresenter::layOutPlanTables()
{
    const auto rounding = m_company.company().ledger.taxRounding;
    m_planTotals.show({{tr("Total of")}, {tr("Amount ($)"), true}},
                      planTotalRows(m_planModel.chosenEffects(), m_planModel.facts(), rounding));
    emit planChanged();
}

void RunPresenter::showPlanRow(const QModelIndex &index)
{
    const auto effects = m_planModel.effectsAt(index);
    m_planDetailTitle = m_planModel.titleAt(index);
    m_planExplanation = effects.empty() ? m_planModel.explanationAt(index) : QString{};
    m_planDetail.show({{tr("Part")}, {tr("Value"), true}},
                      planDetailRows(effects, m_planModel.facts(), m_company.company().ledger.taxRounding));
    emit planChanged();
}

QString RunPresenter::planFoot() const
{
    const auto &plan = m_planModel.offer().plan;
    QString text = tr("%1 of %2 ticked · %3 left out · %4 to fix")
                       .arg(Format{}.count(static_cast<qint64>(m_planModel.chosen().size())),
                            Format{}.count(m_planModel.openCount()),
                            Format{}.count(static_cast<qint64>(plan.leftOut.size())),
                            Format{}.count(static_cast<qint64>(plan.problems.size())));
    if (!m_planModel.note().isEmpty())
        text += u" · "_s + m_planModel.note();
    return text;
}

QString RunPresenter::approvalText() const
{
    return m_report.approval ? approvedText(*m_report.approval) : QString{};
}

void RunPresenter::addWithheld(std::vector<Issue> &issues) const
{
    for (const sync::Withheld &entry : m_report.withheld) {
        if (entry.reason == sync::WithheldReason::NotApproved)
            continue;
        const auto kind = entry.label.record.kind;
        issues.push_back({.record = entry.label.record,
                          .icon = iconOf(kind),
                          .number = entry.label.number,
                          .customer = entry.label.customerName,
                          .amount = Format{}.amount(signedAmount(kind, entry.label.amount)),
                          .title = withheldWord(entry.reason),
                          .sentence = withheldSentence(entry.reason),
                          .tone = Tone::Warn});
    }
}

} // namespace passerelle::presentation
