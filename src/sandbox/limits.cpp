// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/limits.h"

#include <algorithm>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

Limiter::Limiter(const Clock &clock, bool refuses)
    : m_clock(clock)
    , m_refuses(refuses)
{
}

Limiter::Window &Limiter::window(const QString &key, const LimitRule &rule)
{
    Window &found = m_windows[key + u'\n' + rule.name];
    found.key = key;
    found.rule = rule;
    return found;
}

void Limiter::forget(Window &window, milliseconds now) const
{
    while (!window.taken.empty() && window.taken.front().at + window.rule.window <= now) {
        window.sum -= window.taken.front().amount;
        window.taken.pop_front();
    }
}

milliseconds Limiter::waitFor(const Window &window, qint64 amount, milliseconds now) const
{
    qint64 left = window.sum;
    for (const Taken &taken : window.taken) {
        left -= taken.amount;
        if (left + amount <= window.rule.ceiling)
            return std::max(milliseconds(1), taken.at + window.rule.window - now);
    }
    return window.rule.window;
}

void Limiter::record(Window &window, qint64 amount, milliseconds now) const
{
    window.taken.push_back({now, amount});
    window.sum += amount;
    window.highest = std::max(window.highest, window.sum);
}

LimitVerdict Limiter::take(const QString &key, std::span<const LimitRule> rules, qint64 amount)
{
    const milliseconds now = m_clock.monotonic();
    LimitVerdict verdict;
    for (const LimitRule &rule : rules) {
        Window &counted = window(key, rule);
        forget(counted, now);
        if (!m_refuses || counted.sum + amount <= rule.ceiling)
            continue;
        const milliseconds wait = waitFor(counted, amount, now);
        if (verdict.isAllowed || wait > verdict.retryAfter)
            verdict = {false, rule.name, wait};
    }
    if (!verdict.isAllowed) {
        ++m_throttled;
        return verdict;
    }
    for (const LimitRule &rule : rules)
        record(window(key, rule), amount, now);
    return verdict;
}

void Limiter::add(const QString &key, const LimitRule &rule, qint64 amount)
{
    const milliseconds now = m_clock.monotonic();
    Window &counted = window(key, rule);
    forget(counted, now);
    if (amount > 0)
        record(counted, amount, now);
}

LimitVerdict Limiter::ask(const QString &key, const LimitRule &rule)
{
    const milliseconds now = m_clock.monotonic();
    Window &counted = window(key, rule);
    forget(counted, now);
    if (!m_refuses || counted.sum < rule.ceiling)
        return {};
    ++m_throttled;
    return {false, rule.name, waitFor(counted, 1, now)};
}

LimitVerdict Limiter::takeConcurrent(const QString &key, const LimitRule &rule, int concurrent)
{
    Window &counted = window(key, rule);
    if (m_refuses && concurrent > rule.ceiling) {
        ++m_throttled;
        return {false, rule.name, milliseconds(1000)};
    }
    counted.highest = std::max(counted.highest, qint64(concurrent));
    return {};
}

Json Limiter::statistics() const
{
    std::vector<const Window *> windows;
    for (const Window &counted : m_windows)
        windows.push_back(&counted);
    std::sort(windows.begin(), windows.end(), [](const Window *a, const Window *b) {
        return std::pair(a->key, a->rule.name) < std::pair(b->key, b->rule.name);
    });
    Json limits = Json::array();
    Json tightest;
    qint64 best = -1;
    for (const Window *counted : windows) {
        const qint64 share = counted->rule.ceiling > 0 ? counted->highest * 100 / counted->rule.ceiling : 0;
        Json entry;
        entry.set(u"key"_s, counted->key)
            .set(u"name"_s, counted->rule.name)
            .set(u"ceiling"_s, counted->rule.ceiling)
            .set(u"highest"_s, counted->highest)
            .set(u"share"_s, share);
        if (share > best) {
            best = share;
            tightest = entry;
        }
        limits.append(std::move(entry));
    }
    Json result;
    result.set(u"throttled"_s, m_throttled)
        .set(u"limits"_s, std::move(limits))
        .set(u"tightest"_s, std::move(tightest));
    return result;
}

} // namespace passerelle::sandbox
