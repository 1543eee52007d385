// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include "app/platform.h"

#include <QLocalSocket>

namespace passerelle::app {

namespace {

constexpr int AnswersWithin = 2'000; // milliseconds
constexpr qint64 LongestLine = 256;

} // namespace

SingleInstance::SingleInstance(const QString &home)
    : m_name(service::windowSocketName(home))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection()) {
            connect(caller, &QLocalSocket::readyRead, this, [this, caller] { hear(caller); });
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            hear(caller); // what came with the connection
        }
    });
}

void SingleInstance::hear(QLocalSocket *caller)
{
    if (!caller->canReadLine()) {
        if (caller->bytesAvailable() > LongestLine)
            caller->abort();
        return;
    }
    const QByteArray line = caller->readLine(LongestLine);
    const QString company = service::companyOfRunLine(line);
    if (line == service::ShowLine)
        emit wanted();
    else if (!company.isEmpty() && takeRun)
        caller->write(service::handOverLine(takeRun(company)));
    caller->disconnectFromServer();
}

bool SingleInstance::isAnswered() const
{
    letOthersComeForward();
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(AnswersWithin))
        return false;
    socket.write(service::ShowLine);
    socket.waitForBytesWritten(AnswersWithin);
    // The window hangs up once it has heard. Hanging up before takes the line away from it on Windows.
    if (socket.state() == QLocalSocket::ConnectedState)
        socket.waitForDisconnected(AnswersWithin);
    return true;
}

bool SingleInstance::claim()
{
    if (isAnswered())
        return false;
    QLocalServer::removeServer(m_name); // what a crash left behind
    return m_server.listen(m_name) || !isAnswered(); // a window that can't listen is better than none
}

} // namespace passerelle::app
