// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/signinwindow.h"

namespace passerelle::auth {

SignInWindow::~SignInWindow() = default;

} // namespace passerelle::auth
