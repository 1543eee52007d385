// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/source.h"

namespace passerelle::connectors {

Source::~Source() = default;

} // namespace passerelle::connectors
