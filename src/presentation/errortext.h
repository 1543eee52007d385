// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QCoreApplication>

namespace passerelle::presentation {

/// The one place where errors become sentences, in the language in use. The window and the command line share
/// it.
class ErrorText final
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    [[nodiscard]] static QString title(ErrorCode code); ///< at most three words, for a list
    [[nodiscard]] static QString sentence(const Error &error); ///< what happened
    [[nodiscard]] static QString fix(const Error &error); ///< what to do about it
    [[nodiscard]] static QString titleOfKey(const QString &key); ///< by errorKey(); an unknown key as it is
};

} // namespace passerelle::presentation
