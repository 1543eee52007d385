// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QCoreApplication>

#include <span>

namespace passerelle::presentation {

/// The English texts of one code; the translations are looked up under the context "ErrorText".
struct ErrorTexts
{
    ErrorCode code;
    const char *title; ///< at most three words
    const char *sentence; ///< %1: the error's detail
    const char *fix;
};

[[nodiscard]] std::span<const ErrorTexts> errorTextsOfRun();
[[nodiscard]] std::span<const ErrorTexts> errorTextsOfSystems();
[[nodiscard]] std::span<const ErrorTexts> errorTextsOfAuthorization();
[[nodiscard]] std::span<const ErrorTexts> errorTextsOfLocal();
[[nodiscard]] std::span<const ErrorTexts> errorTextsOfRecords();

} // namespace passerelle::presentation
