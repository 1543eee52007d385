// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace passerelle::cli {

using namespace Qt::StringLiterals;

namespace {

struct CommandShape
{
    const char *name;
    int leastWords;
    int mostWords;
    QStringList valueOptions;
    QStringList flags;
};

const std::vector<CommandShape> &shapes()
{
    static const std::vector<CommandShape> all{
        {"init",
         0,
         0,
         {u"name"_s, u"source"_s, u"ledger"_s, u"start-date"_s, u"time-zone"_s, u"sandbox"_s, u"config"_s},
         {}},
        {"authorize", 0, 0, {u"redirect"_s, u"code"_s, u"realm"_s, u"accept"_s}, {}},
        {"sync",
         0,
         0,
         {u"wait"_s, u"out"_s, u"approve"_s, u"only"_s, u"pilot"_s},
         {u"dry-run"_s, u"take-over"_s, u"scheduled"_s}},
        {"schedule", 0, 25, {u"days"_s}, {}},
        {"mail", 0, 1, {u"to"_s, u"from"_s, u"server"_s, u"port"_s, u"user"_s}, {u"tls-at-once"_s}},
        {"status", 0, 0, {}, {}},
        {"set-status", 3, 3, {}, {}},
        {"set-reference", 3, 3, {}, {}},
        {"accounts", 0, 3, {}, {}},
        {"changes", 0, 3, {}, {}},
        {"former-company", 0, 1, {}, {}},
        {"mapping", 1, 4, {}, {}},
        {"companies", 0, 0, {}, {}},
        {"disconnect", 0, 0, {}, {}},
        {"history", 0, 0, {}, {}},
        {"verify", 0, 0, {u"from"_s, u"to"_s}, {}},
        {"conform", 0, 0, {}, {}},
        {"certificate", 0, 0, {u"run"_s, u"from"_s, u"to"_s, u"format"_s, u"out"_s}, {}},
        {"export", 1, 1, {u"format"_s, u"out"_s, u"from"_s, u"to"_s}, {}},
        {"backup", 0, 0, {u"out"_s}, {}},
        {"restore", 0, 0, {u"file"_s, u"name"_s}, {}},
        {"privacy", 1, 3, {}, {u"dry-run"_s}},
        {"incident",
         1,
         2,
         {u"date"_s, u"noticed"_s, u"what"_s, u"data"_s, u"persons"_s, u"measures"_s, u"notified"_s,
          u"out"_s},
         {u"serious"_s}},
        {"support", 0, 0, {u"out"_s}, {}},
        {"errors", 0, 0, {}, {}},
        {"doctor", 0, 0, {}, {u"deep"_s}},
    };
    return all;
}

void addGlobalOptions(QCommandLineParser &parser)
{
    parser.addOption({u"home"_s, {}, u"DIR"_s});
    parser.addOption({u"secrets"_s, {}, u"FILE"_s});
    parser.addOption({u"language"_s, {}, u"fr|en"_s});
    parser.addOption({u"company"_s, {}, u"NAME"_s});
    parser.addOption(QCommandLineOption{u"json"_s});
    parser.addOption(QCommandLineOption{u"version"_s});
    parser.addOption(QCommandLineOption{u"help"_s});
}

void takeGlobals(const QCommandLineParser &parser, Arguments &arguments)
{
    const auto take = [&parser](const QString &name, QString &target) {
        if (parser.isSet(name))
            target = parser.value(name);
    };
    take(u"home"_s, arguments.home);
    take(u"secrets"_s, arguments.secrets);
    take(u"language"_s, arguments.language);
    take(u"company"_s, arguments.company);
    arguments.isJson = arguments.isJson || parser.isSet(u"json"_s);
    arguments.wantsVersion = arguments.wantsVersion || parser.isSet(u"version"_s);
    arguments.wantsHelp = arguments.wantsHelp || parser.isSet(u"help"_s);
}

Result<Done> readCommand(const CommandShape &shape, const QStringList &rest, Arguments &arguments)
{
    QCommandLineParser parser;
    addGlobalOptions(parser); // also accepted after the command
    for (const QString &name : shape.valueOptions)
        parser.addOption({name, {}, u"VALUE"_s});
    for (const QString &name : shape.flags)
        parser.addOption(QCommandLineOption{name});
    if (!parser.parse(QStringList{QString{}} + rest))
        return fail(ErrorCode::BadUsage, parser.errorText());
    takeGlobals(parser, arguments);
    for (const QString &name : shape.valueOptions) {
        if (parser.isSet(name))
            arguments.options.insert(name, parser.value(name));
    }
    for (const QString &name : shape.flags) {
        if (parser.isSet(name))
            arguments.options.insert(name, u"1"_s);
    }
    arguments.words = parser.positionalArguments();
    if (arguments.words.size() < shape.leastWords || arguments.words.size() > shape.mostWords)
        return fail(ErrorCode::BadUsage, arguments.command + u' ' + arguments.words.join(u' '));
    return Done{};
}

} // namespace

Result<Arguments> parseArguments(const QStringList &words)
{
    Arguments arguments;
    QCommandLineParser globals;
    globals.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    addGlobalOptions(globals);
    if (!globals.parse(words))
        return fail(ErrorCode::BadUsage, globals.errorText());
    takeGlobals(globals, arguments);
    if (!arguments.language.isEmpty() && arguments.language != u"fr" && arguments.language != u"en")
        return fail(ErrorCode::BadUsage, u"--language "_s + arguments.language);
    QStringList rest = globals.positionalArguments();
    if (rest.isEmpty())
        return arguments.wantsVersion || arguments.wantsHelp ? Result<Arguments>{arguments}
                                                             : fail(ErrorCode::BadUsage, u"-"_s);
    arguments.command = rest.takeFirst();
    for (const CommandShape &shape : shapes()) {
        if (arguments.command != QLatin1StringView{shape.name})
            continue;
        const Result<Done> read = readCommand(shape, rest, arguments);
        if (!read)
            return Failure{read.error()};
        return arguments;
    }
    return fail(ErrorCode::BadUsage, arguments.command);
}

namespace {

using UsageLines = std::vector<std::pair<const char *, QString>>;

QString tr(const char *text)
{
    return QCoreApplication::translate("passerelle::cli", text);
}

UsageLines linesOfEveryDay()
{
    return {
        {"init --name NAME --source membri --ledger L --start-date D [--time-zone Z] --config FILE",
         tr("makes a company from a settings file; its secrets are read from standard input")},
        {"init --name NAME --source membri --ledger L [--start-date D] --sandbox URL",
         tr("makes a company on the sandbox that answers at this address")},
        {"authorize", tr("prints the address where access to the ledger is granted")},
        {"authorize --redirect ADDRESS [--accept ACCEPT]",
         tr("finishes with the address the browser ended on; - reads it from standard input")},
        {"authorize --code C --realm R", tr("the same from a code, on a sandbox only")},
        {"sync [--dry-run] [--wait SECONDS]", tr("carries out a run, or shows what it would do")},
        {"sync --dry-run --out FILE", tr("also writes the plan, to be approved")},
        {"sync --approve FILE [--only NUMBER,NUMBER | --pilot N]",
         tr("posts what is still as in that plan, and nothing else")},
        {"sync --take-over", tr("the same, after another workstation worked on the company")},
        {"sync --scheduled", tr("the same, as the schedule begins it: by the open window if there is one")},
        {"schedule", tr("when runs begin by themselves, and how the last one ended")},
        {"schedule every MINUTES [--days mon,tue,...]", tr("begins a run at regular intervals")},
        {"schedule at HH:MM[,HH:MM] [--days mon,tue,...]", tr("begins runs at fixed times")},
        {"schedule off", tr("runs begin only when somebody starts them")},
        {"mail", tr("to whom the summaries of automatic runs go")},
        {"mail set --to A[,B] --from A --server HOST [--port N] [--tls-at-once] [--user U]",
         tr("sends a summary after each automatic run; the password is read from standard input")},
        {"mail test | off", tr("sends a test message, or no summary any more")},
        {"status", tr("counts and amounts by kind and status")},
        {"set-status KIND ID STATUS", tr("changes the status of a record")},
        {"set-reference KIND ID REFERENCE", tr("notes a record that was transferred by hand")},
        {"accounts", tr("the accounts to verify, and which customers of the ledger they may be")},
        {"accounts link ID REFERENCE", tr("this account is that customer of the ledger")},
        {"accounts new ID | accounts leave ID", tr("the ledger is to get this account, or never")},
        {"accounts link-sure", tr("links those of the same e-mail and the same name")},
        {"changes", tr("what is not any more as it was transferred")},
        {"changes leave KIND ID", tr("it stays as it is")},
        {"changes post-again KIND ID",
         tr("cancels the invoice in the ledger; the next run posts it as it is now")},
        {"former-company [set-back | leave]",
         tr("after another ledger company was connected: what only the former one has")},
        {"mapping list | propose | accept", tr("shows, proposes or accepts what corresponds to what")},
        {"mapping set KIND SOURCE LEDGER", tr("sets one correspondence")},
        {"mapping test [NUMBER]", tr("shows the document that would be posted, and posts nothing")},
        {"companies", tr("the companies of this computer")},
        {"disconnect", tr("takes back the access to the ledger")},
        {"history", tr("the runs so far")},
        {"verify [--from D --to D]", tr("compares source, journal and ledger, record by record")},
        {"conform", tr("tries on a test company of QuickBooks whether a repeated request posts twice")},
        {"certificate (--run N | --from D --to D) --format pdf|csv --out FILE",
         tr("writes the totals of source, journal and ledger")},
        {"export records|register|rounding [--from D] [--to D] --format csv|xlsx|pdf --out FILE",
         tr("writes the records, what was posted, or the one-cent differences of totals")},
        {"export settings --out FILE", tr("writes a company's settings and mapping, without secrets")},
    };
}

UsageLines linesOfKeeping()
{
    return {
        {"backup --out FILE", tr("saves a company to one file: journal, settings, mapping; no secret")},
        {"restore --file FILE [--name NAME]",
         tr("takes a company over from such a file; its secrets are read from standard input")},
        {"privacy where", tr("what is stored where, and what holds names")},
        {"privacy erase customer ID [--dry-run]",
         tr("takes a person out of the journal, or shows what that would touch")},
        {"privacy retention [MONTHS]", tr("how long what was sent is kept; 0: always")},
        {"privacy apply", tr("drops what is older than that")},
        {"incident list | export --out FILE", tr("the register of confidentiality incidents")},
        {"incident add --date D --what TEXT --data TEXT --persons TEXT [--noticed D] [--serious]",
         tr("adds an incident: what happened, to which data of whom")},
        {"incident change NUMBER [--measures TEXT] [--notified TEXT]",
         tr("completes an incident, with these or any of the options of add")},
        {"support --out FILE", tr("writes a file for support, without names, amounts or secrets")},
        {"errors", tr("every error code with its sentence and its fix")},
        {"doctor [--deep]", tr("checks the keychain, the journal, the network and the clock")},
        {"--version", tr("prints the version")},
    };
}

} // namespace

QString usageText()
{
    QString text =
        u"passerelle-cli [--home DIR] [--secrets FILE] [--language fr|en] [--company NAME] [--json] COMMAND\n"_s;
    for (const UsageLines &lines : {linesOfEveryDay(), linesOfKeeping()}) {
        for (const auto &[syntax, meaning] : lines)
            text += u"\n  "_s + QLatin1StringView{syntax} + u"\n      "_s + meaning;
    }
    return text;
}

} // namespace passerelle::cli
