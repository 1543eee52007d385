// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace passerelle::net {

/// The body of a write, readable once. Qt resends a request by itself when a kept connection drops, but first
/// rewinds the body: this one refuses, so the resend fails and the write goes on the wire at most once.
class UploadBody final : public QIODevice
{
public:
    explicit UploadBody(QByteArray bytes);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override;
    bool seek(qint64 position) override; ///< refused
    bool reset() override; ///< refused

    /// Whether any byte was taken, that is, may have left.
    [[nodiscard]] bool wasRead() const { return m_position > 0; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace passerelle::net
