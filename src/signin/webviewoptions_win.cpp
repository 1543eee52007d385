// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/webviewoptions_win.h"

#include <algorithm>
#include <string_view>

namespace passerelle::signin {

namespace {

/// The runtime of SDK 1.0.1293.44, the first stable one with every interface that is asked for.
constexpr std::wstring_view OldestRuntime = L"104.0.1293.44";

/// A copy that the caller gives back to COM.
HRESULT give(std::wstring_view text, wchar_t **value)
{
    if (!value)
        return E_POINTER;
    *value = static_cast<wchar_t *>(CoTaskMemAlloc((text.size() + 1) * sizeof(wchar_t)));
    if (!*value)
        return E_OUTOFMEMORY;
    *std::copy(text.begin(), text.end(), *value) = L'\0';
    return S_OK;
}

} // namespace

EnvironmentOptions::EnvironmentOptions(std::wstring language)
    : m_language(std::move(language))
{
}

webview::Object EnvironmentOptions::make(std::wstring language)
{
    webview::Object object;
    *object.receive() = reinterpret_cast<IUnknown *>(new EnvironmentOptions(std::move(language)));
    return object;
}

HRESULT EnvironmentOptions::QueryInterface(REFIID iid, void **object)
{
    const bool isOurs = IsEqualGUID(iid, Iid) || IsEqualGUID(iid, IID_IUnknown);
    *object = isOurs ? this : nullptr;
    if (!isOurs)
        return E_NOINTERFACE;
    AddRef();
    return S_OK;
}

ULONG EnvironmentOptions::AddRef()
{
    return ++m_count;
}

ULONG EnvironmentOptions::Release()
{
    const ULONG count = --m_count;
    if (count == 0)
        delete this;
    return count;
}

HRESULT EnvironmentOptions::getAdditionalBrowserArguments(wchar_t **value)
{
    return give({}, value);
}

HRESULT EnvironmentOptions::putAdditionalBrowserArguments(const wchar_t * /*value*/)
{
    return E_NOTIMPL;
}

HRESULT EnvironmentOptions::getLanguage(wchar_t **value)
{
    return give(m_language, value);
}

HRESULT EnvironmentOptions::putLanguage(const wchar_t * /*value*/)
{
    return E_NOTIMPL;
}

HRESULT EnvironmentOptions::getTargetCompatibleBrowserVersion(wchar_t **value)
{
    return give(OldestRuntime, value);
}

HRESULT EnvironmentOptions::putTargetCompatibleBrowserVersion(const wchar_t * /*value*/)
{
    return E_NOTIMPL;
}

/// The person's own Windows account stays out of it.
HRESULT EnvironmentOptions::getAllowSingleSignOn(BOOL *value)
{
    if (!value)
        return E_POINTER;
    *value = FALSE;
    return S_OK;
}

HRESULT EnvironmentOptions::putAllowSingleSignOn(BOOL /*value*/)
{
    return E_NOTIMPL;
}

} // namespace passerelle::signin
