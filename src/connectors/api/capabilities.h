// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capabilities.h"

namespace passerelle::connectors {

using domain::Capabilities;
using domain::RateLimit;
using domain::RecoveryClass;

} // namespace passerelle::connectors
