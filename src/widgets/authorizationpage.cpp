// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/authorizationpage.h"

#include "presentation/errortext.h"
#include "ui_authorizationpage.h"
#include "widgets/icons.h"
#include "widgets/paint.h"

#include <QAction>
#include <QDesktopServices>
#include <QEvent>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::AuthorizationPresenter;
using presentation::ErrorText;

AuthorizationPage::AuthorizationPage(AuthorizationPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_ui(std::make_unique<Ui::AuthorizationPage>())
{
    m_ui->setupUi(this);
    scaleLimits(*this);
    m_paste = m_ui->pasteEdit->addAction(menuIcon(u"paste"_s, palette().color(QPalette::PlaceholderText)),
                                         QLineEdit::LeadingPosition);
    m_paste->setText(tr("Paste"));
    connect(m_paste, &QAction::triggered, m_ui->pasteEdit, &QLineEdit::paste);
    connectButtons();
    connect(&presenter, &AuthorizationPresenter::changed, this, &AuthorizationPage::showState);
    connect(&presenter, &AuthorizationPresenter::openAddress, this, [this](const QUrl &address) {
        QDesktopServices::openUrl(address);
        m_ui->pasteEdit->setFocus(); // what comes back is pasted here
    });
    connect(&presenter, &AuthorizationPresenter::authorized, this, [this] { m_ui->pasteEdit->clear(); });
    showState();
}

AuthorizationPage::~AuthorizationPage() = default;

void AuthorizationPage::connectButtons()
{
    const auto finish = [this] { m_presenter.finish(m_ui->pasteEdit->text()); };
    connect(m_ui->authorizeButton, &QPushButton::clicked, &m_presenter, [this] {
        m_presenter.hasEmbeddedBrowser() ? m_presenter.authorize() : m_presenter.authorizeInOwnBrowser();
    });
    connect(m_ui->cancelButton, &QPushButton::clicked, &m_presenter, &AuthorizationPresenter::cancel);
    connect(m_ui->browserButton, &QPushButton::clicked, &m_presenter,
            &AuthorizationPresenter::authorizeInOwnBrowser);
    connect(m_ui->finishButton, &QPushButton::clicked, this, finish);
    connect(m_ui->pasteEdit, &QLineEdit::returnPressed, this, finish);
    connect(m_ui->pasteEdit, &QLineEdit::textChanged, this, &AuthorizationPage::showState);
    connect(m_ui->wordEdit, &QLineEdit::textChanged, this, &AuthorizationPage::showState);
    connect(m_ui->acceptButton, &QPushButton::clicked, this, [this] {
        const QString typed = m_ui->wordEdit->text();
        m_ui->wordEdit->clear();
        m_presenter.acceptOtherCompany(typed);
    });
    connect(m_ui->refuseButton, &QPushButton::clicked, &m_presenter,
            &AuthorizationPresenter::refuseOtherCompany);
    connect(m_ui->freeBanner, &Banner::acted, this, &AuthorizationPage::helpWanted);
}

void AuthorizationPage::showState()
{
    m_ui->titleLabel->setText(m_presenter.title());
    m_ui->explanationLabel->setText(m_presenter.explanation());
    m_ui->footLabel->setText(m_presenter.footText());
    const bool isBusy = m_presenter.isBusy();
    m_ui->authorizeButton->setEnabled(!isBusy);
    m_ui->authorizeButton->setToolTip(m_presenter.browserNote());
    m_ui->cancelButton->setVisible(isBusy);
    m_ui->busyLabel->setVisible(isBusy);
    m_ui->browserButton->setVisible(!isBusy
                                    && m_presenter.hasEmbeddedBrowser()); // else the first one does it
    m_ui->browserNote->setText(m_presenter.browserNote());
    m_ui->browserNote->setVisible(!m_presenter.hasEmbeddedBrowser());
    const bool hasText = !m_ui->pasteEdit->text().trimmed().isEmpty();
    m_ui->finishButton->setEnabled(hasText);
    m_ui->finishButton->setToolTip(hasText ? QString{} : tr("Paste the token or the address first"));
    m_ui->problemLabel->setVisible(m_presenter.hasProblem());
    if (m_presenter.hasProblem())
        m_ui->problemLabel->setText(ErrorText::sentence(m_presenter.problem()) + u' '
                                    + ErrorText::fix(m_presenter.problem()));
    m_ui->otherCompanyBox->setVisible(m_presenter.isOtherCompany());
    m_ui->otherCompanyTitle->setText(m_presenter.otherCompanyQuestion());
    m_ui->otherCompanyText->setText(m_presenter.otherCompanyConsequence());
    m_ui->wordEdit->setPlaceholderText(m_presenter.word());
    m_ui->acceptButton->setEnabled(m_presenter.isWord(m_ui->wordEdit->text()));
    m_ui->freeBanner->show(presentation::Tone::Accent, u"info"_s, tr("Everything else stays open"),
                           tr("the dashboard and the history can be used without authorization"),
                           tr("Help (F1)"));
}

void AuthorizationPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    m_paste->setText(tr("Paste"));
    showState();
}

} // namespace passerelle::widgets
