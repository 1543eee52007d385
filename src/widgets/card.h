// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace passerelle::widgets {

class CardRim;

/// A rounded surface with a hairline. Its rim is drawn above the children, so that a table may fill it to the
/// corners. ground: empty (surface), "side", "bar" (the top bar), "foot"; tint: ok, warn, err, accent for the
/// line's colour.
class Card final : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(QString tint MEMBER m_tint WRITE setTint)

public:
    explicit Card(QWidget *parent = nullptr);

    void setTint(const QString &tint);
    [[nodiscard]] QString tint() const { return m_tint; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void childEvent(QChildEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    CardRim *m_rim = nullptr;
    QString m_tint = {};
};

/// A plain strip of one ground with a hairline on one side: the side bar, the top bar, the foot of a table.
/// ground: side, bar, foot.
class Strip final : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(QString ground MEMBER m_ground)

public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_ground = {};
};

} // namespace passerelle::widgets
