// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/reader.h"
#include "sandbox/businesscentral/state.h"
#include "sandbox/service.h"

#include <memory>

namespace passerelle::sandbox::businesscentral {

/// The API, version 2.0: /businesscentral/v2.0/{tenant}/{environment}/api/v2.0/..., the tenant being
/// optional.
class ApiService final : public Service
{
public:
    explicit ApiService(std::shared_ptr<State> state);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] HttpResponse handle(const HttpRequest &request) override;
    [[nodiscard]] bool isPartialBatchTarget(const HttpRequest &request) const override;
    [[nodiscard]] HttpResponse refusal(int status, const HttpRequest &request) const override;
    void describe(Json &description) const override;
    /// The allowed posting dates of the first company begin the day after.
    bool closePeriod(const QDate &date) override;

private:
    struct Target;

    [[nodiscard]] HttpResponse handleSwitches(const HttpRequest &request);
    [[nodiscard]] std::optional<HttpResponse> checkToken(const HttpRequest &request);
    [[nodiscard]] std::optional<HttpResponse> checkLimits(const HttpRequest &request, qint64 operations);
    [[nodiscard]] HttpResponse throttled(const LimitVerdict &verdict, const HttpRequest &request) const;
    [[nodiscard]] HttpResponse error(const Refusal &refusal, const HttpRequest &request) const;
    [[nodiscard]] HttpResponse batch(const HttpRequest &request, const QString &base);
    /// One request, by its path below ".../api/v2.0/".
    [[nodiscard]] HttpResponse serve(const HttpRequest &request, const QString &base);
    [[nodiscard]] Outcome<HttpResponse> dispatch(const HttpRequest &request, const QString &base);
    [[nodiscard]] Outcome<HttpResponse> answer(const HttpRequest &request, Company &company,
                                               const Target &target, const QString &root);
    [[nodiscard]] Outcome<HttpResponse> get(const HttpRequest &request, Company &company,
                                            const Target &target, const QString &root);
    [[nodiscard]] Outcome<HttpResponse> create(const HttpRequest &request, Company &company,
                                               const Target &target, const QString &root);
    [[nodiscard]] Outcome<HttpResponse> change(const HttpRequest &request, Company &company,
                                               const Target &target, const QString &root);
    [[nodiscard]] Check checkTag(const HttpRequest &request, const Record &record) const;

    std::shared_ptr<State> m_state;
};

} // namespace passerelle::sandbox::businesscentral
