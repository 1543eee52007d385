// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rawdialog.h"

#include "widgets/helpdialog.h"
#include "widgets/paint.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

RawDialog::RawDialog(const QString &title, const QString &text, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"RawDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    answerHelp(*this, presentation::HelpTopic::AsSent);
    auto *shown = new QPlainTextEdit{text, this};
    shown->setObjectName(u"rawText"_s);
    shown->setAccessibleName(title);
    shown->setReadOnly(true);
    shown->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copy = new QPushButton{tr("Copy"), this};
    auto *close = new QPushButton{tr("Close"), this};
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(12);
    layout->addWidget(shown);
    layout->addLayout(buttons);
    resize(scaled(QSize{560, 480}));
    connect(copy, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace passerelle::widgets
