// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/installeranswers.h"

#include "presentation/settingspresenter.h"

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

namespace {

const Setting<QString> InstallerLanguage{"setup/language", {}};
const Setting<QString> FirstLedger{"setup/ledger", {}};
const Setting<QString> FirstUrl{"setup/membriUrl", {}};
const Setting<QString> FirstClientId{"setup/membriClientId", {}};
const Setting<QString> FirstChapter{"setup/membriChapter", {}};

} // namespace

void takeInstallerAnswers(const QSettings &installer, Settings &settings)
{
    const auto answer = [&installer](const QString &key) {
        return installer.value(key).toString().trimmed();
    };
    const QString language = answer(u"Language"_s);
    if (!language.isEmpty() && language != settings.read(InstallerLanguage)) {
        settings.write(InstallerLanguage, language);
        settings.write(Language, language);
    }
    settings.write(FirstLedger, answer(u"Ledger"_s));
    settings.write(FirstUrl, answer(u"MembriUrl"_s));
    settings.write(FirstClientId, answer(u"MembriClientId"_s));
    settings.write(FirstChapter, answer(u"MembriChapter"_s));
}

service::CompanySettings firstCompany(const Settings &settings)
{
    const QStringList known = SettingsPresenter::ledgers();
    const QString ledger = settings.read(FirstLedger);
    service::CompanySettings company =
        SettingsPresenter::blank(known.contains(ledger) ? ledger : known.front());
    const QString url = settings.read(FirstUrl);
    if (!url.isEmpty())
        company.source.url = QUrl{url};
    company.source.clientId = settings.read(FirstClientId);
    company.source.chapter = settings.read(FirstChapter);
    return company;
}

} // namespace passerelle::presentation
