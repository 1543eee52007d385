// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/installation.h"

#include "base/hash.h"
#include "storage/journalfolder.h"

#include <QDir>
#include <QSaveFile>
#include <QSysInfo>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

namespace passerelle::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int IdBytes = 16;

// The file's own number changes when it is restored or copied, even to the same place.
QByteArray fileNumber(const QString &file)
{
#ifdef Q_OS_WIN
    Q_UNUSED(file)
    return {};
#else
    struct stat facts = {};
    if (::stat(QFile::encodeName(file).constData(), &facts) != 0)
        return {};
    return QByteArray::number(static_cast<qulonglong>(facts.st_ino));
#endif
}

QString placeOf(const JournalPaths &paths)
{
    const QByteArray folder = QDir(paths.folder).canonicalPath().toUtf8();
    return QString::fromLatin1(
        sha256Hex(QSysInfo::machineUniqueId() + '|' + folder + '|' + fileNumber(paths.installationFile())));
}

} // namespace

QString newInstallationId(RandomSource &random)
{
    return QString::fromLatin1(random.bytes(IdBytes).toHex());
}

Installation readInstallation(const JournalPaths &paths)
{
    QFile file{paths.installationFile()};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto note = Json::parse(file.read(Json::MaximumBytes));
    if (!note)
        return {};
    return {(*note)[u"id"].toString(), (*note)[u"epoch"].toInt(), placeOf(paths)};
}

Result<Installation> writeInstallation(const JournalPaths &paths, const QString &id, qint64 epoch)
{
    Json note;
    note.set(u"id"_s, id).set(u"epoch"_s, epoch);
    const QByteArray bytes = note.toIndentedBytes();
    QSaveFile file{paths.installationFile()};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::JournalWriteFailed,
                    QDir::toNativeSeparators(paths.installationFile()) + u": "_s + file.errorString());
    if (auto owned = makePrivate(paths.installationFile()); !owned)
        return Failure{owned.error()};
    return Installation{id, epoch, placeOf(paths)};
}

} // namespace passerelle::storage
