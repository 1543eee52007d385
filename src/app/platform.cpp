// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform.h"

namespace passerelle::app {

QString programBeside(const QString &folder, const QString &name)
{
    return folder + u'/' + name;
}

void takeAnswersOfInstaller(presentation::Settings & /*settings*/) { }

void letOthersComeForward() { }

void paintTitleBar(const QWidget & /*window*/, bool /*isDark*/) { }

} // namespace passerelle::app
