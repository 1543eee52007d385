// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ledgerfacts.h"

namespace passerelle::domain {

QString foldedName(const QString &name)
{
    return name.simplified().normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace passerelle::domain
