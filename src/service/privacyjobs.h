// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/office.h"

namespace passerelle::service {

/// What of a customer the journal holds: what erasing would take out of it. By id in the source, by number,
/// or by a name that nobody else has; RecordUnknown.
[[nodiscard]] Result<storage::Erasure> whatWouldBeErased(const Office &office, const CompanySettings &company,
                                                         const QString &customer);

/// Takes a customer's name, texts and words out of the journal, and those of its documents. What the ledger
/// and the source hold stays theirs: accounting records are kept by law. RecordUnknown, PersonUnsettled,
/// CompanyBusy.
[[nodiscard]] Result<storage::Erasure> erasePerson(Office &office, const CompanySettings &company,
                                                   const QString &customer);

/// For how many months what was sent is kept (0: always). BadUsage when there can be no such number.
[[nodiscard]] Result<Done> setRetention(Office &office, CompanySettings company, int months);

/// What was dropped because its time is over, and what was erased again.
struct Tidied
{
    int texts = 0;
    int records = 0;
};

/// Drops what is older than the company keeps, and what came back of erased persons.
[[nodiscard]] Result<Tidied> applyRetention(Office &office, const CompanySettings &company);

/// The same at the end of a run, with its journal. A failure is logged: the run is not touched by it.
void keepPrivacy(storage::Journal &journal, const CompanySettings &company, const Clock &clock,
                 const runner::ErrorWords &words);

} // namespace passerelle::service
