// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/helptext.h"
#include "presentation/updatepresenter.h"

#include <QDialog>

#include <memory>

namespace Ui {
class HelpDialog;
}

namespace passerelle {
struct Error;
}

namespace passerelle::widgets {

/// The help of a page, and of the error it shows, if any; and the one place to look for an update.
class HelpDialog final : public QDialog
{
    Q_OBJECT

public:
    HelpDialog(presentation::HelpTopic topic, const Error *error, presentation::UpdatePresenter &updates,
               QWidget *parent);
    ~HelpDialog() override;
    Q_DISABLE_COPY_MOVE(HelpDialog)

    /// Of a dialog: its help alone.
    HelpDialog(presentation::HelpTopic topic, QWidget *parent);

    /// The tour leads through the pages of a company.
    void offerTour(bool isOffered);

signals:
    void tourWanted();

private:
    std::unique_ptr<Ui::HelpDialog> m_ui;
};

/// F1 in a dialog opens its own help.
void answerHelp(QDialog &dialog, presentation::HelpTopic topic);

} // namespace passerelle::widgets
