// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/historypresenter.h"

#include <QWidget>

namespace passerelle::widgets {

/// Effects per day as stacked bars: transferred below, errors above with their number. The same numbers stand
/// in a table beside it.
class RunChart final : public QWidget
{
    Q_OBJECT

public:
    explicit RunChart(QWidget *parent = nullptr);

    void show(const std::vector<presentation::HistoryPresenter::Bar> &bars);
    [[nodiscard]] QSize sizeHint() const override { return {600, 190}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {300, 150}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int top() const; ///< a round number above the highest bar

    std::vector<presentation::HistoryPresenter::Bar> m_bars = {};
};

} // namespace passerelle::widgets
