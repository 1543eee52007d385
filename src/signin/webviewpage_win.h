// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/pageview.h"
#include "signin/webviewcom_win.h"

#include <QPointer>

namespace passerelle::signin {

class WebViewEngine;
class WebViewSurface;

/// A page shown by WebView2: it goes only where the rules let it, catches the redirect before it loads, and
/// grants nothing. What can't be forbidden is not shown: then it fails.
class WebViewPage final : public PageView
{
public:
    WebViewPage(WebViewEngine &engine, const NavigationRules &rules, QWidget *window);
    ~WebViewPage() override;

    [[nodiscard]] QWidget *widget() override;
    /// The first address starts the browser.
    void open(const QUrl &address) override;
    void back() override;
    void reload() override;
    [[nodiscard]] bool canGoBack() const override;
    [[nodiscard]] QUrl address() const override;

private:
    using Signal = void (PageView::*)(const QUrl &);
    using Answer = void (WebViewPage::*)(const webview::Object &event);

    void take(const webview::Controller &controller);
    void navigate();
    [[nodiscard]] bool restrict() const;
    [[nodiscard]] bool watchNavigation();
    [[nodiscard]] bool watchWishes();
    [[nodiscard]] bool on(webview::View::Method event, const GUID &iid, Answer answer);
    void judgePage(const webview::Object &event);
    void judgeFrame(const webview::Object &event);
    void judgeFetch(const webview::Object &event);
    void judgeCertificate(const webview::Object &event);
    void judgeWindow(const webview::Object &event);
    void endNavigation(const webview::Object &event);
    void tellAddress(const webview::Object &event);
    void refusePermission(const webview::Object &event);
    void refuseDownload(const webview::Object &event);
    void tellEnd(const webview::Object &event);
    void tellClose(const webview::Object &event);
    void announce(Signal signal, const QUrl &url);
    void fail(const QString &reason);

    WebViewEngine &m_engine;
    const NavigationRules &m_rules;
    QPointer<WebViewSurface> m_surface; ///< belongs to the window
    webview::Controller m_controller;
    webview::View m_view;
    QUrl m_first; ///< what waits for the browser
    QUrl m_wanted; ///< the page being loaded
    bool m_isStarted = false;
};

} // namespace passerelle::signin
