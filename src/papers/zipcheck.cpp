// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/zipcheck.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <array>

#include <zlib.h>

namespace passerelle::papers {

namespace {

constexpr qint64 EndBytes = 22; // of the record that ends an archive without a comment
constexpr qint64 EntryBytes = 46;
constexpr qint64 LocalBytes = 30;
constexpr quint32 EndMark = 0x06054b50;
constexpr quint32 EntryMark = 0x02014b50;
constexpr qsizetype Block = 64 * 1024;

quint32 word(const QByteArray &bytes, qint64 at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

quint16 half(const QByteArray &bytes, qint64 at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

/// One entry being unpacked; keeps only the end of what came out.
class Unpacking final
{
public:
    Unpacking(bool isDeflated, qint64 tail)
        : m_tail(tail)
        , m_isDeflated(isDeflated)
        , m_isReady(inflateInit2(&m_stream, -MAX_WBITS) == Z_OK)
    {
    }
    Unpacking(const Unpacking &) = delete;
    Unpacking &operator=(const Unpacking &) = delete;
    ~Unpacking() { inflateEnd(&m_stream); }

    [[nodiscard]] bool take(QByteArray packed)
    {
        if (!m_isDeflated) {
            keep(packed.constData(), packed.size());
            return true;
        }
        if (!m_isReady)
            return false;
        std::array<char, Block> out{};
        m_stream.next_in = reinterpret_cast<Bytef *>(packed.data());
        m_stream.avail_in = static_cast<uInt>(packed.size());
        do {
            m_stream.next_out = reinterpret_cast<Bytef *>(out.data());
            m_stream.avail_out = static_cast<uInt>(out.size());
            const int verdict = inflate(&m_stream, Z_NO_FLUSH);
            if (verdict != Z_OK && verdict != Z_STREAM_END && verdict != Z_BUF_ERROR)
                return false;
            keep(out.data(), static_cast<qsizetype>(out.size()) - m_stream.avail_out);
        } while (m_stream.avail_out == 0);
        return true;
    }

    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] QByteArray tail() const { return m_kept.right(m_tail); }

private:
    void keep(const char *bytes, qsizetype count)
    {
        m_size += count;
        m_kept.append(bytes, count);
        if (m_kept.size() > 2 * (m_tail + Block))
            m_kept = m_kept.right(m_tail);
    }

    z_stream m_stream{};
    QByteArray m_kept = {};
    qint64 m_tail;
    qint64 m_size = 0;
    bool m_isDeflated;
    bool m_isReady;
};

} // namespace

std::optional<std::vector<ZipEntry>> zipEntries(const QString &file)
{
    QFile archive{file};
    if (!archive.open(QIODevice::ReadOnly) || !archive.seek(archive.size() - EndBytes))
        return std::nullopt;
    const QByteArray end = archive.read(EndBytes);
    if (end.size() != EndBytes || word(end, 0) != EndMark || !archive.seek(word(end, 16)))
        return std::nullopt;
    const QByteArray directory = archive.read(word(end, 12));
    std::vector<ZipEntry> entries;
    for (qint64 at = 0; at + EntryBytes <= directory.size();) {
        if (word(directory, at) != EntryMark)
            return std::nullopt;
        const qint64 nameBytes = half(directory, at + 28);
        ZipEntry entry;
        entry.isDeflated = half(directory, at + 10) == Z_DEFLATED;
        entry.packedSize = word(directory, at + 20);
        entry.size = word(directory, at + 24);
        entry.offset = word(directory, at + 42);
        entry.name = QString::fromUtf8(directory.mid(at + EntryBytes, nameBytes));
        entries.push_back(entry);
        at += EntryBytes + nameBytes + half(directory, at + 30) + half(directory, at + 32);
    }
    if (static_cast<qint64>(entries.size()) != half(end, 10))
        return std::nullopt;
    return entries;
}

std::optional<QByteArray> unpackedTail(const QString &file, const ZipEntry &entry, qint64 tail)
{
    QFile archive{file};
    if (!archive.open(QIODevice::ReadOnly) || !archive.seek(entry.offset))
        return std::nullopt;
    const QByteArray local = archive.read(LocalBytes);
    if (local.size() != LocalBytes
        || !archive.seek(entry.offset + LocalBytes + half(local, 26) + half(local, 28)))
        return std::nullopt;
    Unpacking unpacking{entry.isDeflated, tail};
    for (qint64 left = entry.packedSize; left > 0;) {
        const QByteArray packed = archive.read(std::min<qint64>(left, Block));
        if (packed.isEmpty() || !unpacking.take(packed))
            return std::nullopt;
        left -= packed.size();
    }
    if (unpacking.size() != entry.size)
        return std::nullopt;
    return unpacking.tail();
}

bool isWholeZip(const QString &file, const QString &folder, const QByteArray &end)
{
    const std::optional<std::vector<ZipEntry>> entries = zipEntries(file);
    if (!entries)
        return false;
    int seen = 0;
    for (const ZipEntry &entry : *entries) {
        if (!entry.name.startsWith(folder))
            continue;
        const std::optional<QByteArray> tail = unpackedTail(file, entry, end.size());
        if (!tail || *tail != end)
            return false;
        ++seen;
    }
    return seen > 0;
}

} // namespace passerelle::papers
