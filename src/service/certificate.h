// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/runreport.h"
#include "service/office.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::service {

/// A record that a certificate leaves out of its totals, or that does not agree. No name of a person.
struct CertificateIssue
{
    domain::RecordKind kind = domain::RecordKind::Invoice;
    QString number = {}; ///< empty for customers
    QString code = {}; ///< errorKey()

    friend bool operator==(const CertificateIssue &, const CertificateIssue &) = default;
};

/// What a certificate proves: for a run or a period, the totals of source, journal and ledger, and the
/// journal's hash.
struct Certificate
{
    QString company = {};
    QString title = {}; ///< "7" for a run, or "2026-01-01 - 2026-03-31"
    QDateTime madeAt = {}; ///< when the two systems were asked: the end of the run, or of the comparison
    std::vector<runner::TotalRow> totals = {};
    int differences = 0;
    QString journalHash = {};
    // For people
    qint64 run = 0; ///< 0: of a period
    QDate from = {}; ///< of a period; an invalid date is an open end
    QDate to = {};
    QDateTime startedAt = {}; ///< of a run
    QString who = {}; ///< who started the run or asked for the comparison
    int posted = 0; ///< entries confirmed in the run
    bool isAudited = true; ///< false: documents were posted, but the run ended before they were compared
    std::vector<CertificateIssue> issues = {};
    QString sourceSystem = {}; ///< "membri"
    QString chapter = {};
    QString ledgerSystem = {}; ///< "quickbooks"
    QString ledgerCompany = {}; ///< name or id of the company in the ledger
    QString timeZone = {};
};

/// The certificate of a finished run, from what its audit wrote into the journal. RecordUnknown: no such run.
[[nodiscard]] Result<Certificate> certificateOfRun(const Office &office, const storage::JournalReader &reader,
                                                   const CompanySettings &company, qint64 run);

/// The certificate of a period: both systems are asked afresh. The office must outlive the task.
[[nodiscard]] QCoro::Task<Result<Certificate>>
certificateOfPeriod(Office *office, CompanySettings company, QDate from, QDate to, std::stop_token stop);

[[nodiscard]] QByteArray certificateCsv(const Certificate &certificate);

/// The totals kept in a run's summary.
[[nodiscard]] std::vector<runner::TotalRow> totalsFromJson(const Json &totals);

} // namespace passerelle::service
