// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QAbstractButton>

namespace passerelle::widgets {

/// A status with its number of records and their amount; pressed, it filters the list.
class StatusCard final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StatusCard(QWidget *parent = nullptr);

    void show(domain::SyncStatus status, const QString &count, const QString &amount, bool isChosen);
    [[nodiscard]] domain::SyncStatus status() const { return m_status; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    domain::SyncStatus m_status = domain::SyncStatus::Pending;
    QString m_count = {};
    QString m_amount = {};
};

} // namespace passerelle::widgets
