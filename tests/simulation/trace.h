// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace passerelle::simulation {

/// What happened, as a hash (FNV-1a) and, when asked for, as lines. Two runs of a schedule must give one
/// hash.
class Trace final
{
public:
    explicit Trace(bool keepsLines)
        : m_keepsLines(keepsLines)
    {
    }

    void note(qint64 time, const char *what, const QString &about = {}, qint64 number = 0)
    {
        add(static_cast<quint64>(time));
        for (const char *letter = what; *letter != '\0'; ++letter)
            add(static_cast<quint64>(*letter));
        for (const QChar letter : about)
            add(letter.unicode());
        add(static_cast<quint64>(number));
        if (m_keepsLines)
            m_lines.append(
                QStringLiteral("%1 %2 %3 %4")
                    .arg(QString::number(static_cast<double>(time) / 1000.0, 'f', 3).rightJustified(12),
                         QString::fromLatin1(what).leftJustified(16), about, QString::number(number)));
    }
    [[nodiscard]] bool keepsLines() const { return m_keepsLines; }
    [[nodiscard]] quint64 hash() const { return m_hash; }
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

private:
    void add(quint64 value)
    {
        m_hash ^= value;
        m_hash *= 0x100000001b3ULL;
    }

    bool m_keepsLines;
    quint64 m_hash = 0xcbf29ce484222325ULL;
    QStringList m_lines;
};

} // namespace passerelle::simulation
