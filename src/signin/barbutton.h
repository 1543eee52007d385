// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/colours.h"

#include <QAbstractButton>

namespace passerelle::signin {

/// A button drawn like those of the main window: an icon alone, a bordered one, or a link.
class BarButton final : public QAbstractButton
{
public:
    enum class Look
    {
        Icon,
        Bordered,
        Link
    };

    BarButton(Look look, QString iconName, const QString &text, const Colours &colours, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QColor inkColour() const;

    Look m_look;
    QString m_iconName;
    const Colours &m_colours;
};

} // namespace passerelle::signin
