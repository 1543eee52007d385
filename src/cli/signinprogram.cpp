// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signinprogram.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace passerelle::cli {

using namespace Qt::StringLiterals;

QString signInProgram()
{
    const QString program = QCoreApplication::applicationDirPath() + u"/passerelle-signin"_s;
#ifdef Q_OS_WIN
    return QFileInfo::exists(program + u".exe"_s) ? program + u".exe"_s : QString{};
#else
    return program;
#endif
}

} // namespace passerelle::cli
