// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/intuitstate.h"
#include "sandbox/service.h"

#include <memory>

namespace passerelle::sandbox::intuit {

/// The accounting API below /v3/company/{realm}, and POST /admin/switches. Checks in the order of the real
/// gateway: token, company, limits, format; then the operation.
class QuickBooksService final : public Service
{
public:
    explicit QuickBooksService(std::shared_ptr<IntuitState> state);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool owns(const QString &path) const override;
    [[nodiscard]] HttpResponse handle(const HttpRequest &request) override;
    [[nodiscard]] QString requestKey(const HttpRequest &request) const override;
    [[nodiscard]] bool isPartialBatchTarget(const HttpRequest &request) const override;
    [[nodiscard]] HttpResponse refusal(int status, const HttpRequest &request) const override;
    void describe(Json &description) const override;
    bool closePeriod(const QDate &date) override;

private:
    struct Call;

    [[nodiscard]] HttpResponse handleSwitches(const HttpRequest &request);
    [[nodiscard]] std::optional<HttpResponse> checkToken(const HttpRequest &request, const QString &realm);
    [[nodiscard]] std::optional<HttpResponse> checkLimits(const Call &call);
    [[nodiscard]] HttpResponse dispatch(Call &call);
    [[nodiscard]] HttpResponse query(Call &call);
    [[nodiscard]] HttpResponse changes(Call &call);
    [[nodiscard]] HttpResponse batch(Call &call);
    [[nodiscard]] HttpResponse read(Call &call, const EntityType &type);
    [[nodiscard]] HttpResponse write(Call &call, const EntityType &type);
    [[nodiscard]] HttpResponse writeFresh(Call &call, const EntityType &type);
    [[nodiscard]] HttpResponse faultResponse(const Fault &fault) const;
    [[nodiscard]] HttpResponse envelope(const QByteArray &member) const;

    std::shared_ptr<IntuitState> m_state;
};

} // namespace passerelle::sandbox::intuit
