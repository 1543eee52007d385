// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keptreader.h"
#include "presentation/desk.h"

#include <QTimer>

#include <atomic>

namespace passerelle::app {

/// Answers the window's lists: their order and the pages that are in view. It lives on a thread of its own
/// with a reader of its own, so that no run keeps a list waiting; it notices what others write and tells so.
class ReadingRoom final : public QObject
{
    Q_OBJECT

public:
    explicit ReadingRoom(const service::Home &home);

    /// Set by the window's thread with each question: older ones that still wait are passed over, and one
    /// that is being answered is given up.
    std::atomic<int> newestGeneration = 0;

    void open(const service::CompanySettings &company);
    void forget(); ///< records have changed
    void readOrder(const storage::RecordQuery &query, int generation);
    void readRows(const std::vector<qint64> &ids, int generation, int page);

signals:
    void orderReady(const passerelle::storage::RecordOrder &order, int generation);
    void rowsReady(const std::vector<passerelle::storage::JournalReader::RecordRow> &rows, int generation,
                   int page);
    void recordsChanged(); ///< written by someone else
    void failed(const QString &question, const passerelle::Error &error);

private:
    [[nodiscard]] storage::JournalReader *reader(const QString &question);
    /// False when the whole list comes as soon.
    [[nodiscard]] bool readBeginning(const storage::RecordQuery &query, int generation);
    void readWhole(const storage::RecordQuery &query, int generation);
    void lookForChanges();

    KeptReader m_kept;
    std::optional<storage::RecordQuery> m_told = {}; ///< the list that the window shows
    QTimer m_look;
    bool m_isStale = false; ///< records have changed since the order that is kept
    std::chrono::milliseconds m_longest{0}; ///< what a list took of late
};

} // namespace passerelle::app
