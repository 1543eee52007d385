// SPDX-License-Identifier: GPL-3.0-or-later
// Companies and their authorization.
#include "app/deskworker.h"
#include "app/runobserver.h"
#include "service/authorization.h"
#include "service/setup.h"
#include "service/systems.h"

namespace passerelle::app {

using namespace Qt::StringLiterals;
using service::AuthorizationState;
using service::CompanySettings;

namespace {

constexpr std::chrono::milliseconds TimeToDraw{150};

} // namespace

void DeskWorker::listCompanies()
{
    const Result<std::vector<CompanySettings>> all = m_office.companies.all();
    if (all)
        emit companiesListed(*all);
    else
        emit failed(u"list-companies"_s, all.error());
}

void DeskWorker::openCompany(const QString &companyId)
{
    const Result<CompanySettings> company = m_office.companies.find(companyId);
    if (company)
        launch(open(*company));
    else
        emit failed(u"open-company"_s, company.error());
}

/// What is known is shown first; the outside systems are asked when the window has been drawn.
QCoro::Task<> DeskWorker::open(CompanySettings company)
{
    m_reader.reset();
    m_undo.reset();
    m_sourceReadAt = {};
    m_company = company;
    const auto latch = std::make_shared<net::Latch>();
    m_reached = latch;
    if (const auto reader = service::openReader(m_office, m_company); !reader)
        emit failed(u"open-company"_s, reader.error());
    emit companyOpened(m_company);
    requestOverview();
    emit recordsChanged();
    const std::stop_token never;
    (void)co_await net::pause(TimeToDraw, never);
    if (m_reached == latch && company.isSandbox)
        co_await findSandbox();
    latch->open();
    if (m_reached != latch)
        co_return; // another company was opened meanwhile
    co_await read();
    co_await renew();
}

QCoro::Task<> DeskWorker::reached()
{
    const std::shared_ptr<net::Latch> latch = m_reached;
    if (latch)
        co_await latch->wait(m_allStop.get_token());
}

/// The company's sandbox may run already (the command line's, a training room's); else it is started here,
/// and the company follows it to its address.
QCoro::Task<> DeskWorker::findSandbox()
{
    QUrl known = m_company.source.url;
    known.setPath({});
    const Result<CompanySettings> there =
        co_await service::followSandbox(&m_office, m_company, known, m_allStop.get_token());
    if (there || m_isShuttingDown)
        co_return;
    const Result<QUrl> url = co_await m_sandbox->start();
    if (!url) {
        emit failed(u"open-company"_s, url.error());
        co_return;
    }
    const Result<CompanySettings> followed =
        co_await service::followSandbox(&m_office, m_company, *url, m_allStop.get_token());
    if (followed && followed->id == m_company.id) // another may have been opened meanwhile
        m_company = *followed;
}

QCoro::Task<> DeskWorker::renew()
{
    if (!m_office.companies.authorization(m_company.id).isAuthorized)
        co_return;
    const Result<AuthorizationState> state =
        co_await service::renewAuthorization(&m_office, m_company, m_allStop.get_token());
    if (state) {
        emit authorizationChanged(*state);
        co_return;
    }
    if (state.error().code == ErrorCode::AuthorizationExpired) {
        AuthorizationState ended = m_office.companies.authorization(m_company.id);
        ended.isAuthorized = false;
        const Result<Done> saved = m_office.companies.saveAuthorization(m_company.id, ended);
        Q_UNUSED(saved) // the banner says it either way
        emit authorizationChanged(ended);
    }
    emit failed(u"renew-authorization"_s, state.error());
}

void DeskWorker::createSampleCompany(const QString &name, const QString &ledger)
{
    launch(makeSample(name, ledger));
}

QCoro::Task<> DeskWorker::makeSample(QString name, QString ledger)
{
    const Result<QUrl> url = co_await m_sandbox->start();
    if (!url) {
        emit failed(u"create-sample-company"_s, url.error());
        co_return;
    }
    service::SandboxRequest request;
    request.name = name;
    request.ledger = ledger;
    request.url = *url;
    const Result<CompanySettings> made =
        co_await service::createOnSandbox(&m_office, request, m_allStop.get_token());
    if (!made) {
        emit failed(u"create-sample-company"_s, made.error());
        co_return;
    }
    co_await open(*made);
}

void DeskWorker::saveSettings(const CompanySettings &settings)
{
    const Result<Done> saved = m_office.companies.save(settings);
    if (!saved) {
        emit failed(u"save-settings"_s, saved.error());
        return;
    }
    if (settings.id == m_company.id)
        m_company = settings;
    emit settingsSaved(settings);
}

void DeskWorker::replaceSecrets(const QByteArray &sourceSecret, const QByteArray &ledgerSecret)
{
    launch(replace(sourceSecret, ledgerSecret));
}

QCoro::Task<> DeskWorker::replace(QByteArray sourceSecret, QByteArray ledgerSecret)
{
    service::CompanySecrets secrets;
    secrets.sourceClientSecret = Secret{sourceSecret};
    secrets.ledgerClientSecret = Secret{ledgerSecret};
    const Result<Done> replaced = co_await service::replaceSecrets(&m_office, m_company, secrets);
    if (replaced)
        emit settingsSaved(m_company);
    else
        emit failed(u"replace-secrets"_s, replaced.error());
}

void DeskWorker::authorizeInWindow()
{
    launch(m_company.ledger.signsInAsItself() ? connectAsItself(false) : signIn());
}

QCoro::Task<> DeskWorker::signIn()
{
    co_await reached();
    const Result<QUrl> address = service::beginAuthorization(m_office, m_company);
    if (!address) {
        emit failed(u"authorize"_s, address.error());
        co_return;
    }
    const auth::Provider provider = service::providerOf(m_company);
    auth::SignInWindow::Page page;
    page.address = *address;
    page.redirectUri = provider.redirectUri;
    page.allowedHosts = provider.allowedHosts;
    page.language = QLocale{}.language() == QLocale::French ? u"fr"_s : u"en"_s;
    page.isLoopbackAllowed = provider.isLoopbackAllowed;
    m_signInStop = std::stop_source{};
    const Result<QString> redirect = co_await m_signInWindow->open(page, m_signInStop.get_token());
    if (!redirect) {
        emit failed(u"authorize"_s, redirect.error());
        co_return;
    }
    co_await finishSignIn(*redirect, false);
}

void DeskWorker::cancelAuthorization()
{
    m_signInStop.request_stop();
}

void DeskWorker::authorizeInOwnBrowser()
{
    launch(m_company.ledger.signsInAsItself() ? connectAsItself(false) : signInElsewhere());
}

QCoro::Task<> DeskWorker::signInElsewhere()
{
    co_await reached();
    const Result<QUrl> address = service::beginAuthorization(m_office, m_company);
    if (address)
        emit ownBrowserAddress(*address);
    else
        emit failed(u"authorize"_s, address.error());
}

void DeskWorker::finishAuthorization(const QString &pasted)
{
    launch(finishSignIn(pasted, false));
}

void DeskWorker::acceptDifferentCompany(const QString &typedWord)
{
    const bool isAccepted = typedWord == u"ACCEPTER" || typedWord == u"ACCEPT";
    if (isAccepted && m_company.ledger.signsInAsItself())
        launch(connectAsItself(true));
    else if (isAccepted && !m_pastedForOther.isEmpty())
        launch(finishSignIn(m_pastedForOther, true));
    m_pastedForOther.clear();
}

QCoro::Task<> DeskWorker::finishSignIn(QString pasted, bool acceptsOther)
{
    co_await reached();
    const Result<AuthorizationState> state = co_await service::finishAuthorization(
        &m_office, m_company, pasted, acceptsOther, m_allStop.get_token());
    tellAuthorization(state, pasted);
}

/// A company that needs nobody's consent.
QCoro::Task<> DeskWorker::connectAsItself(bool acceptsOther)
{
    co_await reached();
    const Result<AuthorizationState> state =
        co_await service::authorizeAsItself(&m_office, m_company, acceptsOther, m_allStop.get_token());
    tellAuthorization(state, {});
}

void DeskWorker::tellAuthorization(const Result<AuthorizationState> &state, const QString &pasted)
{
    if (state) {
        emit authorizationChanged(*state);
        requestOverview();
        return;
    }
    if (state.error().code == ErrorCode::SignInCompanyDiffers) {
        m_pastedForOther = pasted;
        emit differentCompanyFound(m_office.companies.authorization(m_company.id).ledgerCompanyName,
                                   state.error().detail);
        return;
    }
    emit failed(u"authorize"_s, state.error());
}

void DeskWorker::disconnectLedger()
{
    launch(disconnectNow());
}

QCoro::Task<> DeskWorker::disconnectNow()
{
    co_await reached();
    const Result<Done> done = co_await service::disconnect(&m_office, m_company, m_allStop.get_token());
    emit authorizationChanged(m_office.companies.authorization(m_company.id));
    requestOverview();
    if (!done)
        emit failed(u"disconnect"_s, done.error());
}

} // namespace passerelle::app
