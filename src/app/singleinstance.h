// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>

namespace passerelle::app {

/// One window for each user and home: the second start asks the first to show itself, and ends.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `home`: the folder of the companies, by which windows on different homes keep apart.
    explicit SingleInstance(const QString &home);

    /// Whether this start is the first one. Else the first was asked to show itself.
    [[nodiscard]] bool claim();

signals:
    void wanted();

private:
    [[nodiscard]] bool isAnswered() const;

    QString m_name;
    QLocalServer m_server;
};

} // namespace passerelle::app
