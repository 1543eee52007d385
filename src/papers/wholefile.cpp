// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/wholefile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <chrono>
#include <filesystem>
#include <system_error>
#include <thread>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <unistd.h>
#elif defined(Q_OS_WIN)
#include <io.h>
#include <windows.h>
#endif

namespace passerelle::papers {

using namespace Qt::StringLiterals;

namespace {

// On Windows nobody may move or remove a file that another program has open, and a printer that just ended
// or a virus scanner may have it a moment longer.
#ifdef Q_OS_WIN
constexpr int Attempts = 30;
#else
constexpr int Attempts = 1;
#endif
constexpr std::chrono::milliseconds Pause{100};

/// True as soon as `act` answers true.
template<typename Act> bool patiently(Act act)
{
    for (int attempt = 1; !act(); ++attempt) {
        if (attempt >= Attempts)
            return false;
        std::this_thread::sleep_for(Pause);
    }
    return true;
}

QString reasonOf(std::errc error)
{
    return QString::fromStdString(std::make_error_code(error).message());
}

/// Empty when every byte is on the disk, else why not.
QString syncedOrWhy(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadWrite))
        return file.errorString();
#ifdef Q_OS_UNIX
    if (::fsync(file.handle()) != 0)
        return QString::fromStdString(std::generic_category().message(errno));
#elif defined(Q_OS_WIN)
    if (!FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle()))))
        return qt_error_string();
#endif
    return {};
}

} // namespace

WholeFile::WholeFile(QString target)
    : m_target(std::move(target))
{
}

WholeFile::~WholeFile()
{
    if (!m_path.isEmpty())
        patiently([this] { return QFile::remove(m_path) || !QFile::exists(m_path); });
}

QString WholeFile::folder() const
{
    return QFileInfo{m_target}.absolutePath();
}

Failure WholeFile::failure(const QString &reason) const
{
    return Failure{Error{ErrorCode::FileWriteFailed, m_target + u": "_s + reason}};
}

Result<Done> WholeFile::begin()
{
    const QFileInfo target{m_target};
    if (target.isDir())
        return failure(reasonOf(std::errc::is_a_directory));
    QTemporaryFile file{target.absolutePath() + u"/.passerelle-XXXXXX"_s};
    file.setAutoRemove(false);
    if (!file.open())
        return failure(file.errorString());
    m_path = file.fileName();
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failure(file.errorString());
    return Done{};
}

Result<Done> WholeFile::keep()
{
    QString why;
    const auto move = [this, &why] {
        why = syncedOrWhy(m_path);
        std::error_code error;
        if (why.isEmpty())
            std::filesystem::rename(m_path.toStdU16String(), m_target.toStdU16String(), error);
        if (error)
            why = QString::fromStdString(error.message());
        return why.isEmpty();
    };
    if (!patiently(move))
        return failure(why);
    m_path.clear();
    return Done{};
}

} // namespace passerelle::papers
