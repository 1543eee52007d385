// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/uploadbody.h"

#include <algorithm>
#include <utility>

namespace passerelle::net {

UploadBody::UploadBody(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadBody::bytesAvailable() const
{
    return m_bytes.size() - m_position;
}

bool UploadBody::atEnd() const
{
    return m_position >= m_bytes.size();
}

bool UploadBody::seek(qint64 /*position*/)
{
    return false;
}

bool UploadBody::reset()
{
    return false;
}

qint64 UploadBody::readData(char *data, qint64 maximum)
{
    if (atEnd())
        return -1;
    const qint64 count = std::min(maximum, bytesAvailable());
    std::copy_n(m_bytes.constData() + m_position, count, data);
    m_position += count;
    return count;
}

qint64 UploadBody::writeData(const char * /*data*/, qint64 /*size*/)
{
    return -1;
}

} // namespace passerelle::net
