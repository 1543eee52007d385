// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journalfolder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStorageInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/vfs.h>
#endif

namespace passerelle::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

#ifdef Q_OS_WIN

bool isOnNetworkDrive(const QString &folder)
{
    const QString root = QDir::toNativeSeparators(QStorageInfo(folder).rootPath());
    return GetDriveTypeW(reinterpret_cast<const wchar_t *>(root.utf16())) == DRIVE_REMOTE;
}

#else

bool isOnNetworkDrive(const QString &folder)
{
    struct statfs facts = {};
    if (::statfs(QFile::encodeName(folder).constData(), &facts) != 0)
        return false;
    return isNetworkFileSystem(static_cast<quint32>(facts.f_type)); // the type is signed on some machines
}

#endif

bool isCloudFolder(const QString &part)
{
    static const std::array services{u"OneDrive"_s,    u"Dropbox"_s,         u"Google Drive"_s,
                                     u"GoogleDrive"_s, u"iCloud Drive"_s,    u"iCloudDrive"_s,
                                     u"iCloud~"_s,     u"Mobile Documents"_s};
    return std::any_of(services.begin(), services.end(), [&part](const QString &service) {
        if (!part.startsWith(service, Qt::CaseInsensitive))
            return false;
        const QString rest = part.sliced(service.size()); // "OneDrive - Club", "Dropbox (Personal)"
        return rest.isEmpty() || rest.startsWith(u' ') || service.endsWith(u'~');
    });
}

} // namespace

bool isSharedPath(const QString &path)
{
    QString unified = path;
    unified.replace(u'\\', u'/');
    if (unified.startsWith(u"//"))
        return true;
    const QStringList parts = unified.split(u'/', Qt::SkipEmptyParts);
    return std::any_of(parts.begin(), parts.end(), isCloudFolder);
}

bool isNetworkFileSystem(quint64 fileSystemType)
{
    constexpr std::array<quint64, 8> types{
        0x6969, // NFS
        0x517b, // SMB
        0xff534d42, // CIFS
        0xfe534d42, // SMB2
        0x65735546, // FUSE
        0x5346414f, // AFS
        0x564c, // NCP
        0x00c36400, // Ceph
    };
    return std::find(types.begin(), types.end(), fileSystemType) != types.end();
}

Result<Done> prepareFolder(const QString &folder, const QString &journalFile, qint64 bytesNeeded)
{
    const QString absolute = QDir(folder).absolutePath();
    const QString shown = QDir::toNativeSeparators(absolute);
    if (isSharedPath(absolute))
        return fail(ErrorCode::JournalOnNetworkFolder, shown);
    if (!QDir().mkpath(absolute))
        return fail(ErrorCode::JournalWriteFailed, shown);
    if (isSharedPath(QDir(absolute).canonicalPath()) || isOnNetworkDrive(absolute))
        return fail(ErrorCode::JournalOnNetworkFolder, shown);
#ifndef Q_OS_WIN
    if (!QFile::setPermissions(absolute, OwnerOnly | QFile::ExeOwner))
        return fail(ErrorCode::JournalWriteFailed, shown);
#endif
    const qint64 free = QStorageInfo(absolute).bytesAvailable();
    if (free >= 0 && free < bytesNeeded)
        return fail(ErrorCode::DiskFull,
                    u"%1, %2"_s.arg(QDir::toNativeSeparators(journalFile)).arg(bytesNeeded));
    return Done{};
}

Result<Done> makePrivate(const QString &file)
{
#ifndef Q_OS_WIN
    if (!QFile::setPermissions(file, OwnerOnly))
        return fail(ErrorCode::JournalWriteFailed, file);
#else
    Q_UNUSED(file)
#endif
    return Done{};
}

Result<QString> moveAside(const QString &journalFile, const QDateTime &now)
{
    const QString stem = journalFile.chopped(7); // ".sqlite"
    const QString stamp = now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString aside = u"%1-%2-damaged.sqlite"_s.arg(stem, stamp);
    for (int number = 2; QFile::exists(aside) || QFile::exists(aside + u"-wal"_s); ++number)
        aside = u"%1-%2-damaged-%3.sqlite"_s.arg(stem, stamp).arg(number);
    // The log first: a crash between the two leaves a journal without its log, never a log beside a new
    // journal.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, QString{}}) {
        if (QFile::exists(journalFile + suffix) && !QFile::rename(journalFile + suffix, aside + suffix))
            return fail(ErrorCode::JournalWriteFailed, QDir::toNativeSeparators(journalFile + suffix));
    }
    return aside;
}

} // namespace passerelle::storage
