// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tasks.h"

#include <QTimer>

#include <csignal>

namespace passerelle::cli {

namespace {

volatile std::sig_atomic_t signalSeen = 0; // a signal handler may do no more than set this

void noteSignal(int /*number*/)
{
    signalSeen = 1;
}

} // namespace

class StopOnSignal::Watch final
{
public:
    Watch()
    {
        constexpr auto LookEvery = std::chrono::milliseconds{100};
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            if (signalSeen != 0)
                m_source.request_stop();
        });
        m_timer.start(LookEvery);
        std::signal(SIGINT, noteSignal);
        std::signal(SIGTERM, noteSignal);
    }

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    QTimer m_timer;
    std::stop_source m_source;
};

StopOnSignal::StopOnSignal()
    : m_watch(std::make_unique<Watch>())
{
}

StopOnSignal::~StopOnSignal() = default;

std::stop_token StopOnSignal::token() const
{
    return m_watch->token();
}

} // namespace passerelle::cli
