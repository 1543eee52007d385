// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/papersdialog.h"

#include "ui_papersdialog.h"
#include "widgets/helpdialog.h"

#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace passerelle::widgets {

using presentation::PeriodPaper;

PapersDialog::PapersDialog(const presentation::HistoryPresenter &presenter, int firstMonth, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_ui(std::make_unique<Ui::PapersDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    answerHelp(*this, presentation::HelpTopic::Papers);
    m_ui->paperCombo->addItems({tr("Certificate"), tr("Posting register"), tr("Rounding differences")});
    for (int month = 1; month <= 12; ++month)
        m_ui->monthCombo->addItem(QLocale{}.standaloneMonthName(month));
    m_ui->monthCombo->setCurrentIndex(std::clamp(firstMonth, 1, 12) - 1);
    m_ui->saveButton->setDefault(true);
    fillPeriods();
    connect(m_ui->paperCombo, &QComboBox::currentIndexChanged, this, &PapersDialog::check);
    connect(m_ui->periodCombo, &QComboBox::activated, this, &PapersDialog::takePeriod);
    connect(m_ui->monthCombo, &QComboBox::activated, this, [this](int at) {
        fillPeriods();
        emit firstMonthChosen(at + 1);
    });
    for (QDateEdit *edit : {m_ui->fromEdit, m_ui->toEdit}) {
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            m_ui->periodCombo->setCurrentIndex(m_ui->periodCombo->count() - 1);
            check();
        });
    }
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->saveButton, &QPushButton::clicked, this, [this] {
        emit wanted(paper(), m_ui->fromEdit->date(), m_ui->toEdit->date());
        accept();
    });
}

PapersDialog::~PapersDialog() = default;

PeriodPaper PapersDialog::paper() const
{
    return static_cast<PeriodPaper>(m_ui->paperCombo->currentIndex());
}

void PapersDialog::fillPeriods()
{
    m_periods = m_presenter.periods(m_ui->monthCombo->currentIndex() + 1);
    m_ui->periodCombo->clear();
    for (const auto &period : m_periods)
        m_ui->periodCombo->addItem(period.words);
    m_ui->periodCombo->addItem(tr("Other dates"));
    m_ui->periodCombo->setCurrentIndex(0);
    takePeriod(0);
}

void PapersDialog::takePeriod(int at)
{
    if (at < static_cast<int>(m_periods.size())) {
        const auto &period = m_periods[static_cast<size_t>(at)];
        const QSignalBlocker fromIsQuiet{m_ui->fromEdit};
        const QSignalBlocker toIsQuiet{m_ui->toEdit};
        m_ui->fromEdit->setDate(period.from);
        m_ui->toEdit->setDate(period.to);
    } else {
        m_ui->fromEdit->setFocus();
    }
    check();
}

void PapersDialog::check()
{
    const bool isInOrder = m_ui->fromEdit->date() <= m_ui->toEdit->date();
    m_ui->saveButton->setEnabled(isInOrder);
    if (!isInOrder)
        m_ui->hintLabel->setText(tr("The first day comes after the last."));
    else if (paper() == PeriodPaper::Register)
        m_ui->hintLabel->setText(tr("Every entry that is in the ledger, with its customer’s name."));
    else if (paper() == PeriodPaper::Rounding)
        m_ui->hintLabel->setText(
            tr("For the accountant: what an adjusting line made up for, and what waits for a person."));
    else
        m_ui->hintLabel->setText(
            tr("Both systems are asked afresh: for a long period this takes a few minutes."));
}

} // namespace passerelle::widgets
