// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <vector>

namespace passerelle::test {

/// Small pictures in rows under their names, to compare many at a glance.
class ContactSheet final
{
public:
    explicit ContactSheet(const QString &title)
        : m_title(title)
    {
    }

    void add(const QString &name, const QImage &picture);
    [[nodiscard]] bool save(const QString &file) const;

private:
    struct Thumbnail
    {
        QString name = {};
        QImage picture = {};
    };

    QString m_title;
    std::vector<Thumbnail> m_thumbnails;
};

} // namespace passerelle::test
