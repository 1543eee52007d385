// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keychainvault.h"

#include "auth/keychaincall.h"

#include <utility>

namespace passerelle::auth {

using namespace Qt::StringLiterals;
using Verb = KeychainCommand::Verb;

KeychainVault::KeychainVault(std::chrono::milliseconds timeout)
    : m_timeout(timeout)
{
}

QCoro::Task<Result<Secret>> KeychainVault::read(QString entry)
{
    const Result<Secret> first = co_await callKeychain(KeychainCommand(Verb::Read, entry), m_timeout);
    if (first || first.error().code != ErrorCode::SecretMissing)
        co_return first;
    // A locked keychain calls every entry missing. Only when it can be written to does "missing" mean
    // missing.
    const Result<Done> unlocked = co_await checkUnlocked();
    if (!unlocked)
        co_return Failure{unlocked.error()};
    co_return co_await callKeychain(KeychainCommand(Verb::Read, entry), m_timeout);
}

QCoro::Task<Result<Done>> KeychainVault::write(QString entry, Secret secret)
{
    if (const Result<Done> storable = checkStorable(secret); !storable)
        co_return storable;
    const Result<Secret> stored =
        co_await callKeychain(KeychainCommand(Verb::Write, entry, secret), m_timeout);
    if (!stored)
        co_return Failure{stored.error()};
    const Result<Secret> found = co_await callKeychain(KeychainCommand(Verb::Read, entry), m_timeout);
    if (!found || *found != secret)
        co_return fail(ErrorCode::KeychainRefused, u"read-back"_s);
    co_return Done{};
}

QCoro::Task<Result<Done>> KeychainVault::remove(QString entry)
{
    const Result<Done> unlocked =
        co_await checkUnlocked(); // a locked keychain says "deleted" and keeps the entry
    if (!unlocked)
        co_return Failure{unlocked.error()};
    const Result<Secret> removed = co_await callKeychain(KeychainCommand(Verb::Remove, entry), m_timeout);
    if (!removed && removed.error().code != ErrorCode::SecretMissing)
        co_return Failure{removed.error()};
    const Result<Secret> left = co_await callKeychain(KeychainCommand(Verb::Read, entry), m_timeout);
    if (left)
        co_return fail(ErrorCode::KeychainRefused, u"still there"_s);
    if (left.error().code != ErrorCode::SecretMissing)
        co_return Failure{left.error()};
    co_return Done{};
}

QCoro::Task<Result<Done>> KeychainVault::checkUnlocked()
{
    const QString entry = u"Passerelle/probe/lock"_s;
    const Secret probe{QByteArrayLiteral("probe")};
    const Result<Secret> stored =
        co_await callKeychain(KeychainCommand(Verb::Write, entry, probe), m_timeout);
    if (!stored)
        co_return Failure{stored.error()};
    const Result<Secret> removed = co_await callKeychain(KeychainCommand(Verb::Remove, entry), m_timeout);
    if (!removed)
        co_return Failure{removed.error()};
    co_return Done{};
}

} // namespace passerelle::auth
