// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include "app/platform.h"
#include "base/hash.h"

#include <QDir>
#include <QLocalSocket>

namespace passerelle::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int AnswersWithin = 2'000; // milliseconds

} // namespace

SingleInstance::SingleInstance(const QString &home)
{
    const QByteArray place = QDir::home().absolutePath().toUtf8() + '|' + QDir{home}.absolutePath().toUtf8();
    m_name = u"passerelle-"_s + QString::fromLatin1(sha256Hex(place).first(24));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection())
            caller->deleteLater();
        emit wanted();
    });
}

bool SingleInstance::isAnswered() const
{
    letOthersComeForward();
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(AnswersWithin);
}

bool SingleInstance::claim()
{
    if (isAnswered())
        return false;
    QLocalServer::removeServer(m_name); // what a crash left behind
    return m_server.listen(m_name) || !isAnswered(); // a window that can't listen is better than none
}

} // namespace passerelle::app
