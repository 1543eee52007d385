// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/runreport.h"

namespace passerelle::runner {

/// Listens to nothing: for who reads the report at the end.
class QuietObserver final : public RunObserver
{
public:
    void stepsChanged(const std::vector<StepProgress> & /*steps*/) override { }
    void operationHappened(const Operation & /*operation*/) override { }
    void paceChanged(int /*requests*/, int /*throttled*/, const QString & /*limit*/, int /*percent*/,
                     const QDateTime & /*pausedUntil*/) override
    {
    }
};

} // namespace passerelle::runner
