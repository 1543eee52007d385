// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/doctor.h"

namespace passerelle::service {

/// What helps those who help, as JSON that can be mailed: versions, the doctor's findings, choices, how many
/// records are in which state, the last runs and the last events by codes and counts. It holds no name of a
/// person or an organization, no address, no number of a document, no amount, no secret: only what is listed
/// here is ever taken, and even that passes the redactor of the logs.
[[nodiscard]] Result<Json> supportBundle(const Office &office, const CompanySettings &company,
                                         const std::vector<DoctorFinding> &findings);

} // namespace passerelle::service
