// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/deskworker.h"

#include <QTimer>

namespace passerelle::app {

/// Passes a run's progress on to the window at most ten times a second.
class DeskWorker::Observer final : public runner::RunObserver
{
public:
    explicit Observer(DeskWorker &desk)
        : m_desk(desk)
    {
        constexpr auto FlushEvery = std::chrono::milliseconds{100};
        m_timer.setInterval(FlushEvery);
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { flush(); });
    }

    void stepsChanged(const std::vector<runner::StepProgress> &steps) override
    {
        m_steps = steps;
        schedule();
    }
    void operationHappened(const runner::Operation &operation) override
    {
        m_operations.push_back(operation);
        schedule();
    }
    void paceChanged(int requests, int throttled, const QString &limit, int percent,
                     const QDateTime &pausedUntil) override
    {
        emit m_desk.paceChanged(requests, throttled, limit, percent, pausedUntil);
    }

    void flush()
    {
        m_timer.stop();
        if (!m_steps.empty())
            emit m_desk.stepsChanged(m_steps);
        if (!m_operations.empty())
            emit m_desk.operationsHappened(m_operations);
        m_steps.clear();
        m_operations.clear();
    }

private:
    void schedule()
    {
        if (!m_timer.isActive())
            m_timer.start();
    }

    DeskWorker &m_desk;
    QTimer m_timer;
    std::vector<runner::StepProgress> m_steps;
    std::vector<runner::Operation> m_operations;
};

} // namespace passerelle::app
