// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/mappingpresenter.h"

#include "presentation/format.h"
#include "presentation/words.h"

#include <algorithm>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::MappingKind;

namespace {

/// Unmapped first, then proposals, then what is settled.
int rankOf(const MappingRow &row)
{
    if (!row.hasTarget)
        return row.need.isRequired ? 0 : 2;
    return row.target.isConfirmed ? 3 : 1;
}

/// As an error names it: by the source's name or key, or by the counterpart that is gone.
bool isAbout(const MappingRow &row, const QString &subject)
{
    return row.need.sourceName == subject || row.need.sourceKey == subject
        || (row.hasTarget && row.target.name == subject);
}

Cell stateCell(const MappingRow &row)
{
    if (row.hasTarget && row.target.isConfirmed)
        return {.text = MappingPresenter::tr("Mapped"), .tone = Tone::Ok, .icon = u"check"_s};
    if (row.hasTarget)
        return {.text = MappingPresenter::tr("Suggested"), .tone = Tone::Accent, .icon = u"bulb"_s};
    if (row.need.isRequired)
        return {.text = MappingPresenter::tr("Not mapped"), .tone = Tone::Warn, .icon = u"warning"_s};
    return {.text = MappingPresenter::tr("Default"), .tone = Tone::Quiet, .icon = u"minus"_s};
}

} // namespace

MappingPresenter::MappingPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_company(company)
    , m_test(desk, company)
{
    connect(&desk, &Desk::mappingReady, this, [this](const MappingView &view) {
        m_view = view;
        m_isLoading = false;
        m_isKnown = true;
        showKindOfWanted();
        layOut();
    });
    connect(&desk, &Desk::failed, this, [this] {
        m_isLoading = false;
        emit changed();
    });
    connect(&desk, &Desk::alikeReady, this, [this](const std::vector<domain::RecordRef> &records) {
        if (m_mapped.empty())
            return; // asked before another company was opened
        m_alike = records;
        emit changed();
    });
    connect(&desk, &Desk::recordsChanged, this, [this] {
        if (!m_alike.empty())
            askAlike();
    });
    connect(&company, &CompanyPresenter::companyChanged, this, [this] {
        m_view = {};
        m_isKnown = false;
        m_done.clear();
        m_mapped.clear();
        m_alike.clear();
        layOut();
    });
}

void MappingPresenter::ask()
{
    if (!m_company.hasCompany() || m_isLoading)
        return;
    m_isLoading = true;
    emit changed();
    m_desk.requestMapping();
}

void MappingPresenter::want(MappingKind kind, const QString &subject)
{
    m_kind = kind;
    m_wanted = subject;
    showKindOfWanted();
    layOut();
}

/// What a document needs may be of another kind than its error tells: a counterpart that is gone.
void MappingPresenter::showKindOfWanted()
{
    const auto found = std::find_if(m_view.rows.begin(), m_view.rows.end(), [this](const MappingRow &row) {
        return isAbout(row, m_wanted) && (row.need.kind == m_kind || row.target.name == m_wanted);
    });
    if (!m_wanted.isEmpty() && found != m_view.rows.end())
        m_kind = found->need.kind;
}

int MappingPresenter::takeWanted()
{
    if (m_wanted.isEmpty())
        return -1;
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [this](const MappingRow *row) { return isAbout(*row, m_wanted); });
    if (found == m_shown.end())
        return -1;
    m_wanted.clear();
    return static_cast<int>(found - m_shown.begin());
}

void MappingPresenter::askAlike()
{
    m_desk.requestAlike({ErrorCode::ProductUnmapped, ErrorCode::TaxUnmapped, ErrorCode::PaymentTypeUnmapped,
                         ErrorCode::MappingTargetMissing, ErrorCode::RoundingUnmapped},
                        m_mapped);
}

QString MappingPresenter::alikeFact() const
{
    return m_alike.empty()
        ? QString{}
        : tr("%Ln record(s) stayed out for want of this", nullptr, static_cast<int>(m_alike.size()));
}

void MappingPresenter::retryAlike()
{
    m_desk.changeStatus(m_alike, domain::SyncStatus::ToTransfer);
    m_alike.clear();
    m_mapped.clear();
    emit changed();
}

void MappingPresenter::setKind(MappingKind kind)
{
    m_kind = kind;
    layOut();
}

void MappingPresenter::layOut()
{
    m_shown.clear();
    for (const MappingRow &row : m_view.rows) {
        if (row.need.kind == m_kind)
            m_shown.push_back(&row);
    }
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [](const MappingRow *a, const MappingRow *b) { return rankOf(*a) < rankOf(*b); });
    std::vector<TableModel::Row> rows;
    for (const MappingRow *row : m_shown) {
        const bool isOpen = isUnmapped(*row) && !row->hasTarget;
        const QString word = mappingSourceWord(row->need);
        rows.push_back({{.text = word, .tip = word},
                        {.text = row->hasTarget ? row->target.name : tr("Choose…"),
                         .tone = row->hasTarget ? Tone::Neutral : (isOpen ? Tone::Warn : Tone::Quiet)},
                        {.text = Format{}.countOrDash(row->need.documentCount), .tone = Tone::Quiet},
                        stateCell(*row)});
    }
    m_rows.show({{tr("In %1").arg(m_company.sourceName())},
                 {tr("In %1").arg(m_company.ledgerName())},
                 {tr("Documents"), true},
                 {tr("State")}},
                std::move(rows));
    emit changed();
}

const MappingRow *MappingPresenter::row(int row) const
{
    return row < 0 || row >= static_cast<int>(m_shown.size()) ? nullptr : m_shown[static_cast<size_t>(row)];
}

bool MappingPresenter::isUnmapped(const MappingRow &row)
{
    return row.need.isRequired && !(row.hasTarget && row.target.isConfirmed);
}

bool MappingPresenter::isUsed(MappingKind kind) const
{
    const bool isOfFees = kind == MappingKind::DeferredAccount || kind == MappingKind::RevenueAccount;
    const service::LedgerSettings &ledger = m_company.company().ledger;
    const bool isOfRounding = kind == MappingKind::Rounding;
    return (!isOfFees || ledger.deferral.computes())
        && (!isOfRounding
            || (ledger.roundingPolicy == service::RoundingPolicy::AdjustingLine
                && ledger.roundingItemId.isEmpty()));
}

int MappingPresenter::unmappedOf(MappingKind kind) const
{
    return static_cast<int>(
        std::count_if(m_view.rows.begin(), m_view.rows.end(),
                      [kind](const MappingRow &row) { return row.need.kind == kind && isUnmapped(row); }));
}

int MappingPresenter::unmappedCount() const
{
    return static_cast<int>(std::count_if(m_view.rows.begin(), m_view.rows.end(), isUnmapped));
}

int MappingPresenter::proposedCount() const
{
    return static_cast<int>(std::count_if(m_view.rows.begin(), m_view.rows.end(), [](const MappingRow &row) {
        return row.hasTarget && !row.target.isConfirmed;
    }));
}

QString MappingPresenter::fact() const
{
    const int open = unmappedCount();
    return open == 0 ? QString{} : tr("%Ln thing(s) to map", nullptr, open);
}

QString MappingPresenter::explanation() const
{
    int documents = 0;
    for (const MappingRow &row : m_view.rows)
        documents += isUnmapped(row) ? row.need.documentCount : 0;
    return tr("%Ln document(s) to transfer use them and stay out until they are mapped", nullptr, documents);
}

QString MappingPresenter::foot() const
{
    if (!m_isKnown)
        return m_isLoading ? tr("Reading %1 and %2…").arg(m_company.sourceName(), m_company.ledgerName())
                           : QString{};
    const auto confirmed = std::count_if(m_shown.begin(), m_shown.end(), [](const MappingRow *row) {
        return row->hasTarget && row->target.isConfirmed;
    });
    return tr("%1 mapped of %2")
        .arg(Format{}.count(confirmed), Format{}.count(static_cast<qint64>(m_shown.size())));
}

std::vector<MappingPresenter::Choice> MappingPresenter::choices() const
{
    std::vector<Choice> choices;
    for (const domain::LedgerEntry &entry : domain::entriesOf(m_kind, m_view.facts)) {
        if (entry.isActive)
            choices.push_back({entry.id, entry.name});
    }
    return choices;
}

QString MappingPresenter::targetOf(int at) const
{
    const MappingRow *found = row(at);
    return found && found->hasTarget ? found->target.id : QString{};
}

QString MappingPresenter::sourceNameOf(int at) const
{
    const MappingRow *found = row(at);
    return found ? mappingSourceWord(found->need) : QString{};
}

bool MappingPresenter::canAccept(int at) const
{
    const MappingRow *found = row(at);
    return found && found->hasTarget && !found->target.isConfirmed;
}

void MappingPresenter::set(const MappingRow &row, const QString &id, const QString &name)
{
    m_done.push_back({row.need.kind, row.need.sourceKey,
                      row.hasTarget && row.target.isConfirmed ? row.target : domain::MappingTarget{}});
    m_mapped << row.need.sourceKey << row.need.sourceName;
    if (row.hasTarget)
        m_mapped << row.target.name;
    m_desk.setMapping(row.need.kind, row.need.sourceKey, id, name);
    askAlike();
}

void MappingPresenter::choose(int at, const Choice &choice)
{
    const MappingRow *found = row(at);
    if (found && !(found->target.isConfirmed && found->target.id == choice.id))
        set(*found, choice.id, choice.name);
}

void MappingPresenter::accept(int at)
{
    if (canAccept(at))
        set(*row(at), row(at)->target.id, row(at)->target.name);
}

void MappingPresenter::acceptAll()
{
    for (const MappingRow &row : m_view.rows) {
        if (row.hasTarget && !row.target.isConfirmed)
            m_mapped << row.need.sourceKey << row.need.sourceName;
    }
    m_desk.acceptMapping();
    askAlike();
}

void MappingPresenter::undo()
{
    if (m_done.empty())
        return;
    const Change change = m_done.back();
    m_done.pop_back();
    m_desk.setMapping(change.kind, change.sourceKey, change.before.id, change.before.name);
}

void MappingPresenter::retranslate()
{
    layOut();
}

} // namespace passerelle::presentation
