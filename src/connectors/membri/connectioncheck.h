// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/membri/dataverseclient.h"
#include "connectors/membri/metadata.h"
#include "domain/sourcerecords.h"

namespace passerelle::connectors::membri {

/// The questions of the connection step: who we are, what the tables are called, which chapter, which
/// settings.
class ConnectionCheck final
{
public:
    /// The client must outlive the check.
    explicit ConnectionCheck(DataverseClient &client);

    [[nodiscard]] QCoro::Task<Result<QString>> organizationId(std::stop_token stop);
    /// What the organization says of the mapped tables.
    [[nodiscard]] QCoro::Task<Result<Metadata>> metadata(MembriMapping mapping, std::stop_token stop);
    /// The chapter by its name and its settings; defaults when it has none.
    [[nodiscard]] QCoro::Task<Result<domain::ChapterSettings>> chapter(QString name, MembriMapping mapping,
                                                                       std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<Result<TableMetadata>> tableMetadata(QString table, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<std::vector<LabelledOption>>> options(QString table, QString column,
                                                                           std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<QString>> chapterId(QString name, MembriMapping mapping,
                                                         std::stop_token stop);

    DataverseClient &m_client;
};

} // namespace passerelle::connectors::membri
