// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/webview.h"

#include <array>
#include <string>

#include <windows.h>

#include <objbase.h>

namespace passerelle {

using namespace Qt::StringLiterals;

namespace {

/// The loader in the program's own folder, and what it needs from there and from Windows only. It stays.
HMODULE loadLoader()
{
    std::array<wchar_t, 32768> program{};
    const DWORD size = GetModuleFileNameW(nullptr, program.data(), static_cast<DWORD>(program.size()));
    if (size == 0 || size >= program.size())
        return nullptr;
    std::wstring file{program.data(), size};
    file = file.substr(0, file.find_last_of(L'\\') + 1) + L"WebView2Loader.dll";
    return LoadLibraryExW(file.c_str(), nullptr,
                          LOAD_LIBRARY_SEARCH_APPLICATION_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
}

} // namespace

QFunctionPointer webViewFunction(const char *name)
{
    static const HMODULE loader = loadLoader();
    return loader ? reinterpret_cast<QFunctionPointer>(GetProcAddress(loader, name)) : nullptr;
}

Result<QString> webViewVersion()
{
    using GetVersion = HRESULT(STDAPICALLTYPE *)(const wchar_t *browserFolder, wchar_t **version);
    const auto getVersion =
        reinterpret_cast<GetVersion>(webViewFunction("GetAvailableCoreWebView2BrowserVersionString"));
    if (!getVersion)
        return fail(ErrorCode::SignInBrowserFailed, u"webview-loader"_s);
    wchar_t *text = nullptr;
    const HRESULT result = getVersion(nullptr, &text);
    const QString version = text ? QString::fromWCharArray(text) : QString{};
    CoTaskMemFree(text);
    if (FAILED(result) || version.isEmpty())
        return fail(ErrorCode::SignInBrowserFailed, u"webview-runtime"_s);
    return version;
}

} // namespace passerelle
