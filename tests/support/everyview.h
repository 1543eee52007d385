// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stage.h"

namespace passerelle::test {

/// Goes through every page, dialog, menu, empty state and error state of the window, each as a person meets
/// it in the sample story. Pictures and tests share this one list: what is added here is photographed,
/// measured for clipped text, spoken and asked for its help.
void visitEveryView(const ViewChoice &choice, const Visit &visit);

// Its parts
void visitMainPages(Stage &stage); ///< of a company at work, one after the other
void visitRun(Stage &stage);
void visitMenus(Stage &stage);
void visitFixes(Stage &stage);
void visitDialogs(Stage &stage);
void visitPrivacy(Stage &stage);
void visitHelp(Stage &stage);

} // namespace passerelle::test
