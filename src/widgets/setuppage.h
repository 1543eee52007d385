// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/setuppresenter.h"

#include <QWidget>

#include <array>
#include <memory>

class QPushButton;

namespace Ui {
class SetupPage;
}

namespace passerelle::widgets {

class IconLabel;
class TextLabel;

/// What is left to do before a new company's first run: each part with its state and the page where it is
/// done.
class SetupPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SetupPage(presentation::SetupPresenter &presenter, QWidget *parent = nullptr);
    ~SetupPage() override;
    Q_DISABLE_COPY_MOVE(SetupPage)

signals:
    void wanted(passerelle::presentation::SetupPresenter::Part part);
    void laterWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        presentation::SetupPresenter::Part part;
        IconLabel *icon;
        TextLabel *title;
        TextLabel *text;
        QPushButton *button;
    };

    [[nodiscard]] std::array<Row, presentation::SetupPresenter::PartCount> rows() const;
    void showState();

    presentation::SetupPresenter &m_presenter;
    std::unique_ptr<Ui::SetupPage> m_ui;
};

} // namespace passerelle::widgets
