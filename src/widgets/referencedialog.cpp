// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/referencedialog.h"

#include "ui_referencedialog.h"

namespace passerelle::widgets {

ReferenceDialog::ReferenceDialog(const QString &record, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ReferenceDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->titleLabel->setText(record);
    m_ui->saveButton->setEnabled(false);
    m_ui->saveButton->setDefault(true);
    connect(m_ui->referenceEdit, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_ui->saveButton->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->saveButton, &QPushButton::clicked, this, [this] {
        emit entered(m_ui->referenceEdit->text().trimmed());
        accept();
    });
}

ReferenceDialog::~ReferenceDialog() = default;

} // namespace passerelle::widgets
