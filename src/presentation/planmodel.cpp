// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/planmodel.h"

#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/recordlistmodel.h"
#include "presentation/words.h"

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::Purpose;
using domain::RecordLabel;

namespace {

constexpr quintptr TopLevel = 0;

std::vector<Cell> recordRow(const RecordLabel &label, const Cell &action)
{
    const auto kind = label.record.kind;
    return {{.tone = Tone::Quiet, .icon = iconOf(kind), .tip = kindWord(kind)},
            {.text = label.number.isEmpty() ? u"–"_s : label.number},
            {.text = label.customerName, .tip = label.customerName},
            action,
            {.text = Format{}.digitsOrDash(signedAmount(kind, label.amount))}};
}

Cell total(qint64 minor)
{
    return {.text = Format{}.digitsOrDash({minor, {}}), .isStrong = true};
}

} // namespace

void PlanModel::show(const domain::SyncPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    layOut();
    endResetModel();
}

void PlanModel::retranslate()
{
    beginResetModel();
    layOut();
    endResetModel();
}

void PlanModel::layOut()
{
    m_groups.clear();
    addProblems();
    addEffects(false);
    addEffects(true);
    addLeftOut();
}

namespace {

QString actionText(const domain::PlannedEffect &planned)
{
    class Plan
    {
        Q_DECLARE_TR_FUNCTIONS(Plan)
    };
    const QString kind = kindWord(planned.effect.record.kind);
    if (planned.effect.purpose == Purpose::Update)
        return Plan::tr("Customer changed in the source");
    if (const auto *customer = std::get_if<domain::CustomerDraft>(&planned.draft))
        return customer->email.isEmpty() ? Plan::tr("New customer")
                                         : Plan::tr("New customer · %1").arg(customer->email);
    if (const auto *document = std::get_if<domain::DocumentDraft>(&planned.draft))
        return kind + u" · "_s + Plan::tr("%Ln line(s)", nullptr, static_cast<int>(document->lines.size()));
    const auto *payment = std::get_if<domain::PaymentDraft>(&planned.draft);
    if (payment && payment->credit)
        return Plan::tr("Credit applied to its invoice");
    return payment && !payment->reference.isEmpty() ? kind + u" · "_s + payment->reference : kind;
}

} // namespace

void PlanModel::addEffects(bool isUpdates)
{
    Group group;
    qint64 sum = 0;
    for (const domain::PlannedEffect &planned : m_plan.effects) {
        const auto &effect = planned.effect;
        if ((effect.purpose == Purpose::Update) != isUpdates)
            continue;
        const RecordLabel label{effect.record, effect.recordNumber, effect.customerName, effect.day,
                                effect.total};
        if (effect.record.kind != domain::RecordKind::Customer && effect.purpose != Purpose::Apply)
            sum += signedAmount(effect.record.kind, effect.total).minor;
        group.rows.push_back(recordRow(label, {.text = actionText(planned), .tone = Tone::Quiet}));
    }
    if (group.rows.empty())
        return;
    const QString count = Format{}.count(static_cast<qint64>(group.rows.size()));
    group.title = isUpdates
        ? Cell{.text = tr("To change · %1").arg(count), .tone = Tone::Accent, .icon = u"edit"_s}
        : Cell{.text = tr("To create · %1").arg(count), .tone = Tone::Ok, .icon = u"plus"_s};
    group.amount = total(sum);
    m_groups.push_back(std::move(group));
}

void PlanModel::addLeftOut()
{
    Group group;
    qint64 sum = 0;
    for (const domain::LeftOut &left : m_plan.leftOut) {
        sum += signedAmount(left.label.record.kind, left.label.amount).minor;
        group.rows.push_back(recordRow(left.label, {.text = leftOutWord(left.reason), .tone = Tone::Quiet}));
    }
    if (group.rows.empty())
        return;
    group.title = {.text = tr("Left out · %1").arg(Format{}.count(static_cast<qint64>(group.rows.size()))),
                   .tone = Tone::Quiet,
                   .icon = u"skip"_s};
    group.amount = total(sum);
    m_groups.push_back(std::move(group));
}

void PlanModel::addProblems()
{
    Group group;
    qint64 sum = 0;
    for (const domain::PlanProblem &problem : m_plan.problems) {
        const Tone tone = problem.isBlocked ? Tone::Warn : Tone::Err;
        sum += signedAmount(problem.label.record.kind, problem.label.amount).minor;
        group.rows.push_back(
            recordRow(problem.label,
                      {.text = ErrorText::title(problem.error.code),
                       .tone = tone,
                       .tip = ErrorText::sentence(problem.error) + u"\n"_s + ErrorText::fix(problem.error)}));
    }
    if (group.rows.empty())
        return;
    group.title = {.text =
                       tr("To fix first · %1").arg(Format{}.count(static_cast<qint64>(group.rows.size()))),
                   .tone = Tone::Warn,
                   .icon = u"warning"_s};
    group.amount = total(sum);
    m_groups.push_back(std::move(group));
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, static_cast<quintptr>(parent.row()) + 1)
                            : createIndex(row, column, TopLevel);
}

QModelIndex PlanModel::parent(const QModelIndex &child) const
{
    return child.internalId() == TopLevel
        ? QModelIndex{}
        : createIndex(static_cast<int>(child.internalId()) - 1, 0, TopLevel);
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != TopLevel || parent.column() > 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<size_t>(parent.row())].rows.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const auto column = static_cast<size_t>(index.column());
    if (index.internalId() != TopLevel)
        return cellData(m_groups[index.internalId() - 1].rows[static_cast<size_t>(index.row())][column],
                        role);
    const Group &group = m_groups[static_cast<size_t>(index.row())];
    if (role == Role::Group)
        return true;
    if (role == Role::Strong)
        return true;
    if (index.column() == Amount)
        return cellData(group.amount, role);
    return index.column() == Kind ? cellData(group.title, role) : QVariant{};
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == Kind)
        return tr("Kind");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Customer:
        return tr("Customer");
    case Action:
        return tr("What will be done");
    case Amount:
        return tr("Amount ($)");
    default:
        return {};
    }
}

} // namespace passerelle::presentation
