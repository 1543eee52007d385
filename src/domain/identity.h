// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/effect.h"

namespace passerelle::domain {

/// Who posts where: the two ends that an identity is bound to.
struct IdentityScope
{
    QString ledgerCompanyId = {};
    QString sourceOrganizationId = {};
};

/// SHA-256 over the scope, the record and the purpose: no clock, no chance, no workstation, so that two
/// workstations or one after a lost journal compute the same value. `version` is empty for a create; for an
/// update it holds the ledger's version token and the hash of the owned fields.
[[nodiscard]] QString baseIdOf(const IdentityScope &scope, const RecordRef &record, Purpose purpose,
                               const QString &version = {});

/// The request key of one generation: 32 hex digits.
[[nodiscard]] QString effectIdOf(const QString &baseId, int generation);

/// The text placed inside the ledger document: "PSRL-" and the first 15 hex digits of the create's base id.
[[nodiscard]] QString markerOf(const QString &createBaseId);

/// Whether an effect that creates something was planned between these two ends; `voidIds`: the ledger's ids
/// of its record's documents that are proved void, from which a later identity follows.
[[nodiscard]] bool isWithin(const IdentityScope &scope, const Effect &effect, const QStringList &voidIds);

/// The marker found in a note, or an empty text.
[[nodiscard]] QString markerIn(const QString &note);

} // namespace passerelle::domain
