// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/webviewpage_win.h"

#include "signin/webviewengine_win.h"
#include "signin/webviewsurface_win.h"

namespace passerelle::signin {

using namespace Qt::StringLiterals;
using webview::Controller;
using webview::EventHandler;
using webview::EventToken;
using webview::NavigationCompleted;
using webview::Object;
using webview::Settings;
using webview::View;

namespace {

/// An address as the browser writes it, or an empty one, which no rule lets load.
QUrl urlOf(const std::wstring &text)
{
    return QUrl::fromEncoded(QString::fromStdWString(text).toUtf8());
}

QUrl urlOf(const Object &object, std::size_t method)
{
    return urlOf(object.text(method));
}

} // namespace

WebViewPage::WebViewPage(WebViewEngine &engine, const NavigationRules &rules, QWidget *window)
    : m_engine(engine)
    , m_rules(rules)
    , m_surface(new WebViewSurface(window))
{
}

WebViewPage::~WebViewPage()
{
    delete m_surface;
    m_view = {};
    m_controller.call(Controller::Close);
}

QWidget *WebViewPage::widget()
{
    return m_surface;
}

void WebViewPage::open(const QUrl &address)
{
    m_first = address;
    if (m_view)
        return navigate();
    if (m_isStarted)
        return;
    m_isStarted = true;
    m_engine.start(m_surface->handle(), this, [this](const Result<Controller> &controller) {
        if (controller)
            take(*controller);
        else
            fail(controller.error().detail);
    });
}

/// Nothing is loaded before everything is forbidden that is to be.
void WebViewPage::take(const Controller &controller)
{
    m_controller = controller;
    Object object;
    m_controller.call<IUnknown **>(Controller::GetCoreWebView2, object.receive());
    m_view = webview::as<View>(object);
    UINT32 process = 0;
    if (SUCCEEDED(m_view.call<UINT32 *>(View::GetBrowserProcessId, &process)))
        m_engine.takeProcess(process);
    if (!m_view || !restrict() || !watchNavigation() || !watchWishes()) {
        m_view = {};
        fail(u"webview-too-old"_s);
        return;
    }
    m_surface->showPage(m_controller);
    navigate();
}

void WebViewPage::navigate()
{
    const std::wstring address = QString::fromLatin1(m_first.toEncoded()).toStdWString();
    if (FAILED(m_view.call<const wchar_t *>(View::Navigate, address.c_str())))
        announce(&PageView::unreachable, m_first);
}

bool WebViewPage::restrict() const
{
    Object object;
    m_view.call<IUnknown **>(View::GetSettings, object.receive());
    const auto settings = webview::as<Settings>(object);
    bool isDone = true;
    for (const Settings::Method off :
         {Settings::PutIsWebMessageEnabled, Settings::PutIsStatusBarEnabled, Settings::PutAreDevToolsEnabled,
          Settings::PutAreDefaultContextMenusEnabled, Settings::PutAreHostObjectsAllowed,
          Settings::PutIsBuiltInErrorPageEnabled, Settings::PutAreBrowserAcceleratorKeysEnabled,
          Settings::PutIsPasswordAutosaveEnabled, Settings::PutIsGeneralAutofillEnabled})
        isDone = SUCCEEDED(settings.call<BOOL>(off, FALSE)) && isDone;
    return isDone;
}

bool WebViewPage::watchNavigation()
{
    namespace request = webview::resourcerequested;
    const HRESULT filtered =
        m_view.call<const wchar_t *, int>(View::AddWebResourceRequestedFilter, L"*", request::AllContexts);
    return SUCCEEDED(filtered)
        && on(View::AddNavigationStarting, webview::OnNavigationStarting, &WebViewPage::judgePage)
        && on(View::AddFrameNavigationStarting, webview::OnNavigationStarting, &WebViewPage::judgeFrame)
        && on(View::AddNavigationCompleted, webview::OnNavigationCompleted, &WebViewPage::endNavigation)
        && on(View::AddSourceChanged, webview::OnSourceChanged, &WebViewPage::tellAddress)
        && on(View::AddHistoryChanged, webview::OnHistoryChanged, &WebViewPage::tellAddress)
        && on(View::AddWebResourceRequested, webview::OnWebResourceRequested, &WebViewPage::judgeFetch)
        && on(View::AddServerCertificateErrorDetected, webview::OnServerCertificateErrorDetected,
              &WebViewPage::judgeCertificate);
}

bool WebViewPage::watchWishes()
{
    return on(View::AddNewWindowRequested, webview::OnNewWindowRequested, &WebViewPage::judgeWindow)
        && on(View::AddPermissionRequested, webview::OnPermissionRequested, &WebViewPage::refusePermission)
        && on(View::AddDownloadStarting, webview::OnDownloadStarting, &WebViewPage::refuseDownload)
        && on(View::AddProcessFailed, webview::OnProcessFailed, &WebViewPage::tellEnd)
        && on(View::AddWindowCloseRequested, webview::OnWindowCloseRequested, &WebViewPage::tellClose);
}

bool WebViewPage::on(View::Method event, const GUID &iid, Answer answer)
{
    const QPointer<WebViewPage> self{this};
    const Object handler = EventHandler::make(iid, [self, answer](IUnknown *, IUnknown *arguments) {
        if (self)
            (self->*answer)(Object{arguments});
    });
    EventToken token;
    const HRESULT result = m_view.call<IUnknown *, EventToken *>(event, handler.get(), &token);
    return SUCCEEDED(result);
}

/// Also asked for each redirect of the server, before anything is sent there.
void WebViewPage::judgePage(const Object &event)
{
    namespace starting = webview::navigationstarting;
    using Verdict = NavigationRules::Verdict;
    const QUrl url = urlOf(event, starting::GetUri);
    const Verdict verdict = m_rules.judgePage(url);
    if (verdict != Verdict::Load)
        event.call<BOOL>(starting::PutCancel, TRUE);
    if (verdict == Verdict::Redirect)
        announce(&PageView::redirectCaught, url);
    else if (verdict == Verdict::Refuse)
        announce(&PageView::refused, url);
    else {
        m_wanted = url;
        QMetaObject::invokeMethod(this, &PageView::loadStarted, Qt::QueuedConnection);
    }
}

void WebViewPage::judgeFrame(const Object &event)
{
    namespace starting = webview::navigationstarting;
    const QUrl url = urlOf(event, starting::GetUri);
    if (m_rules.judgeFrame(url) == NavigationRules::Verdict::Load)
        return;
    event.call<BOOL>(starting::PutCancel, TRUE);
    announce(&PageView::refused, url);
}

/// What a page fetches against the rules is answered by us, and the redirect in any case.
void WebViewPage::judgeFetch(const Object &event)
{
    namespace requested = webview::resourcerequested;
    Object request;
    event.call<IUnknown **>(requested::GetRequest, request.receive());
    if (!m_rules.mayFetch(urlOf(request, requested::GetUriOfRequest)))
        event.call<IUnknown *>(requested::PutResponse, m_engine.refusal().get());
}

/// Left alone, the browser would let the person go on.
void WebViewPage::judgeCertificate(const Object &event)
{
    namespace error = webview::certificateerror;
    event.call<int>(error::PutAction, error::Cancel);
    const QUrl url = urlOf(event, error::GetRequestUri);
    if (url.host() == m_wanted.host())
        announce(&PageView::certificateRefused, url);
}

/// A window that a page opens is shown in this one, under the same rules; an empty one not at all.
void WebViewPage::judgeWindow(const Object &event)
{
    namespace requested = webview::newwindowrequested;
    using Verdict = NavigationRules::Verdict;
    event.call<BOOL>(requested::PutHandled, TRUE);
    const QUrl url = urlOf(event, requested::GetUri);
    const Verdict verdict = m_rules.judgePage(url);
    if (verdict == Verdict::Redirect)
        announce(&PageView::redirectCaught, url);
    else if (verdict == Verdict::Refuse)
        announce(&PageView::refused, url);
    else if (!url.host().isEmpty())
        QMetaObject::invokeMethod(this, [this, url] { open(url); }, Qt::QueuedConnection);
}

/// An answer of the server, even a bad one, is shown; where there was none, we say so.
void WebViewPage::endNavigation(const Object &event)
{
    const auto completed = webview::as<NavigationCompleted>(event);
    if (completed.number(NavigationCompleted::GetIsSuccess, FALSE) != FALSE)
        return;
    const int status = completed.number(NavigationCompleted::GetWebErrorStatus, webview::Unknown);
    const bool isAnswered = completed.number(NavigationCompleted::GetHttpStatusCode, 0) != 0;
    if (status != webview::OperationCanceled && !(status == webview::Unknown && isAnswered))
        announce(&PageView::unreachable, m_wanted);
}

void WebViewPage::tellAddress(const Object & /*event*/)
{
    announce(&PageView::addressChanged, address());
}

void WebViewPage::refusePermission(const Object &event)
{
    event.call<int>(webview::permissionrequested::PutState, webview::permissionrequested::Deny);
}

void WebViewPage::refuseDownload(const Object &event)
{
    event.call<BOOL>(webview::downloadstarting::PutCancel, TRUE);
    event.call<BOOL>(webview::downloadstarting::PutHandled, TRUE);
}

/// A page whose process ended can be loaded again; a browser that ended can't.
void WebViewPage::tellEnd(const Object &event)
{
    namespace failed = webview::processfailed;
    const int kind = event.number(failed::GetProcessFailedKind, failed::BrowserExited);
    if (kind == failed::RendererExited)
        QMetaObject::invokeMethod(this, &PageView::ended, Qt::QueuedConnection);
    else if (kind == failed::BrowserExited)
        fail(u"crashed"_s);
}

void WebViewPage::tellClose(const Object & /*event*/)
{
    QMetaObject::invokeMethod(this, &PageView::closeWanted, Qt::QueuedConnection);
}

void WebViewPage::back()
{
    m_view.call(View::GoBack);
}

void WebViewPage::reload()
{
    m_view.call(View::Reload);
}

bool WebViewPage::canGoBack() const
{
    return m_view.number(View::GetCanGoBack, FALSE) != FALSE;
}

QUrl WebViewPage::address() const
{
    return urlOf(m_view, View::GetSource);
}

/// Emits from the event loop: the browser is in the middle of something.
void WebViewPage::announce(Signal signal, const QUrl &url)
{
    QMetaObject::invokeMethod(this, [this, signal, url] { emit(this->*signal)(url); }, Qt::QueuedConnection);
}

void WebViewPage::fail(const QString &reason)
{
    QMetaObject::invokeMethod(this, [this, reason] { emit failed(reason); }, Qt::QueuedConnection);
}

} // namespace passerelle::signin
