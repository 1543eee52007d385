// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace passerelle::printer {

/// Standard output for a PDF writer, which does not ask whether its bytes arrived: remembers the first that
/// did not.
class CheckedOutput final : public QIODevice
{
    Q_OBJECT

public:
    CheckedOutput();

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Empty when every byte was written, else why not.
    [[nodiscard]] QString problem();

protected:
    qint64 readData(char *bytes, qint64 count) override;
    qint64 writeData(const char *bytes, qint64 count) override;

private:
    QFile m_file;
    QString m_problem = {};
};

} // namespace passerelle::printer
