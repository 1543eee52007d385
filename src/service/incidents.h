// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/office.h"

namespace passerelle::service {

/// One entry of the register of confidentiality incidents, which the law asks an organization to keep: what
/// happened to whose data, and what was done about it.
struct Incident
{
    int number = 0; ///< given by the register
    QDate day = {}; ///< it happened, or was first possible
    QDate noticed = {}; ///< invalid: the same day
    QString what = {}; ///< circumstances
    QString data = {}; ///< which personal data
    QString persons = {}; ///< whose, or how many
    bool isSerious = false; ///< a risk of serious harm: the authority and the persons are told
    QString measures = {};
    QString notified = {}; ///< who was told, and when

    friend bool operator==(const Incident &, const Incident &) = default;
};

/// In the order of their numbers. BadConfiguration names a register that can't be read: it is not replaced.
[[nodiscard]] Result<std::vector<Incident>> incidents(const Office &office, const CompanySettings &company);

/// Adds an entry (number 0) or replaces the one of its number; answers it with its number. BadUsage names
/// what is missing: a day that is not after today, what happened, which data, whose.
[[nodiscard]] Result<Incident> keepIncident(Office &office, const CompanySettings &company,
                                            Incident incident);

/// The register as CSV, its heads as the caller words them: nine cells.
[[nodiscard]] QByteArray incidentsCsv(const std::vector<Incident> &all, const QStringList &heads,
                                      const QString &yes, const QString &no);

[[nodiscard]] Json toJson(const Incident &incident);

} // namespace passerelle::service
