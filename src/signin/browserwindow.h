// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/colours.h"
#include "signin/pageview.h"
#include "signin/texts.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace passerelle::signin {

class BarButton;
class Notice;
class OriginBar;

/// What all windows of one sign-in share; outlives them.
struct BrowserContext
{
    PageEngine &engine;
    const Texts &texts;
    const Colours &colours;
};

/// A window with the origin bar above the page and the way out below it. A page that opens another window
/// gets one of the same kind, by the same engine and under the same rules.
class BrowserWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit BrowserWindow(const BrowserContext &context, BrowserWindow *opener = nullptr);
    ~BrowserWindow() override;

    void open(const QUrl &address);

signals:
    void redirectCaught(const QUrl &url);
    /// The user closed the first window; wish: "" or the other way they chose, "own-browser" or "code".
    void closed(const QString &wish);
    /// The engine can't show the page.
    void failed(const QString &reason);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectPage();
    [[nodiscard]] QWidget *makeTopBar();
    [[nodiscard]] QWidget *makeFoot();
    [[nodiscard]] PageView *openWindow();
    void showPage(const QUrl &url);
    void showRefused(const QUrl &url);
    void showNotice(const QUrl &url, const QString &title, const QString &reason);
    void leave(const QString &wish);

    const BrowserContext &m_context;
    BrowserWindow *m_first;
    int m_refusedCount = 0;
    QString m_wish;
    std::unique_ptr<PageView> m_page;
    OriginBar *m_origin;
    Notice *m_notice;
    QStackedWidget *m_content;
    BarButton *m_back = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace passerelle::signin
