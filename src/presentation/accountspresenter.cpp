// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/accountspresenter.h"

#include "presentation/accountwords.h"
#include "presentation/errortext.h"
#include "presentation/format.h"

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using service::AccountDecision;
using service::AccountToVerify;
using service::AccountVerdict;

AccountsPresenter::AccountsPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_company(company)
{
    connect(&desk, &Desk::accountsReady, this, &AccountsPresenter::take);
    connect(&desk, &Desk::accountsDecided, this, &AccountsPresenter::takeResult);
    connect(&desk, &Desk::failed, this, [this](const QString &question, const Error &error) {
        if (question != "accounts"_L1)
            return;
        m_phase = m_phase == Phase::Applying ? Phase::Choosing : Phase::Failed;
        m_failure = error;
        m_hasFailure = true;
        emit changed();
    });
}

void AccountsPresenter::open(const QString &name)
{
    m_wanted = name;
    m_phase = Phase::Reading;
    m_hasFailure = false;
    m_open.clear();
    m_decisions.clear();
    m_row = -1;
    layOut();
    m_desk.requestAccounts();
}

void AccountsPresenter::take(const std::vector<AccountToVerify> &accounts)
{
    m_open = accounts;
    m_phase = Phase::Choosing;
    m_decisions.clear();
    for (const AccountToVerify &account : m_open) {
        if (!account.candidates.empty() && account.candidates.front().isSure)
            m_decisions[account.customer.id] = {account.customer.id, AccountVerdict::Link,
                                                account.candidates.front().account.reference};
    }
    const auto wanted = std::find_if(m_open.begin(), m_open.end(), [this](const AccountToVerify &account) {
        return account.customer.name == m_wanted;
    });
    m_row = m_open.empty() ? -1 : wanted == m_open.end() ? 0 : static_cast<int>(wanted - m_open.begin());
    layOut();
}

void AccountsPresenter::takeResult(int done, const std::optional<Error> &error)
{
    if (!error) {
        emit applied();
        return;
    }
    Q_UNUSED(done) // what was written is gone from the list that is read now
    m_failure = *error;
    open();
    m_hasFailure = true;
    emit changed();
}

QString AccountsPresenter::title() const
{
    return m_phase == Phase::Choosing
        ? tr("%Ln account(s) to verify", nullptr, static_cast<int>(m_open.size()))
        : tr("Accounts to verify");
}

QString AccountsPresenter::notice() const
{
    if (m_hasFailure)
        return ErrorText::sentence(m_failure) + u' ' + ErrorText::fix(m_failure);
    switch (m_phase) {
    case Phase::Reading:
        return tr("Reading the accounts and the customers of %1…").arg(m_company.ledgerName());
    case Phase::Applying:
        return tr("Writing the decisions to %1…").arg(m_company.sourceName());
    case Phase::Choosing:
        return m_open.empty() ? tr("There is nothing to verify.") : QString{};
    case Phase::Failed:
        break;
    }
    return {};
}

Tone AccountsPresenter::noticeTone() const
{
    return m_hasFailure ? Tone::Err : Tone::Quiet;
}

const AccountToVerify *AccountsPresenter::shown() const
{
    const bool isThere = m_row >= 0 && m_row < static_cast<int>(m_open.size());
    return isThere ? &m_open.at(static_cast<size_t>(m_row)) : nullptr;
}

QString AccountsPresenter::candidatesTitle() const
{
    const AccountToVerify *account = shown();
    if (!account)
        return {};
    return account->candidates.empty()
        ? tr("No customer of %1 looks like %2").arg(m_company.ledgerName(), account->customer.name)
        : tr("Customers of %1 that may be %2").arg(m_company.ledgerName(), account->customer.name);
}

void AccountsPresenter::show(int row)
{
    if (row == m_row)
        return;
    m_row = row;
    layOutCandidates();
    emit changed();
}

bool AccountsPresenter::canLink(int candidate) const
{
    const AccountToVerify *account = shown();
    return m_phase == Phase::Choosing && account && candidate >= 0
        && candidate < static_cast<int>(account->candidates.size());
}

void AccountsPresenter::link(int candidate)
{
    if (!canLink(candidate))
        return;
    const AccountToVerify &account = *shown();
    m_decisions[account.customer.id] = {
        account.customer.id, AccountVerdict::Link,
        account.candidates.at(static_cast<size_t>(candidate)).account.reference};
    layOut();
}

void AccountsPresenter::decide(AccountVerdict verdict)
{
    const AccountToVerify *account = shown();
    if (!account || m_phase != Phase::Choosing || verdict == AccountVerdict::Link
        || (verdict == AccountVerdict::CreateNew && !canCreate()))
        return;
    m_decisions[account->customer.id] = {account->customer.id, verdict, {}};
    layOut();
}

bool AccountsPresenter::canCreate() const
{
    const AccountToVerify *account = shown();
    return m_phase == Phase::Choosing && account && !account->hasWrongLink;
}

bool AccountsPresenter::isDecided() const
{
    const AccountToVerify *account = shown();
    return account && m_decisions.find(account->customer.id) != m_decisions.end();
}

void AccountsPresenter::takeBack()
{
    if (const AccountToVerify *account = shown())
        m_decisions.erase(account->customer.id);
    layOut();
}

int AccountsPresenter::nextOpen() const
{
    for (int row = m_row + 1; row < static_cast<int>(m_open.size()); ++row) {
        if (!m_decisions.contains(m_open.at(static_cast<size_t>(row)).customer.id))
            return row;
    }
    return -1;
}

QString AccountsPresenter::applyText() const
{
    return tr("&Apply %Ln decision(s)", nullptr, decidedCount());
}

void AccountsPresenter::apply()
{
    if (!canApply())
        return;
    std::vector<AccountDecision> decisions;
    decisions.reserve(m_decisions.size());
    for (const auto &[id, decision] : m_decisions)
        decisions.push_back(decision);
    m_phase = Phase::Applying;
    m_hasFailure = false;
    emit changed();
    m_desk.decideAccounts(decisions);
}

Cell AccountsPresenter::decisionCell(const AccountToVerify &account) const
{
    const auto found = m_decisions.find(account.customer.id);
    if (found == m_decisions.end())
        return {.text = tr("to decide"), .tone = Tone::Warn, .icon = u"unknown"_s};
    switch (found->second.verdict) {
    case AccountVerdict::Link:
        return {.text = tr("is %1").arg(found->second.reference),
                .tone = Tone::Ok,
                .icon = u"link"_s,
                .tip = found->second.reference};
    case AccountVerdict::CreateNew:
        return {.text = tr("new account"), .tone = Tone::Accent, .icon = u"adduser"_s};
    case AccountVerdict::DoNotSynchronize:
        return {.text = tr("never"), .tone = Tone::Off, .icon = u"never"_s};
    }
    Q_UNREACHABLE();
}

void AccountsPresenter::layOut()
{
    std::vector<TableModel::Row> rows;
    for (const AccountToVerify &account : m_open) {
        const domain::Customer &customer = account.customer;
        const QString contact = contactLine(customer.email, customer.phone, customer.address);
        rows.push_back({{.text = customer.name, .isStrong = true, .tip = customer.name},
                        {.text = contact, .tone = Tone::Quiet, .tip = contact},
                        decisionCell(account)});
    }
    m_accounts.show({{tr("Account")}, {tr("Details")}, {tr("Decision")}}, std::move(rows));
    layOutCandidates();
    emit changed();
}

void AccountsPresenter::layOutCandidates()
{
    std::vector<TableModel::Row> rows;
    const AccountToVerify *account = shown();
    for (const auto &candidate : account ? account->candidates : std::vector<domain::AccountCandidate>{}) {
        const domain::LedgerAccount &held = candidate.account;
        const bool hasNumber = held.reference != held.name;
        const QString name = hasNumber ? held.reference + u' ' + held.name : held.name;
        const QString contact = contactLine(held.email, held.phone, held.address);
        const QString why = evidenceWords(candidate);
        rows.push_back(
            {{.text = Format{}.percent(candidate.score), .tone = candidate.isSure ? Tone::Ok : Tone::Neutral},
             {.text = name, .isStrong = true, .tip = name},
             {.text = why, .tip = why},
             {.text = contact, .tone = Tone::Quiet, .tip = contact}});
    }
    m_candidates.show({{.title = tr("Likeness"), .isNumber = true},
                       {tr("Customer of the ledger")},
                       {tr("Matches on")},
                       {tr("Details")}},
                      std::move(rows));
}

void AccountsPresenter::retranslate()
{
    layOut();
}

} // namespace passerelle::presentation
