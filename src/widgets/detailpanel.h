// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/recorddetail.h"

#include <QFrame>

#include <memory>

namespace Ui {
class DetailPanel;
}

namespace passerelle::widgets {

/// The chosen record: summary, what was sent, what the ledger answered, its error with the fix, its history.
class DetailPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit DetailPanel(QWidget *parent = nullptr);
    ~DetailPanel() override;
    Q_DISABLE_COPY_MOVE(DetailPanel)

    /// `fixWait`: how long the first step of its fix is of no use yet.
    void show(const presentation::DetailView &view, const QString &ledgerName,
              std::chrono::milliseconds fixWait = {});

signals:
    void closed();
    void fixChosen(passerelle::presentation::FixAction action);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameTabs();

    std::unique_ptr<Ui::DetailPanel> m_ui;
    presentation::DetailView m_view = {};
};

} // namespace passerelle::widgets
