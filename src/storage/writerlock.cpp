// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/writerlock.h"

#include "storage/journaltypes.h"

#include <QDir>

#include <utility>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace passerelle::storage {

WriterLock::WriterLock(qintptr handle)
    : m_handle(handle)
{
}

WriterLock::WriterLock(WriterLock &&other) noexcept
    : m_handle(std::exchange(other.m_handle, -1))
{
}

WriterLock &WriterLock::operator=(WriterLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_handle = std::exchange(other.m_handle, -1);
    }
    return *this;
}

WriterLock::~WriterLock()
{
    release();
}

#ifdef Q_OS_WIN

Result<WriterLock> WriterLock::take(const QString &folder)
{
    const QString file = QDir::toNativeSeparators(JournalPaths{folder}.lockFile());
    const HANDLE handle =
        CreateFileW(reinterpret_cast<const wchar_t *>(file.utf16()), GENERIC_READ | GENERIC_WRITE,
                    FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return fail(ErrorCode::JournalWriteFailed, file);
    OVERLAPPED region = {};
    if (!LockFileEx(handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &region)) {
        CloseHandle(handle);
        return fail(ErrorCode::CompanyBusy, file);
    }
    return WriterLock{reinterpret_cast<qintptr>(handle)};
}

void WriterLock::release()
{
    if (m_handle != -1)
        CloseHandle(reinterpret_cast<HANDLE>(std::exchange(m_handle, -1)));
}

#else

Result<WriterLock> WriterLock::take(const QString &folder)
{
    const QString file = JournalPaths{folder}.lockFile();
    const int handle = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle < 0)
        return fail(ErrorCode::JournalWriteFailed, file);
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0) {
        const bool isHeld = errno == EWOULDBLOCK;
        ::close(handle);
        return fail(isHeld ? ErrorCode::CompanyBusy : ErrorCode::JournalWriteFailed, file);
    }
    return WriterLock{handle};
}

void WriterLock::release()
{
    if (m_handle != -1)
        ::close(static_cast<int>(std::exchange(m_handle, -1)));
}

#endif

} // namespace passerelle::storage
