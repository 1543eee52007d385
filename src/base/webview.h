// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace passerelle {

/// The version of the WebView2 runtime, asked of Microsoft's loader beside this program, without starting
/// anything: it takes some milliseconds. Fails with SignInBrowserFailed; detail: "webview-loader" when the
/// loader is not there, "webview-runtime" when the runtime is not. Only on Windows.
[[nodiscard]] Result<QString> webViewVersion();

/// An entry point of that loader, or null. Only on Windows.
[[nodiscard]] QFunctionPointer webViewFunction(const char *name);

} // namespace passerelle
