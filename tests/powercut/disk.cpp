// SPDX-License-Identifier: GPL-3.0-or-later
#include "powercut/disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <sqlite3.h>
#include <sys/stat.h>

namespace passerelle::powercut {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Page = 4'096; ///< what the system's cache keeps and writes as a whole

const QString NoteName = u"installation.json"_s;

QByteArray contentOf(const QString &file)
{
    QFile source{file};
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray{};
}

void apply(QByteArray &content, const Disk::Inode::Change &change)
{
    const qint64 end = change.offset + change.bytes.size();
    if (change.bytes.isNull()) {
        content.resize(change.offset, '\0');
        return;
    }
    if (content.size() < end)
        content.resize(end, '\0');
    std::copy(change.bytes.begin(), change.bytes.end(), content.begin() + change.offset);
}

bool shareAPage(const Disk::Inode::Change &a, const Disk::Inode::Change &b)
{
    const auto last = [](const Disk::Inode::Change &one) {
        return (one.offset + std::max<qint64>(one.bytes.size(), 1) - 1) / Page;
    };
    return a.offset / Page <= last(b) && b.offset / Page <= last(a);
}

quint64 numberOf(const QString &file)
{
    struct stat facts = {};
    return ::stat(QFile::encodeName(file).constData(), &facts) == 0 ? facts.st_ino : 0;
}

std::filesystem::path native(const QString &file)
{
    return {file.toStdString()};
}

} // namespace

Disk::Disk(QString folder, quint64 seed, bool isTracking)
    : m_folder(std::move(folder))
    , m_shadow(m_folder + u".note"_s)
    , m_chance(seed)
    , m_isTracking(isTracking)
{
}

Disk::~Disk()
{
    QFile::remove(m_shadow);
}

QString Disk::path(const QString &name) const
{
    return m_folder + u'/' + name;
}

bool Disk::step()
{
    if (m_isDead)
        return false;
    ++m_steps;
    if (m_steps == m_cutBefore)
        cut();
    return !m_isDead;
}

bool Disk::isStruck(DiskTrouble kind)
{
    if (m_armed != kind || m_armedSteps-- > 0)
        return false;
    m_armed.reset();
    m_hadTrouble = true;
    return true;
}

void Disk::trouble(DiskTrouble kind, int stepsAhead)
{
    m_armed = kind;
    m_armedSteps = stepsAhead;
    if (kind != DiskTrouble::Locked)
        return;
    m_armed.reset();
    m_isLocked = true;
    m_hadTrouble = true;
}

void Disk::free()
{
    m_armed.reset();
    m_isFull = false;
    m_isLocked = false;
    m_hadTrouble = false;
}

/// A file that was made or renamed behind SQLite's back has a name that is not durable yet.
std::shared_ptr<Disk::Inode> Disk::open(const QString &name, bool isLog)
{
    if (!m_isTracking)
        return {};
    const quint64 number = numberOf(path(name));
    std::shared_ptr<Inode> inode;
    for (const auto &[other, entry] : m_entries) {
        if (entry.current && entry.current->number == number)
            inode = entry.current;
    }
    if (!inode) {
        inode = std::make_shared<Inode>();
        inode->durable = contentOf(path(name));
        inode->number = number;
        inode->size = inode->durable.size();
    }
    inode->syncsFolder = isLog;
    m_entries[name].current = inode;
    forgetRenamed();
    return inode;
}

/// Names that a rename took away.
void Disk::forgetRenamed()
{
    for (auto &[name, entry] : m_entries) {
        if (entry.current && numberOf(path(name)) != entry.current->number)
            entry.current = {};
    }
}

int Disk::create()
{
    return step() ? SQLITE_OK : SQLITE_CANTOPEN;
}

int Disk::write(Inode &inode, const char *bytes, int size, qint64 offset, int &written)
{
    written = 0;
    if (!step())
        return SQLITE_IOERR_WRITE;
    const bool isGrowing = offset + size > inode.size;
    if (isStruck(DiskTrouble::Full))
        m_isFull = true;
    if (m_isFull && isGrowing)
        return SQLITE_FULL;
    const bool isShort = isStruck(DiskTrouble::ShortWrite);
    written = isShort ? size / 2 : size;
    if (m_isTracking && written > 0)
        inode.pending.push_back({offset, QByteArray{bytes, written}});
    inode.size = std::max(inode.size, offset + written);
    return isShort ? SQLITE_IOERR_WRITE : SQLITE_OK;
}

int Disk::truncate(Inode &inode, qint64 size)
{
    if (!step())
        return SQLITE_IOERR_TRUNCATE;
    if (m_isTracking)
        inode.pending.push_back({size, {}});
    inode.size = size;
    return SQLITE_OK;
}

/// A page that a later write made dirty again is written whole, with what an earlier, failed sync had left.
int Disk::sync(Inode &inode)
{
    if (!step())
        return SQLITE_IOERR_FSYNC;
    if (isStruck(DiskTrouble::SyncFails)) {
        for (Inode::Change &change : inode.pending)
            change.isDoubtful = true;
        return SQLITE_IOERR_FSYNC;
    }
    std::vector<Inode::Change> kept;
    for (auto change = inode.pending.begin(); change != inode.pending.end(); ++change) {
        const bool isWrittenNow = !change->isDoubtful || change->bytes.isNull()
            || std::any_of(change, inode.pending.end(), [&change](const Inode::Change &later) {
                   return !later.isDoubtful && !later.bytes.isNull() && shareAPage(*change, later);
               });
        if (isWrittenNow)
            apply(inode.durable, *change);
        else
            kept.push_back(std::move(*change));
    }
    inode.pending = std::move(kept);
    if (inode.syncsFolder)
        syncFolder();
    inode.syncsFolder = false;
    return SQLITE_OK;
}

int Disk::remove(const QString &name, bool syncsFolder)
{
    if (!step())
        return SQLITE_IOERR_DELETE;
    if (m_isTracking)
        m_entries[name].current = {};
    if (syncsFolder)
        syncFolder();
    return SQLITE_OK;
}

void Disk::syncFolder()
{
    if (m_isTracking)
        forgetRenamed();
    for (auto &[name, entry] : m_entries)
        entry.durable = entry.current;
    keepNote();
}

/// The note is replaced by renaming; a second link keeps the file that the rename took the name from.
void Disk::keepNote()
{
    if (!m_isTracking)
        return;
    std::error_code ignored;
    std::filesystem::remove(native(m_shadow), ignored);
    std::filesystem::create_hard_link(native(path(NoteName)), native(m_shadow), ignored);
}

void Disk::cut()
{
    if (m_isDead)
        return;
    m_isDead = true;
    ++m_images;
    if (!m_isTracking)
        return;
    m_image = imageOf();
    std::error_code ignored;
    const bool isSame = std::filesystem::equivalent(native(path(NoteName)), native(m_shadow), ignored);
    m_revertsNote = !isSame && m_chance.in(500);
}

Disk::Image Disk::imageOf()
{
    forgetRenamed();
    Image image;
    for (const auto &[name, entry] : m_entries) {
        const bool isCurrent = entry.durable == entry.current || m_chance.in(500);
        const std::shared_ptr<Inode> &chosen = isCurrent ? entry.current : entry.durable;
        image[name] = chosen ? std::optional{afterCut(*chosen)} : std::nullopt;
    }
    return image;
}

QByteArray Disk::afterCut(const Inode &inode)
{
    constexpr qint64 Sector = 512;
    constexpr std::array Shares{0, 1'000, 500, 500, 900, 100}; // of the sectors that were written, per mille
    const auto mode = static_cast<size_t>(m_chance.upTo(static_cast<int>(Shares.size())));
    const bool isInOrder = mode == Shares.size();
    const bool isWhole = mode == 2; // whole writes are kept or lost
    const auto last = isInOrder ? m_chance.between(0, static_cast<qint64>(inode.pending.size())) : 0;
    QByteArray content = inode.durable;
    for (qint64 index = 0; index < static_cast<qint64>(inode.pending.size()); ++index) {
        const Inode::Change &change = inode.pending[static_cast<size_t>(index)];
        int share = isInOrder ? (index < last ? 1'000 : (index == last ? 500 : 0)) : Shares.at(mode);
        if (isWhole || change.bytes.isNull())
            share = m_chance.in(share) ? 1'000 : 0;
        if (change.bytes.isNull()) {
            if (share > 0)
                apply(content, change);
            continue;
        }
        const qint64 end = change.offset + change.bytes.size();
        for (qint64 from = change.offset; from < end; from = (from / Sector + 1) * Sector) {
            const qint64 size = std::min((from / Sector + 1) * Sector, end) - from;
            if (m_chance.in(share))
                apply(content, {from, change.bytes.mid(from - change.offset, size)});
        }
    }
    // The new size may be there without the bytes: zeros, or what lay on the disk before.
    if (content.size() < inode.size && m_chance.in(300)) {
        const qint64 from = content.size();
        content.resize(inode.size, '\0');
        const char filler = m_chance.in(500) ? '\0' : static_cast<char>(m_chance.upTo(255));
        std::fill(content.begin() + from, content.end(), filler);
    }
    return content;
}

void Disk::restart()
{
    m_isDead = false;
    free();
    if (!m_image)
        return;
    for (const auto &[name, content] : *m_image) {
        QFile file{path(name)};
        if (!content)
            file.remove();
        else if (contentOf(path(name)) != *content && file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            file.write(*content);
    }
    if (m_revertsNote) {
        std::error_code ignored;
        std::filesystem::remove(native(path(NoteName)), ignored);
        std::filesystem::create_hard_link(native(m_shadow), native(path(NoteName)), ignored);
    }
    settle();
}

void Disk::settle()
{
    m_image.reset();
    m_entries.clear();
    if (!m_isTracking)
        return;
    for (const QFileInfo &file : QDir{m_folder}.entryInfoList({u"journal.sqlite*"_s}, QDir::Files)) {
        if (file.fileName().endsWith("-shm"_L1))
            continue;
        const auto inode = std::make_shared<Inode>();
        inode->durable = contentOf(file.filePath());
        inode->number = numberOf(file.filePath());
        inode->size = inode->durable.size();
        m_entries[file.fileName()] = {inode, inode};
    }
    keepNote();
}

void Disk::clear()
{
    QDir{m_folder}.removeRecursively();
    m_isDead = false;
    m_image.reset();
    m_entries.clear();
    free();
    keepNote();
}

} // namespace passerelle::powercut
