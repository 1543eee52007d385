// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/webviewcom_win.h"

#include <QWidget>

namespace passerelle::signin {

/// The place of a page that WebView2 draws: keeps size, visibility and focus of the two together.
class WebViewSurface final : public QWidget
{
public:
    explicit WebViewSurface(QWidget *parent);

    /// The system's window in which the page appears.
    [[nodiscard]] HWND handle() const;
    /// From now on that page is shown here. Without one, nothing is.
    void showPage(const webview::Controller &controller);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void fit() const;
    void leavePage(IUnknown *request);

    webview::Controller m_controller;
};

} // namespace passerelle::signin
