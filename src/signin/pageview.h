// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/navigationrules.h"

#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace passerelle::signin {

/// The port behind which a browser engine shows one page, under the rules, and says what becomes of it.
class PageView : public QObject
{
    Q_OBJECT

public:
    PageView() = default;
    ~PageView() override;

    /// Where the page appears. It belongs to the view.
    [[nodiscard]] virtual QWidget *widget() = 0;
    /// Goes to an address that the rules let load.
    virtual void open(const QUrl &address) = 0;
    virtual void back() = 0;
    virtual void reload() = 0;
    [[nodiscard]] virtual bool canGoBack() const = 0;
    /// The page that is shown, or was last.
    [[nodiscard]] virtual QUrl address() const = 0;

signals:
    void redirectCaught(const QUrl &url);
    void refused(const QUrl &url);
    void certificateRefused(const QUrl &url);
    void unreachable(const QUrl &url);
    void addressChanged(const QUrl &url);
    void loadStarted();
    /// The page's own process is gone; it can be loaded again.
    void ended();
    void closeWanted();
    /// The engine itself can't show anything, or not any more; reason: a word for the parent.
    void failed(const QString &reason);
};

/// A browser engine with what all views of one sign-in share.
class PageEngine
{
public:
    /// Makes the view of a new window that a page opens.
    using WindowMaker = std::function<PageView *()>;

    PageEngine() = default;
    PageEngine(const PageEngine &) = delete;
    PageEngine &operator=(const PageEngine &) = delete;
    virtual ~PageEngine();

    /// A view for that window, which deletes it before the engine goes.
    [[nodiscard]] virtual std::unique_ptr<PageView> makeView(WindowMaker makeWindow, QWidget *window) = 0;
};

/// The engine of this build: QtWebEngine, or WebView2 on Windows. It leaves nothing behind. The rules must
/// outlive it.
[[nodiscard]] std::unique_ptr<PageEngine> makeEngine(const NavigationRules &rules, const QString &language);

} // namespace passerelle::signin
