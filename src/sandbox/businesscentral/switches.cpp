// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/switches.h"

#include <array>
#include <variant>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
using S = Switches;

struct Entry
{
    QLatin1StringView name;
    std::variant<bool S::*, qint64 S::*> member;
};

const std::array Entries{
    Entry{"idStableAfterPosting"_L1, &S::idStableAfterPosting},
    Entry{"taxRoundingPerLine"_L1, &S::taxRoundingPerLine},
    Entry{"taxDifferenceCents"_L1, &S::taxDifferenceCents},
    Entry{"closedPeriodIsFieldValidation"_L1, &S::closedPeriodIsFieldValidation},
    Entry{"paymentJournalPosts"_L1, &S::paymentJournalPosts},
    Entry{"journalLineChecksAccount"_L1, &S::journalLineChecksAccount},
    Entry{"manualNumbers"_L1, &S::manualNumbers},
    Entry{"defaultTemplate"_L1, &S::defaultTemplate},
    Entry{"staleTagIs412"_L1, &S::staleTagIs412},
    Entry{"batchStopsOnError"_L1, &S::batchStopsOnError},
    Entry{"batchCountsOperations"_L1, &S::batchCountsOperations},
    Entry{"retryAfterOn429"_L1, &S::retryAfterOn429},
    Entry{"pageSize"_L1, &S::pageSize},
    Entry{"codeLifeSeconds"_L1, &S::codeLifeSeconds},
    Entry{"accessLifeSeconds"_L1, &S::accessLifeSeconds},
    Entry{"refreshLifeSeconds"_L1, &S::refreshLifeSeconds},
    Entry{"refreshRotates"_L1, &S::refreshRotates},
};

const auto Setting = u"business-central-switches"_s;
} // namespace

Switches Switches::load(Database &database)
{
    Switches result;
    const auto stored = Json::parse(database.setting(Setting, u"{}"_s).toUtf8());
    if (stored) {
        for (const auto &[name, value] : stored->members())
            (void)result.set(name, value); // an old file's unknown switch is left out
    }
    return result;
}

void Switches::store(Database &database) const
{
    database.setSetting(Setting, QString::fromUtf8(toJson().toBytes()));
}

bool Switches::set(const QString &name, const Json &value)
{
    for (const Entry &entry : Entries) {
        if (entry.name != name)
            continue;
        if (const auto *flag = std::get_if<bool S::*>(&entry.member)) {
            this->**flag = value.toBool();
            return value.isBool();
        }
        this->*std::get<qint64 S::*>(entry.member) = value.toInt();
        return value.isNumber();
    }
    return false;
}

Json Switches::toJson() const
{
    Json result = Json::object();
    for (const Entry &entry : Entries) {
        if (const auto *flag = std::get_if<bool S::*>(&entry.member))
            result.set(entry.name, Json(this->**flag));
        else
            result.set(entry.name, Json(this->*std::get<qint64 S::*>(entry.member)));
    }
    return result;
}

} // namespace passerelle::sandbox::businesscentral
