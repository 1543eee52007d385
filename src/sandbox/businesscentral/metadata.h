// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace passerelle::sandbox::businesscentral {

/// The description of every resource in XML (CSDL), as GET .../api/v2.0/$metadata answers it.
[[nodiscard]] QByteArray metadataDocument();

} // namespace passerelle::sandbox::businesscentral
