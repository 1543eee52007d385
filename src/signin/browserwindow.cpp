// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/browserwindow.h"

#include "base/log.h"
#include "signin/barbutton.h"
#include "signin/icons.h"
#include "signin/notice.h"
#include "signin/originbar.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QLabel>
#include <QStackedWidget>

namespace passerelle::signin {

using namespace Qt::StringLiterals;

namespace {

void paintBackground(QWidget *widget, const QColor &colour)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::Window, colour);
    widget->setPalette(palette);
    widget->setAutoFillBackground(true);
}

QWidget *makeHairline(const QColor &colour, QWidget *parent)
{
    const auto line = new QWidget(parent);
    line->setFixedHeight(1);
    paintBackground(line, colour);
    return line;
}

} // namespace

BrowserWindow::BrowserWindow(const BrowserContext &context, BrowserWindow *opener)
    : QWidget(opener, Qt::Window)
    , m_context(context)
    , m_first(opener ? opener->m_first : this)
    , m_page(context.engine.makeView([this] { return openWindow(); }, this))
    , m_origin(new OriginBar(context.texts, context.colours, this))
    , m_notice(new Notice(context.colours, this))
    , m_content(new QStackedWidget(this))
{
    setWindowTitle(context.texts.title);
    resize(780, 690);
    setMinimumSize(560, 420);
    paintBackground(this, context.colours.surface);
    m_content->addWidget(m_page->widget());
    m_content->addWidget(m_notice);
    const auto layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeTopBar());
    layout->addWidget(makeHairline(context.colours.line, this));
    layout->addWidget(m_content, 1);
    layout->addWidget(makeHairline(context.colours.line, this));
    layout->addWidget(makeFoot());
    connectPage();
}

BrowserWindow::~BrowserWindow() = default;

void BrowserWindow::open(const QUrl &address)
{
    m_page->open(address);
    show();
    m_page->widget()->setFocus();
}

void BrowserWindow::connectPage()
{
    PageView *page = m_page.get();
    connect(page, &PageView::redirectCaught, m_first, &BrowserWindow::redirectCaught);
    connect(page, &PageView::failed, m_first, &BrowserWindow::failed);
    connect(page, &PageView::refused, this, &BrowserWindow::showRefused);
    connect(page, &PageView::addressChanged, this, &BrowserWindow::showPage);
    connect(page, &PageView::loadStarted, this, [this] { m_content->setCurrentWidget(m_page->widget()); });
    connect(page, &PageView::closeWanted, this, &QWidget::close);
    connect(page, &PageView::certificateRefused, this, [this](const QUrl &url) {
        const Texts &texts = m_context.texts;
        showNotice(url, texts.badCertificate, texts.badCertificateReason.arg(shownOrigin(url).host));
    });
    connect(page, &PageView::unreachable, this, [this](const QUrl &url) {
        if (m_content->currentWidget() != m_notice)
            showNotice(url, m_context.texts.unreachable,
                       m_context.texts.unreachableReason.arg(shownOrigin(url).host));
    });
    connect(page, &PageView::ended, this,
            [this] { showNotice(m_page->address(), m_context.texts.ended, m_context.texts.endedReason); });
}

QWidget *BrowserWindow::makeTopBar()
{
    using Look = BarButton::Look;
    const Texts &texts = m_context.texts;
    const auto bar = new QWidget(this);
    m_back = new BarButton(Look::Icon, u"left"_s, texts.back, m_context.colours, bar);
    m_back->setShortcut(QKeySequence{QKeySequence::Back});
    m_back->setEnabled(false);
    const auto reload = new BarButton(Look::Icon, u"refresh"_s, texts.reload, m_context.colours, bar);
    reload->setShortcut(QKeySequence{QKeySequence::Refresh});
    const auto ownBrowser =
        new BarButton(Look::Bordered, u"external"_s, texts.ownBrowser, m_context.colours, bar);
    const auto layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_back);
    layout->addWidget(reload);
    layout->addWidget(m_origin, 1);
    layout->addWidget(ownBrowser);
    connect(m_back, &BarButton::clicked, m_page.get(), &PageView::back);
    connect(reload, &BarButton::clicked, m_page.get(), &PageView::reload);
    connect(ownBrowser, &BarButton::clicked, this, [this] { leave(u"own-browser"_s); });
    return bar;
}

QWidget *BrowserWindow::makeFoot()
{
    using Look = BarButton::Look;
    const auto foot = new QWidget(this);
    paintBackground(foot, m_context.colours.surface2);
    const auto mark = new QLabel(foot);
    mark->setPixmap(tintedIcon(u"info"_s, m_context.colours.text2, devicePixelRatioF()));
    m_hint = new QLabel(m_context.texts.closesItself, foot);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    QPalette ink = m_hint->palette();
    ink.setColor(QPalette::WindowText, m_context.colours.text2);
    m_hint->setPalette(ink);
    const auto haveCode =
        new BarButton(Look::Link, u"paste"_s, m_context.texts.haveCode, m_context.colours, foot);
    const auto cancel = new BarButton(Look::Bordered, {}, m_context.texts.cancel, m_context.colours, foot);
    const auto layout = new QHBoxLayout(foot);
    layout->setContentsMargins(16, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(mark);
    layout->addWidget(m_hint, 1);
    layout->addWidget(haveCode);
    layout->addWidget(cancel);
    connect(haveCode, &BarButton::clicked, this, [this] { leave(u"code"_s); });
    connect(cancel, &BarButton::clicked, this, &QWidget::close);
    return foot;
}

PageView *BrowserWindow::openWindow()
{
    const auto window = new BrowserWindow(m_context, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
    return window->m_page.get();
}

void BrowserWindow::showPage(const QUrl &url)
{
    m_origin->showPage(url);
    m_hint->setText(m_context.texts.closesItself);
    m_back->setEnabled(m_page->canGoBack());
}

void BrowserWindow::showRefused(const QUrl &url)
{
    ++m_refusedCount;
    const QString host = shownOrigin(url).host;
    qCWarning(logSignIn).noquote() << "refused" << url.scheme() << host << "count" << m_refusedCount;
    m_origin->showRefused();
    m_hint->setText(m_context.texts.notOpened.arg(host.isEmpty() ? url.scheme() + u':' : host));
}

void BrowserWindow::showNotice(const QUrl &url, const QString &title, const QString &reason)
{
    m_origin->showUnproven(url);
    m_notice->say(title, reason);
    m_content->setCurrentWidget(m_notice);
}

void BrowserWindow::leave(const QString &wish)
{
    m_first->m_wish = wish;
    m_first->close();
}

void BrowserWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    if (m_first == this)
        emit closed(m_wish);
}

} // namespace passerelle::signin
