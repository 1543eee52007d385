// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/source.h"
#include "connectors/membri/dataverseclient.h"
#include "connectors/membri/membrimapping.h"

namespace passerelle::connectors::membri {

/// "installation|workstation|epoch|until": a claim as the settings' column keeps it, at most 200 characters.
[[nodiscard]] QString claimText(const Claim &claim);
/// An empty owner when the text is no claim.
[[nodiscard]] Claim claimFromText(const QString &text);

/// Takes the claim in the settings row of a chapter: reads it, and writes it only if it has not changed
/// since. Lives for one claim on the thread of the run.
class ClaimWriter final
{
public:
    /// The client and the mapping must outlive the writer. `now`: used where the service tells no time.
    ClaimWriter(DataverseClient &client, const MembriMapping &mapping, QDateTime now);

    [[nodiscard]] QCoro::Task<ClaimOutcome> take(QString chapterId, Claim wanted, std::stop_token stop);

private:
    struct Place
    {
        QString id = {};
        QString versionToken = {};
        Claim held = {};
    };
    enum class Written
    {
        Yes,
        Stale,
        NotAllowed
    };

    [[nodiscard]] QCoro::Task<Result<Place>> find(QString chapterId, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Written>> write(Place place, Claim wanted, std::stop_token stop);
    [[nodiscard]] QDateTime now() const;

    DataverseClient &m_client;
    const MembriMapping::Table &m_table;
    QDateTime m_now;
};

} // namespace passerelle::connectors::membri
