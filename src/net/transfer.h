// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/exchange.h"
#include "net/latch.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <memory>

class QNetworkAccessManager;

namespace passerelle::net {

class UploadBody;

/// One request on its way: sends it once, collects the answer within the limits, and judges how far it came.
/// Made, used and deleted on the manager's thread.
class Transfer final : public QObject
{
public:
    static constexpr qsizetype MaximumBody = 16 * 1024 * 1024;
    static constexpr std::chrono::milliseconds ConnectLimit{15'000};

    Transfer(QNetworkAccessManager &manager, const Request &request, const Clock &clock);
    ~Transfer() override;

    /// Opens when the exchange is complete, whatever became of it.
    [[nodiscard]] Latch &finished() { return m_finished; }
    [[nodiscard]] Exchange takeExchange() { return std::move(m_exchange); }
    void cancel();

private:
    enum class Ending
    {
        ByItself,
        Cancelled,
        TimedOut,
        ConnectTimedOut,
        TooLarge
    };

    void start(QNetworkAccessManager &manager, const Request &request);
    void watch(const Request &request);
    void end(Ending ending);
    void collect();
    void conclude();
    void readHead();
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] bool mayHaveBeenSent() const;
    [[nodiscard]] ErrorCode errorOfEnding() const;
    void log() const;

    const Clock &m_clock;
    QByteArray m_method;
    bool m_isWrite;
    bool m_hasBody;
    bool m_isRequestSent = false;
    Ending m_ending = Ending::ByItself;
    std::unique_ptr<UploadBody> m_upload;
    std::unique_ptr<QNetworkReply> m_reply;
    QTimer m_wholeTimer;
    QTimer m_connectTimer;
    Exchange m_exchange;
    Latch m_finished;
};

} // namespace passerelle::net
