// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signinprogram.h"

#include <QCoreApplication>

namespace passerelle::cli {

auth::SignInHelper signInProgram()
{
    return auth::signInHelper(QCoreApplication::applicationDirPath());
}

} // namespace passerelle::cli
