// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/testdialog.h"

#include "ui_testdialog.h"
#include "widgets/helpdialog.h"
#include "widgets/paint.h"

namespace passerelle::widgets {

using presentation::RecordTestPresenter;

namespace {

constexpr QSize FirstSize{640, 560};

} // namespace

TestDialog::TestDialog(RecordTestPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_ui(std::make_unique<Ui::TestDialog>())
{
    using Kind = CellDelegate::Kind;
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    answerHelp(*this, presentation::HelpTopic::MappingTest);
    resize(scaled(FirstSize));
    m_ui->testTable->setModel(&presenter.rows());
    m_ui->testTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->testTable->setLook({{Kind::Text, 0}, {Kind::Amount, 220}});
    m_ui->testButton->setDefault(true);
    m_ui->closeButton->setAutoDefault(false);
    connect(m_ui->testButton, &QPushButton::clicked, this,
            [this] { m_presenter.test(m_ui->numberEdit->text()); });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(&presenter, &RecordTestPresenter::changed, this, &TestDialog::showState);
    m_ui->numberEdit->setFocus();
    showState();
}

TestDialog::~TestDialog() = default;

void TestDialog::showState()
{
    m_ui->testButton->setEnabled(!m_presenter.isTesting());
    m_ui->titleLabel->setText(m_presenter.title());
    m_ui->titleLabel->setVisible(!m_presenter.title().isEmpty());
    m_ui->verdictLabel->setText(m_presenter.verdict());
    m_ui->verdictLabel->setTone(m_presenter.tone() == presentation::Tone::Quiet
                                    ? QStringLiteral("text2")
                                    : toneKey(static_cast<int>(m_presenter.tone())));
    m_ui->verdictLabel->setVisible(!m_presenter.verdict().isEmpty());
    const bool hasRows = m_presenter.rows().rowCount() > 0;
    m_ui->tableCard->setVisible(hasRows);
    const auto rest = hasRows ? QSizePolicy::Fixed : QSizePolicy::Expanding; // else the page spreads
    m_ui->restSpacer->changeSize(0, 0, QSizePolicy::Minimum, rest);
    m_ui->dialogLayout->invalidate();
}

} // namespace passerelle::widgets
