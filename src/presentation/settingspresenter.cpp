// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/settingspresenter.h"

#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/words.h"

#include <QTimeZone>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using service::CompanySettings;

SettingsPresenter::SettingsPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_company(company)
    , m_first(blank(ledgers().front()))
{
    connect(&company, &CompanyPresenter::changed, this, &SettingsPresenter::changed);
    connect(&company, &CompanyPresenter::companyChanged, this, [this] {
        m_notice.clear();
        m_exportProblem.clear();
        emit saved();
    });
    connect(&desk, &Desk::settingsSaved, this, [this] {
        m_notice = tr("Saved");
        m_exportProblem.clear();
        emit saved();
    });
}

QString SettingsPresenter::authorizationText() const
{
    return m_company.authorizationText();
}

QString SettingsPresenter::authorizationDetail() const
{
    const auto &state = m_company.overview().authorization;
    if (!state.isAuthorized)
        return tr("Nothing can be posted until %1 is authorized.").arg(m_company.ledgerName());
    return tr("%1 · until %2 · renewed at every launch")
        .arg(state.ledgerCompanyName, Format::date(state.expiresAt.toLocalTime().date()));
}

QString SettingsPresenter::problemOf(const CompanySettings &settings) const
{
    for (const QString &problem : {problemOfName(settings), problemOfDates(settings),
                                   problemOfSource(settings), problemOfLedger(settings.ledger)}) {
        if (!problem.isEmpty())
            return problem;
    }
    const CompanySettings &now = m_company.company();
    if (settings.alwaysPreviews && settings.id == now.id && !now.schedule.isOff())
        return tr("Turn the automatic runs off first: nobody would approve their preview.");
    return {};
}

QString SettingsPresenter::problemOfName(const CompanySettings &settings)
{
    return settings.name.trimmed().isEmpty() ? tr("Give the company a name.") : QString{};
}

QString SettingsPresenter::problemOfDates(const CompanySettings &settings)
{
    if (!settings.startDate.isValid())
        return tr("Choose the start date.");
    if (!QTimeZone::isTimeZoneIdAvailable(settings.timeZone.toUtf8()))
        return tr("The time zone is not known. Example: America/Toronto.");
    return {};
}

QString SettingsPresenter::problemOfSource(const CompanySettings &settings)
{
    if (!settings.source.url.isValid() || settings.source.url.scheme().isEmpty())
        return tr("The Membri URL must be a whole address that begins with https://.");
    if (settings.source.clientId.trimmed().isEmpty())
        return tr("The client ID is missing.");
    if (settings.source.chapter.trimmed().isEmpty())
        return tr("The chapter is missing.");
    return {};
}

QString SettingsPresenter::problemOfLedger(const service::LedgerSettings &ledger)
{
    if (ledger.clientId.trimmed().isEmpty())
        return tr("The application (client) ID is missing.");
    if (!ledger.redirectUri.isValid() || ledger.redirectUri.scheme().isEmpty())
        return tr("The redirect address must be the one registered with the provider.");
    if (!ledger.isBusinessCentral())
        return {};
    if (ledger.businessCentral.tenant.isEmpty())
        return tr("The tenant is missing.");
    if (ledger.businessCentral.environment.isEmpty())
        return tr("The environment is missing. It is often called Production.");
    if (ledger.businessCentral.paymentJournal.isEmpty())
        return tr("The payment journal is missing: without it no payment can be transferred.");
    if (!ledger.deferral.isOff() && ledger.businessCentral.generalJournal.isEmpty())
        return tr("The general journal is missing: deferred revenue is posted through it.");
    return {};
}

void SettingsPresenter::save(const CompanySettings &settings)
{
    service::CompanySettings wanted = settings;
    wanted.schedule = m_company.company().schedule; // they have a dialog of their own
    wanted.mail = m_company.company().mail;
    m_desk.saveSettings(wanted);
}

void SettingsPresenter::replaceSecrets(const QString &sourceSecret, const QString &ledgerSecret)
{
    if (!sourceSecret.isEmpty() || !ledgerSecret.isEmpty())
        m_desk.replaceSecrets(sourceSecret.toUtf8(), ledgerSecret.toUtf8());
}

void SettingsPresenter::disconnectLedger()
{
    m_desk.disconnectLedger();
}

void SettingsPresenter::createSample(const QString &ledger)
{
    const QString name = ledger == ledgers().front() ? tr("Sample company")
                                                     : tr("Sample company (%1)").arg(systemName(ledger));
    emit sampleWanted();
    m_desk.createSampleCompany(name, ledger);
}

void SettingsPresenter::exportTo(const QString &file)
{
    m_desk.exportSettings(file, [this, file](const Result<Done> &written) {
        m_exportProblem = written
            ? QString{}
            : ErrorText::sentence(written.error()) + u' ' + ErrorText::fix(written.error());
        m_notice = written ? tr("Written without secrets: %1").arg(file) : QString{};
        emit changed();
    });
}

QStringList SettingsPresenter::ledgers()
{
    return {u"quickbooks"_s, u"business-central"_s};
}

CompanySettings SettingsPresenter::blank(const QString &ledger)
{
    CompanySettings settings;
    settings.source.system = u"membri"_s;
    settings.ledger = service::ledgerDefaults(ledger);
    if (settings.ledger.isBusinessCentral()) {
        // Where a person signs in depends on the tenant: service::providerOf knows.
        settings.ledger.apiBase = QUrl{u"https://api.businesscentral.dynamics.com"_s};
        return settings;
    }
    settings.ledger.apiBase = QUrl{u"https://quickbooks.api.intuit.com"_s};
    settings.ledger.authorizeUrl = QUrl{u"https://appcenter.intuit.com/connect/oauth2"_s};
    settings.ledger.tokenUrl = QUrl{u"https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer"_s};
    settings.ledger.revokeUrl = QUrl{u"https://developer.api.intuit.com/v2/oauth2/tokens/revoke"_s};
    return settings;
}

} // namespace passerelle::presentation
