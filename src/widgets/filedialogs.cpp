// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filedialogs.h"

#include "widgets/paint.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::Destination;
using presentation::PaperFormat;

namespace {

QString filterOf(PaperFormat format)
{
    switch (format) {
    case PaperFormat::Csv:
        return QCoreApplication::translate("Dialogs", "Table (*.csv)");
    case PaperFormat::Xlsx:
        return QCoreApplication::translate("Dialogs", "Spreadsheet (*.xlsx)");
    case PaperFormat::Pdf:
        return QCoreApplication::translate("Dialogs", "PDF document (*.pdf)");
    }
    Q_UNREACHABLE();
}

/// The form of a name that says one; else the one whose filter is chosen.
PaperFormat formatOf(const QString &file, const QString &filter, const std::vector<PaperFormat> &formats)
{
    const auto named = presentation::paperFormatFromKey(QFileInfo{file}.suffix().toLower());
    PaperFormat chosen = formats.front();
    for (const PaperFormat format : formats) {
        if (named == format)
            return format;
        if (filterOf(format) == filter)
            chosen = format;
    }
    return chosen;
}

} // namespace

void askForFile(QWidget *parent, const QString &title, const QString &proposed,
                const std::vector<PaperFormat> &formats, const std::function<void(const Destination &)> &then)
{
    auto *dialog = new QFileDialog{parent, title};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const PaperFormat format : formats)
        filters += filterOf(format);
    dialog->setNameFilters(filters);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const auto follow = [dialog, formats](const QString &filter) {
        const QString suffix = presentation::paperFormatKey(formatOf({}, filter, formats));
        dialog->setDefaultSuffix(suffix);
        const QFileInfo named{dialog->selectedFiles().value(0)};
        if (!named.fileName().isEmpty() && !named.isDir())
            dialog->selectFile(named.completeBaseName() + u'.' + suffix);
    };
    dialog->selectFile(proposed + u'.' + presentation::paperFormatKey(formats.front()));
    follow(filters.front());
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, follow);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [dialog, formats, then](const QString &file) {
                         then({file, formatOf(file, dialog->selectedNameFilter(), formats)});
                     });
    dialog->open();
}

void askForPath(QWidget *parent, const QString &title, const QString &filter, const QString &proposed,
                const std::function<void(const QString &)> &then)
{
    auto *dialog = new QFileDialog{parent, title};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(QFileInfo{proposed}.suffix());
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(proposed);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, then);
    dialog->open();
}

void askForExisting(QWidget *parent, const QString &title, const QString &filter,
                    const std::function<void(const QString &)> &then)
{
    auto *dialog = new QFileDialog{parent, title};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(filter);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, then);
    dialog->open();
}

namespace {

constexpr int TextWidth = 360; // of a question

QMessageBox *questionBox(QWidget *parent, QMessageBox::Icon icon, const QString &question,
                         const QString &consequence)
{
    const QString head = u"<b>"_s + question.toHtmlEscaped() + u"</b>"_s;
    auto *box = new QMessageBox{icon, question, head, QMessageBox::NoButton, parent};
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(consequence);
    return box;
}

/// Nothing happens unless a person decides it.
void ask(QMessageBox &box)
{
    QPushButton *cancel =
        box.addButton(QCoreApplication::translate("Dialogs", "Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    if (auto *text = box.findChild<QLabel *>(u"qt_msgbox_informativelabel"_s))
        text->setMinimumWidth(scaled(TextWidth));
    if (auto *grid = qobject_cast<QGridLayout *>(box.layout())) {
        grid->setContentsMargins(20, 18, 20, 16);
        grid->setHorizontalSpacing(14);
        grid->setVerticalSpacing(10);
    }
    box.open();
}

} // namespace

void askToConfirm(QWidget *parent, const QString &question, const QString &consequence, const QString &verb,
                  const std::function<void()> &then)
{
    QMessageBox *box = questionBox(parent, QMessageBox::Warning, question, consequence);
    QPushButton *act = box->addButton(verb, QMessageBox::DestructiveRole);
    act->setProperty("kind", u"danger"_s);
    QObject::connect(act, &QPushButton::clicked, parent, then);
    ask(*box);
}

void askBetween(QWidget *parent, const QString &question, const QString &consequence,
                const std::vector<Way> &ways)
{
    QMessageBox *box = questionBox(parent, QMessageBox::Question, question, consequence);
    for (const Way &way : ways) {
        QPushButton *button = box->addButton(way.verb, QMessageBox::ActionRole);
        QObject::connect(button, &QPushButton::clicked, parent, way.then);
    }
    ask(*box);
}

} // namespace passerelle::widgets
