// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/runpresenter.h"

#include <QWidget>

namespace passerelle::widgets {

/// A row of figures, each with its caption, a detail and perhaps a bar.
class FigureStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit FigureStrip(QWidget *parent = nullptr);

    void show(const std::vector<presentation::RunPresenter::Figure> &figures);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] bool hasBars() const;
    [[nodiscard]] QRectF rectOf(size_t at) const;

    std::vector<presentation::RunPresenter::Figure> m_figures = {};
};

} // namespace passerelle::widgets
