// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/state.h"
#include "sandbox/service.h"

#include <memory>

namespace passerelle::sandbox::businesscentral {

/// Entra's login host for one tenant: the pages a person goes through, and the token endpoint with client
/// credentials, authorization code (PKCE checked when it is used) and refresh token.
class LoginService final : public Service
{
public:
    explicit LoginService(std::shared_ptr<State> state);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] HttpResponse handle(const HttpRequest &request) override;
    [[nodiscard]] HttpResponse refusal(int status, const HttpRequest &request) const override;

private:
    using Form = QList<std::pair<QString, QString>>;

    [[nodiscard]] HttpResponse authorize(const HttpRequest &request);
    [[nodiscard]] HttpResponse grant(const Form &form);
    [[nodiscard]] HttpResponse token(const HttpRequest &request);
    [[nodiscard]] HttpResponse byCredentials(const Application &application, const Form &form);
    [[nodiscard]] HttpResponse byCode(const Application &application, const Form &form);
    [[nodiscard]] HttpResponse byRefresh(const HttpRequest &request, const Application &application,
                                         const Form &form);
    [[nodiscard]] HttpResponse issued(const Consent &consent, const QString &refresh);

    std::shared_ptr<State> m_state;
};

} // namespace passerelle::sandbox::businesscentral
