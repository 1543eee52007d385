// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace passerelle::powercut {

class Disk;

/// Makes every connection of this process that names no VFS go through the disk that lies under its folder,
/// if there is one. Qt's driver names none and shares the library of the system, so the journal's do.
/// False when SQLite refuses.
[[nodiscard]] bool installDiskVfs();

/// The disk answers for its folder from now on; null: nobody does. From any thread.
void setDisk(const QString &folder, Disk *disk);

/// Connections that this thread opens from now on copy their log into the database after so many pages; 0:
/// as SQLite does by itself.
void setCheckpointEvery(int pages);

} // namespace passerelle::powercut
