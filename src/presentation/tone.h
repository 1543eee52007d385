// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/effect.h"

namespace passerelle::presentation {

/// What a piece of text or a mark means; the theme gives it a colour.
enum class Tone
{
    Neutral,
    Quiet,
    Accent,
    Ok,
    Err,
    Warn,
    Rev,
    Idle,
    Off
};

/// What the item models tell beside their text.
struct Role
{
    static constexpr int Tone = Qt::UserRole + 1; ///< int of presentation::Tone
    static constexpr int Icon = Qt::UserRole + 2; ///< name of an icon
    static constexpr int Strong = Qt::UserRole + 3; ///< true: 600
    static constexpr int Old = Qt::UserRole + 4; ///< the value before, shown struck through
    static constexpr int Group = Qt::UserRole + 5; ///< true: a group's head row
};

[[nodiscard]] Tone toneOf(domain::SyncStatus status);
[[nodiscard]] QString iconOf(domain::SyncStatus status);
[[nodiscard]] QString iconOf(domain::RecordKind kind);
[[nodiscard]] Tone toneOf(domain::EffectState state);
[[nodiscard]] QString iconOf(domain::EffectState state);

} // namespace passerelle::presentation
