// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/recordtestpresenter.h"

#include <QDialog>

#include <memory>

namespace Ui {
class TestDialog;
}

namespace passerelle::widgets {

/// The mapping tried on one record: its number, and the document that would be posted.
class TestDialog final : public QDialog
{
    Q_OBJECT

public:
    TestDialog(presentation::RecordTestPresenter &presenter, QWidget *parent);
    ~TestDialog() override;
    Q_DISABLE_COPY_MOVE(TestDialog)

private:
    void showState();

    presentation::RecordTestPresenter &m_presenter;
    std::unique_ptr<Ui::TestDialog> m_ui;
};

} // namespace passerelle::widgets
