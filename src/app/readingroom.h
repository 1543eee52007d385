// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/desk.h"
#include "service/companystore.h"

#include <QTimer>

#include <atomic>
#include <memory>

namespace passerelle::app {

/// Answers what the window asks of the journal: lists, pages, the record in the panel, counts. It lives on a
/// thread of its own with a reader of its own, so that neither a run nor a long list keeps a question
/// waiting; it notices what others write and tells so.
class ReadingRoom final : public QObject
{
    Q_OBJECT

public:
    explicit ReadingRoom(const service::Home &home);

    /// Set by the window's thread with each question: older ones that still wait are passed over.
    std::atomic<int> newestGeneration = 0;

    void open(const service::CompanySettings &company);
    void forget(); ///< records have changed
    void completeOverview(const presentation::Overview &begun);
    void readOrder(const storage::RecordQuery &query, int generation);
    void readRows(const std::vector<qint64> &ids, int generation, int page);
    void readDetail(const domain::RecordRef &record);
    /// Every record in error for one of the causes about one of the things.
    void readAlike(const std::vector<ErrorCode> &codes, const QStringList &details);

signals:
    void overviewReady(const passerelle::presentation::Overview &overview);
    void orderReady(const passerelle::storage::RecordOrder &order, int generation);
    void rowsReady(const std::vector<passerelle::storage::JournalReader::RecordRow> &rows, int generation,
                   int page);
    void detailReady(const passerelle::presentation::RecordDetail &detail);
    void alikeReady(const std::vector<passerelle::domain::RecordRef> &records);
    void recordsChanged(); ///< written by someone else
    void failed(const QString &question, const passerelle::Error &error);

private:
    [[nodiscard]] storage::JournalReader *reader(const QString &question);
    /// False when the whole list comes as soon.
    [[nodiscard]] bool readBeginning(const storage::RecordQuery &query, int generation);
    void readWhole(const storage::RecordQuery &query, int generation);
    void lookForChanges();

    service::CompanyStore m_companies;
    service::CompanySettings m_company = {};
    std::unique_ptr<storage::JournalReader> m_reader;
    std::optional<storage::RecordQuery> m_told = {}; ///< the list that the window shows
    QTimer m_look;
    qint64 m_version = 0;
    bool m_isStale = false; ///< records have changed since the order that is kept
    std::chrono::milliseconds m_longest{0}; ///< what a list took of late
};

} // namespace passerelle::app
