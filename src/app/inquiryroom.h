// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keptreader.h"
#include "presentation/desk.h"

namespace passerelle::app {

/// Answers what the window asks of a company as a whole and of one record: counts, the panel, what has the
/// same error. On a thread of its own with a reader of its own, so that no list waits for a count.
class InquiryRoom final : public QObject
{
    Q_OBJECT

public:
    explicit InquiryRoom(const service::Home &home);

    void open(const service::CompanySettings &company);
    /// Of several that wait, the newest alone is completed.
    void completeOverview(const presentation::Overview &begun);
    void readDetail(const domain::RecordRef &record);
    /// Every record in error for one of the causes about one of the things.
    void readAlike(const std::vector<ErrorCode> &codes, const QStringList &details);

signals:
    void overviewReady(const passerelle::presentation::Overview &overview);
    void detailReady(const passerelle::presentation::RecordDetail &detail);
    void alikeReady(const std::vector<passerelle::domain::RecordRef> &records);
    void failed(const QString &question, const passerelle::Error &error);

private:
    [[nodiscard]] storage::JournalReader *reader(const QString &question);
    void count();
    void addSent(presentation::RecordDetail &detail, const storage::JournalReader &journal);

    KeptReader m_kept;
    std::optional<presentation::Overview> m_begun = {};
};

} // namespace passerelle::app
