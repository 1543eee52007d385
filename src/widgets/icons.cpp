// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icons.h"

#include <QIconEngine>
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

/// Tints a mask when it is drawn, for the screen that it is drawn on.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString name, const QColor &colour)
        : m_name(std::move(name))
        , m_colour(colour)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const int size = std::min(rect.width(), rect.height());
        drawIcon(*painter, rect, m_name, size, inkOf(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        return tintedIcon(m_name, std::min(size.width(), size.height()), inkOf(mode), 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/, qreal scale) override
    {
        const int pixels = std::min(size.width(), size.height());
        QPixmap pixmap =
            tintedIcon(m_name, static_cast<int>(std::lround(pixels / scale)), inkOf(mode), scale);
        pixmap.setDevicePixelRatio(1.0);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new TintedIconEngine{*this}; }

private:
    [[nodiscard]] QColor inkOf(QIcon::Mode mode) const
    {
        QColor ink = m_colour;
        if (mode == QIcon::Disabled)
            ink.setAlphaF(0.4F);
        return ink;
    }

    QString m_name;
    QColor m_colour;
};

} // namespace

QPixmap tintedIcon(const QString &name, int size, const QColor &colour, qreal ratio)
{
    const QString key = u"icon/%1/%2/%3/%4"_s.arg(name).arg(size).arg(colour.rgba()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int drawn = atLeast(Sizes, size);
    const int scale = atLeast(Scales, static_cast<int>(std::ceil(ratio * 10)));
    // The format is named, so that no plug-in is loaded to recognize it.
    QImage mask{u":/icons/%1-%2-%3.png"_s.arg(name).arg(drawn).arg(scale), "PNG"};
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
    return QIcon{new TintedIconEngine{name, colour}}; // the icon owns its engine
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
