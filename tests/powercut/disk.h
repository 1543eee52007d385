// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/chance.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace passerelle::powercut {

/// What may be wrong with a disk that still has power.
enum class DiskTrouble
{
    Full, ///< until freed
    ShortWrite, ///< one write ends half-way
    SyncFails, ///< one sync fails; what it should have made durable may be lost for good
    Locked, ///< another process is writing the file, until freed
};

/// The disk under one folder, between SQLite and the real files: what a power cut may leave of it. Since the
/// last sync of a file each of its writes may be there, or not, or torn at a sector; a new or deleted name
/// may be there or not until the folder was synced. A write, truncation, sync, creation and deletion is one
/// step; the power can be cut before any of them, and every later one fails. Used by one thread at a time.
class Disk final
{
public:
    /// The bytes of a file, by whatever name it goes.
    struct Inode
    {
        struct Change
        {
            qint64 offset = 0;
            QByteArray bytes = {}; ///< null: the file is cut to `offset`
            bool isDoubtful = false; ///< its sync failed
        };
        QByteArray durable = {};
        std::vector<Change> pending = {};
        quint64 number = 0; ///< the system's, by which a renamed file is recognized
        qint64 size = 0; ///< as programs see it
        bool syncsFolder = false; ///< with its next sync, as SQLite does for a new log
    };

    /// `isTracking`: else the disk only fails when told to, and a cut is the death of the process alone.
    Disk(QString folder, quint64 seed, bool isTracking);
    Disk(const Disk &) = delete;
    Disk &operator=(const Disk &) = delete;
    ~Disk();

    [[nodiscard]] const QString &folder() const { return m_folder; }

    // For SQLite's side. Each answers a result code of SQLite.
    [[nodiscard]] std::shared_ptr<Inode> open(const QString &name, bool isLog);
    [[nodiscard]] int create();
    [[nodiscard]] int write(Inode &inode, const char *bytes, int size, qint64 offset, int &written);
    [[nodiscard]] int truncate(Inode &inode, qint64 size);
    [[nodiscard]] int sync(Inode &inode);
    [[nodiscard]] int remove(const QString &name, bool syncsFolder);
    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    [[nodiscard]] bool isTracking() const { return m_isTracking; }

    // For the world's side
    void cutBefore(int step) { m_cutBefore = step; } ///< counted from 1 over the disk's life
    void cut(); ///< now
    [[nodiscard]] bool isDead() const { return m_isDead; }
    /// Power is back: the files become what the cut left of them. No connection may be open.
    void restart();
    /// Everything is gone, as with a lost journal.
    void clear();
    /// What lies in the folder now is durable.
    void settle();
    void trouble(DiskTrouble kind, int stepsAhead);
    void free();
    [[nodiscard]] bool hadTrouble() const { return m_hadTrouble; } ///< since free()
    [[nodiscard]] int steps() const { return m_steps; }
    [[nodiscard]] int images() const { return m_images; }

private:
    struct Entry
    {
        std::shared_ptr<Inode> durable = {};
        std::shared_ptr<Inode> current = {};
    };
    using Image = std::map<QString, std::optional<QByteArray>>;

    [[nodiscard]] bool step();
    [[nodiscard]] bool isStruck(DiskTrouble kind);
    [[nodiscard]] QString path(const QString &name) const;
    void forgetRenamed();
    void syncFolder();
    [[nodiscard]] Image imageOf();
    [[nodiscard]] QByteArray afterCut(const Inode &inode);
    void keepNote();

    QString m_folder;
    QString m_shadow; ///< the installation's note as the folder's last sync left it
    simulation::Chance m_chance;
    bool m_isTracking;
    std::map<QString, Entry> m_entries;
    std::optional<Image> m_image;
    bool m_revertsNote = false;
    std::optional<DiskTrouble> m_armed;
    int m_armedSteps = 0;
    int m_cutBefore = 0;
    int m_steps = 0;
    int m_images = 0;
    bool m_isDead = false;
    bool m_isFull = false;
    bool m_isLocked = false;
    bool m_hadTrouble = false;
};

} // namespace passerelle::powercut
