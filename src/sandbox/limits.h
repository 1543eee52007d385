// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/json.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <deque>
#include <span>
#include <vector>

namespace passerelle::sandbox {

/// One published ceiling, e.g. {"requests-per-minute", 500, 60 s}.
struct LimitRule
{
    QString name;
    qint64 ceiling = 0;
    std::chrono::milliseconds window{0}; ///< 0: a ceiling on what goes on at the same time
};

/// Whether a request may pass; if not, which ceiling it hit and when to come back.
struct LimitVerdict
{
    bool isAllowed = true;
    QString limit = {};
    std::chrono::milliseconds retryAfter{0};
};

/// Sliding windows per key (service, client and company joined by the service). Counts always, refuses only
/// when the documented limits are on. Used on the executor thread.
class Limiter final
{
public:
    Limiter(const Clock &clock, bool refuses);

    /// Asks all the rules at once: a refused request is counted by none of them.
    [[nodiscard]] LimitVerdict take(const QString &key, std::span<const LimitRule> rules, qint64 amount = 1);
    /// Adds to one rule after the fact (execution time): never refuses.
    void add(const QString &key, const LimitRule &rule, qint64 amount);
    /// Whether a rule is already exhausted (for limits that are only added to).
    [[nodiscard]] LimitVerdict ask(const QString &key, const LimitRule &rule);
    /// A ceiling on concurrent requests, compared with HttpRequest::concurrent.
    [[nodiscard]] LimitVerdict takeConcurrent(const QString &key, const LimitRule &rule, int concurrent);

    [[nodiscard]] bool refuses() const { return m_refuses; }
    void setRefuses(bool refuses) { m_refuses = refuses; }
    [[nodiscard]] qint64 throttled() const { return m_throttled; } ///< requests refused so far
    /// {"throttled":n,"limits":[{"key","name","ceiling","highest","share"}],"tightest":{...}}; share in
    /// percent.
    [[nodiscard]] Json statistics() const;

private:
    struct Taken
    {
        std::chrono::milliseconds at{0};
        qint64 amount = 0;
    };
    struct Window
    {
        QString key;
        LimitRule rule;
        std::deque<Taken> taken;
        qint64 sum = 0;
        qint64 highest = 0;
    };
    [[nodiscard]] Window &window(const QString &key, const LimitRule &rule);
    void forget(Window &window, std::chrono::milliseconds now) const;
    [[nodiscard]] std::chrono::milliseconds waitFor(const Window &window, qint64 amount,
                                                    std::chrono::milliseconds now) const;
    void record(Window &window, qint64 amount, std::chrono::milliseconds now) const;

    const Clock &m_clock;
    bool m_refuses;
    qint64 m_throttled = 0;
    QHash<QString, Window> m_windows;
};

} // namespace passerelle::sandbox
