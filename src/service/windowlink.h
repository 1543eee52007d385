// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace passerelle::service {

/// The local socket by which the window of a home is spoken to, by this user alone.
[[nodiscard]] QString windowSocketName(const QString &homeFolder);

/// What is said over it: one line, answered by one.
inline const QByteArray ShowLine{"show\n"};
[[nodiscard]] QByteArray runLine(const QString &companyId);
/// The company of a runLine, or empty.
[[nodiscard]] QString companyOfRunLine(const QByteArray &line);

/// What an open window says to a run that the schedule began.
enum class HandOver
{
    NoWindow, ///< or one that does not answer
    Taken, ///< it runs there, where it can be seen
    Busy, ///< a run is going on, or a preview waits to be approved
    NotHere ///< another company is open there, or Start is closed: the run is no concern of it
};

[[nodiscard]] QByteArray handOverLine(HandOver answer);
[[nodiscard]] HandOver handOverOf(const QByteArray &line);

/// Offers a run to the open window of this home. Blocks for at most two seconds.
[[nodiscard]] HandOver offerRun(const QString &homeFolder, const QString &companyId);

} // namespace passerelle::service
