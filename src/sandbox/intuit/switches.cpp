// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/switches.h"

#include <array>
#include <variant>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
using S = IntuitSwitches;
using Pointer = std::variant<bool S::*, qint64 S::*>;

struct Entry
{
    QLatin1StringView name;
    Pointer member;
};

const std::array Entries{
    Entry{"requestIdReplay"_L1, &S::requestIdReplay},
    Entry{"requestIdReplaysFaults"_L1, &S::requestIdReplaysFaults},
    Entry{"requestIdLifeSeconds"_L1, &S::requestIdLifeSeconds},
    Entry{"requestIdOtherBodyReplays"_L1, &S::requestIdOtherBodyReplays},
    Entry{"taxRoundingPerLine"_L1, &S::taxRoundingPerLine},
    Entry{"taxOverrideRefused"_L1, &S::taxOverrideRefused},
    Entry{"globalTaxCalculationRequired"_L1, &S::globalTaxCalculationRequired},
    Entry{"notApplicableNeedsCode"_L1, &S::notApplicableNeedsCode},
    Entry{"closingDateInclusive"_L1, &S::closingDateInclusive},
    Entry{"duplicateDocNumberCheck"_L1, &S::duplicateDocNumberCheck},
    Entry{"warnDuplicateJournalNumber"_L1, &S::warnDuplicateJournalNumber},
    Entry{"warnDuplicateCheckNumber"_L1, &S::warnDuplicateCheckNumber},
    Entry{"customTxnNumbers"_L1, &S::customTxnNumbers},
    Entry{"usingSalesTax"_L1, &S::usingSalesTax},
    Entry{"autoApplyCredit"_L1, &S::autoApplyCredit},
    Entry{"inactiveNamesBlock"_L1, &S::inactiveNamesBlock},
    Entry{"maxResultsClamped"_L1, &S::maxResultsClamped},
    Entry{"cdcCapPerType"_L1, &S::cdcCapPerType},
    Entry{"changedSinceInclusive"_L1, &S::changedSinceInclusive},
    Entry{"retryAfterOn429"_L1, &S::retryAfterOn429},
    Entry{"batchCountsPayloads"_L1, &S::batchCountsPayloads},
    Entry{"faultsWith200"_L1, &S::faultsWith200},
    Entry{"emptyEnvelopes"_L1, &S::emptyEnvelopes},
    Entry{"codeLifeSeconds"_L1, &S::codeLifeSeconds},
    Entry{"accessLifeSeconds"_L1, &S::accessLifeSeconds},
    Entry{"refreshLifeSeconds"_L1, &S::refreshLifeSeconds},
    Entry{"rotationSeconds"_L1, &S::rotationSeconds},
    Entry{"reuseRevokesFamily"_L1, &S::reuseRevokesFamily},
    Entry{"codeReuseRevokes"_L1, &S::codeReuseRevokes},
};
} // namespace

IntuitSwitches IntuitSwitches::load(Database &database)
{
    IntuitSwitches result;
    const QString text = database.setting(u"intuit-switches"_s);
    if (text.isEmpty())
        return result;
    if (const auto stored = Json::parse(text.toUtf8()); stored) {
        for (const auto &[name, value] : stored->members())
            (void)result.set(name, value); // an old file's unknown switch is left out
    }
    return result;
}

void IntuitSwitches::store(Database &database) const
{
    database.setSetting(u"intuit-switches"_s, QString::fromUtf8(toJson().toBytes()));
}

bool IntuitSwitches::set(const QString &name, const Json &value)
{
    for (const Entry &entry : Entries) {
        if (entry.name != name)
            continue;
        if (const auto *flag = std::get_if<bool S::*>(&entry.member)) {
            this->**flag = value.toBool();
            return value.isBool();
        }
        this->*std::get<qint64 S::*>(entry.member) = value.toInt();
        return value.isNumber() && value.toInt() >= 0;
    }
    return false;
}

Json IntuitSwitches::toJson() const
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

} // namespace passerelle::sandbox::intuit
