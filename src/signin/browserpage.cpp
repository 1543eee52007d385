// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/browserpage.h"

#include <QWebEngineCertificateError>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineLoadingInfo>
#include <QWebEngineRegisterProtocolHandlerRequest>

#include <utility>

namespace passerelle::signin {

namespace {

constexpr int Aborted = -3; // what a navigation that we refused ends with

} // namespace

BrowserPage::BrowserPage(QWebEngineProfile &profile, const NavigationRules &rules, WindowMaker makeWindow,
                         QObject *parent)
    : QWebEnginePage(&profile, parent)
    , m_rules(rules)
    , m_makeWindow(std::move(makeWindow))
{
    refuseEverything();
    connect(this, &QWebEnginePage::loadingChanged, this, [this](const QWebEngineLoadingInfo &info) {
        if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus && info.errorCode() != Aborted)
            announce(&BrowserPage::unreachable, info.url());
    });
}

void BrowserPage::refuseEverything()
{
    connect(this, &QWebEnginePage::certificateError, this, [this](QWebEngineCertificateError error) {
        error.rejectCertificate();
        if (error.url().host() == m_wanted.host())
            announce(&BrowserPage::certificateRefused, error.url());
    });
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
}

bool BrowserPage::acceptNavigationRequest(const QUrl &url, NavigationType /*type*/, bool isMainFrame)
{
    using Verdict = NavigationRules::Verdict;
    const Verdict verdict = isMainFrame ? m_rules.judgePage(url) : m_rules.judgeFrame(url);
    if (verdict == Verdict::Redirect)
        announce(&BrowserPage::redirectCaught, url);
    else if (verdict == Verdict::Refuse)
        announce(&BrowserPage::refused, url);
    else if (isMainFrame)
        m_wanted = url;
    return verdict == Verdict::Load;
}

/// Emits from the event loop: the browser is in the middle of something.
void BrowserPage::announce(void (BrowserPage::*signal)(const QUrl &), const QUrl &url)
{
    QMetaObject::invokeMethod(this, [this, signal, url] { emit(this->*signal)(url); }, Qt::QueuedConnection);
}

QWebEnginePage *BrowserPage::createWindow(WebWindowType /*type*/)
{
    return m_makeWindow();
}

QStringList BrowserPage::chooseFiles(FileSelectionMode /*mode*/, const QStringList & /*oldFiles*/,
                                     const QStringList & /*acceptedMimeTypes*/)
{
    return {};
}

/// Pages write what they like there, personal data included: not into our log.
void BrowserPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel /*level*/,
                                           const QString & /*message*/, int /*line*/,
                                           const QString & /*source*/)
{
}

} // namespace passerelle::signin
