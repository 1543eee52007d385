// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

class QLineEdit;

namespace Ui {
class ReferenceDialog;
}

namespace passerelle::widgets {

/// Asks for the references of records that were transferred by hand (M-114 to M-116): a field each.
class ReferenceDialog final : public QDialog
{
    Q_OBJECT

public:
    ReferenceDialog(const QStringList &records, QWidget *parent);
    ~ReferenceDialog() override;
    Q_DISABLE_COPY_MOVE(ReferenceDialog)

signals:
    void entered(const QStringList &references); ///< one a record; empty: left as it is

private:
    void addField(const QString &record, bool isOnly);
    [[nodiscard]] QStringList references() const;

    std::unique_ptr<Ui::ReferenceDialog> m_ui;
    QList<QLineEdit *> m_fields = {};
};

} // namespace passerelle::widgets
