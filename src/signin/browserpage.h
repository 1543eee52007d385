// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/navigationrules.h"

#include <QWebEnginePage>

#include <functional>

namespace passerelle::signin {

/// A page that goes only where the rules let it, catches the redirect before it loads, and grants nothing.
class BrowserPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    /// Makes the page of a new window that this page opens.
    using WindowMaker = std::function<BrowserPage *()>;

    BrowserPage(QWebEngineProfile &profile, const NavigationRules &rules, WindowMaker makeWindow,
                QObject *parent);

signals:
    void redirectCaught(const QUrl &url);
    void refused(const QUrl &url);
    void certificateRefused(const QUrl &url);
    void unreachable(const QUrl &url);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                            const QStringList &acceptedMimeTypes) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;

private:
    void refuseEverything();
    void announce(void (BrowserPage::*signal)(const QUrl &), const QUrl &url);

    const NavigationRules &m_rules;
    WindowMaker m_makeWindow;
    QUrl m_wanted; ///< the page being loaded
};

} // namespace passerelle::signin
