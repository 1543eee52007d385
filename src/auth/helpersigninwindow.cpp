// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/helpersigninwindow.h"

#include "base/json.h"
#include "net/latch.h"

#include <QProcess>
#include <QTimer>

#include <chrono>
#include <utility>

namespace passerelle::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestLine = 16 * 1024;
constexpr std::chrono::seconds EndLimit{5};

Failure browserFailed(const QString &reason)
{
    return fail(ErrorCode::SignInBrowserFailed, reason);
}

QByteArray requestLine(const SignInWindow::Page &page)
{
    Json hosts = Json::array();
    for (const QString &host : page.allowedHosts)
        hosts.append(host);
    Json json = Json::object();
    json.set(u"address"_s, QString::fromLatin1(page.address.toEncoded()));
    json.set(u"redirectUri"_s, QString::fromLatin1(page.redirectUri.toEncoded()));
    json.set(u"allowedHosts"_s, hosts);
    json.set(u"language"_s, page.language);
    json.set(u"isLoopbackAllowed"_s, page.isLoopbackAllowed);
    return json.toBytes() + '\n';
}

Result<QString> readEvent(const QByteArray &line)
{
    const Result<Json> json = Json::parse(line);
    const QString event = json ? (*json)[u"event"].toString() : QString{};
    if (event == u"redirect")
        return (*json)[u"address"].toString();
    if (event == u"closed")
        return fail(ErrorCode::SignInClosed, (*json)[u"wish"].toString());
    if (event == u"failed")
        return browserFailed((*json)[u"reason"].toString());
    return browserFailed(u"protocol"_s);
}

/// The helper process while its window is open.
class Helper final
{
public:
    Helper()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { read(); });
        QObject::connect(&m_process, &QProcess::errorOccurred, &m_process,
                         [this](QProcess::ProcessError error) {
                             if (error != QProcess::FailedToStart)
                                 return; // "finished" follows, and what it said before it ended comes first
                             settle(browserFailed(u"not-found"_s));
                             m_ended.open();
                         });
        QObject::connect(&m_process, &QProcess::finished, &m_process, [this] {
            read();
            settle(browserFailed(u"crashed"_s));
            m_ended.open();
        });
    }

    void start(const QString &program, const QByteArray &request)
    {
        m_process.start(program, QStringList{});
        m_process.write(request);
    }

    /// Asks it to end by ending its stdin.
    void letGo() { m_process.closeWriteChannel(); }
    void kill() { m_process.kill(); }
    [[nodiscard]] net::Latch &answered() { return m_answered; }
    [[nodiscard]] net::Latch &ended() { return m_ended; }
    [[nodiscard]] const Result<QString> &answer() const { return m_answer; }

private:
    void read()
    {
        m_buffer += m_process.readAllStandardOutput();
        const qsizetype end = m_buffer.indexOf('\n');
        if (end > LongestLine || (end < 0 && m_buffer.size() > LongestLine))
            settle(browserFailed(u"protocol"_s));
        else if (end >= 0)
            settle(readEvent(m_buffer.first(end)));
    }

    void settle(Result<QString> answer)
    {
        if (m_answered.isOpen())
            return;
        m_answer = std::move(answer);
        m_answered.open();
    }

    QProcess m_process;
    QByteArray m_buffer;
    Result<QString> m_answer = browserFailed(u"crashed"_s);
    net::Latch m_answered;
    net::Latch m_ended;
};

} // namespace

HelperSignInWindow::HelperSignInWindow(QString program)
    : m_program(std::move(program))
{
}

QCoro::Task<Result<QString>> HelperSignInWindow::open(Page page, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return fail(ErrorCode::Cancelled);
    Helper helper;
    helper.start(m_program, requestLine(page));
    const bool isAnswered = co_await helper.answered().wait(stop);
    helper.letGo();
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &limit, [&helper] { helper.kill(); });
    limit.start(EndLimit);
    co_await helper.ended().wait();
    if (!isAnswered)
        co_return fail(ErrorCode::Cancelled);
    co_return helper.answer();
}

} // namespace passerelle::auth
