// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/companypresenter.h"
#include "presentation/recordtestview.h"

namespace passerelle::presentation {

/// The mapping tried on one record: what would be posted, and what the ledger would make of it.
class RecordTestPresenter final : public QObject
{
    Q_OBJECT

public:
    RecordTestPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent = nullptr);

    /// By number or id; empty: a document with many lines.
    void test(const QString &numberOrId);
    [[nodiscard]] bool isTesting() const { return m_isTesting; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] TableModel &rows() { return m_rows; }

signals:
    void changed();

private:
    void show(const RecordTestView &view);

    Desk &m_desk;
    const CompanyPresenter &m_company;
    TableModel m_rows;
    QString m_title = {};
    QString m_verdict = {};
    Tone m_tone = Tone::Quiet;
    bool m_isTesting = false;
};

} // namespace passerelle::presentation
