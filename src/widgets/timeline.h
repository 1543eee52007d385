// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/recorddetail.h"

#include <QWidget>

namespace passerelle::widgets {

/// What happened to a record, newest first.
class Timeline final : public QWidget
{
    Q_OBJECT

public:
    explicit Timeline(QWidget *parent = nullptr);

    void show(const std::vector<presentation::DetailView::Moment> &moments);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int topOf(size_t moment) const;
    [[nodiscard]] bool isLong(const presentation::DetailView::Moment &moment) const;
    [[nodiscard]] bool hasSecondLine(const presentation::DetailView::Moment &moment) const;

    std::vector<presentation::DetailView::Moment> m_moments = {};
};

/// A list of names and values, the value at the right and wrapped when it is long.
class NameValueList final : public QWidget
{
    Q_OBJECT

public:
    explicit NameValueList(QWidget *parent = nullptr);

    void show(const std::vector<presentation::DetailView::Line> &lines, const QString &whenEmpty);

private:
    [[nodiscard]] QWidget *makeRow(const presentation::DetailView::Line &line);
};

} // namespace passerelle::widgets
