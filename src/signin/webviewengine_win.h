// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "signin/pageview.h"
#include "signin/webviewcom_win.h"

#include <QPointer>

namespace passerelle::signin {

/// Microsoft WebView2 with a profile of its own: private, in a temporary folder that goes with it. There is
/// one view; a page that opens a window is shown in that view.
///
///     folder -> loader -> environment -> private controller in the surface -> view
class WebViewEngine final : public PageEngine
{
public:
    /// Takes what was made, or why it could not be.
    using Taker = std::function<void(const Result<webview::Controller> &controller)>;

    WebViewEngine(const NavigationRules &rules, const QString &language);
    /// Waits a moment for the browser's processes, whose views are closed, and removes the folder.
    ~WebViewEngine() override;

    [[nodiscard]] std::unique_ptr<PageView> makeView(WindowMaker makeWindow, QWidget *window) override;

    /// Starts the browser with a page in that window; `take` is called unless the page is gone meanwhile.
    void start(HWND window, const QPointer<PageView> &page, const Taker &take);
    /// The answer to a request that the rules refuse; without one when it can't be made.
    [[nodiscard]] webview::Object refusal() const;
    /// The browser that belongs to the view, to be waited for.
    void takeProcess(DWORD id);

private:
    void makeController(const webview::Object &environment, HWND window, const QPointer<PageView> &page,
                        const Taker &take);

    const NavigationRules &m_rules;
    const QString m_language;
    const bool m_hasCom;
    QString m_folder;
    webview::Environment m_environment;
    HANDLE m_process = nullptr;
};

} // namespace passerelle::signin
