// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokenvault.h"

namespace passerelle::auth {

using namespace Qt::StringLiterals;

TokenVault::~TokenVault() = default;

QCoro::Task<Result<Done>> TokenVault::probe()
{
    const QString entry = u"Passerelle/probe/doctor"_s;
    const Secret written{QByteArrayLiteral("probe")};
    const Result<Done> stored = co_await write(entry, written);
    if (!stored)
        co_return Failure{stored.error()};
    const Result<Secret> found = co_await read(entry);
    const Result<Done> removed = co_await remove(entry);
    if (!found)
        co_return Failure{found.error()};
    if (*found != written)
        co_return fail(ErrorCode::KeychainRefused, u"read-back"_s);
    co_return removed;
}

Result<Done> TokenVault::checkStorable(const Secret &secret)
{
    if (secret.isEmpty())
        return fail(ErrorCode::InternalError, u"empty secret"_s);
    if (secret.size() > MaximumBytes)
        return fail(ErrorCode::SecretTooLong, QString::number(secret.size()));
    return Done{};
}

QString entryName(const QString &environment, const QString &company, const QString &secretName)
{
    return u"Passerelle/%1/%2/%3"_s.arg(environment, company, secretName);
}

} // namespace passerelle::auth
