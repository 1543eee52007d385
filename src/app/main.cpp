// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root of the window.
#include "app/officedesk.h"
#include "app/platform.h"
#include "app/singleinstance.h"
#include "app/titlebar.h"
#include "auth/signinhelper.h"
#include "base/log.h"
#include "base/startup.h"
#include "papers/printjob.h"
#include "presentation/settings.h"
#include "widgets/mainwindow.h"
#include "widgets/traynotice.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace passerelle;
using namespace Qt::StringLiterals;

namespace {

/// Asked for its version alone, the program needs no display.
bool saysVersion(int argc, char **argv)
{
    const QByteArrayView word{argc == 2 ? argv[1] : ""};
    if (word != "--version" && word != "-v")
        return false;
    std::puts("Passerelle " PASSERELLE_VERSION);
    return true;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addVersionOption();
    parser.addHelpOption();
    parser.addOption({u"home"_s, QApplication::translate("main", "Folder of the companies."), u"DIR"_s});
    parser.addOption(
        {u"secrets"_s, QApplication::translate("main", "Secrets file in place of the keychain."), u"FILE"_s});
    parser.addOption(QCommandLineOption{
        u"sample"_s,
        QApplication::translate("main", "Begin with the sample company when there is no other.")});
}

service::HandOver handOverOf(presentation::CompanyPresenter::Scheduled answer)
{
    switch (answer) {
    case presentation::CompanyPresenter::Scheduled::Started:
        return service::HandOver::Taken;
    case presentation::CompanyPresenter::Scheduled::Busy:
        return service::HandOver::Busy;
    case presentation::CompanyPresenter::Scheduled::NotHere:
        break;
    }
    return service::HandOver::NotHere;
}

} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    if (saysVersion(argc, argv))
        return 0;
    const QApplication application{argc, argv};
    QApplication::setApplicationName(u"Passerelle"_s);
    QApplication::setApplicationVersion(QStringLiteral(PASSERELLE_VERSION));
    QGuiApplication::setDesktopFileName(u"org.passerelle.Passerelle"_s);
    installRedactedLog();

    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);

    service::Home home;
    home.folder = parser.isSet(u"home"_s) ? parser.value(u"home"_s) : service::defaultHomeFolder();
    home.secretsFile = parser.value(u"secrets"_s);
    const Result<Done> made = service::prepareHome(home);
    if (!made)
        qCCritical(logWindow) << "the home can't be made:" << made.error().detail;

    app::SingleInstance instance{home.folder};
    if (!instance.claim())
        return 0;

    const QString folder = QApplication::applicationDirPath();
    presentation::Settings settings{home.folder + u"/window.ini"_s};
    app::takeAnswersOfInstaller(settings);
    app::OfficeDesk desk{home,
                         {auth::signInHelper(folder), app::programBeside(folder, u"passerelle-sandbox"_s),
                          papers::printerBeside(folder), app::programBeside(folder, u"passerelle-cli"_s),
                          updates::updateSource(QStringLiteral(PASSERELLE_UPDATE_URL),
                                                QStringLiteral(PASSERELLE_UPDATE_KEYS))}};
    widgets::MainWindow window{desk, settings, nullptr, &desk, &desk};
    if (parser.isSet(u"sample"_s)) {
        const auto beginWithSample = [&desk](const std::vector<service::CompanySettings> &companies) {
            if (companies.empty())
                desk.createSampleCompany(QApplication::translate("main", "Sample company"), u"quickbooks"_s);
        };
        QObject::connect(&desk, &presentation::Desk::companiesListed, &window, beginWithSample,
                         Qt::SingleShotConnection);
    }
    QObject::connect(&instance, &app::SingleInstance::wanted, &window,
                     [&window] { widgets::comeForward(window); });
    instance.takeRun = [&window](const QString &companyId) {
        return handOverOf(window.takeScheduledRun(companyId));
    };
    const app::TitleBar titleBar{window};
    window.show();
    return QApplication::exec();
}
