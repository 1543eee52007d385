// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QObject>

#include <memory>

namespace passerelle::signin {

/// The pipes to the parent program: one line comes, one line goes, and the end of the parent's pipe is the
/// end of us.
class ParentLink final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype LongestLine = 16 * 1024;

    ParentLink();
    ~ParentLink() override;

    /// Starts listening; stdin is read on a thread of its own because a pipe can't be watched on every
    /// platform.
    void listen();

    /// Writes one event as one line. False when it is too long.
    static bool write(const Json &event);

signals:
    void lineRead(const QByteArray &line);
    void parentGone();

private:
    struct Listener;
    std::shared_ptr<Listener> m_listener;
};

} // namespace passerelle::signin
