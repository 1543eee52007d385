// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/mappingpresenter.h"

#include <QWidget>

#include <memory>

namespace Ui {
class MappingPage;
}

namespace passerelle::widgets {

/// The mapping: one kind a tab, the choice for the selected row below the list.
class MappingPage final : public QWidget
{
    Q_OBJECT

public:
    MappingPage(presentation::MappingPresenter &presenter, const presentation::CompanyPresenter &company,
                QWidget *parent = nullptr);
    ~MappingPage() override;
    Q_DISABLE_COPY_MOVE(MappingPage)

    void acceptCurrent();
    void openList();
    void undo();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void showChoice();
    void showKind();

    presentation::MappingPresenter &m_presenter;
    const presentation::CompanyPresenter &m_company;
    std::unique_ptr<Ui::MappingPage> m_ui;
    std::vector<presentation::MappingPresenter::Choice> m_choices = {};
};

} // namespace passerelle::widgets
