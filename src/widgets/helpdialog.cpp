// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/helpdialog.h"

#include "presentation/errortext.h"
#include "ui_helpdialog.h"
#include "widgets/paint.h"
#include "widgets/updatepanel.h"

#include <QCoreApplication>
#include <QShortcut>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::ErrorText;

namespace {

/// Keys and what they do, in two columns.
QString keyTable()
{
    QString rows;
    for (const auto &shortcut : presentation::helpShortcuts())
        rows +=
            u"<tr><td style='padding: 3px 24px 3px 0'><b>%1</b></td><td style='padding: 3px 0'>%2</td></tr>"_s
                .arg(shortcut.keys.toHtmlEscaped(), shortcut.action.toHtmlEscaped());
    return u"<table cellspacing='0'>"_s + rows + u"</table>"_s;
}

} // namespace

HelpDialog::HelpDialog(presentation::HelpTopic topic, const Error *error,
                       presentation::UpdatePresenter &updates, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::HelpDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    resize(scaled(QSize{600, 640}));
    m_ui->titleLabel->setText(presentation::helpTitle(topic));
    QString html;
    if (error)
        html += u"<p><b>%1</b><br>%2<br>%3</p>"_s.arg(ErrorText::title(error->code).toHtmlEscaped(),
                                                      ErrorText::sentence(*error).toHtmlEscaped(),
                                                      ErrorText::fix(*error).toHtmlEscaped());
    const QStringList paragraphs = presentation::helpParagraphs(topic);
    for (const QString &paragraph : paragraphs)
        html += u"<p>%1</p>"_s.arg(paragraph.toHtmlEscaped());
    m_ui->textLabel->setText(html);
    m_ui->keysLabel->setText(keyTable());
    m_ui->updateLayout->addWidget(new UpdatePanel{updates, this});
    m_ui->versionLabel->setText(QCoreApplication::applicationVersion());
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

HelpDialog::HelpDialog(presentation::HelpTopic topic, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::HelpDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->titleLabel->setText(presentation::helpTitle(topic));
    QString html;
    const QStringList paragraphs = presentation::helpParagraphs(topic);
    for (const QString &paragraph : paragraphs)
        html += u"<p>%1</p>"_s.arg(paragraph.toHtmlEscaped());
    m_ui->textLabel->setText(html);
    m_ui->keysTitle->hide();
    m_ui->keysLabel->hide();
    m_ui->versionLabel->hide();
    m_ui->updateTitle->hide();
    m_ui->tourButton->hide();
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    resize(scaled(QSize{480, 320}));
}

HelpDialog::~HelpDialog() = default;

void HelpDialog::offerTour(bool isOffered)
{
    m_ui->tourButton->setVisible(isOffered);
    connect(m_ui->tourButton, &QPushButton::clicked, this, [this] {
        accept();
        emit tourWanted();
    });
}

void answerHelp(QDialog &dialog, presentation::HelpTopic topic)
{
    auto *shortcut = new QShortcut{Qt::Key_F1, &dialog};
    QObject::connect(shortcut, &QShortcut::activated, &dialog,
                     [&dialog, topic] { (new HelpDialog{topic, &dialog})->open(); });
}

} // namespace passerelle::widgets
