// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/privacypresenter.h"

#include <QDialog>

#include <memory>

namespace Ui {
class PrivacyDialog;
}

namespace passerelle::widgets {

/// Backups and personal data: save, take over, erase a person, what is kept and where, incidents, support.
class PrivacyDialog final : public QDialog
{
    Q_OBJECT

public:
    PrivacyDialog(presentation::PrivacyPresenter &presenter, QWidget *parent);
    ~PrivacyDialog() override;
    Q_DISABLE_COPY_MOVE(PrivacyDialog)

private:
    void setUpTables();
    void listen();
    void fillMonths();
    void showState();
    void save();
    void askToErase();
    void openIncident(int row);
    void writeIncidents();

    presentation::PrivacyPresenter &m_presenter;
    std::unique_ptr<Ui::PrivacyDialog> m_ui;
};

/// Asks for a backup, then shows what it holds and takes it over.
void offerRestore(presentation::PrivacyPresenter &presenter, QWidget *parent);

} // namespace passerelle::widgets
