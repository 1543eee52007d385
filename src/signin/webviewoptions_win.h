// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/webviewcom_win.h"

namespace passerelle::signin {

/// What WebView2 asks us when it starts: ICoreWebView2EnvironmentOptions, page of that name, SDK 0.9.488.
/// Only the language is our choice: it is what pages are asked in.
class EnvironmentOptions final
{
public:
    static constexpr GUID Iid{0x2fde08a8, 0x1e9a, 0x4766, {0x8c, 0x05, 0x95, 0xa9, 0xce, 0xb9, 0xd1, 0xc5}};

    /// Options with that language, "fr-CA"; they go when the last who holds them lets go.
    [[nodiscard]] static webview::Object make(std::wstring language);

    EnvironmentOptions(const EnvironmentOptions &) = delete;
    EnvironmentOptions &operator=(const EnvironmentOptions &) = delete;

    // IUnknown's methods and those of the interface, in their order.
    virtual HRESULT STDMETHODCALLTYPE QueryInterface(REFIID iid, void **object);
    virtual ULONG STDMETHODCALLTYPE AddRef();
    virtual ULONG STDMETHODCALLTYPE Release();
    virtual HRESULT STDMETHODCALLTYPE getAdditionalBrowserArguments(wchar_t **value);
    virtual HRESULT STDMETHODCALLTYPE putAdditionalBrowserArguments(const wchar_t *value);
    virtual HRESULT STDMETHODCALLTYPE getLanguage(wchar_t **value);
    virtual HRESULT STDMETHODCALLTYPE putLanguage(const wchar_t *value);
    virtual HRESULT STDMETHODCALLTYPE getTargetCompatibleBrowserVersion(wchar_t **value);
    virtual HRESULT STDMETHODCALLTYPE putTargetCompatibleBrowserVersion(const wchar_t *value);
    virtual HRESULT STDMETHODCALLTYPE getAllowSingleSignOn(BOOL *value);
    virtual HRESULT STDMETHODCALLTYPE putAllowSingleSignOn(BOOL value);

private:
    explicit EnvironmentOptions(std::wstring language);
    ~EnvironmentOptions() = default;

    const std::wstring m_language;
    std::atomic<ULONG> m_count{1};
};

} // namespace passerelle::signin
