// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/pageview.h"

namespace passerelle::signin {

PageView::~PageView() = default;

PageEngine::~PageEngine() = default;

} // namespace passerelle::signin
