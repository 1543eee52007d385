// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: parses, composes the office, runs one command, ends with the contract's exit code.
#include "base/log.h"
#include "base/startup.h"
#include "cli/commands.h"
#include "cli/tasks.h"
#include "presentation/errortext.h"
#include "presentation/languages.h"

#include <QCoreApplication>

#include <exception>

using namespace passerelle;
using namespace Qt::StringLiterals;

namespace {

constexpr int ExitBug = 70;

service::Home homeOf(const cli::Arguments &arguments)
{
    service::Home home;
    home.folder = arguments.home.isEmpty() ? service::defaultHomeFolder() : arguments.home;
    home.secretsFile = arguments.secrets;
    return home;
}

/// The language asked for, else the company's, else the system's, else French.
QString languageOf(const cli::Arguments &arguments)
{
    if (!arguments.language.isEmpty())
        return arguments.language;
    const service::CompanyStore store{homeOf(arguments)};
    const Result<service::CompanySettings> company = store.find(arguments.company);
    if (company && !company->language.isEmpty())
        return company->language;
    const QByteArray system = qEnvironmentVariable("LC_ALL", qEnvironmentVariable("LANG")).toLatin1();
    return system.startsWith("en") ? u"en"_s : u"fr"_s;
}

runner::ErrorWords words()
{
    return runner::ErrorWords{[](const Error &error) { return presentation::ErrorText::sentence(error); },
                              [](const Error &error) { return presentation::ErrorText::fix(error); }};
}

int run(const QStringList &argumentWords)
{
    const Result<cli::Arguments> arguments = cli::parseArguments(argumentWords);
    presentation::Languages languages;
    languages.use(arguments ? languageOf(*arguments) : QString{});
    const cli::Console console{arguments ? arguments->isJson : argumentWords.contains(u"--json"_s)};
    if (!arguments) {
        const int exit = console.error(arguments.error());
        return exit;
    }
    if (arguments->wantsVersion) {
        cli::printLine(u"passerelle-cli "_s + QStringLiteral(PASSERELLE_VERSION));
        return 0;
    }
    if (arguments->wantsHelp) {
        cli::printLine(cli::usageText());
        return 0;
    }
    const SystemClock clock;
    SystemRandom random;
    service::Office office{homeOf(*arguments), clock, random, service::actorOf(u"passerelle-cli"_s), words()};
    const cli::StopOnSignal stopOnSignal;
    return cli::runCommand(cli::Bench{*arguments, console, office, stopOnSignal.token()});
}

} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    const QCoreApplication application{argc, argv};
    QCoreApplication::setApplicationName(u"Passerelle"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PASSERELLE_VERSION));
    installRedactedLog();
    try {
        return run(QCoreApplication::arguments());
    } catch (const std::exception &exception) {
        qCCritical(logService) << "unexpected:" << exception.what();
        return ExitBug;
    }
}
