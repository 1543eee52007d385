// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icons.h"

#include <QPixmapCache>

#include <array>
#include <cmath>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Sizes{16, 18, 20, 22, 24, 32};
constexpr std::array Scales{10, 15, 20, 30};

int atLeast(const auto &offered, int wanted)
{
    for (const int value : offered) {
        if (value >= wanted)
            return value;
    }
    return offered.back();
}

} // namespace

QPixmap tintedIcon(const QString &name, int size, const QColor &colour, qreal ratio)
{
    const QString key = u"icon/%1/%2/%3/%4"_s.arg(name).arg(size).arg(colour.rgba()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int drawn = atLeast(Sizes, size);
    const int scale = atLeast(Scales, static_cast<int>(std::ceil(ratio * 10)));
    QImage mask{u":/icons/%1-%2-%3.png"_s.arg(name).arg(drawn).arg(scale)};
    if (mask.isNull())
        return {};
    mask = mask.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    const int pixels = static_cast<int>(std::lround(size * ratio));
    if (mask.width() != pixels)
        mask = mask.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPainter painter{&mask};
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(mask.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(mask);
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void drawIcon(QPainter &painter, const QRectF &rect, const QString &name, int size, const QColor &colour)
{
    const QPixmap pixmap = tintedIcon(name, size, colour, painter.device()->devicePixelRatioF());
    const QPointF corner{std::round(rect.center().x() - size / 2.0),
                         std::round(rect.center().y() - size / 2.0)};
    painter.drawPixmap(corner, pixmap);
}

QIcon menuIcon(const QString &name, const QColor &colour)
{
    QIcon icon;
    for (const qreal ratio : {1.0, 1.5, 2.0, 3.0})
        icon.addPixmap(tintedIcon(name, 16, colour, ratio));
    return icon;
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap tile{size, size};
        tile.fill(Qt::transparent);
        QPainter painter{&tile};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromRgb(0x2453C4));
        painter.drawRoundedRect(tile.rect(), size * 0.22, size * 0.22);
        const QPixmap mark = tintedIcon(u"logo"_s, 32, Qt::white, 3.0);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(QRectF{size * 0.12, size * 0.12, size * 0.76, size * 0.76}, mark,
                           QRectF{mark.rect()});
        painter.end();
        icon.addPixmap(tile);
    }
    return icon;
}

} // namespace passerelle::widgets
