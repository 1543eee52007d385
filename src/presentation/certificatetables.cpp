// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a certificate.
#include "presentation/certificatepaper.h"
#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/recordlistmodel.h"
#include "presentation/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::Money;
using domain::RecordKind;
using papers::PaperRow;
using papers::RowLook;
using runner::TotalRow;
using service::Certificate;
using service::CertificateIssue;

namespace {

class CertificateTables
{
    Q_DECLARE_TR_FUNCTIONS(CertificateTables)
};

/// Sums of several rows, each signed as the window shows it: what is given back counts negative.
class Sums final
{
public:
    void add(const TotalRow &row)
    {
        m_count += row.count;
        m_source += signedAmount(row.kind, row.source).minor;
        m_journal += signedAmount(row.kind, row.journal).minor;
        m_ledger += signedAmount(row.kind, row.ledger).minor;
        m_isBalanced = m_isBalanced && row.isBalanced();
    }

    [[nodiscard]] bool isBalanced() const { return m_isBalanced; }

    /// Count, source, journal, ledger, difference.
    [[nodiscard]] QStringList cells() const
    {
        const qint64 ofLedger = m_ledger - m_source;
        return {Format{}.count(m_count), digits(m_source), digits(m_journal), digits(m_ledger),
                digits(ofLedger != 0 ? ofLedger : m_journal - m_source)};
    }

private:
    static QString digits(qint64 minor) { return Format{}.digits(Money{minor, {}}); }

    qint64 m_count = 0;
    qint64 m_source = 0;
    qint64 m_journal = 0;
    qint64 m_ledger = 0;
    bool m_isBalanced = true;
};

PaperRow rowOf(const QStringList &names, const Sums &sums, RowLook look)
{
    return {names + sums.cells(), sums.isBalanced() || look != RowLook::Plain ? look : RowLook::Alert};
}

std::vector<papers::PaperColumn> columnsAfter(const QStringList &names)
{
    std::vector<papers::PaperColumn> columns;
    for (const QString &name : names)
        columns.push_back({name, false, true});
    for (const QString &figure :
         {CertificateTables::tr("Count"), CertificateTables::tr("Source"), CertificateTables::tr("Journal"),

          //: the accounting system, as the head of a narrow column
          CertificateTables::tr("Ledger"), CertificateTables::tr("Difference")})
        columns.push_back({figure, true, false});
    return columns;
}

Result<Done> writeKinds(const std::vector<TotalRow> &rows, const QString &heading, papers::PaperSink &sink)
{
    Result<Done> done = sink.section({heading, columnsAfter({CertificateTables::tr("Kind")})});
    Sums all;
    for (const RecordKind kind : domain::AllRecordKinds) {
        Sums sums;
        bool isThere = false;
        for (const TotalRow &row : rows) {
            if (row.kind != kind)
                continue;
            sums.add(row);
            all.add(row);
            isThere = true;
        }
        if (isThere && done)
            done = sink.row(rowOf({kindsWord(kind)}, sums, RowLook::Plain));
    }
    return done ? sink.row(rowOf({CertificateTables::tr("Control total")}, all, RowLook::Total)) : done;
}

QString monthOf(const QDate &day)
{
    return day.toString(u"yyyy-MM"_s);
}

Result<Done> writeDays(std::vector<TotalRow> rows, const QString &heading, papers::PaperSink &sink)
{
    std::stable_sort(rows.begin(), rows.end(), [](const TotalRow &a, const TotalRow &b) {
        return std::tie(a.day, a.kind) < std::tie(b.day, b.kind);
    });
    Result<Done> done =
        sink.section({heading, columnsAfter({CertificateTables::tr("Date"), CertificateTables::tr("Kind")})});
    const bool hasMonths = !rows.empty() && monthOf(rows.front().day) != monthOf(rows.back().day);
    Sums all;
    Sums month;
    for (size_t at = 0; at < rows.size() && done; ++at) {
        const TotalRow &row = rows[at];
        Sums own;
        own.add(row);
        month.add(row);
        all.add(row);
        done = sink.row(rowOf({Format::date(row.day), kindsWord(row.kind)}, own, RowLook::Plain));
        const bool isLastOfMonth = at + 1 == rows.size() || monthOf(rows[at + 1].day) != monthOf(row.day);
        if (!hasMonths || !isLastOfMonth || !done)
            continue;
        done = sink.row(
            rowOf({monthOf(row.day), CertificateTables::tr("Total of the month")}, month, RowLook::Subtotal));
        month = {};
    }
    return done ? sink.row(rowOf({CertificateTables::tr("Control total"), {}}, all, RowLook::Total)) : done;
}

/// Documents by number; customers only counted, for their numbers could tell who they are.
Result<Done> writeIssues(const Certificate &certificate, const QString &heading, papers::PaperSink &sink)
{
    Result<Done> done = sink.section({heading,
                                      {{CertificateTables::tr("Kind"), false},
                                       {CertificateTables::tr("Document"), false},
                                       {CertificateTables::tr("Reason"), false}}});
    std::map<QString, int> customers;
    std::set<std::tuple<int, QString, QString>> documents;
    for (const CertificateIssue &issue : certificate.issues) {
        if (issue.kind == RecordKind::Customer)
            ++customers[issue.code];
        else
            documents.insert({static_cast<int>(issue.kind), issue.number, issue.code});
    }
    for (const auto &[code, count] : customers) {
        if (done)
            done = sink.row(
                {{kindsWord(RecordKind::Customer), CertificateTables::tr("%Ln customer(s)", nullptr, count),
                  ErrorText::titleOfKey(code)},
                 RowLook::Plain});
    }
    for (const auto &[kind, number, code] : documents) {
        if (done)
            done = sink.row({{kindWord(static_cast<RecordKind>(kind)),
                              number.isEmpty() ? CertificateTables::tr("without a number") : number,
                              ErrorText::titleOfKey(code)},
                             RowLook::Plain});
    }
    return done;
}

} // namespace

Result<Done> writeCertificateTables(const Certificate &certificate, papers::PaperSink &sink)
{
    std::map<QString, std::vector<TotalRow>> byCurrency;
    for (const TotalRow &row : certificate.totals)
        byCurrency[row.currency].push_back(row);
    int number = 0;
    const auto heading = [&number](const QString &words) { return u"%1. %2"_s.arg(++number).arg(words); };
    Result<Done> done = Done{};
    for (const auto &[currency, rows] : byCurrency) {
        if (done)
            done = writeKinds(rows, heading(CertificateTables::tr("By kind (%1)").arg(currency)), sink);
        if (done)
            done =
                writeDays(rows, heading(CertificateTables::tr("By document date (%1)").arg(currency)), sink);
    }
    if (done && !certificate.issues.empty()) {
        const QString words = certificate.run != 0 ? CertificateTables::tr("Left out of the totals")
                                                   : CertificateTables::tr("Differences by document");
        done = writeIssues(certificate, heading(words), sink);
    }
    return done;
}

} // namespace passerelle::presentation
