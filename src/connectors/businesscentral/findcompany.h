// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/businesscentral/api.h"

namespace passerelle::businesscentral {

/// A company of the environment.
struct CompanyEntry
{
    QString id = {}; ///< GUID
    QString name = {}; ///< as people see it
};

/// The company of this id or name, or the only one when nothing is wanted. LedgerWrongCompany names what was
/// wanted, or what there is to choose from.
[[nodiscard]] QCoro::Task<Result<CompanyEntry>> findCompany(Api *api, QString wanted, std::stop_token stop);

} // namespace passerelle::businesscentral
