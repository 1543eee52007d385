// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/pageview.h"

class QWebEngineProfile;
class QWebEngineView;

namespace passerelle::signin {

class BrowserPage;

/// A page shown by QtWebEngine.
class WebEngineView final : public PageView
{
public:
    WebEngineView(QWebEngineProfile &profile, const NavigationRules &rules,
                  PageEngine::WindowMaker makeWindow, QWidget *window);
    ~WebEngineView() override;

    [[nodiscard]] QWidget *widget() override;
    void open(const QUrl &address) override;
    void back() override;
    void reload() override;
    [[nodiscard]] bool canGoBack() const override;
    [[nodiscard]] QUrl address() const override;

private:
    BrowserPage *m_page;
    QWebEngineView *m_view;
};

} // namespace passerelle::signin
