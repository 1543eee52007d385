// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/colours.h"
#include "signin/shownorigin.h"
#include "signin/texts.h"

#include <QWidget>

class QPainter;

namespace passerelle::signin {

/// Shows whose page this is, drawn by us so that no page can imitate it. When it is narrow the beginning of
/// the host is left out, never its end.
class OriginBar final : public QWidget
{
public:
    OriginBar(const Texts &texts, const Colours &colours, QWidget *parent);

    /// A page of an allowed host is shown.
    void showPage(const QUrl &url);
    /// A page of another host was refused; the shown one stays.
    void showRefused();
    /// No page came from there, or its certificate is not valid: nothing is claimed about it.
    void showUnproven(const QUrl &url);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    [[nodiscard]] int drawPill(QPainter &painter) const;
    void drawOrigin(QPainter &painter, int x, int right) const;

    const Texts &m_texts;
    const Colours &m_colours;
    ShownOrigin m_origin;
    enum class State
    {
        Expected,
        Refused,
        Unproven
    };
    State m_state = State::Unproven;
};

} // namespace passerelle::signin
