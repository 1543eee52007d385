// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/home.h"

#include "auth/filevault.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace passerelle::service {

QString defaultHomeFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/Passerelle");
}

Result<Done> makePrivateFolder(const QString &folder)
{
    constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir{}.mkpath(folder))
        return fail(ErrorCode::FileWriteFailed, folder);
    if (!QFile::setPermissions(folder, OwnerOnly))
        return fail(ErrorCode::FileWriteFailed, folder);
    return Done{};
}

Result<Done> prepareHome(const Home &home)
{
    Result<Done> made = makePrivateFolder(home.folder);
    if (made && !home.secretsFile.isEmpty() && !QFile::exists(home.secretsFile))
        return auth::FileVault::create(home.secretsFile);
    return made;
}

Result<Done> writePrivateFile(const QString &file, const QByteArray &bytes)
{
    QSaveFile target{file};
    const bool isWritten = target.open(QIODevice::WriteOnly)
        && target.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && target.write(bytes) == bytes.size()
        && target.commit();
    if (!isWritten)
        return fail(ErrorCode::FileWriteFailed, file + QStringLiteral(": ") + target.errorString());
    return Done{};
}

Result<QByteArray> readFile(const QString &file)
{
    QFile source{file};
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BadConfiguration, file);
    return source.readAll();
}

} // namespace passerelle::service
