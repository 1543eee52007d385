// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runfixture.h"

namespace passerelle::runner {

using sync::Approval;
using sync::WithheldReason;

/// Previews, and runs that keep to what was approved.
class ApprovalTest : public RunFixture
{
protected:
    RunReport preview()
    {
        settings.isDryRun = true;
        settings.approval.reset();
        RunReport report = run();
        settings.isDryRun = false;
        return report;
    }

    RunReport runApproved(const Approval &approval)
    {
        settings.approval = approval;
        return run();
    }

    static Approval allOf(const RunReport &plan)
    {
        return sync::approve(plan.offer(), sync::recordsOf(plan.offer()), u"marie"_s, plan.endedAt);
    }

    static std::map<RecordRef, WithheldReason> reasonsOf(const RunReport &report)
    {
        std::map<RecordRef, WithheldReason> reasons;
        for (const sync::Withheld &entry : report.withheld)
            reasons.emplace(entry.label.record, entry.reason);
        return reasons;
    }
};

} // namespace passerelle::runner
