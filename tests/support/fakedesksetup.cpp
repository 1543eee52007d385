// SPDX-License-Identifier: GPL-3.0-or-later
// A company that is being set up.
#include "fakedesk.h"

namespace passerelle::test {

using namespace Qt::StringLiterals;
using presentation::Answer;

void FakeDesk::createCompany(const service::SettingsFile &company, const QByteArray &sourceSecret,
                             const QByteArray &ledgerSecret, const Answer<service::CompanySettings> &tell)
{
    calls += u"createCompany %1 %2 %3"_s.arg(company.settings.name)
                 .arg(sourceSecret.size())
                 .arg(ledgerSecret.size());
    settingsFile = company;
    m_company = company.settings;
    m_company.id = u"new"_s;
    hasCompany = true;
    isAuthorized = false;
    hasRun = false;
    later([this, tell] { tell(m_company); });
    later([this] { emit companyOpened(m_company); });
}

void FakeDesk::trySource(const service::SourceToTry &wanted, const Answer<Done> &tell)
{
    calls += u"trySource %1 %2"_s.arg(wanted.company.settings.source.chapter).arg(wanted.secret.size());
    later([this, tell] { tell(trialError ? Result<Done>{Failure{*trialError}} : Result<Done>{Done{}}); });
}

void FakeDesk::countWaiting(const service::SourceToTry &wanted, const Answer<service::WaitingRecords> &tell)
{
    calls += u"countWaiting "_s + wanted.company.settings.timeZone;
    later([this, tell] { tell(waiting); });
}

void FakeDesk::readSettingsFile(const QString &file, const Answer<service::SettingsFile> &tell)
{
    calls += u"readSettingsFile "_s + file;
    later([this, tell] {
        tell(fileError ? Result<service::SettingsFile>{Failure{*fileError}}
                       : Result<service::SettingsFile>{settingsFile});
    });
}

void FakeDesk::exportSettings(const QString &file, const Answer<Done> &tell)
{
    calls += u"exportSettings "_s + file;
    later([this, tell] { tell(fileError ? Result<Done>{Failure{*fileError}} : Result<Done>{Done{}}); });
}

} // namespace passerelle::test
