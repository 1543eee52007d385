// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/referencedialog.h"

#include "ui_referencedialog.h"
#include "widgets/helpdialog.h"
#include "widgets/paint.h"

#include <QLineEdit>

#include <algorithm>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int FieldWidth = 240;
constexpr int ShownFields = 8; // more are scrolled to

} // namespace

ReferenceDialog::ReferenceDialog(const QStringList &records, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ReferenceDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    answerHelp(*this, presentation::HelpTopic::Reference);
    const bool isOnly = records.size() == 1;
    m_ui->titleLabel->setText(isOnly ? records.first()
                                     : tr("%Ln record(s)", nullptr, static_cast<int>(records.size())));
    for (const QString &record : records)
        addField(record, isOnly);
    const auto shown = static_cast<int>(std::min<qsizetype>(records.size(), ShownFields));
    const int rowHeight = m_fields.first()->sizeHint().height() + m_ui->referencesLayout->verticalSpacing();
    m_ui->referencesArea->setMinimumHeight(shown * rowHeight + 4);
    m_ui->referencesArea->setFocusProxy(m_fields.first());
    m_fields.first()->setFocus();
    if (!isOnly)
        m_ui->saveButton->setText(tr("Save the &references"));
    m_ui->saveButton->setEnabled(false);
    m_ui->saveButton->setDefault(true);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->saveButton, &QPushButton::clicked, this, [this] {
        emit entered(references());
        accept();
    });
}

ReferenceDialog::~ReferenceDialog() = default;

void ReferenceDialog::addField(const QString &record, bool isOnly)
{
    auto *field = new QLineEdit{m_ui->referencesContent};
    field->setObjectName(m_fields.isEmpty() ? u"referenceEdit"_s
                                            : u"referenceEdit%1"_s.arg(m_fields.size() + 1));
    if (isOnly)
        field->setPlaceholderText(tr("Synchronization reference"));
    field->setMinimumWidth(scaled(FieldWidth));
    field->setAccessibleName(isOnly ? tr("Synchronization reference")
                                    : tr("Synchronization reference of %1").arg(record));
    connect(field, &QLineEdit::textChanged, this, [this] {
        const QStringList texts = references();
        m_ui->saveButton->setEnabled(
            std::any_of(texts.begin(), texts.end(), [](const QString &text) { return !text.isEmpty(); }));
    });
    m_fields.push_back(field);
    if (isOnly)
        m_ui->referencesLayout->addRow(field);
    else
        m_ui->referencesLayout->addRow(record, field);
}

QStringList ReferenceDialog::references() const
{
    QStringList texts;
    for (const QLineEdit *field : m_fields)
        texts += field->text().trimmed();
    return texts;
}

} // namespace passerelle::widgets
