// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/companypresenter.h"

#include "presentation/format.h"
#include "presentation/words.h"

#include <QTimeZone>

#include <algorithm>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr int WarningDays = 30;

} // namespace

CompanyPresenter::CompanyPresenter(Desk &desk, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_clock(clock)
{
    connect(&desk, &Desk::companiesListed, this, &CompanyPresenter::takeCompanies);
    connect(&desk, &Desk::companyOpened, this, &CompanyPresenter::takeCompany);
    connect(&desk, &Desk::settingsSaved, this, [this](const service::CompanySettings &company) {
        m_company = company;
        clearFailure();
        m_desk.listCompanies();
    });
    connect(&desk, &Desk::overviewReady, this, [this](const Overview &overview) {
        m_overview = overview;
        if (!std::exchange(m_isRunKnown, true))
            m_isRunning = overview.isRunning;
        emit changed();
    });
    connect(&desk, &Desk::sourceReadStarted, this, [this] {
        m_isReading = true;
        clearFailure();
    });
    connect(&desk, &Desk::sourceRead, this, [this] {
        m_isReading = false;
        emit changed();
    });
    connect(&desk, &Desk::authorizationChanged, this, [this](const service::AuthorizationState &state) {
        m_overview.authorization = state;
        clearFailure();
    });
    connect(&desk, &Desk::mappingReady, this, [this](const MappingView &mapping) {
        m_unmapped = static_cast<int>(
            std::count_if(mapping.rows.begin(), mapping.rows.end(), [](const MappingRow &row) {
                return row.need.isRequired && !(row.hasTarget && row.target.isConfirmed);
            }));
        emit changed();
    });
    connect(&desk, &Desk::statusChanged, this, &CompanyPresenter::clearFailure);
    connectRuns();
}

void CompanyPresenter::connectRuns()
{
    connect(&m_desk, &Desk::runStarted, this, [this](bool isDryRun) {
        m_isRunning = m_isRunKnown = true;
        clearFailure();
        if (!m_isAutomatic) // whoever is at work here is not led to another page
            emit runBegan(isDryRun);
    });
    connect(&m_desk, &Desk::runFinished, this, [this](const runner::RunReport &report) {
        m_isRunning = false;
        m_isRunKnown = true;
        if (std::exchange(m_isAutomatic, false))
            emit automaticRunEnded(report);
        m_overview.isRunning = false;
        m_desk.requestOverview();
        emit changed();
    });
    connect(&m_desk, &Desk::failed, this, [this](const QString &question, const Error &error) {
        if (question == "read-source"_L1)
            m_isReading = false;
        if (question == "start"_L1 || question == "run"_L1)
            m_isRunning = false;
        m_hasFailure = error.code != ErrorCode::Cancelled;
        m_failure = error;
        emit changed();
    });
}

QDate CompanyPresenter::today() const
{
    const QTimeZone zone{m_company.timeZone.toLatin1()};
    const QDateTime now = m_clock.now();
    return zone.isValid() ? now.toTimeZone(zone).date() : now.toLocalTime().date();
}

void CompanyPresenter::clearFailure()
{
    m_hasFailure = false;
    emit changed();
}

void CompanyPresenter::takeCompanies(const std::vector<service::CompanySettings> &companies)
{
    m_companies = companies;
    m_areCompaniesKnown = true;
    emit changed();
}

void CompanyPresenter::takeCompany(const service::CompanySettings &company)
{
    const bool isKnown = std::any_of(m_companies.begin(), m_companies.end(),
                                     [&company](const auto &known) { return known.id == company.id; });
    if (!isKnown)
        m_companies.push_back(company);
    m_company = company;
    m_overview = {};
    m_unmapped = 0;
    m_isReading = false;
    m_isRunning = false;
    m_isRunKnown = false;
    clearFailure();
    emit companyChanged();
    refresh();
}

QString CompanyPresenter::title() const
{
    return hasCompany() ? m_company.name : tr("No company");
}

QString CompanyPresenter::route() const
{
    return hasCompany() ? u"%1 → %2"_s.arg(sourceName(), ledgerName())
                        : tr("A company joins a source and a ledger");
}

QString CompanyPresenter::sourceName() const
{
    return systemName(m_company.source.system);
}

QString CompanyPresenter::ledgerName() const
{
    return systemName(m_company.ledger.system);
}

QString CompanyPresenter::readText() const
{
    if (!hasCompany())
        return {};
    if (m_isReading)
        return tr("%1: reading…").arg(sourceName());
    if (!m_overview.sourceReadAt.isValid())
        return tr("%1 not read yet").arg(sourceName());
    const bool isToday = m_overview.sourceReadAt.toLocalTime().date() == m_clock.now().toLocalTime().date();
    return isToday ? tr("%1 read at %2").arg(sourceName(), Format::minute(m_overview.sourceReadAt))
                   : tr("%1 read on %2").arg(sourceName(), Format::dateTime(m_overview.sourceReadAt));
}

int CompanyPresenter::daysLeft() const
{
    return m_overview.authorization.daysLeft(m_clock.now());
}

QString CompanyPresenter::authorizationText() const
{
    return isAuthorized() ? tr("Authorized · %Ln day(s)", nullptr, daysLeft()) : tr("Not authorized");
}

Tone CompanyPresenter::authorizationTone() const
{
    return isAuthorized() && daysLeft() > WarningDays ? Tone::Ok : Tone::Warn;
}

QString CompanyPresenter::startHint() const
{
    if (!hasCompany())
        return tr("Open or make a company first");
    if (m_isRunning)
        return tr("A run is in progress");
    if (!isAuthorized())
        return tr("%1 is not authorized yet: use Authorization first").arg(ledgerName());
    return tr("Transfers every record that is to transfer (F9)");
}

QString CompanyPresenter::lastRunWhen() const
{
    return m_overview.lastRunAt.isValid() ? Format::dateTime(m_overview.lastRunAt) : tr("none yet");
}

QString CompanyPresenter::lastRunText() const
{
    if (!m_overview.lastRunAt.isValid())
        return {};
    if (m_overview.lastRunResult == "stopped"_L1)
        return tr("Stopped");
    if (m_overview.lastRunResult == "interrupted"_L1)
        return tr("Interrupted");
    return m_overview.lastRunBalanced ? tr("Difference %1").arg(Format{}.digits({}))
                                      : tr("Difference to check");
}

Tone CompanyPresenter::lastRunTone() const
{
    const bool isWhole = m_overview.lastRunResult == "done"_L1 || m_overview.lastRunResult == "partial"_L1;
    return isWhole && m_overview.lastRunBalanced ? Tone::Ok : Tone::Warn;
}

void CompanyPresenter::open(const QString &companyId)
{
    m_desk.openCompany(companyId);
}

void CompanyPresenter::start()
{
    if (canStart())
        m_desk.start(m_company.alwaysPreviews ? RunWish::Preview : RunWish::Transfer);
}

void CompanyPresenter::preview()
{
    if (canStart())
        m_desk.start(RunWish::Preview);
}

CompanyPresenter::Scheduled CompanyPresenter::startScheduled(const QString &companyId)
{
    if (companyId == m_company.id && m_isRunning)
        return Scheduled::Busy;
    if (companyId != m_company.id || !canStart())
        return Scheduled::NotHere;
    m_isAutomatic = true;
    m_isRunning = m_isRunKnown = true; // a second one is busy from here on
    m_desk.start(RunWish::Scheduled);
    return Scheduled::Started;
}

void CompanyPresenter::takeOver()
{
    if (canStart())
        m_desk.start(RunWish::TakeOver);
}

void CompanyPresenter::stop()
{
    if (m_isRunning)
        m_desk.stop();
}

void CompanyPresenter::readSource()
{
    if (hasCompany() && !m_isRunning)
        m_desk.readSource();
}

void CompanyPresenter::refresh()
{
    if (hasCompany())
        m_desk.requestOverview();
}

} // namespace passerelle::presentation
