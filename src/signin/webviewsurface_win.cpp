// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/webviewsurface_win.h"

#include <QFocusEvent>
#include <QPointer>

namespace passerelle::signin {

using webview::Controller;
using webview::EventHandler;
using webview::EventToken;
using webview::Object;

WebViewSurface::WebViewSurface(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_DontCreateNativeAncestors);
    setAttribute(Qt::WA_NativeWindow);
    setFocusPolicy(Qt::StrongFocus);
    parent->window()->installEventFilter(this);
}

HWND WebViewSurface::handle() const
{
    return reinterpret_cast<HWND>(winId());
}

void WebViewSurface::showPage(const Controller &controller)
{
    m_controller = controller;
    const QPointer<WebViewSurface> self{this};
    const Object onTab =
        EventHandler::make(webview::OnMoveFocusRequested, [self](IUnknown *, IUnknown *request) {
            if (self)
                self->leavePage(request);
        });
    EventToken token;
    m_controller.call<IUnknown *, EventToken *>(Controller::AddMoveFocusRequested, onTab.get(), &token);
    m_controller.call<BOOL>(Controller::PutAllowExternalDrop, FALSE);
    fit();
    m_controller.call<BOOL>(Controller::PutIsVisible, isVisible() ? TRUE : FALSE);
    if (hasFocus())
        m_controller.call<int>(Controller::MoveFocus, webview::Programmatic);
}

/// The page counts in pixels of the screen.
void WebViewSurface::fit() const
{
    const QSizeF pixels = QSizeF{size()} * devicePixelRatioF();
    const RECT bounds{0, 0, qRound(pixels.width()), qRound(pixels.height())};
    m_controller.call<RECT>(Controller::PutBounds, bounds);
}

/// The tab key left the page: on to the window's next button, or back to the one before.
void WebViewSurface::leavePage(IUnknown *request)
{
    namespace movefocus = webview::movefocusrequested;
    const Object asked{request};
    const int reason = asked.number(movefocus::GetReason, webview::Programmatic);
    if (reason == webview::Programmatic)
        return;
    asked.call<BOOL>(movefocus::PutHandled, TRUE);
    QMetaObject::invokeMethod(
        this,
        [this, reason] {
            SetFocus(reinterpret_cast<HWND>(window()->winId()));
            focusNextPrevChild(reason == webview::Next);
        },
        Qt::QueuedConnection);
}

bool WebViewSurface::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Move)
        m_controller.call(Controller::NotifyParentWindowPositionChanged);
    return QWidget::eventFilter(watched, event);
}

void WebViewSurface::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void WebViewSurface::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fit(); // the window may have come to another screen
    m_controller.call<BOOL>(Controller::PutIsVisible, TRUE);
}

void WebViewSurface::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_controller.call<BOOL>(Controller::PutIsVisible, FALSE);
}

void WebViewSurface::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    int reason = webview::Programmatic;
    if (event->reason() == Qt::TabFocusReason)
        reason = webview::Next;
    else if (event->reason() == Qt::BacktabFocusReason)
        reason = webview::Previous;
    m_controller.call<int>(Controller::MoveFocus, reason);
}

} // namespace passerelle::signin
