// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/historypresenter.h"

#include <QWidget>

#include <memory>

namespace Ui {
class HistoryPage;
}

namespace passerelle::widgets {

/// The history: chart, runs, and the chosen run.
class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPage(presentation::HistoryPresenter &presenter, QWidget *parent = nullptr);
    ~HistoryPage() override;
    Q_DISABLE_COPY_MOVE(HistoryPage)

    void exportCertificate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void showDetail();
    void toggleTable();

    presentation::HistoryPresenter &m_presenter;
    std::unique_ptr<Ui::HistoryPage> m_ui;
};

} // namespace passerelle::widgets
