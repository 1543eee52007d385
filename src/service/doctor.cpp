// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/doctor.h"

#include "service/authorization.h"
#include "service/systems.h"

#include <QFileInfo>

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LargestSkewSeconds = 5 * 60;

DoctorFinding finding(const QString &subject, const QString &fact, std::optional<Error> error = {})
{
    DoctorFinding result;
    result.subject = subject;
    result.isGood = !error.has_value();
    result.fact = fact;
    result.error = std::move(error);
    return result;
}

DoctorFinding journalFinding(const Office &office, const CompanySettings &company, bool isDeep)
{
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(office, company);
    if (!reader)
        return finding(u"journal"_s, {}, reader.error());
    if ((*reader)->isEmpty())
        return finding(u"journal"_s, u"-"_s);
    const Result<QString> head = (*reader)->headHash();
    if (!head)
        return finding(u"journal"_s, {}, head.error());
    if (isDeep) {
        const Result<bool> holds = (*reader)->chainHolds();
        if (!holds || !*holds)
            return finding(u"journal"_s, head->first(std::min<qsizetype>(head->size(), 16)),
                           Error{ErrorCode::JournalDamaged});
    }
    return finding(u"journal"_s,
                   u"SQLite "_s + (*reader)->sqliteVersion() + u", "_s
                       + head->first(std::min<qsizetype>(head->size(), 16)));
}

DoctorFinding clockFinding(const Office &office, const QDateTime &serverTime)
{
    const qint64 skew = serverTime.isValid() ? serverTime.secsTo(office.clock.now()) : 0;
    const QString fact = QString::number(skew) + u" s"_s;
    if (std::abs(skew) > LargestSkewSeconds)
        return finding(u"clock"_s, fact, Error{ErrorCode::ClockWrong, fact});
    return finding(u"clock"_s, fact);
}

DoctorFinding browserFinding(const auth::SignInHelper &signIn)
{
    const bool hasBrowser = signIn.program.isEmpty() || QFileInfo{signIn.program}.isExecutable();
    return finding(u"browser"_s, hasBrowser ? signIn.fact : u"-"_s,
                   hasBrowser ? std::nullopt : std::optional{Error{ErrorCode::SignInBrowserFailed}});
}

QCoro::Task<QDateTime> serverTime(Office *office, QUrl url, std::stop_token stop)
{
    net::HttpClient http{office->clock};
    net::Request request{QByteArrayLiteral("GET"), url};
    request.timeout = std::chrono::seconds{15};
    const net::Exchange exchange = co_await http.send(request, stop);
    co_return exchange.serverDate.value_or(QDateTime{});
}

QCoro::Task<DoctorFinding> sourceFinding(Office *office, CompanySettings company, std::stop_token stop)
{
    Result<std::unique_ptr<SourceLink>> link = co_await SourceLink::open(office, company, stop);
    if (!link)
        co_return finding(u"source"_s, company.source.url.host(), link.error());
    const Result<domain::SourceSnapshot> organization = co_await (*link)->source().connect(stop);
    if (!organization)
        co_return finding(u"source"_s, company.source.url.host(), organization.error());
    co_return finding(u"source"_s, organization->settings.chapterName);
}

QCoro::Task<DoctorFinding> ledgerFinding(Office *office, CompanySettings company, std::stop_token stop)
{
    Result<std::unique_ptr<LedgerLink>> link = co_await LedgerLink::open(office, company);
    if (!link)
        co_return finding(u"ledger"_s, company.ledger.apiBase.host(), link.error());
    const Result<domain::LedgerFacts> facts = co_await (*link)->ledger().connect(stop);
    if (!facts)
        co_return finding(u"ledger"_s, company.ledger.apiBase.host(), facts.error());
    const int days = office->companies.authorization(company.id).daysLeft(office->clock.now());
    co_return finding(u"ledger"_s, facts->companyName + u", "_s + QString::number(days) + u" d"_s);
}

} // namespace

QCoro::Task<std::vector<DoctorFinding>> examine(Office *office, CompanySettings company, bool isDeep,
                                                auth::SignInHelper signIn, std::stop_token stop)
{
    std::vector<DoctorFinding> findings;
    findings.push_back(finding(u"versions"_s, QStringLiteral("Qt %1").arg(QLatin1StringView{qVersion()})));
    const Result<Done> keychain = co_await office->vault->probe();
    const bool usesFile = !office->companies.home().secretsFile.isEmpty();
    findings.push_back(finding(u"keychain"_s, usesFile ? u"secrets file"_s : u"system keychain"_s,
                               keychain ? std::nullopt : std::optional{keychain.error()}));
    findings.push_back(journalFinding(*office, company, isDeep));
    const DoctorFinding source = co_await sourceFinding(office, company, stop);
    findings.push_back(source);
    const DoctorFinding ledger = co_await ledgerFinding(office, company, stop);
    findings.push_back(ledger);
    const QDateTime time = co_await serverTime(office, company.source.url, stop);
    findings.push_back(clockFinding(*office, time));
    findings.push_back(browserFinding(signIn));
    co_return findings;
}

} // namespace passerelle::service
