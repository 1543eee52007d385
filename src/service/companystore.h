// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/pendingsignin.h"
#include "connectors/membri/membrimapping.h"
#include "domain/mapping.h"
#include "service/companysettings.h"
#include "service/home.h"

namespace passerelle::service {

/// The files of the companies of one home: settings, mapping, state of the authorization. Every write
/// replaces a file whole; nothing is kept in memory, so that several processes see the same. No secret is
/// ever here.
class CompanyStore final
{
public:
    explicit CompanyStore(Home home);

    [[nodiscard]] const Home &home() const { return m_home; }

    [[nodiscard]] Result<std::vector<CompanySettings>> all() const; ///< by name
    /// By id or name; an empty text means the only company there is. CompanyUnknown otherwise.
    [[nodiscard]] Result<CompanySettings> find(const QString &idOrName) const;
    /// Gives the company an id and a folder; CompanyExists when its name is taken.
    [[nodiscard]] Result<CompanySettings> add(CompanySettings settings);
    [[nodiscard]] Result<Done> save(const CompanySettings &settings);
    /// Takes back a company whose making failed half way.
    void remove(const QString &companyId);

    [[nodiscard]] Result<domain::Mapping>
    mapping(const QString &companyId) const; ///< empty when none was saved
    [[nodiscard]] Result<Done> saveMapping(const QString &companyId, const domain::Mapping &mapping);
    [[nodiscard]] Result<connectors::MembriMapping> membriMapping(const QString &companyId) const;

    [[nodiscard]] Result<Done> saveMembriMapping(const QString &companyId,
                                                 const connectors::MembriMapping &columns);

    [[nodiscard]] AuthorizationState authorization(const QString &companyId) const;
    [[nodiscard]] Result<Done> saveAuthorization(const QString &companyId, const AuthorizationState &state);
    [[nodiscard]] Result<auth::PendingSignIn> pendingSignIn(const QString &companyId) const;
    [[nodiscard]] Result<Done> savePendingSignIn(const QString &companyId,
                                                 const auth::PendingSignIn &pending);

    [[nodiscard]] QString folder(const QString &companyId) const { return m_home.companyFolder(companyId); }

private:
    [[nodiscard]] QString file(const QString &companyId, QLatin1StringView name) const;
    [[nodiscard]] Result<Json> read(const QString &companyId, QLatin1StringView name) const;
    [[nodiscard]] Result<Done> write(const QString &companyId, QLatin1StringView name, const Json &json);

    Home m_home;
};

[[nodiscard]] Json toJson(const domain::Mapping &mapping);
[[nodiscard]] domain::Mapping mappingFromJson(const Json &json);

} // namespace passerelle::service
