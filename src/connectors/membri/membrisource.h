// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "connectors/api/capabilities.h"
#include "connectors/api/source.h"
#include "connectors/membri/membrimapping.h"

#include <QUrl>

#include <memory>

namespace passerelle::connectors {

class AuthorizedClient;

/// Where a company's records are born and how they are called there.
struct MembriSettings
{
    QUrl url; ///< of the organization, without "/api/data"
    QString chapterName; ///< "Paramètre" (M-98)
    QByteArray timeZoneId; ///< of the organization: decides the day of a date-time
    MembriMapping mapping = MembriMapping::standard();
    std::chrono::milliseconds retryPause{500}; ///< before a read is repeated; doubles
};

/// Dataverse's published limits for one user; an argument of the governor.
[[nodiscard]] std::vector<RateLimit> membriLimits();
inline constexpr int MembriParallelCalls = 4;

namespace membri {
class DataverseClient;
}

/// Membri 365 through the Dataverse Web API. The client and the clock must outlive it; lives on the thread of
/// the run.
class MembriSource final : public Source
{
public:
    MembriSource(MembriSettings settings, AuthorizedClient &client, const Clock &clock);
    ~MembriSource() override;

    /// Also adopts, for this object's life, columns that the organization calls otherwise but labels the
    /// same; see mapping().
    [[nodiscard]] QCoro::Task<Result<domain::SourceSnapshot>> connect(std::stop_token stop) override;
    /// Connects first when that was not done.
    [[nodiscard]] QCoro::Task<Result<domain::SourceSnapshot>> read(ReadRequest request,
                                                                   std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<WriteBackOutcome> writeBack(WriteBack change, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<ClaimOutcome> claim(Claim wanted, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<domain::SourceSnapshot>>
    readAgain(std::vector<domain::RecordRef> records, std::stop_token stop) override;

    /// The settings' mapping with what the organization's metadata calls otherwise replaced by label; to be
    /// shown to a person and kept.
    [[nodiscard]] QCoro::Task<Result<MembriMapping>> proposedMapping(std::stop_token stop);

    /// The mapping in use.
    [[nodiscard]] const MembriMapping &mapping() const { return m_mapping; }

private:
    [[nodiscard]] domain::SourceSnapshot emptySnapshot() const;

    const MembriSettings m_settings;
    const Clock &m_clock;
    std::unique_ptr<membri::DataverseClient> m_client;
    MembriMapping m_mapping;
    QString m_organizationId;
    domain::ChapterSettings m_chapter;
};

} // namespace passerelle::connectors
