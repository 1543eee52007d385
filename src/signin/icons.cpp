// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/icons.h"

#include <QPainter>

namespace passerelle::signin {

using namespace Qt::StringLiterals;

QPixmap tintedIcon(const QString &name, const QColor &colour, qreal pixelRatio, int side)
{
    int scale = 30; // the drawn scales, in tenths
    for (const int drawn : {20, 15, 10}) {
        if (pixelRatio * 10 <= drawn)
            scale = drawn;
    }
    QPixmap pixmap{u":/icons/%1-%2-%3.png"_s.arg(name).arg(side).arg(scale)};
    QPainter painter{&pixmap};
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    pixmap.setDevicePixelRatio(scale / 10.0);
    return pixmap;
}

} // namespace passerelle::signin
