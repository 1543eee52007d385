// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/outcome.h"

namespace passerelle::businesscentral {

using connectors::SendOutcome;
using connectors::SendVerdict;

SendOutcome applied(const domain::Effect &effect, const domain::LedgerDocument &document)
{
    SendOutcome outcome;
    outcome.effectId = effect.effectId;
    outcome.verdict = SendVerdict::Applied;
    outcome.document = document;
    return outcome;
}

SendOutcome endingOf(const domain::Effect &effect, const Reply &reply)
{
    SendOutcome outcome = ending(effect, SendVerdict::Unknown, Error{ErrorCode::BadReply, {}, {}});
    outcome.retryAfter = reply.retryAfter;
    if (reply.problem) {
        outcome.verdict = reply.problem->verdict;
        outcome.error = reply.problem->error;
    }
    return outcome;
}

SendOutcome ending(const domain::Effect &effect, SendVerdict verdict, const Error &error)
{
    SendOutcome outcome;
    outcome.effectId = effect.effectId;
    outcome.verdict = verdict;
    outcome.error = error;
    return outcome;
}

SendOutcome notSent(const domain::Effect &effect, const Error &error)
{
    return ending(effect, SendVerdict::NotSent, error);
}

QString amounts(const domain::Money &ours, const domain::Money &theirs)
{
    return QString::fromLatin1(domain::moneyText(ours)) + QStringLiteral(" / ")
        + QString::fromLatin1(domain::moneyText(theirs));
}

} // namespace passerelle::businesscentral
