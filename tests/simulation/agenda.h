// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <functional>
#include <vector>

namespace passerelle::simulation {

/// Virtual time: what happens next, in the order of time and then of entry. Nothing waits for real.
class Agenda final
{
public:
    using Work = std::function<void()>;

    [[nodiscard]] qint64 now() const { return m_now; }
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

    void at(qint64 time, Work work)
    {
        m_entries.push_back(Entry{std::max(time, m_now), m_count++, std::move(work)});
        std::push_heap(m_entries.begin(), m_entries.end(), isLater);
    }
    void after(qint64 delay, Work work) { at(m_now + delay, std::move(work)); }

    void doNext()
    {
        std::pop_heap(m_entries.begin(), m_entries.end(), isLater);
        Entry entry = std::move(m_entries.back());
        m_entries.pop_back();
        m_now = entry.time;
        entry.work();
    }

private:
    struct Entry
    {
        qint64 time = 0;
        quint64 number = 0;
        Work work = {};
    };
    static bool isLater(const Entry &a, const Entry &b)
    {
        return a.time != b.time ? a.time > b.time : a.number > b.number;
    }

    std::vector<Entry> m_entries;
    quint64 m_count = 0;
    qint64 m_now = 1'000;
};

} // namespace passerelle::simulation
