// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/filevault.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <chrono>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace passerelle::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds LockLimit{10};
constexpr QFile::Permissions Private = QFile::ReadOwner | QFile::WriteOwner;

bool isPrivate(const QString &path)
{
#ifdef Q_OS_UNIX
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return !(QFile::permissions(path) & others);
#else
    Q_UNUSED(path) // a user's folder belongs to that user by its access list
    return true;
#endif
}

Result<Json> load(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::SecretsFileBad, path);
    if (!isPrivate(path))
        return fail(ErrorCode::SecretsFileUnsafe, path);
    const Result<Json> content = Json::parse(file.readAll());
    if (!content || !content->isObject())
        return fail(ErrorCode::SecretsFileBad, path);
    for (const auto &[entry, value] : content->members()) {
        if (!value.isString())
            return fail(ErrorCode::SecretsFileBad, path);
    }
    return *content;
}

/// Makes the rename itself durable.
void syncFolder(const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder =
        ::open(QFile::encodeName(QFileInfo{path}.absolutePath()).constData(), O_RDONLY | O_DIRECTORY);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
#else
    Q_UNUSED(path)
#endif
}

Result<Done> save(const QString &path, const Json &content)
{
    QSaveFile file{path}; // a temporary file beside it, flushed to disk and renamed
    const bool isSaved = file.open(QIODevice::WriteOnly) && file.setPermissions(Private)
        && file.write(content.toIndentedBytes()) >= 0 && file.commit();
    if (!isSaved)
        return Failure{Error{ErrorCode::FileWriteFailed, path, file.errorString()}};
    syncFolder(path);
    return Done{};
}

} // namespace

FileVault::FileVault(QString path)
    : m_path(std::move(path))
{
}

Result<Done> FileVault::create(const QString &path)
{
    if (QFile::exists(path)) {
        const Result<Json> existing = load(path);
        return existing ? Result<Done>{Done{}} : Failure{existing.error()};
    }
    return save(path, Json::object());
}

QCoro::Task<Result<Secret>> FileVault::read(QString entry)
{
    const Result<Json> content = load(m_path);
    if (!content)
        co_return Failure{content.error()};
    const QByteArray bytes = (*content)[entry].toString().toUtf8();
    if (bytes.isEmpty())
        co_return fail(ErrorCode::SecretMissing, entry);
    co_return Secret{bytes};
}

QCoro::Task<Result<Done>> FileVault::write(QString entry, Secret secret)
{
    if (const Result<Done> storable = checkStorable(secret); !storable)
        co_return storable;
    if (const Result<Done> changed = change(entry, &secret); !changed)
        co_return changed;
    const Result<Secret> found = co_await read(entry);
    if (!found || *found != secret)
        co_return fail(ErrorCode::SecretsFileBad, u"read-back"_s);
    co_return Done{};
}

QCoro::Task<Result<Done>> FileVault::remove(QString entry)
{
    co_return change(entry, nullptr);
}

Result<Done> FileVault::change(const QString &entry, const Secret *secret) const
{
    QLockFile lock{m_path + u".lock"_s};
    if (!lock.tryLock(static_cast<int>(std::chrono::milliseconds{LockLimit}.count())))
        return fail(ErrorCode::FileWriteFailed, m_path);
    Result<Json> content = load(m_path);
    if (!content)
        return Failure{content.error()};
    if (!secret && !content->contains(entry))
        return Done{};
    if (secret)
        content->set(entry, QString::fromUtf8(secret->reveal()));
    else
        content->remove(entry);
    return save(m_path, *content);
}

} // namespace passerelle::auth
