// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/parentlink.h"

#include <QFile>

#include <cstdio>
#include <mutex>
#include <thread>

namespace passerelle::signin {

/// What the reading thread and the link share. The thread may sit in its read for ever, so it is never
/// joined: the link takes its own address back when it goes.
struct ParentLink::Listener
{
    std::mutex mutex;
    ParentLink *link = nullptr;

    template<typename Call> void tell(const Call &call)
    {
        const std::lock_guard guard{mutex};
        if (link)
            QMetaObject::invokeMethod(link, [target = link, call] { call(*target); }, Qt::QueuedConnection);
    }
};

ParentLink::ParentLink()
    : m_listener(std::make_shared<Listener>())
{
    m_listener->link = this;
}

ParentLink::~ParentLink()
{
    const std::lock_guard guard{m_listener->mutex};
    m_listener->link = nullptr;
}

void ParentLink::listen()
{
    std::thread{[listener = m_listener] {
        QFile input;
        bool isOpen =
            input.open(0, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::DontCloseHandle);
        QByteArray line;
        char byte = 0;
        while (isOpen && line.size() <= LongestLine && input.read(&byte, 1) == 1) {
            if (byte != '\n') {
                line += byte;
                continue;
            }
            listener->tell([line](ParentLink &link) { emit link.lineRead(line); });
            line.clear();
        }
        listener->tell([](ParentLink &link) { emit link.parentGone(); });
    }}.detach();
}

bool ParentLink::write(const Json &event)
{
    const QByteArray line = event.toBytes() + '\n';
    if (line.size() > LongestLine)
        return false;
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
    return true;
}

} // namespace passerelle::signin
