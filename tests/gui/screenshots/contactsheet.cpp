// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactsheet.h"

#include <QPainter>

namespace passerelle::test {

namespace {

constexpr int Columns = 6;
constexpr QSize Room{400, 280}; // of one picture
constexpr int Air = 16;
constexpr int LabelHeight = 20;
constexpr int TitleHeight = 44;

const QColor Paper{0xD4, 0xD8, 0xDE};
const QColor Ink{0x17, 0x1C, 0x26};

} // namespace

void ContactSheet::add(const QString &name, const QImage &picture)
{
    QImage plain = picture;
    plain.setDevicePixelRatio(1);
    const QSize fitted = plain.size().scaled(Room, Qt::KeepAspectRatio).boundedTo(plain.size());
    m_thumbnails.push_back({name, plain.scaled(fitted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)});
}

bool ContactSheet::save(const QString &file) const
{
    const int count = static_cast<int>(m_thumbnails.size());
    const int rows = (count + Columns - 1) / Columns;
    const QSize cell{Room.width() + Air, Room.height() + LabelHeight + Air};
    QImage sheet{Columns * cell.width() + Air, TitleHeight + rows * cell.height() + Air,
                 QImage::Format_RGB32};
    sheet.fill(Paper);
    QPainter painter{&sheet};
    painter.setPen(Ink);
    QFont font = painter.font();
    font.setPixelSize(20);
    painter.setFont(font);
    painter.drawText(QRect{Air, 0, sheet.width(), TitleHeight}, Qt::AlignVCenter, m_title);
    font.setPixelSize(13);
    painter.setFont(font);
    for (int at = 0; at < count; ++at) {
        const Thumbnail &shown = m_thumbnails[static_cast<size_t>(at)];
        const QPoint corner{Air + at % Columns * cell.width(), TitleHeight + at / Columns * cell.height()};
        painter.drawText(QRect{corner, QSize{Room.width(), LabelHeight}}, Qt::AlignVCenter, shown.name);
        painter.drawImage(corner + QPoint{0, LabelHeight}, shown.picture);
    }
    painter.end();
    return sheet.save(file);
}

} // namespace passerelle::test
