// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/http.h"

#include <QDate>
#include <QString>

namespace passerelle::sandbox {

/// One imitated outside system. Made, used and destroyed on the executor thread (see Database), inside the
/// request's transaction: whatever handle() writes is committed when it returns, also when the reply is then
/// lost.
class Service
{
public:
    Service() = default;
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;
    virtual ~Service();

    [[nodiscard]] virtual QString name() const = 0; ///< "membri", "quickbooks", "intuit-oauth"
    [[nodiscard]] virtual bool
    owns(const QString &path) const = 0; ///< by prefix; also below /admin if it wants to
    [[nodiscard]] virtual HttpResponse handle(const HttpRequest &request) = 0;

    /// What the request log shows as the caller's own key (requestid, Content-ID ...); default: nothing.
    [[nodiscard]] virtual QString requestKey(const HttpRequest &request) const;
    /// Whether the fault "partial-batch" can strike this request; default: no.
    [[nodiscard]] virtual bool isPartialBatchTarget(const HttpRequest &request) const;
    /// The service's own words for a fault of that status (429, 500, 503); default: a short JSON error.
    [[nodiscard]] virtual HttpResponse refusal(int status, const HttpRequest &request) const;
    /// Adds the service's member to the ready line and /sandbox.json ("quickbooks": {...}).
    virtual void describe(Json &description) const;
    /// POST /admin/close-period for the ledger called name(); false when there is no such thing here.
    virtual bool closePeriod(const QDate &date);
};

} // namespace passerelle::sandbox
