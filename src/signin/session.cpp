// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/session.h"

#include "signin/browserwindow.h"

#include <QCoreApplication>

namespace passerelle::signin {

using namespace Qt::StringLiterals;

namespace {

Json redirectEvent(const QUrl &url)
{
    return Json::object({{u"event"_s, u"redirect"_s}, {u"address"_s, QString::fromLatin1(url.toEncoded())}});
}

Json closedEvent(const QString &wish)
{
    Json event = Json::object({{u"event"_s, u"closed"_s}});
    if (!wish.isEmpty())
        event.set(u"wish"_s, wish);
    return event;
}

} // namespace

Json failedEvent(const QString &reason)
{
    return Json::object({{u"event"_s, u"failed"_s}, {u"reason"_s, reason}});
}

Session::Session()
{
    connect(&m_parent, &ParentLink::lineRead, this, &Session::open);
    connect(&m_parent, &ParentLink::parentGone, this, &Session::end);
}

Session::~Session() = default;

void Session::start()
{
    m_parent.listen();
}

void Session::open(const QByteArray &line)
{
    if (m_request)
        return; // one page a life
    Result<PageRequest> request = readPageRequest(line);
    if (!request) {
        finish(failedEvent(u"request"_s));
        return;
    }
    m_request = std::make_unique<PageRequest>(std::move(*request));
    m_engine = makeEngine(m_request->rules, m_request->language);
    m_context = std::make_unique<BrowserContext>(
        BrowserContext{*m_engine, textsIn(m_request->language), systemColours()});
    m_window = std::make_unique<BrowserWindow>(*m_context);
    connect(m_window.get(), &BrowserWindow::redirectCaught, this,
            [this](const QUrl &url) { finish(redirectEvent(url)); });
    connect(m_window.get(), &BrowserWindow::closed, this,
            [this](const QString &wish) { finish(closedEvent(wish)); });
    connect(m_window.get(), &BrowserWindow::failed, this,
            [this](const QString &reason) { finish(failedEvent(reason)); });
    m_window->open(m_request->address);
}

void Session::finish(const Json &event)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    if (!ParentLink::write(event))
        ParentLink::write(failedEvent(u"too-long"_s));
    end();
}

void Session::end()
{
    m_isFinished = true;
    if (m_window)
        m_window->hide();
    QCoreApplication::quit();
}

} // namespace passerelle::signin
