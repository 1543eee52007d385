// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/certificate.h"

#include "service/csv.h"
#include "service/verifyjob.h"

#include <algorithm>

namespace passerelle::service {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

Money amount(const Json &json, const Currency &currency)
{
    const Result<Money> money = moneyFromText(json.toString().toLatin1(), currency);
    return money ? *money : Money{0, currency};
}

/// What any certificate of a company says about its two systems.
Certificate begun(const Office &office, const CompanySettings &company)
{
    Certificate certificate;
    certificate.company = company.name;
    certificate.sourceSystem = company.source.system;
    certificate.chapter = company.source.chapter;
    certificate.ledgerSystem = company.ledger.system;
    const AuthorizationState state = office.companies.authorization(company.id);
    certificate.ledgerCompany = state.ledgerCompanyName.isEmpty() ? state.realmId : state.ledgerCompanyName;
    certificate.timeZone = company.timeZone;
    return certificate;
}

void addIssues(Certificate &certificate, const Json &list)
{
    for (const Json &entry : list.items()) {
        const auto kind = recordKindFromKey(entry[u"kind"].toString());
        if (!kind)
            continue; // why the run itself ended
        certificate.issues.push_back({*kind,
                                      *kind == RecordKind::Customer ? QString{} : entry[u"number"].toString(),
                                      entry[u"code"].toString()});
    }
}

/// Documents that the run posted, whether compared or not.
Result<bool> hasDocuments(const storage::JournalReader &reader, qint64 run)
{
    const Result<std::vector<Effect>> effects = reader.effectsOfRun(run);
    if (!effects)
        return Failure{effects.error()};
    return std::any_of(effects->begin(), effects->end(), [](const Effect &effect) {
        return isInLedger(effect.state) && effect.record.kind != RecordKind::Customer;
    });
}

} // namespace

std::vector<runner::TotalRow> totalsFromJson(const Json &totals)
{
    std::vector<runner::TotalRow> rows;
    for (const Json &entry : totals.items()) {
        const Result<Currency> currency = Currency::fromCode(entry[u"currency"].toString());
        const auto kind = recordKindFromKey(entry[u"kind"].toString());
        if (!currency || !kind)
            continue;
        runner::TotalRow row;
        row.kind = *kind;
        row.currency = currency->code();
        row.day = QDate::fromString(entry[u"day"].toString(), Qt::ISODate);
        row.count = static_cast<int>(entry[u"count"].toInt());
        row.source = amount(entry[u"source"], *currency);
        row.journal = amount(entry[u"journal"], *currency);
        row.ledger = amount(entry[u"ledger"], *currency);
        rows.push_back(row);
    }
    return rows;
}

Result<Certificate> certificateOfRun(const Office &office, const storage::JournalReader &reader,
                                     const CompanySettings &company, qint64 run)
{
    const Result<storage::RunRow> row = reader.run(run);
    if (!row)
        return Failure{row.error()};
    const Result<QString> head = reader.headHash();
    if (!head)
        return Failure{head.error()};
    const Result<bool> posted = hasDocuments(reader, run);
    if (!posted)
        return Failure{posted.error()};
    Certificate certificate = begun(office, company);
    certificate.run = run;
    certificate.title = QString::number(run);
    certificate.startedAt = row->startedAt;
    certificate.madeAt = row->endedAt;
    certificate.who = row->who;
    certificate.posted = static_cast<int>(row->summary[u"effects"].toInt());
    certificate.totals = totalsFromJson(row->summary[u"totals"]);
    certificate.isAudited = !certificate.totals.empty() || !*posted;
    certificate.journalHash = *head;
    addIssues(certificate, row->summary[u"errors"]);
    addIssues(certificate, row->summary[u"blocked"]);
    for (const runner::TotalRow &total : certificate.totals)
        certificate.differences += total.isBalanced() ? 0 : 1;
    return certificate;
}

QCoro::Task<Result<Certificate>> certificateOfPeriod(Office *office, CompanySettings company, QDate from,
                                                     QDate to, std::stop_token stop)
{
    const QDateTime startedAt = office->clock.now();
    const Result<runner::AuditResult> audit = co_await verifyCompany(office, company, from, to, stop);
    if (!audit)
        co_return Failure{audit.error()};
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(*office, company);
    if (!reader)
        co_return Failure{reader.error()};
    const Result<QString> head = (*reader)->headHash();
    if (!head)
        co_return Failure{head.error()};
    Certificate certificate = begun(*office, company);
    certificate.title = from.toString(Qt::ISODate) + u" - "_s + to.toString(Qt::ISODate);
    certificate.from = from;
    certificate.to = to;
    certificate.startedAt = startedAt;
    certificate.madeAt = office->clock.now();
    certificate.who = office->actor.user + u" @ "_s + office->actor.workstation;
    certificate.totals = audit->totals;
    certificate.differences = static_cast<int>(audit->differences.size());
    for (const runner::RecordIssue &issue : audit->differences) {
        const RecordKind kind = issue.label.record.kind;
        certificate.issues.push_back({kind, kind == RecordKind::Customer ? QString{} : issue.label.number,
                                      QString{errorKey(issue.error.code)}});
    }
    certificate.journalHash = *head;
    co_return certificate;
}

QByteArray certificateCsv(const Certificate &certificate)
{
    QByteArray out{"\xEF\xBB\xBF"};
    out += csvLine({u"company"_s, certificate.company});
    out += csvLine({u"certificate"_s, certificate.title});
    out += csvLine({u"madeAt"_s, certificate.madeAt.toUTC().toString(Qt::ISODate)});
    out += csvLine({u"journalHash"_s, certificate.journalHash});
    out += csvLine({u"differences"_s, QString::number(certificate.differences)});
    out += csvLine({u"kind"_s, u"currency"_s, u"day"_s, u"count"_s, u"source"_s, u"journal"_s, u"ledger"_s,
                    u"difference"_s});
    for (const runner::TotalRow &row : certificate.totals) {
        const Money difference{row.ledger.minor - row.source.minor, row.ledger.currency};
        out += csvLine({recordKindKey(row.kind), row.currency, row.day.toString(Qt::ISODate),
                        QString::number(row.count), csvAmount(moneyText(row.source)),
                        csvAmount(moneyText(row.journal)), csvAmount(moneyText(row.ledger)),
                        csvAmount(moneyText(difference))});
    }
    return out;
}

} // namespace passerelle::service
