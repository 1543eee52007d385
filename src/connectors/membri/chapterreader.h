// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/source.h"
#include "connectors/membri/assembly.h"
#include "connectors/membri/dataverseclient.h"

#include <map>
#include <set>

namespace passerelle::connectors::membri {

/// What a line takes over from its invoice.
struct LineHeader
{
    QString currencyCode = {};
    bool isUntaxed = false;
};

/// Reads the records of a chapter, or some records by their ids. Lives for one read on the thread of the run.
class ChapterReader final
{
public:
    /// The client and the mapping must outlive the reader.
    ChapterReader(DataverseClient &client, const MembriMapping &mapping, const QTimeZone &zone);

    /// Every customer, document and payment of a chapter, with lines and entries as the request wants them.
    [[nodiscard]] QCoro::Task<Result<ReadRows>> readChapter(QString chapterId, ReadRequest request,
                                                            std::stop_token stop);
    /// These records, without lines.
    [[nodiscard]] QCoro::Task<Result<ReadRows>> readRecords(std::vector<domain::RecordRef> records,
                                                            std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<Result<Done>> readCurrencies(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<std::vector<ContactRow>>> readContacts(QStringList ids,
                                                                            std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<std::vector<LineRow>>> readLines(std::map<QString, LineHeader> headers,
                                                                      QStringList ids, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<std::vector<domain::DeferredEntry>>>
    readEntries(std::set<QString> invoiceIds, std::stop_token stop);
    [[nodiscard]] ODataQuery queryOf(QStringView tableKey) const;
    [[nodiscard]] ODataQuery queryOfChapter(QStringView tableKey, const QString &chapterId) const;

    DataverseClient &m_client;
    ReadContext m_context;
};

} // namespace passerelle::connectors::membri
