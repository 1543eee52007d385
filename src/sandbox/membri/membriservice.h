// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "sandbox/limits.h"
#include "sandbox/membri/reader.h"
#include "sandbox/membri/tokenoffice.h"
#include "sandbox/membri/writer.h"
#include "sandbox/options.h"
#include "sandbox/sandboxclock.h"
#include "sandbox/service.h"

namespace passerelle::sandbox::membri {

/// The imitated CRM: the login host and the Dataverse Web API of one organization.
class MembriService final : public Service
{
public:
    MembriService(Database &database, const SandboxClock &clock, RandomSource &random, const Options &options,
                  Limiter &limiter);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] HttpResponse handle(const HttpRequest &request) override;
    [[nodiscard]] QString requestKey(const HttpRequest &request) const override;
    [[nodiscard]] bool isPartialBatchTarget(const HttpRequest &request) const override;
    [[nodiscard]] HttpResponse refusal(int status, const HttpRequest &request) const override;
    void describe(Json &description) const override;

    [[nodiscard]] Store &store() { return m_store; }

private:
    [[nodiscard]] HttpResponse handleLogin(const HttpRequest &request);
    [[nodiscard]] HttpResponse challenge() const;
    [[nodiscard]] HttpResponse tooMany(const LimitVerdict &verdict) const;
    [[nodiscard]] std::optional<HttpResponse> overLimit(const QString &client, int concurrent);
    [[nodiscard]] HttpResponse route(const HttpRequest &request);
    [[nodiscard]] HttpResponse routeRows(const Table &table, const QString &rest, const HttpRequest &request);
    [[nodiscard]] HttpResponse routeRecord(const Table &table, const QString &id, const QString &rest,
                                           const HttpRequest &request);

    Database &m_database;
    const SandboxClock &m_clock;
    RandomSource &m_random;
    Limiter &m_limiter;
    QString m_origin;
    int m_latencyMs;
    Store m_store;
    Reader m_reader;
    Writer m_writer;
    TokenOffice m_tokens;
};

} // namespace passerelle::sandbox::membri
