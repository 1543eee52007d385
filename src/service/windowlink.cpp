// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/windowlink.h"

#include "base/hash.h"

#include <QDir>
#include <QLocalSocket>

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int AnswersWithin = 2'000; // milliseconds
const QByteArray RunWord{"run "};

} // namespace

QString windowSocketName(const QString &homeFolder)
{
    const QByteArray place =
        QDir::home().absolutePath().toUtf8() + '|' + QDir{homeFolder}.absolutePath().toUtf8();
    return u"passerelle-"_s + QString::fromLatin1(sha256Hex(place).first(24));
}

QByteArray runLine(const QString &companyId)
{
    return RunWord + companyId.toUtf8() + '\n';
}

QString companyOfRunLine(const QByteArray &line)
{
    return line.startsWith(RunWord) ? QString::fromUtf8(line.mid(RunWord.size())).trimmed() : QString{};
}

QByteArray handOverLine(HandOver answer)
{
    switch (answer) {
    case HandOver::Taken:
        return "taken\n";
    case HandOver::Busy:
        return "busy\n";
    case HandOver::NotHere:
        return "not here\n";
    case HandOver::NoWindow:
        break;
    }
    return "none\n";
}

HandOver handOverOf(const QByteArray &line)
{
    for (const HandOver answer : {HandOver::Taken, HandOver::Busy, HandOver::NotHere}) {
        if (line == handOverLine(answer))
            return answer;
    }
    return HandOver::NoWindow;
}

HandOver offerRun(const QString &homeFolder, const QString &companyId)
{
    QLocalSocket socket;
    socket.connectToServer(windowSocketName(homeFolder));
    if (!socket.waitForConnected(AnswersWithin))
        return HandOver::NoWindow;
    socket.write(runLine(companyId));
    if (!socket.waitForBytesWritten(AnswersWithin))
        return HandOver::NoWindow;
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(AnswersWithin))
            return HandOver::NoWindow; // the journal's lock keeps the two apart all the same
    }
    return handOverOf(socket.readLine());
}

} // namespace passerelle::service
