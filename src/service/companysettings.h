// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/deferral.h"
#include "domain/taxes.h"
#include "schedule/syncschedule.h"
#include "service/businesscentralchoices.h"
#include "service/mailsettings.h"

#include <QDate>
#include <QDateTime>
#include <QUrl>

#include <set>

namespace passerelle::service {

/// How to reach the source of a company. No secret in it.
struct SourceSettings
{
    QString system = {}; ///< "membri"
    QUrl url = {};
    QUrl tokenUrl = {}; ///< empty: discovered
    QString clientId = {};
    QString chapter = {};

    friend bool operator==(const SourceSettings &, const SourceSettings &) = default;
};

/// What happens when the ledger would round a total otherwise than the source.
enum class RoundingPolicy
{
    LeaveForAPerson,
    AdjustingLine
};

/// How to reach the ledger of a company, and the choices of its owner. No secret in it.
struct LedgerSettings
{
    QString system = {}; ///< "quickbooks", "business-central"
    QUrl apiBase = {};
    QUrl authorizeUrl = {};
    QUrl tokenUrl = {};
    QUrl revokeUrl = {}; ///< empty where the provider has none
    QUrl redirectUri = {};
    QString clientId = {};
    bool trustsRequestKey = false;
    int quietSeconds = 130;
    bool countsBatchPayloads =
        false; ///< each payload of a batch is a call to the provider's limit of a minute
    domain::TaxRounding taxRounding = domain::TaxRounding::PerLine;
    RoundingPolicy roundingPolicy = RoundingPolicy::LeaveForAPerson;
    QString roundingItemId = {}; ///< of the adjusting line
    /// Kinds that wait as pending in a closed period; the others get a transfer error (M-33).
    std::set<domain::RecordKind> heldInClosedPeriods = {};
    bool swapsPaymentReference =
        false; ///< cheque number in the reference field, the source's number in the note
    bool transfersPayments = true; ///< T-05
    bool createsAllAccounts = false; ///< accounts without an invoice to transfer, too (T-33, T-35)
    domain::DeferralPolicy deferral = {}; ///< entries of membership fees (M-69, M-72)
    BusinessCentralChoices businessCentral = {}; ///< of a company on Business Central only

    /// By client credentials: no person consents.
    [[nodiscard]] bool signsInAsItself() const
    {
        return isBusinessCentral() && businessCentral.signsInAsItself;
    }
    [[nodiscard]] bool isBusinessCentral() const { return system == QLatin1StringView{"business-central"}; }

    friend bool operator==(const LedgerSettings &, const LedgerSettings &) = default;
};

/// The settings of a ledger of this kind ("quickbooks", "business-central") before anybody chose anything:
/// what its provider is known for, and the redirect address where one serves everybody. No address of a
/// service.
[[nodiscard]] LedgerSettings ledgerDefaults(const QString &system);

/// The longest time that can be set for what is kept of what was sent, in months.
inline constexpr int LongestRetention = 120;

/// A company (dossier): one source, one ledger, and how they are joined.
struct CompanySettings
{
    QString id = {}; ///< folder name: letters, digits, dashes
    QString name = {};
    QDate startDate = {};
    QString timeZone = QStringLiteral("America/Toronto");
    QString language = {}; ///< "fr", "en" or empty: the system's
    bool isSandbox = false;
    bool isUnlimited = false; ///< of a sandbox only: no published limit holds the calls back
    bool alwaysPreviews = false; ///< nothing is posted that nobody approved in a preview
    int keepsSentMonths = 0; ///< what was sent is kept so long; 0: always (J7)
    schedule::SyncSchedule schedule = {}; ///< automatic runs (M-19, M-20)
    MailSettings mail = {};
    SourceSettings source = {};
    LedgerSettings ledger = {};

    friend bool operator==(const CompanySettings &, const CompanySettings &) = default;
};

/// The state of a company's authorization: everything but the secrets.
struct AuthorizationState
{
    bool isAuthorized = false;
    QString realmId = {};
    QString ledgerCompanyName = {};
    QDateTime connectedAt = {};
    QDateTime expiresAt = {}; ///< from the provider's answer
    QString formerCompany = {}; ///< another one was connected before: what was transferred is only there
    QDateTime otherSince = {}; ///< when this one took its place

    /// Days left, the begun one counted, at least 0.
    [[nodiscard]] int daysLeft(const QDateTime &now) const;

    friend bool operator==(const AuthorizationState &, const AuthorizationState &) = default;
};

[[nodiscard]] Json toJson(const CompanySettings &settings);
/// BadConfiguration names the field that is missing or wrong.
[[nodiscard]] Result<CompanySettings> companySettingsFromJson(const Json &json);
[[nodiscard]] Json toJson(const AuthorizationState &state);
[[nodiscard]] AuthorizationState authorizationStateFromJson(const Json &json);

} // namespace passerelle::service
