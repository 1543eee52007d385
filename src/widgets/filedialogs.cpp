// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filedialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

void askForFile(QWidget *parent, const QString &title, const QString &proposed,
                const std::function<void(const QString &)> &then)
{
    auto *dialog = new QFileDialog{parent, title};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QCoreApplication::translate("Dialogs", "Table (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(proposed);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, then);
    dialog->open();
}

void askToConfirm(QWidget *parent, const QString &question, const QString &consequence, const QString &verb,
                  const std::function<void()> &then)
{
    auto *box = new QMessageBox{QMessageBox::Warning, question, question, QMessageBox::NoButton, parent};
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(consequence);
    QPushButton *cancel =
        box->addButton(QCoreApplication::translate("Dialogs", "Cancel"), QMessageBox::RejectRole);
    QPushButton *act = box->addButton(verb, QMessageBox::DestructiveRole);
    act->setProperty("kind", u"danger"_s);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    QObject::connect(act, &QPushButton::clicked, parent, then);
    box->open();
}

} // namespace passerelle::widgets
