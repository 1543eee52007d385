// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <cstdio>

namespace passerelle {

Q_LOGGING_CATEGORY(logNet, "passerelle.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logAuth, "passerelle.auth", QtWarningMsg)
Q_LOGGING_CATEGORY(logStorage, "passerelle.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(logConnectors, "passerelle.connectors", QtWarningMsg)
Q_LOGGING_CATEGORY(logRunner, "passerelle.runner", QtWarningMsg)
Q_LOGGING_CATEGORY(logService, "passerelle.service", QtWarningMsg)
Q_LOGGING_CATEGORY(logWindow, "passerelle.window", QtWarningMsg)
Q_LOGGING_CATEGORY(logSignIn, "passerelle.signin", QtWarningMsg)
Q_LOGGING_CATEGORY(logSandbox, "passerelle.sandbox", QtWarningMsg)

namespace {

void writeMessage(QtMsgType /*type*/, const QMessageLogContext &context, const QString &text)
{
    const QByteArray line = QByteArray{context.category} + ": " + redacted(text).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

} // namespace

void installRedactedLog()
{
    qInstallMessageHandler(writeMessage);
}

} // namespace passerelle
