// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace passerelle {

/// What a program does before anything else, called first in main. On Windows: libraries are looked for in
/// the program's folder and the system's only, the console speaks UTF-8, and a crash leaves a minidump
/// without the contents of memory in the user's folder. Elsewhere the system does all this.
void prepareProcess();

} // namespace passerelle
