// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/windowlink.h"

#include <QLocalServer>

#include <functional>

class QLocalSocket;

namespace passerelle::app {

/// One window for each user and home: the second start asks the first to show itself, and ends; a run that
/// the schedule begins is offered to it.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `home`: the folder of the companies, by which windows on different homes keep apart.
    explicit SingleInstance(const QString &home);

    /// Whether this start is the first one. Else the first was asked to show itself.
    [[nodiscard]] bool claim();

    /// Who takes the runs of the schedule: gets a company's id and answers. Without it they are run outside.
    std::function<service::HandOver(const QString &companyId)> takeRun = {};

signals:
    void wanted();

private:
    [[nodiscard]] bool isAnswered() const;
    void hear(QLocalSocket *caller);

    QString m_name;
    QLocalServer m_server;
};

} // namespace passerelle::app
