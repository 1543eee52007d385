// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

namespace passerelle::test {

/// A running passerelle-sandbox on an empty folder of its own; ends with its standard input.
class Sandbox final
{
public:
    explicit Sandbox(const QStringList &options = {})
    {
        if (!isBuilt())
            return;
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(
            program(),
            QStringList{QStringLiteral("--data"), m_folder.path(), QStringLiteral("--exit-with-stdin")}
                + options);
        while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) { }
        const Result<Json> ready = Json::parse(m_process.readLine());
        if (ready)
            m_description = *ready;
    }
    ~Sandbox()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5'000))
            m_process.kill();
        m_process.waitForFinished(5'000);
    }
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;

    [[nodiscard]] static bool isBuilt() { return QFileInfo{program()}.isExecutable(); }

    /// What the ready line says.
    [[nodiscard]] const Json &description() const { return m_description; }
    [[nodiscard]] QString address(const QString &path) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(m_description[u"port"].toInt()).arg(path);
    }

private:
    [[nodiscard]] static QString program()
    {
        return qEnvironmentVariable("PASSERELLE_BIN") + QStringLiteral("/passerelle-sandbox");
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    Json m_description;
};

} // namespace passerelle::test
