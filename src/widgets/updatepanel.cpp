// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/updatepanel.h"

#include "ui_updatepanel.h"

#include <QDesktopServices>
#include <QEvent>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::Tone;
using presentation::UpdatePresenter;

UpdatePanel::UpdatePanel(UpdatePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_ui(std::make_unique<Ui::UpdatePanel>())
{
    m_ui->setupUi(this);
    connect(m_ui->checkUpdateButton, &QPushButton::clicked, &presenter, &UpdatePresenter::check);
    connect(m_ui->downloadPageButton, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(m_presenter.page()); });
    connect(m_ui->weeklyUpdateCheck, &QCheckBox::toggled, &presenter, &UpdatePresenter::setWeekly);
    connect(&presenter, &UpdatePresenter::changed, this, &UpdatePanel::showState);
    showState();
}

UpdatePanel::~UpdatePanel() = default;

void UpdatePanel::showState()
{
    m_ui->updateLabel->setText(m_presenter.text());
    const Tone tone = m_presenter.tone();
    m_ui->updateLabel->setTone(tone == Tone::Ok ? u"ok"_s : tone == Tone::Warn ? u"warn"_s : u"text2"_s);
    m_ui->checkUpdateButton->setEnabled(m_presenter.isSetUp() && !m_presenter.isBusy());
    m_ui->downloadPageButton->setVisible(m_presenter.page().isValid());
    m_ui->weeklyUpdateCheck->setEnabled(m_presenter.isSetUp());
    const QSignalBlocker quiet{m_ui->weeklyUpdateCheck};
    m_ui->weeklyUpdateCheck->setChecked(m_presenter.isWeekly());
}

void UpdatePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    showState();
}

} // namespace passerelle::widgets
