// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/setuppage.h"

#include "ui_setuppage.h"

#include <QEvent>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::SetupPresenter;
using Part = SetupPresenter::Part;
using State = SetupPresenter::State;

SetupPage::SetupPage(SetupPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_ui(std::make_unique<Ui::SetupPage>())
{
    m_ui->setupUi(this);
    for (const Row &row : rows())
        connect(row.button, &QPushButton::clicked, this, [this, part = row.part] { emit wanted(part); });
    connect(m_ui->laterButton, &QPushButton::clicked, this, &SetupPage::laterWanted);
    connect(&presenter, &SetupPresenter::changed, this, &SetupPage::showState);
    showState();
}

SetupPage::~SetupPage() = default;

std::array<SetupPage::Row, SetupPresenter::PartCount> SetupPage::rows() const
{
    return {Row{Part::Systems, m_ui->systemsIcon, m_ui->systemsTitle, m_ui->systemsText, m_ui->systemsButton},
            Row{Part::Authorization, m_ui->authorizationIcon, m_ui->authorizationTitle,
                m_ui->authorizationText, m_ui->authorizationButton},
            Row{Part::Mapping, m_ui->mappingIcon, m_ui->mappingTitle, m_ui->mappingText, m_ui->mappingButton},
            Row{Part::Pilot, m_ui->pilotIcon, m_ui->pilotTitle, m_ui->pilotText, m_ui->pilotButton}};
}

void SetupPage::showState()
{
    m_ui->titleLabel->setText(m_presenter.title());
    m_ui->introLabel->setText(tr("%1 of %2 done. Nothing is posted before you approve it in the preview.")
                                  .arg(m_presenter.doneCount())
                                  .arg(SetupPresenter::PartCount));
    for (const Row &row : rows()) {
        const State state = m_presenter.stateOf(row.part);
        const bool isDone = state == State::Done;
        const bool isNext = state == State::Next;
        row.icon->setIconName(isDone ? u"done"_s : isNext ? u"right"_s : u"ring"_s);
        row.icon->setTone(isDone ? u"ok"_s : isNext ? u"accent"_s : u"text3"_s);
        const QString title = m_presenter.partTitle(row.part);
        row.title->setText(isDone       ? tr("%1: done").arg(title)
                               : isNext ? tr("%1: to do now").arg(title)
                                        : tr("%1: later").arg(title));
        row.title->setTone(state == State::Later ? u"text3"_s : u"text"_s);
        row.text->setText(m_presenter.partText(row.part));
        row.button->setVisible(row.part == Part::Systems || row.part == Part::Mapping || !isDone);
        row.button->setEnabled(state != State::Later);
        row.button->setToolTip(state == State::Later ? tr("What comes before is not done yet") : QString{});
        row.button->setProperty("kind", isNext ? QVariant{u"primary"_s} : QVariant{});
        row.button->update();
    }
}

void SetupPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    showState();
}

} // namespace passerelle::widgets
