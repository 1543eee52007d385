// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accountsdialog.h"

#include "ui_accountsdialog.h"
#include "widgets/helpdialog.h"
#include "widgets/paint.h"

#include <QKeyEvent>

#include <algorithm>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::AccountsPresenter;
using service::AccountVerdict;

namespace {

constexpr QSize FirstSize{900, 640};

} // namespace

AccountsDialog::AccountsDialog(AccountsPresenter &presenter, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_ui(std::make_unique<Ui::AccountsDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    answerHelp(*this, presentation::HelpTopic::Accounts);
    resize(scaled(FirstSize));
    setUpTables();
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter links
    connect(m_ui->newButton, &QPushButton::clicked, this, [this] { decide(AccountVerdict::CreateNew); });
    connect(m_ui->neverButton, &QPushButton::clicked, this,
            [this] { decide(AccountVerdict::DoNotSynchronize); });
    connect(m_ui->takeBackButton, &QPushButton::clicked, this, &AccountsDialog::takeBack);
    connect(m_ui->linkButton, &QPushButton::clicked, this, &AccountsDialog::link);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->applyButton, &QPushButton::clicked, &presenter, &AccountsPresenter::apply);
    connect(&presenter, &AccountsPresenter::changed, this, &AccountsDialog::showState);
    connect(&presenter, &AccountsPresenter::applied, this, &QDialog::accept);
    presenter.open(name);
    m_ui->accountTable->setFocus();
}

AccountsDialog::~AccountsDialog() = default;

void AccountsDialog::setUpTables()
{
    using Kind = CellDelegate::Kind;
    m_ui->accountTable->setModel(&m_presenter.accounts());
    m_ui->candidateTable->setModel(&m_presenter.candidates());
    for (Table *table : {m_ui->accountTable, m_ui->candidateTable}) {
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->installEventFilter(this);
    }
    m_ui->accountTable->setRowLines(2);
    m_ui->accountTable->setLook({{Kind::Text, 230, false}, {Kind::Text, 0}, {Kind::Pill, 240, false}});
    m_ui->candidateTable->setRowLines(2);
    m_ui->candidateTable->setPlaceholder(
        tr("Mark it as a new account, or say that it is never synchronized."));
    m_ui->candidateTable->setLook(
        {{Kind::Amount, 110}, {Kind::Text, 230, false}, {Kind::Text, 190, false}, {Kind::Text, 0}});
    connect(m_ui->accountTable, &Table::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        m_presenter.show(row);
        if (m_presenter.candidates().rowCount() > 0)
            m_ui->candidateTable->chooseRow(0); // the best one, until another is chosen
    });
    connect(m_ui->accountTable, &Table::opened, this, &AccountsDialog::link);
    connect(m_ui->candidateTable, &Table::opened, this, &AccountsDialog::link);
    connect(m_ui->candidateTable, &Table::currentRowChanged, this, &AccountsDialog::showState);
}

void AccountsDialog::showState()
{
    const bool isChoosing = m_presenter.phase() == AccountsPresenter::Phase::Choosing;
    m_ui->titleLabel->setText(m_presenter.title());
    m_ui->noticeLabel->setText(m_presenter.notice());
    m_ui->noticeLabel->setTone(toneKey(static_cast<int>(m_presenter.noticeTone())));
    m_ui->noticeLabel->setVisible(!m_presenter.notice().isEmpty());
    m_ui->candidatesLabel->setText(m_presenter.candidatesTitle());
    const bool hasRows = m_presenter.accounts().rowCount() > 0;
    if (hasRows && m_ui->accountTable->currentRow() < 0)
        m_ui->accountTable->chooseRow(std::max(0, m_presenter.shownRow()));
    if (m_presenter.candidates().rowCount() > 0 && m_ui->candidateTable->currentRow() < 0)
        m_ui->candidateTable->chooseRow(0);
    m_ui->neverButton->setEnabled(isChoosing && hasRows);
    m_ui->takeBackButton->setEnabled(isChoosing && m_presenter.isDecided());
    m_ui->newButton->setEnabled(m_presenter.canCreate());
    m_ui->linkButton->setEnabled(m_presenter.canLink(std::max(0, m_ui->candidateTable->currentRow())));
    m_ui->applyButton->setText(m_presenter.applyText());
    m_ui->applyButton->setEnabled(m_presenter.canApply());
}

/// The keys of the list; the tables keep all others.
bool AccountsDialog::act(int key)
{
    switch (key) {
    case Qt::Key_L:
        link();
        return true;
    case Qt::Key_N:
        decide(AccountVerdict::CreateNew);
        return true;
    case Qt::Key_V: // "never"
    case Qt::Key_J: // « jamais »
        decide(AccountVerdict::DoNotSynchronize);
        return true;
    case Qt::Key_Backspace:
        takeBack();
        return true;
    default:
        return false;
    }
}

bool AccountsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && act(key->key()))
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

void AccountsDialog::link()
{
    const int candidate = std::max(0, m_ui->candidateTable->currentRow());
    if (!m_presenter.canLink(candidate))
        return;
    m_presenter.link(candidate);
    goOn();
}

void AccountsDialog::decide(AccountVerdict verdict)
{
    m_presenter.decide(verdict);
    goOn();
}

void AccountsDialog::takeBack()
{
    m_presenter.takeBack();
    m_ui->accountTable->setFocus();
}

void AccountsDialog::goOn()
{
    if (const int next = m_presenter.nextOpen(); next >= 0)
        m_ui->accountTable->chooseRow(next);
    m_ui->accountTable->setFocus();
}

} // namespace passerelle::widgets
