// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class ReferenceDialog;
}

namespace passerelle::widgets {

/// Asks for the reference of a record that was transferred by hand (M-114 to M-116).
class ReferenceDialog final : public QDialog
{
    Q_OBJECT

public:
    ReferenceDialog(const QString &record, QWidget *parent);
    ~ReferenceDialog() override;
    Q_DISABLE_COPY_MOVE(ReferenceDialog)

signals:
    void entered(const QString &reference);

private:
    std::unique_ptr<Ui::ReferenceDialog> m_ui;
};

} // namespace passerelle::widgets
