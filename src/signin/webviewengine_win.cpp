// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/webviewengine_win.h"

#include "base/log.h"
#include "base/webview.h"
#include "signin/webviewoptions_win.h"
#include "signin/webviewpage_win.h"

#include <QDir>
#include <QTemporaryDir>

#include <chrono>
#include <thread>

namespace passerelle::signin {

using namespace Qt::StringLiterals;
using webview::Controller;
using webview::ControllerOptions;
using webview::Environment;
using webview::MadeHandler;
using webview::Object;

namespace {

const QString FolderName = u"passerelle-signin-"_s;
constexpr DWORD LongestEnd = 2000; // milliseconds; the parent waits five seconds for us
constexpr int Attempts = 10;
constexpr std::chrono::milliseconds Pause{100};

/// The browser closes its files a moment after its processes went.
bool remove(const QString &folder)
{
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        if (QDir{folder}.removeRecursively())
            return true;
        std::this_thread::sleep_for(Pause);
    }
    return false;
}

bool isRunning(DWORD id)
{
    const HANDLE process = OpenProcess(SYNCHRONIZE, FALSE, id);
    if (!process)
        return GetLastError() != ERROR_INVALID_PARAMETER; // that is: there is none of this number
    CloseHandle(process);
    return true;
}

/// What sign-ins left that were killed. The name says whose a folder is.
void removeLeftovers()
{
    QDir temporary{QDir::tempPath()};
    for (const QString &name : temporary.entryList({FolderName + u'*'}, QDir::Dirs | QDir::NoSymLinks)) {
        bool isNumber = false;
        const uint id = name.mid(FolderName.size()).section(u'-', 0, 0).toUInt(&isNumber);
        if (isNumber && !isRunning(id))
            QDir{temporary.filePath(name)}.removeRecursively();
    }
}

QString makeFolder()
{
    QTemporaryDir folder{QDir::tempPath() + u'/' + FolderName + QString::number(GetCurrentProcessId())
                         + u"-XXXXXX"_s};
    folder.setAutoRemove(false);
    return folder.isValid() ? QDir::toNativeSeparators(folder.path()) : QString{};
}

Failure failed(const QString &reason, HRESULT result)
{
    qCWarning(logSignIn).noquote() << reason << QString::number(static_cast<ulong>(result), 16);
    return fail(ErrorCode::SignInBrowserFailed, reason);
}

} // namespace

WebViewEngine::WebViewEngine(const NavigationRules &rules, const QString &language)
    : m_rules(rules)
    , m_language(language.startsWith(u"fr") ? u"fr-CA"_s : u"en-CA"_s)
    , m_hasCom(SUCCEEDED(CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED)))
{
    removeLeftovers();
    m_folder = makeFolder();
}

WebViewEngine::~WebViewEngine()
{
    m_environment = {};
    if (m_process) {
        WaitForSingleObject(m_process, LongestEnd);
        CloseHandle(m_process);
    }
    if (!m_folder.isEmpty() && !remove(m_folder))
        qCWarning(logSignIn) << "the profile's folder is left to the next sign-in";
    if (m_hasCom)
        CoUninitialize();
}

std::unique_ptr<PageView> WebViewEngine::makeView(WindowMaker /*makeWindow*/, QWidget *window)
{
    return std::make_unique<WebViewPage>(*this, m_rules, window);
}

void WebViewEngine::start(HWND window, const QPointer<PageView> &page, const Taker &take)
{
    using Create = HRESULT(STDAPICALLTYPE *)(const wchar_t *browserFolder, const wchar_t *userDataFolder,
                                             IUnknown *options, IUnknown *handler);
    const auto create = reinterpret_cast<Create>(webViewFunction("CreateCoreWebView2EnvironmentWithOptions"));
    if (!create)
        return take(failed(u"webview-loader"_s, E_NOINTERFACE));
    if (m_folder.isEmpty())
        return take(failed(u"webview-folder"_s, E_ACCESSDENIED));
    const Object handler = MadeHandler::make(
        webview::EnvironmentMade, [this, window, page, take](HRESULT result, IUnknown *environment) {
            if (!page)
                return;
            if (FAILED(result) || !environment)
                return take(failed(u"webview-runtime"_s, result));
            makeController(Object{environment}, window, page, take);
        });
    const Object options = EnvironmentOptions::make(m_language.toStdWString());
    const HRESULT result = create(nullptr, m_folder.toStdWString().c_str(), options.get(), handler.get());
    if (FAILED(result))
        take(failed(u"webview-runtime"_s, result));
}

void WebViewEngine::makeController(const Object &environment, HWND window, const QPointer<PageView> &page,
                                   const Taker &take)
{
    m_environment = webview::as<Environment>(environment);
    if (!m_environment)
        return take(failed(u"webview-too-old"_s, E_NOINTERFACE));
    ControllerOptions options;
    HRESULT result = m_environment.call<IUnknown **>(Environment::CreateControllerOptions, options.receive());
    if (SUCCEEDED(result))
        result = options.call<BOOL>(ControllerOptions::PutIsInPrivateModeEnabled, TRUE);
    if (FAILED(result))
        return take(failed(u"webview-private"_s, result));
    const Object handler =
        MadeHandler::make(webview::ControllerMade, [page, take](HRESULT made, IUnknown *object) {
            const auto controller = webview::as<Controller>(Object{object});
            if (!page) {
                controller.call(Controller::Close);
                return;
            }
            if (FAILED(made) || !object)
                return take(failed(u"webview-view"_s, made));
            if (!controller)
                return take(failed(u"webview-too-old"_s, E_NOINTERFACE));
            take(controller);
        });
    result = m_environment.call<HWND, IUnknown *, IUnknown *>(Environment::CreateControllerWithOptions,
                                                              window, options.get(), handler.get());
    if (FAILED(result))
        take(failed(u"webview-view"_s, result));
}

Object WebViewEngine::refusal() const
{
    Object response;
    m_environment.call<IUnknown *, int, const wchar_t *, const wchar_t *, IUnknown **>(
        Environment::CreateWebResourceResponse, nullptr, 403, L"Refused", L"", response.receive());
    return response;
}

void WebViewEngine::takeProcess(DWORD id)
{
    if (!m_process)
        m_process = OpenProcess(SYNCHRONIZE, FALSE, id);
}

std::unique_ptr<PageEngine> makeEngine(const NavigationRules &rules, const QString &language)
{
    return std::make_unique<WebViewEngine>(rules, language);
}

} // namespace passerelle::signin
