// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace passerelle {

/// Large blocks go back to the system as soon as they are free, whatever was given back before. Called once,
/// at a program's start.
void keepLargeBlocksApart();

/// Gives memory back that was freed between blocks still in use: after a step that left much of it. It costs
/// milliseconds. Systems other than glibc's do so by themselves, or never.
void giveFreeMemoryBack();

} // namespace passerelle
