// SPDX-License-Identifier: GPL-3.0-or-later
// Deferred revenue: the entries that spread a membership fee over its period (M-68 to M-72).
#include "sync/feeseries.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace passerelle::sync {

using namespace domain;

namespace {

/// A credit note or refund of a fee.
struct Credit
{
    const Invoice *note = nullptr;
    qint64 minor = 0; ///< what it takes from this series
};

/// An entry of a series before it is known what it is worth.
struct Step
{
    DeferredEntry entry = {};
    qint64 earned = 0; ///< of the whole series, once this step is posted and nothing was credited
};

/// One fee, or a part of it, on its way from one account to another.
struct Series
{
    const Invoice *fee = nullptr;
    qint64 total = 0;
    std::vector<Step> steps = {}; ///< ascending by date
    std::vector<Credit> credits = {}; ///< ascending by date
    QString creditPrefix = {}; ///< of the ids of entries that follow a credit
    bool isOfSource = false; ///< its steps are rows: their amounts stand
};

/// Walks one series in the order of its days and settles what each entry is worth.
class SeriesWalk final
{
public:
    SeriesWalk(Series series, const QHash<QString, const Effect *> &posted,
               const std::map<QString, SyncFields> &kept)
        : m_series(std::move(series))
        , m_posted(posted)
        , m_kept(kept)
        , m_worth(m_series.total)
    {
        for (const Step &step : m_series.steps) {
            if (m_posted.contains(step.entry.id))
                m_lastPosted = step.entry.date;
        }
    }

    [[nodiscard]] std::vector<DeferredEntry> entries()
    {
        m_isStopped = isNeverEarned();
        auto credit = m_isStopped ? m_series.credits.cend() : m_series.credits.cbegin();
        for (Step &step : m_series.steps) {
            while (credit != m_series.credits.cend() && dayOf(*credit) < step.entry.date)
                follow(*credit++);
            take(step);
        }
        while (credit != m_series.credits.cend())
            follow(*credit++);
        return std::move(m_entries);
    }

private:
    /// When a credit takes effect: not before what is posted already, and once posted, for good.
    [[nodiscard]] QDate dayOf(const Credit &credit) const
    {
        const Effect *effect = m_posted.value(m_series.creditPrefix + credit.note->id, nullptr);
        if (effect)
            return effect->day;
        return m_lastPosted.isValid() ? std::max(credit.note->date, m_lastPosted) : credit.note->date;
    }

    void take(Step &step)
    {
        const Effect *effect = m_posted.value(step.entry.id, nullptr);
        const bool isOver = m_isStopped || (m_series.fee->isCancelled && m_series.credits.empty());
        if (isOver && !effect) {
            step.entry.isStopped = true;
            if (m_series.isOfSource)
                m_entries.push_back(step.entry);
            return;
        }
        if (!m_series.isOfSource) {
            const qint64 due = earned(m_worth, step.earned, m_series.total);
            step.entry.amount.minor = effect ? effect->total.minor : due - m_earned;
            if (step.entry.amount.isZero())
                return;
        }
        m_earned +=
            step.entry.amount.minor; // whoever enters it: a person who keeps it from us does so by hand
        m_position = step.earned;
        m_entries.push_back(step.entry);
    }

    /// Credited in full before anything was earned: there is nothing to spread, and nothing to take back.
    [[nodiscard]] bool isNeverEarned() const
    {
        qint64 left = m_series.total;
        for (const Credit &credit : m_series.credits)
            left -= std::min(credit.minor, left);
        return left == 0 && !m_lastPosted.isValid();
    }

    void follow(const Credit &credit)
    {
        m_worth -= std::min(credit.minor, m_worth);
        m_isStopped = m_isStopped || m_series.fee->isCancelled || m_worth == 0;
        if (m_series.isOfSource && !m_isStopped)
            return; // the source decides what its remaining rows are worth
        const qint64 due = m_isStopped ? m_worth : earned(m_worth, m_position, m_series.total);
        if (due == m_earned)
            return;
        DeferredEntry entry = m_series.steps.front().entry;
        entry.id = m_series.creditPrefix + credit.note->id;
        entry.number = m_series.fee->number + QStringLiteral(" / ") + credit.note->number;
        entry.date = dayOf(credit);
        entry.amount.minor = due - m_earned;
        entry.correctionId = credit.note->id;
        entry.isStopped = false;
        const auto kept = m_kept.find(entry.id);
        entry.sync = kept == m_kept.end() ? SyncFields{SyncStatus::ToTransfer} : kept->second;
        m_earned = due;
        m_entries.push_back(std::move(entry));
    }

    Series m_series;
    const QHash<QString, const Effect *> &m_posted;
    const std::map<QString, SyncFields> &m_kept;
    qint64 m_worth;
    qint64 m_earned = 0;
    qint64 m_position = 0;
    QDate m_lastPosted = {};
    bool m_isStopped = false;
    std::vector<DeferredEntry> m_entries;
};

/// Finds the series of a snapshot.
class SeriesFinder final
{
public:
    SeriesFinder(SourceSnapshot &snapshot, const SeriesInput &input)
        : m_snapshot(snapshot)
        , m_input(input)
    {
        for (const Effect &effect : input.known) {
            const bool isPosted = effect.state != EffectState::Planned && effect.state != EffectState::Blocked
                && effect.state != EffectState::Rejected && effect.state != EffectState::Conflict;
            if (effect.record.kind == RecordKind::JournalEntry && isPosted)
                m_posted.insert(effect.record.id, &effect);
        }
        for (const Invoice &invoice : snapshot.invoices) {
            const bool isInBooks = invoice.sync.status == SyncStatus::ToTransfer
                || invoice.sync.status == SyncStatus::Transferred;
            if (invoice.kind != RecordKind::Invoice && isInBooks && invoice.date.isValid())
                m_credits[invoice.originalId].push_back(&invoice);
        }
        for (auto &[id, notes] : m_credits) {
            std::sort(notes.begin(), notes.end(), [](const Invoice *a, const Invoice *b) {
                return std::tie(a->date, a->id) < std::tie(b->date, b->id);
            });
        }
        for (DeferredEntry &row : snapshot.entries)
            m_rows[row.invoiceId].push_back(row);
    }

    [[nodiscard]] std::vector<DeferredEntry> entries()
    {
        for (const Invoice &invoice : m_snapshot.invoices) {
            if (invoice.kind != RecordKind::Invoice)
                continue;
            const auto rows = m_rows.find(invoice.id);
            if (rows != m_rows.end())
                addRows(invoice, rows->second);
            else if (mayBeSpread(invoice))
                addComputed(invoice);
        }
        return std::move(m_entries);
    }

private:
    [[nodiscard]] bool mayBeSpread(const Invoice &invoice) const
    {
        const bool isOld = !invoice.date.isValid() || invoice.date < m_input.startDate;
        const bool isInBooks =
            invoice.sync.status == SyncStatus::ToTransfer || invoice.sync.status == SyncStatus::Transferred;
        return m_input.policy.computes() && isMembership(invoice.type) && invoice.isPaid && isInBooks
            && !isOld;
    }

    void add(Series series)
    {
        SeriesWalk walk{std::move(series), m_posted, m_input.kept};
        for (DeferredEntry &entry : walk.entries())
            m_entries.push_back(std::move(entry));
    }

    /// The rows of one fee, by the accounts they go between.
    void addRows(const Invoice &fee, std::vector<DeferredEntry> &rows)
    {
        std::sort(rows.begin(), rows.end(), [](const DeferredEntry &a, const DeferredEntry &b) {
            return std::tie(a.debitAccount, a.creditAccount, a.date, a.id)
                < std::tie(b.debitAccount, b.creditAccount, b.date, b.id);
        });
        int group = 0;
        for (auto from = rows.begin(); from != rows.end();) {
            const auto to = std::find_if(from, rows.end(), [from](const DeferredEntry &row) {
                return row.debitAccount != from->debitAccount || row.creditAccount != from->creditAccount;
            });
            addRows(fee, std::vector<DeferredEntry>(from, to), ++group);
            from = to;
        }
    }

    void addRows(const Invoice &fee, const std::vector<DeferredEntry> &rows, int group)
    {
        Series series;
        series.fee = &fee;
        series.isOfSource = true;
        series.creditPrefix = fee.id + QStringLiteral("#r%1.").arg(group);
        for (const DeferredEntry &row : rows) {
            series.total += row.amount.minor;
            series.steps.push_back(Step{row, series.total});
        }
        for (const Invoice *note : m_credits[fee.id]) {
            const bool isProportional = fee.net.minor > 0 && series.total > 0;
            const qint64 minor = isProportional ? earned(series.total, note->net.minor, fee.net.minor) : 0;
            series.credits.push_back(Credit{note, minor});
        }
        add(std::move(series));
    }

    void addComputed(const Invoice &fee)
    {
        int position = 0;
        for (const InvoiceLine &line : fee.lines) {
            ++position;
            const MappingTarget *deferred =
                m_input.mapping.target(MappingKind::DeferredAccount, line.productKey);
            const MappingTarget *revenue =
                m_input.mapping.target(MappingKind::RevenueAccount, line.productKey);
            if (deferred && revenue && line.net.minor > 0)
                addComputed(fee, line, position, *deferred, *revenue);
        }
    }

    void addComputed(const Invoice &fee, const InvoiceLine &line, int position, const MappingTarget &deferred,
                     const MappingTarget &revenue)
    {
        const QString prefix = fee.id + QStringLiteral("#%1.").arg(position);
        const std::vector<Portion> portions = portionsOf(fee.date, m_input.policy);
        qint64 whole = 0;
        for (const Portion &portion : portions)
            whole += portion.weight;
        Series series;
        series.fee = &fee;
        series.total = line.net.minor;
        series.creditPrefix = prefix;
        qint64 passed = 0;
        int number = 0;
        for (const Portion &portion : portions) {
            passed += portion.weight;
            DeferredEntry entry;
            entry.id = prefix + QString::number(++number);
            entry.number = numberOf(fee, position, number, portions.size());
            entry.invoiceId = fee.id;
            entry.invoiceNumber = fee.number;
            entry.customerName = fee.customerName;
            entry.date = portion.date;
            entry.currencyCode = fee.currencyCode;
            entry.amount = Money{0, line.net.currency};
            entry.debitAccount = deferred.id;
            entry.creditAccount = revenue.id;
            const auto kept = m_input.kept.find(entry.id);
            entry.sync = kept == m_input.kept.end() ? SyncFields{SyncStatus::ToTransfer} : kept->second;
            series.steps.push_back(Step{std::move(entry), earned(series.total, passed, whole)});
        }
        for (const Invoice *note : m_credits[fee.id])
            series.credits.push_back(Credit{note, creditedOf(*note, fee, line)});
        add(std::move(series));
    }

    /// What a note credits of this product; several lines of one product share it by their order.
    static qint64 creditedOf(const Invoice &note, const Invoice &fee, const InvoiceLine &line)
    {
        qint64 credited = 0;
        for (const InvoiceLine &one : note.lines) {
            if (one.productKey == line.productKey)
                credited += one.net.minor;
        }
        for (const InvoiceLine &earlier : fee.lines) {
            if (&earlier == &line)
                break;
            if (earlier.productKey == line.productKey)
                credited -= earlier.net.minor;
        }
        return std::clamp<qint64>(credited, 0, line.net.minor);
    }

    /// "001042 03/12", of a second line "001042-2 03/12".
    static QString numberOf(const Invoice &fee, int position, int number, size_t count)
    {
        const QString line = position > 1 ? QStringLiteral("-%1").arg(position) : QString{};
        return QStringLiteral("%1%2 %3/%4")
            .arg(fee.number, line)
            .arg(number, 2, 10, QLatin1Char('0'))
            .arg(count, 2, 10, QLatin1Char('0'));
    }

    SourceSnapshot &m_snapshot;
    const SeriesInput &m_input;
    QHash<QString, const Effect *> m_posted; // by entry id
    std::map<QString, std::vector<const Invoice *>> m_credits; // by the invoice they correct
    std::map<QString, std::vector<DeferredEntry>> m_rows; // by invoice
    std::vector<DeferredEntry> m_entries;
};

QDate lastOfMonth(const QDate &day)
{
    return QDate{day.year(), day.month(), day.daysInMonth()};
}

} // namespace

qint64 earned(qint64 minor, qint64 part, qint64 whole)
{
    const qint64 doubled = 2 * minor * part;
    return (doubled + (doubled < 0 ? -whole : whole)) / (2 * whole);
}

std::vector<Portion> portionsOf(const QDate &begin, const DeferralPolicy &policy)
{
    std::vector<Portion> portions;
    if (policy.mode == DeferralMode::Monthly) {
        const QDate first{begin.year(), begin.month(), 1};
        for (int month = 0; month < policy.months; ++month)
            portions.push_back(Portion{lastOfMonth(first.addMonths(month)), 1});
        return portions;
    }
    const QDate end = begin.addMonths(policy.months).addDays(-1);
    for (QDate from = begin; from <= end;) {
        const QDate to = std::min(lastOfMonth(from), end);
        portions.push_back(Portion{to, static_cast<int>(from.daysTo(to)) + 1});
        from = to.addDays(1);
    }
    return portions;
}

void completeEntries(SourceSnapshot &snapshot, const SeriesInput &input)
{
    if (input.policy.isOff()) {
        snapshot.entries.clear();
        return;
    }
    snapshot.entries = SeriesFinder{snapshot, input}.entries();
}

} // namespace passerelle::sync
