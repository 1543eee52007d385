// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "updates/manifest.h"

#include <functional>

namespace passerelle::presentation {

/// Who looks for an update when the window asks. Apart from Desk: it is about the program, not about a
/// company.
class UpdateDesk
{
public:
    UpdateDesk() = default;
    UpdateDesk(const UpdateDesk &) = delete;
    UpdateDesk &operator=(const UpdateDesk &) = delete;
    virtual ~UpdateDesk() = default;

    /// False in a build without an address or a key: such a build never asks.
    [[nodiscard]] virtual bool areUpdatesSetUp() const = 0;
    /// Returns at once; `tell` is called on the window's thread, not at all when the program ends before.
    virtual void checkForUpdate(const QString &highestSeen,
                                const std::function<void(const updates::UpdateAnswer &)> &tell) = 0;
};

} // namespace passerelle::presentation
