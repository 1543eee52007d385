// SPDX-License-Identifier: GPL-3.0-or-later
// What we call of Microsoft WebView2, declared by hand: the SDK's header is made for another compiler. A
// method is called by its number in its interface (0 to 2 are IUnknown's, those of the base interfaces come
// first) and a number never changes once published. Numbers and identifiers are those of the reference
// "WebView2 Win32 C++", SDK 1.0.3800.47; each interface names its page there, in small letters, and the SDK
// that brought it.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <string>
#include <type_traits>
#include <utility>

#include <windows.h>

#include <objbase.h>

namespace passerelle::signin::webview {

/// What an event is registered under; we never take one back.
struct EventToken
{
    long long value = 0;
};

/// A string that WebView2 made, taken over.
[[nodiscard]] inline std::wstring takeText(wchar_t *text)
{
    std::wstring copy = text ? std::wstring{text} : std::wstring{};
    CoTaskMemFree(text);
    return copy;
}

/// A counted pointer to an object of WebView2, and calls of its methods by their number.
class Object
{
public:
    Object() = default;
    /// Keeps an object that somebody else holds.
    explicit Object(IUnknown *object)
        : m_object(object)
    {
        if (m_object)
            m_object->AddRef();
    }
    Object(const Object &other)
        : Object(other.m_object)
    {
    }
    Object(Object &&other) noexcept
        : m_object(std::exchange(other.m_object, nullptr))
    {
    }
    Object &operator=(Object other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Object()
    {
        if (m_object)
            m_object->Release();
    }

    /// Whether there is an object.
    [[nodiscard]] explicit operator bool() const { return m_object != nullptr; }
    /// The object itself, still ours.
    [[nodiscard]] IUnknown *get() const { return m_object; }
    /// Where a call puts the object that it gives us; only while there is none.
    [[nodiscard]] IUnknown **receive() { return &m_object; }

    /// Calls a method, which takes the parameters named: call<BOOL>(6, FALSE). Fails without an object.
    template<typename... Parameters>
    HRESULT call(std::size_t method, std::type_identity_t<Parameters>... arguments) const
    {
        using Method = HRESULT(STDMETHODCALLTYPE *)(IUnknown *, Parameters...);
        if (!m_object)
            return E_POINTER;
        const auto *table = *reinterpret_cast<const Method *const *>(m_object);
        return table[method](m_object, arguments...);
    }
    /// The text that a method gives; empty when it fails.
    [[nodiscard]] std::wstring text(std::size_t method) const
    {
        wchar_t *text = nullptr;
        return SUCCEEDED(call<wchar_t **>(method, &text)) ? takeText(text) : std::wstring{};
    }
    /// The number that a method gives, or the other one when it fails.
    [[nodiscard]] int number(std::size_t method, int otherwise) const
    {
        int number = otherwise;
        return SUCCEEDED(call<int *>(method, &number)) ? number : otherwise;
    }

private:
    IUnknown *m_object = nullptr;
};

/// The same object by another interface; without an object when it does not have it.
template<typename Interface> [[nodiscard]] Interface as(const Object &object)
{
    Interface result;
    void *found = nullptr;
    if (object && SUCCEEDED(object.get()->QueryInterface(Interface::Iid, &found)))
        *result.receive() = static_cast<IUnknown *>(found);
    return result;
}

/// ICoreWebView2Environment10 (1.0.1210.39), which begins with ICoreWebView2Environment (0.9.430).
class Environment final : public Object
{
public:
    static constexpr GUID Iid{0xee0eb9df, 0x6f12, 0x46ce, {0xb5, 0x3f, 0x3f, 0x47, 0xb9, 0xc9, 0x28, 0xe0}};
    enum Method : std::size_t
    {
        CreateWebResourceResponse = 4, ///< IStream *content, int status, text, headers, **response
        CreateControllerOptions = 20, ///< **options
        CreateControllerWithOptions = 21, ///< HWND, *options, *handler
    };
    using Object::Object;
};

/// ICoreWebView2ControllerOptions (1.0.1210.39).
class ControllerOptions final : public Object
{
public:
    static constexpr GUID Iid{0x12aae616, 0x8ccb, 0x44ec, {0xbc, 0xb3, 0xeb, 0x18, 0x31, 0x88, 0x16, 0x35}};
    enum Method : std::size_t
    {
        PutIsInPrivateModeEnabled = 6, ///< BOOL
    };
    using Object::Object;
};

/// ICoreWebView2Controller4 (1.0.1185.39), which begins with ICoreWebView2Controller (0.9.488).
class Controller final : public Object
{
public:
    static constexpr GUID Iid{0x97d418d5, 0xa426, 0x4e49, {0xa1, 0x51, 0xe1, 0xa1, 0x0f, 0x32, 0x7d, 0x9e}};
    enum Method : std::size_t
    {
        PutIsVisible = 4, ///< BOOL
        PutBounds = 6, ///< RECT, in pixels of the screen
        MoveFocus = 12, ///< FocusReason
        AddMoveFocusRequested = 13,
        NotifyParentWindowPositionChanged = 23,
        Close = 24,
        GetCoreWebView2 = 25, ///< **view
        PutAllowExternalDrop = 37, ///< BOOL
    };
    using Object::Object;
};

/// ICoreWebView2_14 (1.0.1245.22), which begins with ICoreWebView2 (0.9.430) and ICoreWebView2_4
/// (1.0.902.49). Each Add... takes a handler and a token.
class View final : public Object
{
public:
    static constexpr GUID Iid{0x6daa4f10, 0x4a90, 0x4753, {0x88, 0x98, 0x77, 0xc5, 0xdf, 0x53, 0x41, 0x65}};
    enum Method : std::size_t
    {
        GetSettings = 3, ///< **settings
        GetSource = 4, ///< text
        Navigate = 5, ///< text
        AddNavigationStarting = 7,
        AddSourceChanged = 11,
        AddHistoryChanged = 13,
        AddNavigationCompleted = 15,
        AddFrameNavigationStarting = 17,
        AddPermissionRequested = 23,
        AddProcessFailed = 25,
        Reload = 31,
        GetBrowserProcessId = 37, ///< UINT32 *
        GetCanGoBack = 38, ///< BOOL *
        GoBack = 40,
        AddNewWindowRequested = 44,
        AddWebResourceRequested = 55,
        AddWebResourceRequestedFilter = 57, ///< text, int context
        AddWindowCloseRequested = 59,
        AddDownloadStarting = 75,
        AddServerCertificateErrorDetected = 106,
    };
    using Object::Object;
};

/// ICoreWebView2Settings4 (1.0.902.49), which begins with ICoreWebView2Settings (0.9.430): each takes a BOOL.
class Settings final : public Object
{
public:
    static constexpr GUID Iid{0xcb56846c, 0x4168, 0x4d53, {0xb0, 0x4f, 0x03, 0xb6, 0xd6, 0x79, 0x6f, 0xf2}};
    enum Method : std::size_t
    {
        PutIsWebMessageEnabled = 6,
        PutIsStatusBarEnabled = 10,
        PutAreDevToolsEnabled = 12,
        PutAreDefaultContextMenusEnabled = 14,
        PutAreHostObjectsAllowed = 16,
        PutIsBuiltInErrorPageEnabled = 20,
        PutAreBrowserAcceleratorKeysEnabled = 24,
        PutIsPasswordAutosaveEnabled = 26,
        PutIsGeneralAutofillEnabled = 28,
    };
    using Object::Object;
};

/// ICoreWebView2NavigationStartingEventArgs (0.9.430), of a page and of a frame.
namespace navigationstarting {
inline constexpr std::size_t GetUri = 3;
inline constexpr std::size_t PutCancel = 8; // BOOL
} // namespace navigationstarting

/// ICoreWebView2NavigationCompletedEventArgs2 (1.0.1245.22), which begins with
/// ICoreWebView2NavigationCompletedEventArgs (0.9.430).
class NavigationCompleted final : public Object
{
public:
    static constexpr GUID Iid{0xfdf8b738, 0xee1e, 0x4db2, {0xa3, 0x29, 0x8d, 0x7d, 0x7b, 0x74, 0xd7, 0x92}};
    enum Method : std::size_t
    {
        GetIsSuccess = 3, ///< BOOL *
        GetWebErrorStatus = 4, ///< WebErrorStatus *
        GetHttpStatusCode = 6, ///< int *
    };
    using Object::Object;
};

/// ICoreWebView2NewWindowRequestedEventArgs (0.9.430).
namespace newwindowrequested {
inline constexpr std::size_t GetUri = 3;
inline constexpr std::size_t PutHandled = 6; // BOOL
} // namespace newwindowrequested

/// ICoreWebView2PermissionRequestedEventArgs (0.9.430).
namespace permissionrequested {
inline constexpr std::size_t PutState = 7; // int
inline constexpr int Deny = 2;
} // namespace permissionrequested

/// ICoreWebView2ProcessFailedEventArgs (0.9.430).
namespace processfailed {
inline constexpr std::size_t GetProcessFailedKind = 3; // int *
inline constexpr int BrowserExited = 0;
inline constexpr int RendererExited = 1;
} // namespace processfailed

/// ICoreWebView2DownloadStartingEventArgs (1.0.902.49).
namespace downloadstarting {
inline constexpr std::size_t PutCancel = 5; // BOOL
inline constexpr std::size_t PutHandled = 9; // BOOL
} // namespace downloadstarting

/// ICoreWebView2ServerCertificateErrorDetectedEventArgs (1.0.1245.22).
namespace certificateerror {
inline constexpr std::size_t GetRequestUri = 4;
inline constexpr std::size_t PutAction = 7; // int
inline constexpr int Cancel = 1;
} // namespace certificateerror

/// ICoreWebView2MoveFocusRequestedEventArgs (0.9.430).
namespace movefocusrequested {
inline constexpr std::size_t GetReason = 3; // int *
inline constexpr std::size_t PutHandled = 5; // BOOL
} // namespace movefocusrequested

/// ICoreWebView2WebResourceRequestedEventArgs and ICoreWebView2WebResourceRequest (0.9.430).
namespace resourcerequested {
inline constexpr std::size_t GetRequest = 3; // **request
inline constexpr std::size_t PutResponse = 5; // *response
inline constexpr std::size_t GetUriOfRequest = 3;
inline constexpr int AllContexts = 0;
} // namespace resourcerequested

/// COREWEBVIEW2_MOVE_FOCUS_REASON.
enum FocusReason : int
{
    Programmatic = 0,
    Next = 1,
    Previous = 2,
};

/// COREWEBVIEW2_WEB_ERROR_STATUS, as far as it is told apart.
enum WebErrorStatus : int
{
    Unknown = 0, ///< also where the server answered with an error page of its own
    OperationCanceled = 14, ///< also by us
};

/// An object that WebView2 calls back, once or for each event, with IUnknown's methods in their order before
/// its own one.
template<typename... Parameters> class Handler final
{
public:
    using Call = std::function<void(Parameters...)>;

    /// A handler of that interface; it goes when the last who holds it lets go.
    [[nodiscard]] static Object make(const GUID &iid, Call call)
    {
        Object object;
        *object.receive() = reinterpret_cast<IUnknown *>(new Handler(iid, std::move(call)));
        return object;
    }

    Handler(const Handler &) = delete;
    Handler &operator=(const Handler &) = delete;

    virtual HRESULT STDMETHODCALLTYPE QueryInterface(REFIID iid, void **object)
    {
        const bool isOurs = IsEqualGUID(iid, m_iid) || IsEqualGUID(iid, IID_IUnknown);
        *object = isOurs ? this : nullptr;
        if (!isOurs)
            return E_NOINTERFACE;
        AddRef();
        return S_OK;
    }
    virtual ULONG STDMETHODCALLTYPE AddRef() { return ++m_count; }
    virtual ULONG STDMETHODCALLTYPE Release()
    {
        const ULONG count = --m_count;
        if (count == 0)
            delete this;
        return count;
    }
    virtual HRESULT STDMETHODCALLTYPE Invoke(Parameters... parameters)
    {
        m_call(parameters...);
        return S_OK;
    }

private:
    Handler(const GUID &iid, Call call)
        : m_iid(iid)
        , m_call(std::move(call))
    {
    }
    ~Handler() = default;

    const GUID m_iid;
    const Call m_call;
    std::atomic<ULONG> m_count{1};
};

/// Tells of an event: its sender and its arguments.
using EventHandler = Handler<IUnknown *, IUnknown *>;
/// Tells that something was made, or why not.
using MadeHandler = Handler<HRESULT, IUnknown *>;

// Pages icorewebview2createcorewebview2environmentcompletedhandler, ...controllercompletedhandler and
// icorewebview2...eventhandler (SDKs as their events).
inline constexpr GUID EnvironmentMade{
    0x4e8a3389, 0xc9d8, 0x4bd2, {0xb6, 0xb5, 0x12, 0x4f, 0xee, 0x6c, 0xc1, 0x4d}};
inline constexpr GUID ControllerMade{
    0x6c4819f3, 0xc9b7, 0x4260, {0x81, 0x27, 0xc9, 0xf5, 0xbd, 0xe7, 0xf6, 0x8c}};
inline constexpr GUID OnNavigationStarting{
    0x9adbe429, 0xf36d, 0x432b, {0x9d, 0xdc, 0xf8, 0x88, 0x1f, 0xbd, 0x76, 0xe3}};
inline constexpr GUID OnNavigationCompleted{
    0xd33a35bf, 0x1c49, 0x4f98, {0x93, 0xab, 0x00, 0x6e, 0x05, 0x33, 0xfe, 0x1c}};
inline constexpr GUID OnSourceChanged{
    0x3c067f9f, 0x5388, 0x4772, {0x8b, 0x48, 0x79, 0xf7, 0xef, 0x1a, 0xb3, 0x7c}};
inline constexpr GUID OnHistoryChanged{
    0xc79a420c, 0xefd9, 0x4058, {0x92, 0x95, 0x3e, 0x8b, 0x4b, 0xca, 0xb6, 0x45}};
inline constexpr GUID OnNewWindowRequested{
    0xd4c185fe, 0xc81c, 0x4989, {0x97, 0xaf, 0x2d, 0x3f, 0xa7, 0xab, 0x56, 0x51}};
inline constexpr GUID OnPermissionRequested{
    0x15e1c6a3, 0xc72a, 0x4df3, {0x91, 0xd7, 0xd0, 0x97, 0xfb, 0xec, 0x6b, 0xfd}};
inline constexpr GUID OnProcessFailed{
    0x79e0aea4, 0x990b, 0x42d9, {0xaa, 0x1d, 0x0f, 0xcc, 0x2e, 0x5b, 0xc7, 0xf1}};
inline constexpr GUID OnDownloadStarting{
    0xefedc989, 0xc396, 0x41ca, {0x83, 0xf7, 0x07, 0xf8, 0x45, 0xa5, 0x57, 0x24}};
inline constexpr GUID OnServerCertificateErrorDetected{
    0x969b3a26, 0xd85e, 0x4795, {0x81, 0x99, 0xfe, 0xf5, 0x73, 0x44, 0xda, 0x22}};
inline constexpr GUID OnMoveFocusRequested{
    0x69035451, 0x6dc7, 0x4cb8, {0x9b, 0xce, 0xb2, 0xbd, 0x70, 0xad, 0x28, 0x9f}};
inline constexpr GUID OnWebResourceRequested{
    0xab00b74c, 0x15f1, 0x4646, {0x80, 0xe8, 0xe7, 0x63, 0x41, 0xd2, 0x5d, 0x71}};
inline constexpr GUID OnWindowCloseRequested{
    0x5c19e9e0, 0x092f, 0x486b, {0xaf, 0xfa, 0xca, 0x82, 0x31, 0x91, 0x30, 0x39}};

} // namespace passerelle::signin::webview
