// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCoroTask>
#include <QProcess>
#include <QUrl>

namespace passerelle::app {

/// The sandbox of the sample company as a child process; it ends with the program (its standard input
/// closes). Lives on the thread that uses it.
class SandboxProcess final
{
public:
    /// `program`: passerelle-sandbox; `folder`: its data.
    SandboxProcess(QString program, QString folder);
    SandboxProcess(const SandboxProcess &) = delete;
    SandboxProcess &operator=(const SandboxProcess &) = delete;
    ~SandboxProcess();

    /// Its address; starts it when it does not run. FileWriteFailed: it can't be started.
    [[nodiscard]] QCoro::Task<Result<QUrl>> start();

private:
    QString m_program;
    QString m_folder;
    std::unique_ptr<QProcess> m_process;
    QUrl m_url;
};

} // namespace passerelle::app
