// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <array>

namespace passerelle::cli {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    const char *name;
    int (*run)(const Bench &);
};

constexpr std::array Commands{
    Entry{"init", init},         Entry{"authorize", authorize},    Entry{"sync", sync},
    Entry{"status", status},     Entry{"set-status", setStatus},   Entry{"set-reference", setReference},
    Entry{"accounts", accounts}, Entry{"changes", changes},        Entry{"former-company", formerCompany},
    Entry{"mapping", mapping},   Entry{"companies", companies},    Entry{"disconnect", disconnectLedger},
    Entry{"history", history},   Entry{"schedule", automaticRuns}, Entry{"mail", summaries},
    Entry{"verify", verify},     Entry{"conform", conform},        Entry{"certificate", certificate},
    Entry{"export", exportFile}, Entry{"backup", backup},          Entry{"restore", restore},
    Entry{"privacy", privacy},   Entry{"incident", incident},      Entry{"support", support},
    Entry{"errors", errors},     Entry{"doctor", doctor},
};

} // namespace

Result<service::CompanySettings> Bench::company() const
{
    return office.companies.find(arguments.company);
}

int runCommand(const Bench &bench)
{
    for (const Entry &entry : Commands) {
        if (bench.arguments.command == QLatin1StringView{entry.name})
            return entry.run(bench);
    }
    return bench.console.error(Error{ErrorCode::BadUsage, bench.arguments.command});
}

int badOption(const Bench &bench, const QString &option)
{
    return bench.console.error(Error{ErrorCode::BadUsage, option});
}

Result<QDate> dateOption(const Arguments &arguments, const QString &name)
{
    if (!arguments.has(name))
        return QDate{};
    const QDate date = QDate::fromString(arguments.option(name), Qt::ISODate);
    if (!date.isValid())
        return fail(ErrorCode::BadUsage, u"--"_s + name + u' ' + arguments.option(name));
    return date;
}

} // namespace passerelle::cli
