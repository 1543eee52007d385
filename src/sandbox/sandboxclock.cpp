// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxclock.h"

#include <QRegularExpression>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

SandboxClock::SandboxClock(const Clock &real)
    : m_real(real)
{
}

QDateTime SandboxClock::now() const
{
    return m_real.now().addSecs(m_offset.load());
}

std::chrono::milliseconds SandboxClock::monotonic() const
{
    return m_real.monotonic();
}

void SandboxClock::advance(std::chrono::seconds by)
{
    m_offset += by.count();
}

std::chrono::seconds SandboxClock::offset() const
{
    return std::chrono::seconds(m_offset.load());
}

void SandboxClock::setOffset(std::chrono::seconds offset)
{
    m_offset = offset.count();
}

std::optional<std::chrono::seconds> parseDuration(QStringView text)
{
    static const QRegularExpression shape(
        u"^P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,8})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?$"_s);
    const auto match = shape.match(text.toString());
    if (!match.hasMatch() || text.endsWith(u'P') || text.endsWith(u'T'))
        return std::nullopt;
    const auto part = [&](int index) { return match.captured(index).toLongLong(); };
    const qint64 days = part(1) * 7 + part(2);
    return std::chrono::seconds(((days * 24 + part(3)) * 60 + part(4)) * 60 + part(5));
}

} // namespace passerelle::sandbox
