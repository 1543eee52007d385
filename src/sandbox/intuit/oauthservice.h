// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/intuitstate.h"
#include "sandbox/service.h"

#include <memory>

namespace passerelle::sandbox::intuit {

/// Intuit's OAuth 2 server: discovery, the pages a person goes through, tokens and revocation.
class OAuthService final : public Service
{
public:
    explicit OAuthService(std::shared_ptr<IntuitState> state);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] HttpResponse handle(const HttpRequest &request) override;
    [[nodiscard]] HttpResponse refusal(int status, const HttpRequest &request) const override;

private:
    using Form = QList<std::pair<QString, QString>>;

    [[nodiscard]] HttpResponse discovery() const;
    [[nodiscard]] HttpResponse authorize(const HttpRequest &request);
    [[nodiscard]] HttpResponse step(const HttpRequest &request, const Form &form);
    [[nodiscard]] HttpResponse grant(const Form &form, const QString &realm);
    [[nodiscard]] HttpResponse token(const HttpRequest &request);
    [[nodiscard]] HttpResponse revoke(const HttpRequest &request);
    [[nodiscard]] bool isClient(const HttpRequest &request);

    std::shared_ptr<IntuitState> m_state;
};

} // namespace passerelle::sandbox::intuit
