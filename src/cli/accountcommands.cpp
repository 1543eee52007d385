// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts to verify: whom each may be, and what a person decides (M-16, M-103, M-104).
#include "cli/commands.h"
#include "cli/tasks.h"
#include "presentation/accountwords.h"
#include "service/accountjobs.h"

#include <QCoreApplication>

#include <algorithm>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using service::AccountDecision;
using service::AccountToVerify;
using service::AccountVerdict;
using service::CompanySettings;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("passerelle::cli", text);
}

Json candidateJson(const domain::AccountCandidate &candidate)
{
    Json evidence = Json::array();
    for (const domain::MatchEvidence one : candidate.evidence)
        evidence.append(Json{presentation::evidenceKey(one)});
    Json json = Json::object();
    json.set(u"reference"_s, candidate.account.reference);
    json.set(u"name"_s, candidate.account.name);
    json.set(u"score"_s, candidate.score);
    json.set(u"evidence"_s, std::move(evidence));
    json.set(u"sure"_s, candidate.isSure);
    return json;
}

int tellAccounts(const Bench &bench, const std::vector<AccountToVerify> &accounts)
{
    Json list = Json::array();
    for (const AccountToVerify &account : accounts) {
        Json candidates = Json::array();
        bench.console.line(account.customer.name + u"  ("_s + account.customer.id + u')');
        for (const domain::AccountCandidate &candidate : account.candidates) {
            candidates.append(candidateJson(candidate));
            bench.console.line(u"  %1 %  %2  %3"_s.arg(QString::number(candidate.score),
                                                       candidate.account.name,
                                                       presentation::evidenceWords(candidate)));
        }
        Json json = Json::object();
        json.set(u"id"_s, account.customer.id);
        json.set(u"name"_s, account.customer.name);
        json.set(u"candidates"_s, std::move(candidates));
        list.append(std::move(json));
    }
    Json json = Json::object();
    json.set(u"accounts"_s, std::move(list));
    bench.console.object(json);
    bench.console.line(tr("Accounts to verify: %1").arg(accounts.size()));
    return 0;
}

int decide(const Bench &bench, const CompanySettings &company, const std::vector<AccountDecision> &decisions)
{
    int linked = 0;
    if (!decisions.empty()) {
        const Result<service::RecordChangeResult> result =
            finished(service::decideAccounts(&bench.office, company, decisions, bench.stop));
        if (!result)
            return bench.console.error(result.error());
        if (const std::optional<Error> error = result->firstError())
            return bench.console.error(*error);
        linked = result->writtenCount();
    }
    Json json = Json::object();
    json.set(u"exit"_s, 0);
    json.set(u"decided"_s, linked);
    bench.console.object(json);
    bench.console.line(tr("Accounts decided: %1").arg(linked));
    return 0;
}

/// The sure ones, each with the customer it is.
std::vector<AccountDecision> sureLinks(const std::vector<AccountToVerify> &accounts)
{
    std::vector<AccountDecision> decisions;
    for (const AccountToVerify &account : accounts) {
        if (!account.candidates.empty() && account.candidates.front().isSure)
            decisions.push_back(
                {account.customer.id, AccountVerdict::Link, account.candidates.front().account.reference});
    }
    return decisions;
}

} // namespace

int accounts(const Bench &bench)
{
    const Result<CompanySettings> company = bench.company();
    if (!company)
        return bench.console.error(company.error());
    const QStringList &words = bench.arguments.words;
    const QString verb = words.value(0);
    if (verb.isEmpty() || verb == "link-sure"_L1) {
        const Result<std::vector<AccountToVerify>> open =
            finished(service::readAccountsToVerify(&bench.office, *company, bench.stop));
        if (!open)
            return bench.console.error(open.error());
        return verb.isEmpty() ? tellAccounts(bench, *open) : decide(bench, *company, sureLinks(*open));
    }
    const bool isLink = verb == "link"_L1;
    const bool isKnown = isLink || verb == "new"_L1 || verb == "leave"_L1;
    if (!isKnown || words.size() != (isLink ? 3 : 2))
        return badOption(bench, u"accounts "_s + words.join(u' '));
    const Result<domain::RecordRef> record = finished(
        service::findRecord(&bench.office, *company, domain::RecordKind::Customer, words.at(1), bench.stop));
    if (!record)
        return bench.console.error(record.error());
    AccountDecision decision{record->id, AccountVerdict::CreateNew, words.value(2)};
    if (isLink)
        decision.verdict = AccountVerdict::Link;
    else if (verb == "leave"_L1)
        decision.verdict = AccountVerdict::DoNotSynchronize;
    return decide(bench, *company, {decision});
}

} // namespace passerelle::cli
