// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/notification.h"

#include <QDBusConnection>
#include <QDBusMessage>

namespace passerelle::cli {

using namespace Qt::StringLiterals;

void notify(const QString &title, const QString &text)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // The freedesktop.org notification specification, Notify.
    const QString service = u"org.freedesktop.Notifications"_s;
    QDBusMessage call =
        QDBusMessage::createMethodCall(service, u"/org/freedesktop/Notifications"_s, service, u"Notify"_s);
    constexpr uint ReplacesNone = 0;
    constexpr int AsLongAsUsual = -1;
    call << u"Passerelle"_s << ReplacesNone << u"org.passerelle.Passerelle"_s << title << text.toHtmlEscaped()
         << QStringList{} << QVariantMap{} << AsLongAsUsual;
    constexpr int AnswersWithin = 3'000; // milliseconds
    bus.call(call, QDBus::Block, AnswersWithin);
}

} // namespace passerelle::cli
