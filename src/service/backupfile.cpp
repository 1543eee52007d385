// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backupfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int Form = 1;
constexpr QByteArrayView Magic{"passerelle-backup "};
constexpr qint64 PieceSize = 1024 * 1024;
constexpr qint64 LongestLine = 64 * 1024;
constexpr qint64 SealSize = 64 + 1; // hex digits and the end of the line
constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

Failure unusable(const QString &file, const QString &why)
{
    return fail(ErrorCode::BackupUnusable, QDir::toNativeSeparators(file) + u": "_s + why);
}

Failure unwritten(const QFileDevice &file)
{
    return fail(ErrorCode::FileWriteFailed,
                QDir::toNativeSeparators(file.fileName()) + u": "_s + file.errorString());
}

Json toJson(const BackupNote &note)
{
    Json parts = Json::array();
    for (const BackupPart &part : note.parts)
        parts.append(Json::object({{u"name"_s, part.name}, {u"size"_s, part.size}}));
    Json json = Json::object();
    json.set(u"company"_s, note.company);
    json.set(u"program"_s, note.program);
    json.set(u"madeAt"_s, note.madeAt.toUTC().toString(Qt::ISODate));
    json.set(u"parts"_s, std::move(parts));
    return json;
}

BackupNote noteOf(const Json &json)
{
    BackupNote note{json[u"company"].toString(), json[u"program"].toString(),
                    QDateTime::fromString(json[u"madeAt"].toString(), Qt::ISODate)};
    for (const Json &part : json[u"parts"].items())
        note.parts.push_back({part[u"name"].toString(), {}, part[u"size"].toInt(-1)});
    return note;
}

/// Hands over so many bytes piece by piece; false when the source ends before.
template<typename Take> bool eachPiece(QIODevice &source, qint64 size, Take take)
{
    while (size > 0) {
        const QByteArray piece = source.read(std::min(size, PieceSize));
        if (piece.isEmpty() || !take(piece))
            return false;
        size -= piece.size();
    }
    return true;
}

/// A file whose every byte also goes into its seal.
class SealedFile final
{
public:
    explicit SealedFile(const QString &file)
        : m_file(file)
    {
    }

    [[nodiscard]] bool open()
    {
        return m_file.open(QIODevice::WriteOnly) && m_file.setPermissions(OwnerOnly);
    }
    [[nodiscard]] bool write(const QByteArray &bytes)
    {
        m_hash.addData(bytes);
        return m_file.write(bytes) == bytes.size();
    }
    [[nodiscard]] bool commit() { return write(m_hash.result().toHex() + '\n') && m_file.commit(); }
    [[nodiscard]] const QSaveFile &file() const { return m_file; }

private:
    QSaveFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

bool hasSeal(QFile &source)
{
    QCryptographicHash hash{QCryptographicHash::Sha256};
    const bool isRead =
        source.seek(0) && eachPiece(source, source.size() - SealSize, [&hash](const QByteArray &piece) {
            hash.addData(piece);
            return true;
        });
    return isRead && source.read(SealSize) == hash.result().toHex() + '\n';
}

/// The two lines at its beginning; the parts follow.
Result<BackupNote> readHead(QFile &source)
{
    const QByteArray first = source.readLine(LongestLine);
    if (!first.startsWith(Magic))
        return unusable(source.fileName(), u"no backup"_s);
    const int form = first.sliced(Magic.size()).trimmed().toInt();
    if (form != Form)
        return unusable(source.fileName(), u"written by another version (%1)"_s.arg(form));
    const Result<Json> json = Json::parse(source.readLine(LongestLine));
    if (!json)
        return unusable(source.fileName(), u"damaged"_s);
    BackupNote note = noteOf(*json);
    qint64 size = source.pos() + SealSize;
    for (const BackupPart &part : note.parts) {
        if (part.size < 0 || part.size > source.size())
            return unusable(source.fileName(), u"damaged"_s);
        size += part.size;
    }
    if (size != source.size())
        return unusable(source.fileName(), u"damaged"_s);
    return note;
}

Result<BackupNote> checked(QFile &source)
{
    if (!source.open(QIODevice::ReadOnly))
        return unusable(source.fileName(), source.errorString());
    const Result<BackupNote> head = readHead(source);
    if (!head)
        return head;
    const qint64 partsBegin = source.pos();
    if (!hasSeal(source))
        return unusable(source.fileName(), u"damaged"_s);
    source.seek(partsBegin);
    return head;
}

Result<Done> unpack(QFile &source, const BackupPart &part)
{
    QSaveFile target{part.file};
    if (!target.open(QIODevice::WriteOnly) || !target.setPermissions(OwnerOnly))
        return unwritten(target);
    bool isWritten = true;
    const bool isRead = eachPiece(source, part.size, [&target, &isWritten](const QByteArray &piece) {
        isWritten = target.write(piece) == piece.size();
        return isWritten;
    });
    if (!isRead && isWritten)
        return unusable(source.fileName(), u"damaged"_s);
    return isWritten && target.commit() ? Result<Done>{Done{}} : unwritten(target);
}

} // namespace

Result<Done> writeBackupFile(const QString &file, const BackupNote &note)
{
    SealedFile target{file};
    if (!target.open()
        || !target.write(Magic.toByteArray() + QByteArray::number(Form) + '\n' + toJson(note).toBytes()
                         + '\n'))
        return unwritten(target.file());
    for (const BackupPart &part : note.parts) {
        QFile source{part.file};
        if (!source.open(QIODevice::ReadOnly))
            return unwritten(source);
        const auto take = [&target](const QByteArray &piece) { return target.write(piece); };
        if (!eachPiece(source, part.size, take))
            return unwritten(target.file());
    }
    return target.commit() ? Result<Done>{Done{}} : unwritten(target.file());
}

Result<BackupNote> checkBackupFile(const QString &file)
{
    QFile source{file};
    return checked(source);
}

Result<BackupNote> unpackBackupFile(const QString &file, const QString &folder, const QStringList &names)
{
    QFile source{file};
    Result<BackupNote> note = checked(source);
    if (!note)
        return note;
    for (BackupPart &part : note->parts) {
        if (!names.contains(part.name)) {
            source.skip(part.size);
            continue;
        }
        part.file = folder + u'/' + part.name;
        const Result<Done> unpacked = unpack(source, part);
        if (!unpacked)
            return Failure{unpacked.error()};
    }
    return note;
}

} // namespace passerelle::service
