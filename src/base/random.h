// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace passerelle {

/// Where randomness comes from (the state of a sign-in, installation ids). Injected, so that tests repeat.
class RandomSource
{
public:
    RandomSource() = default;
    RandomSource(const RandomSource &) = delete;
    RandomSource &operator=(const RandomSource &) = delete;
    virtual ~RandomSource() = default;

    [[nodiscard]] virtual QByteArray bytes(int count) = 0;
};

/// The operating system's generator, fit for secrets. May be used from any thread.
class SystemRandom final : public RandomSource
{
public:
    [[nodiscard]] QByteArray bytes(int count) override;
};

} // namespace passerelle
