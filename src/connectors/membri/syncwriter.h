// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/source.h"
#include "connectors/membri/dataverseclient.h"
#include "connectors/membri/records.h"

namespace passerelle::connectors::membri {

/// Writes the sync columns of one record by a conditional update and settles what a changed record means:
///
///   412 -> read again -> what we wanted stands there already: written (our reply was lost)
///                     -> still to transfer, no other reference: reference and message, status left: changed
///                     meanwhile
///                     -> anything else: nothing is written: changed meanwhile, with WriteBackFailed
class SyncWriter final
{
public:
    static constexpr qsizetype ReferenceLength = 100;
    static constexpr qsizetype MessageLength = 2000;

    /// The client and the mapping must outlive the writer.
    SyncWriter(DataverseClient &client, const MembriMapping &mapping);

    [[nodiscard]] QCoro::Task<WriteBackOutcome> write(WriteBack change, std::stop_token stop);

private:
    /// What a step found out: an outcome that ends the writing, or the record's fields now.
    struct Step
    {
        bool isOver = false;
        bool isStale = false; ///< the version was refused
        WriteBackOutcome outcome = {};
        domain::SyncFields fields = {};
    };

    [[nodiscard]] QCoro::Task<WriteBackOutcome> settle(WriteBack change, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Step> readFields(WriteBack change, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Step> send(WriteBack change, std::stop_token stop);
    [[nodiscard]] const MembriMapping::Table &tableOf(domain::RecordKind kind) const;
    [[nodiscard]] Json columnsToSet(const WriteBack &change) const;

    DataverseClient &m_client;
    const MembriMapping &m_mapping;
};

/// The text cut at a word so that it has at most `length` characters, ending in an ellipsis when it was cut.
[[nodiscard]] QString shortened(const QString &text, qsizetype length);

} // namespace passerelle::connectors::membri
