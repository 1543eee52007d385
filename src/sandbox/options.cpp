// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/options.h"

#include <QHash>

#include <functional>
#include <limits>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
using Setter = std::function<bool(Options &, const QString &)>;

Setter number(int Options::*member, int least, int most)
{
    return [=](Options &options, const QString &text) {
        bool isNumber = false;
        const int value = text.toInt(&isNumber);
        options.*member = value;
        return isNumber && value >= least && value <= most;
    };
}

bool setSeed(Options &options, const QString &text)
{
    bool isNumber = false;
    options.seed = text.toUInt(&isNumber);
    return isNumber;
}

bool setLimits(Options &options, const QString &text)
{
    options.documentedLimits = text == u"documented"_s;
    return options.documentedLimits || text == u"off"_s;
}

bool setText(QString Options::*member, Options &options, const QString &text)
{
    options.*member = text;
    return !text.isEmpty();
}

const QHash<QString, Setter> &setters()
{
    static const QHash<QString, Setter> table{
        {u"--data"_s, [](Options &o, const QString &t) { return setText(&Options::dataDir, o, t); }},
        {u"--faults"_s, [](Options &o, const QString &t) { return setText(&Options::faultsFile, o, t); }},
        {u"--port"_s, number(&Options::port, 0, 65535)},
        {u"--seed"_s, setSeed},
        {u"--accounts"_s, number(&Options::accounts, 0, 1'000'000)},
        {u"--invoices"_s, number(&Options::invoices, 0, 1'000'000)},
        {u"--payments"_s, number(&Options::payments, 0, 1'000'000)},
        {u"--days"_s, number(&Options::days, 1, 3650)},
        {u"--latency"_s, number(&Options::latencyMs, 0, 600'000)},
        {u"--limits"_s, setLimits},
    };
    return table;
}
} // namespace

QString Options::baseUrl() const
{
    return u"%1://127.0.0.1:%2"_s.arg(tls ? u"https"_s : u"http"_s).arg(port);
}

Result<Options> parseOptions(const QStringList &arguments)
{
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString name = arguments[i];
        if (name == u"--tls"_s) {
            options.tls = true;
            continue;
        }
        if (name == u"--exit-with-stdin"_s) {
            options.exitWithStdin = true;
            continue;
        }
        QString value;
        if (const auto equals = name.indexOf(u'='); equals > 0) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        } else if (i + 1 < arguments.size() && setters().contains(name)) {
            value = arguments[++i];
        }
        const auto setter = setters().constFind(name);
        if (setter == setters().constEnd())
            return fail(ErrorCode::BadUsage, u"unknown option %1"_s.arg(name));
        if (!(*setter)(options, value))
            return fail(ErrorCode::BadUsage, u"bad value for %1: \"%2\""_s.arg(name, value));
    }
    if (options.dataDir.isEmpty())
        return fail(ErrorCode::BadUsage, u"--data DIR is required"_s);
    return options;
}

QString usageText()
{
    return u"passerelle-sandbox --data DIR [--port N] [--seed N] [--accounts N] [--invoices N] [--payments "
           u"N] [--days N]\n"
           "                   [--latency MS] [--limits documented|off] [--faults FILE] [--tls] [--exit-with-stdin]\n"_s;
}

} // namespace passerelle::sandbox
