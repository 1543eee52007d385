// SPDX-License-Identifier: GPL-3.0-or-later
// The program behind bench-window:
//   make HOME COUNT             a home with one company and its journal
//   authorize HOME              as after a sign-in, without which the window does not open on the dashboard
//   write HOME PER-SECOND SECONDS   posts what is left, as a run does
//   look HOME                   the window, and what a person does with it
#include "bench/window/bigjournal.h"
#include "bench/window/look.h"
#include "presentation/settings.h"
#include "service/companystore.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <cstdio>

namespace {

using namespace passerelle;
using namespace Qt::StringLiterals;

int refuse(const Error &error)
{
    std::printf("bench-window: %s %s\n", qPrintable(QString{errorKey(error.code)}), qPrintable(error.detail));
    return 1;
}

int make(const service::Home &home, int count)
{
    if (const auto made = service::prepareHome(home); !made)
        return refuse(made.error());
    service::CompanyStore companies{home};
    service::CompanySettings settings;
    settings.name = u"Un million"_s;
    settings.startDate = QDate{2018, 1, 1};
    settings.source.system = u"membri"_s;
    settings.source.url = QUrl{u"http://127.0.0.1:9/"_s};
    settings.ledger = service::ledgerDefaults(u"quickbooks"_s);
    const QUrl nobody{u"http://127.0.0.1:9/"_s};
    settings.ledger.apiBase = nobody;
    settings.ledger.authorizeUrl = nobody;
    settings.ledger.tokenUrl = nobody;
    settings.ledger.redirectUri = nobody;
    settings.ledger.clientId = u"bench"_s;
    settings.source.clientId = u"bench"_s;
    settings.source.chapter = u"bench"_s;
    const auto company = companies.add(settings);
    if (!company)
        return refuse(company.error());
    presentation::Settings window{home.folder + u"/window.ini"_s};
    window.write(presentation::Language, u"en"_s);
    window.write(presentation::LastCompany, company->id);
    QElapsedTimer timer;
    timer.start();
    const QString folder = companies.folder(company->id);
    if (const auto made = bench::makeBigJournal(folder, count); !made)
        return refuse(made.error());
    const double bytes = static_cast<double>(QFileInfo{storage::JournalPaths{folder}.journalFile()}.size());
    std::printf("bench-window: %d records made in %.0f s\n", count,
                static_cast<double>(timer.elapsed()) / 1000);
    const bool holds = bytes / count <= 1536;
    std::printf("bench-window: file: %.0f bytes a record, at most 1536: %s\n", bytes / count,
                holds ? "held" : "NOT held");
    return 0;
}

int authorize(const service::Home &home)
{
    service::CompanyStore companies{home};
    const auto company = companies.find({});
    if (!company)
        return refuse(company.error());
    service::AuthorizationState state;
    state.isAuthorized = true;
    state.realmId = u"9341453172300001"_s;
    state.ledgerCompanyName = company->name;
    state.connectedAt = QDateTime::currentDateTimeUtc();
    state.expiresAt = state.connectedAt.addDays(100);
    const auto saved = companies.saveAuthorization(company->id, state);
    return saved ? 0 : refuse(saved.error());
}

int write(const service::Home &home, int perSecond, int seconds)
{
    const service::CompanyStore companies{home};
    const auto company = companies.find({});
    if (!company)
        return refuse(company.error());
    const auto written = bench::writeAsARun(companies.folder(company->id), perSecond, seconds);
    if (!written)
        return refuse(written.error());
    std::printf("bench-window: the writer posted %d records in %d s\n", *written, seconds);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application{argc, argv};
    const QStringList words = QApplication::arguments();
    const service::Home home{words.value(2), words.value(2) + u"/secrets.json"_s};
    if (words.value(1) == u"make" && words.size() == 4)
        return make(home, words[3].toInt());
    if (words.value(1) == u"authorize" && words.size() == 3)
        return authorize(home);
    if (words.value(1) == u"write" && words.size() == 5)
        return write(home, words[3].toInt(), words[4].toInt());
    if (words.value(1) == u"look" && words.size() == 3)
        return bench::lookAt(home);
    std::puts("usage: passerelle-windowbench make HOME COUNT | authorize HOME | write HOME PER-SECOND SECONDS"
              " | look HOME");
    return 2;
}
