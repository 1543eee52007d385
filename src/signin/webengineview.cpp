// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/webengineview.h"

#include "signin/browserpage.h"
#include "signin/browserprofile.h"

#include <QWebEngineHistory>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include <utility>

namespace passerelle::signin {

namespace {

/// Has the profile that all views share.
class WebEngine final : public PageEngine
{
public:
    WebEngine(const NavigationRules &rules, const QString &language)
        : m_rules(rules)
        , m_profile(makeProfile(rules, language))
    {
    }

    [[nodiscard]] std::unique_ptr<PageView> makeView(WindowMaker makeWindow, QWidget *window) override
    {
        return std::make_unique<WebEngineView>(*m_profile, m_rules, std::move(makeWindow), window);
    }

private:
    const NavigationRules &m_rules;
    std::unique_ptr<QWebEngineProfile> m_profile;
};

} // namespace

WebEngineView::WebEngineView(QWebEngineProfile &profile, const NavigationRules &rules,
                             PageEngine::WindowMaker makeWindow, QWidget *window)
    : m_page(new BrowserPage(
          profile, rules,
          [make = std::move(makeWindow)] { return static_cast<WebEngineView *>(make())->m_page; }, window))
    , m_view(new QWebEngineView(window))
{
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->setAcceptDrops(false);
    connect(m_page, &BrowserPage::redirectCaught, this, &PageView::redirectCaught);
    connect(m_page, &BrowserPage::refused, this, &PageView::refused);
    connect(m_page, &BrowserPage::certificateRefused, this, &PageView::certificateRefused);
    connect(m_page, &BrowserPage::unreachable, this, &PageView::unreachable);
    connect(m_page, &QWebEnginePage::urlChanged, this, &PageView::addressChanged);
    connect(m_page, &QWebEnginePage::loadStarted, this, &PageView::loadStarted);
    connect(m_page, &QWebEnginePage::windowCloseRequested, this, &PageView::closeWanted);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, &PageView::ended);
}

/// The page must go before its profile, and the view must not outlive the page.
WebEngineView::~WebEngineView()
{
    delete m_view;
    delete m_page;
}

QWidget *WebEngineView::widget()
{
    return m_view;
}

void WebEngineView::open(const QUrl &address)
{
    m_page->setUrl(address);
}

void WebEngineView::back()
{
    m_view->back();
}

void WebEngineView::reload()
{
    m_view->reload();
}

bool WebEngineView::canGoBack() const
{
    return m_page->history()->canGoBack();
}

QUrl WebEngineView::address() const
{
    return m_page->url();
}

std::unique_ptr<PageEngine> makeEngine(const NavigationRules &rules, const QString &language)
{
    return std::make_unique<WebEngine>(rules, language);
}

} // namespace passerelle::signin
