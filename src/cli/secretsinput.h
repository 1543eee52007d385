// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/setup.h"

namespace passerelle::cli {

/// All of standard input.
[[nodiscard]] QByteArray readStandardInput();

/// Reads secrets from stdin: {"source":{"clientSecret":".."},"ledger":{"clientId":"..","clientSecret":".."}}.
/// A client ID given there goes into the settings. SecretMissing when it is not all there.
[[nodiscard]] Result<service::CompanySecrets> secretsFromInput(service::CompanySettings &settings);

} // namespace passerelle::cli
