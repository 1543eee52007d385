// SPDX-License-Identifier: GPL-3.0-or-later
// A VFS of SQLite over the system's own: it asks the disk, then lets the real files follow.
#include "powercut/diskvfs.h"

#include "powercut/disk.h"

#include <QHash>

#include <memory>
#include <mutex>
#include <new>
#include <sqlite3.h>

namespace passerelle::powercut {

using namespace Qt::StringLiterals;

namespace {

struct Disks
{
    std::mutex mutex = {};
    QHash<QString, Disk *> byFolder = {};
};

// SQLite knows its systems by name for as long as the process lives; so does this one its disks.
Disks &disks()
{
    static Disks all;
    return all;
}

thread_local int checkpointEvery = 0; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

Disk *diskUnder(const QString &path)
{
    Disks &all = disks();
    const std::lock_guard<std::mutex> lock{all.mutex};
    return all.byFolder.value(path.left(path.lastIndexOf(u'/')));
}

sqlite3_vfs *systemOf(sqlite3_vfs *vfs)
{
    return static_cast<sqlite3_vfs *>(vfs->pAppData);
}

/// What SQLite holds for an open file; the system's own file lies behind it.
struct OpenFile
{
    sqlite3_file base;
    Disk *disk;
    std::shared_ptr<Disk::Inode> inode;
    sqlite3_file *real;
};

OpenFile &own(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

sqlite3_file *real(sqlite3_file *file)
{
    return own(file).real;
}

int closeFile(sqlite3_file *file)
{
    OpenFile &open = own(file);
    const int result = open.real->pMethods ? open.real->pMethods->xClose(open.real) : SQLITE_OK;
    std::destroy_at(&open);
    return result;
}

int readFile(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
{
    return real(file)->pMethods->xRead(real(file), bytes, size, offset);
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    OpenFile &open = own(file);
    if (!open.disk)
        return open.real->pMethods->xWrite(open.real, bytes, size, offset);
    Disk::Inode unread;
    int written = 0;
    const int verdict = open.disk->write(open.inode ? *open.inode : unread, static_cast<const char *>(bytes),
                                         size, offset, written);
    const int result =
        written > 0 ? open.real->pMethods->xWrite(open.real, bytes, written, offset) : SQLITE_OK;
    return verdict != SQLITE_OK ? verdict : result;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    OpenFile &open = own(file);
    Disk::Inode unread;
    if (open.disk) {
        const int verdict = open.disk->truncate(open.inode ? *open.inode : unread, size);
        if (verdict != SQLITE_OK)
            return verdict;
    }
    return open.real->pMethods->xTruncate(open.real, size);
}

/// What is durable is the disk's to say: the real file need not be synced.
int syncFile(sqlite3_file *file, int flags)
{
    OpenFile &open = own(file);
    Disk::Inode unread;
    if (open.disk)
        return open.disk->sync(open.inode ? *open.inode : unread);
    return open.real->pMethods->xSync(open.real, flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    if (level >= SQLITE_LOCK_RESERVED && own(file).disk && own(file).disk->isLocked())
        return SQLITE_BUSY;
    return real(file)->pMethods->xLock(real(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int checkReserved(sqlite3_file *file, int *result)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), result);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

int characteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}

/// The other process is writing: it holds the locks of the writer and of the checkpoint, and lets us read.
int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    constexpr int Taking = SQLITE_SHM_LOCK | SQLITE_SHM_EXCLUSIVE;
    if (offset <= 1 && (flags & Taking) == Taking && own(file).disk && own(file).disk->isLocked())
        return SQLITE_BUSY;
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

void orderShared(sqlite3_file *file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}

int unmapShared(sqlite3_file *file, int deletes)
{
    const bool isDead = own(file).disk && own(file).disk->isDead();
    return real(file)->pMethods->xShmUnmap(real(file), isDead ? 0 : deletes);
}

const sqlite3_io_methods *methods()
{
    static const sqlite3_io_methods table{
        2,          closeFile,   readFile,      writeFile,   truncateFile, syncFile,        fileSize,
        lockFile,   unlockFile,  checkReserved, controlFile, sectorSize,   characteristics, mapShared,
        lockShared, orderShared, unmapShared,   nullptr,     nullptr};
    return &table;
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    sqlite3_vfs *system = systemOf(vfs);
    auto *behind = reinterpret_cast<char *>(file) + sizeof(OpenFile); // NOLINT
    const QString path = QString::fromUtf8(name ? name : "");
    Disk *disk = diskUnder(path);
    auto *open = new (file) OpenFile{{}, disk, {}, reinterpret_cast<sqlite3_file *>(behind)}; // NOLINT
    int isThere = 0;
    if (disk && (flags & SQLITE_OPEN_CREATE) != 0)
        (void)system->xAccess(system, name, SQLITE_ACCESS_EXISTS, &isThere);
    const bool isNew = disk && (flags & SQLITE_OPEN_CREATE) != 0 && isThere == 0;
    int result = isNew ? disk->create() : SQLITE_OK;
    if (result == SQLITE_OK)
        result = system->xOpen(system, name, open->real, flags, outFlags);
    if (result != SQLITE_OK) {
        std::destroy_at(open);
        file->pMethods = nullptr;
        return result;
    }
    constexpr int Logs = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
    if (disk)
        open->inode = disk->open(path.mid(path.lastIndexOf(u'/') + 1), (flags & Logs) != 0);
    file->pMethods = methods();
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncsFolder)
{
    const QString path = QString::fromUtf8(name);
    if (Disk *disk = diskUnder(path)) {
        const int verdict = disk->remove(path.mid(path.lastIndexOf(u'/') + 1), syncsFolder != 0);
        if (verdict != SQLITE_OK)
            return verdict;
        syncsFolder = 0;
    }
    return systemOf(vfs)->xDelete(systemOf(vfs), name, syncsFolder);
}

/// A locked file is waited for; nobody waits here for real.
int sleepNever(sqlite3_vfs * /*vfs*/, int microseconds)
{
    return microseconds;
}

int onOpen(sqlite3 *database, const char ** /*error*/, const sqlite3_api_routines * /*api*/)
{
    return checkpointEvery > 0 ? sqlite3_wal_autocheckpoint(database, checkpointEvery) : SQLITE_OK;
}

} // namespace

bool installDiskVfs()
{
    sqlite3_vfs *system = sqlite3_vfs_find(nullptr);
    if (!system || sqlite3_vfs_find("passerelle-disk"))
        return system != nullptr;
    static sqlite3_vfs vfs = *system;
    vfs.zName = "passerelle-disk";
    vfs.pNext = nullptr;
    vfs.pAppData = system;
    vfs.szOsFile = static_cast<int>(sizeof(OpenFile)) + system->szOsFile;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xSleep = sleepNever;
    const auto entry = reinterpret_cast<void (*)()>(onOpen); // NOLINT: SQLite's own type for any function
    return sqlite3_vfs_register(&vfs, 1) == SQLITE_OK && sqlite3_auto_extension(entry) == SQLITE_OK;
}

void setDisk(const QString &folder, Disk *disk)
{
    Disks &all = disks();
    const std::lock_guard<std::mutex> lock{all.mutex};
    if (disk)
        all.byFolder.insert(folder, disk);
    else
        all.byFolder.remove(folder);
}

void setCheckpointEvery(int pages)
{
    checkpointEvery = pages;
}

} // namespace passerelle::powercut
