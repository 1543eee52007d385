// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/installation.h"

#include "base/hash.h"
#include "storage/journalfolder.h"

#include <QDir>
#include <QSaveFile>
#include <QSysInfo>

#ifdef Q_OS_WIN
#include <windows.h>
#else
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
    const HANDLE handle = CreateFileW(reinterpret_cast<const wchar_t *>(file.utf16()), FILE_READ_ATTRIBUTES,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                      OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return {};
    BY_HANDLE_FILE_INFORMATION facts = {};
    const bool isKnown = GetFileInformationByHandle(handle, &facts) != 0;
    CloseHandle(handle);
    const quint64 number = (quint64{facts.nFileIndexHigh} << 32U) | facts.nFileIndexLow;
    return isKnown ? QByteArray::number(number) : QByteArray{};
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
