// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/companysettings.h"

#include <QTimeZone>

#include <algorithm>

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

QString text(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

QUrl url(const Json &json)
{
    return QUrl::fromEncoded(json.toString().toUtf8(), QUrl::StrictMode);
}

Json toJson(const SourceSettings &source)
{
    Json json = Json::object();
    json.set(u"system"_s, source.system);
    json.set(u"url"_s, text(source.url));
    json.set(u"tokenUrl"_s, text(source.tokenUrl));
    json.set(u"clientId"_s, source.clientId);
    json.set(u"chapter"_s, source.chapter);
    return json;
}

Json toJson(const LedgerSettings &ledger)
{
    Json json = Json::object();
    json.set(u"system"_s, ledger.system);
    json.set(u"apiBase"_s, text(ledger.apiBase));
    json.set(u"authorizeUrl"_s, text(ledger.authorizeUrl));
    json.set(u"tokenUrl"_s, text(ledger.tokenUrl));
    json.set(u"revokeUrl"_s, text(ledger.revokeUrl));
    json.set(u"redirectUri"_s, text(ledger.redirectUri));
    json.set(u"clientId"_s, ledger.clientId);
    json.set(u"trustsRequestKey"_s, ledger.trustsRequestKey);
    json.set(u"quietSeconds"_s, ledger.quietSeconds);
    json.set(u"countsBatchPayloads"_s, ledger.countsBatchPayloads);
    json.set(u"taxRounding"_s,
             ledger.taxRounding == domain::TaxRounding::PerRate ? u"per-rate"_s : u"per-line"_s);
    json.set(u"roundingPolicy"_s,
             ledger.roundingPolicy == RoundingPolicy::AdjustingLine ? u"adjusting-line"_s : u"leave"_s);
    json.set(u"roundingItemId"_s, ledger.roundingItemId);
    Json held = Json::array();
    for (const domain::RecordKind kind : ledger.heldInClosedPeriods)
        held.append(domain::recordKindKey(kind));
    json.set(u"heldInClosedPeriods"_s, std::move(held));
    json.set(u"swapsPaymentReference"_s, ledger.swapsPaymentReference);
    json.set(u"transfersPayments"_s, ledger.transfersPayments);
    json.set(u"createsAllAccounts"_s, ledger.createsAllAccounts);
    json.set(u"deferral"_s,
             Json::object({{u"mode"_s, domain::deferralModeKey(ledger.deferral.mode)},
                           {u"months"_s, ledger.deferral.months}}));
    if (ledger.isBusinessCentral())
        json.set(u"businessCentral"_s, toJson(ledger.businessCentral));
    return json;
}

SourceSettings sourceFromJson(const Json &json)
{
    SourceSettings source;
    source.system = json[u"system"].toString();
    source.url = url(json[u"url"]);
    source.tokenUrl = url(json[u"tokenUrl"]);
    source.clientId = json[u"clientId"].toString();
    source.chapter = json[u"chapter"].toString();
    return source;
}

Result<domain::DeferralPolicy> deferralFromJson(const Json &json)
{
    domain::DeferralPolicy policy;
    if (json.isNull())
        return policy;
    const auto mode = domain::deferralModeFromKey(json[u"mode"].toString());
    const qint64 months = json[u"months"].toInt(policy.months);
    if (!mode || months < 1 || months > domain::LongestMembership)
        return fail(ErrorCode::BadConfiguration, u"ledger.deferral"_s);
    return domain::DeferralPolicy{*mode, static_cast<int>(months)};
}

Result<LedgerSettings> ledgerFromJson(const Json &json)
{
    LedgerSettings ledger = ledgerDefaults(json[u"system"].toString());
    if (ledger.isBusinessCentral()) {
        const Result<BusinessCentralChoices> choices = businessCentralFromJson(json[u"businessCentral"]);
        if (!choices)
            return Failure{choices.error()};
        ledger.businessCentral = *choices;
    }
    ledger.apiBase = url(json[u"apiBase"]);
    ledger.authorizeUrl = url(json[u"authorizeUrl"]);
    ledger.tokenUrl = url(json[u"tokenUrl"]);
    ledger.revokeUrl = url(json[u"revokeUrl"]);
    ledger.redirectUri = url(json[u"redirectUri"]);
    ledger.clientId = json[u"clientId"].toString();
    ledger.trustsRequestKey = json[u"trustsRequestKey"].toBool();
    ledger.quietSeconds = static_cast<int>(json[u"quietSeconds"].toInt(ledger.quietSeconds));
    ledger.countsBatchPayloads = json[u"countsBatchPayloads"].toBool();
    if (json[u"taxRounding"].isString())
        ledger.taxRounding = json[u"taxRounding"].toString() == u"per-rate" ? domain::TaxRounding::PerRate
                                                                            : domain::TaxRounding::PerLine;
    if (json[u"roundingPolicy"].toString() == u"adjusting-line")
        ledger.roundingPolicy = RoundingPolicy::AdjustingLine;
    ledger.roundingItemId = json[u"roundingItemId"].toString();
    for (const Json &key : json[u"heldInClosedPeriods"].items()) {
        if (const auto kind = domain::recordKindFromKey(key.toString()))
            ledger.heldInClosedPeriods.insert(*kind);
    }
    if (json[u"closedPeriodPolicy"].toString() == u"hold") // as earlier programs wrote it, for all kinds
        ledger.heldInClosedPeriods = {domain::AllRecordKinds.begin(), domain::AllRecordKinds.end()};
    ledger.swapsPaymentReference = json[u"swapsPaymentReference"].toBool();
    ledger.transfersPayments = json[u"transfersPayments"].toBool(true);
    ledger.createsAllAccounts = json[u"createsAllAccounts"].toBool();
    const Result<domain::DeferralPolicy> deferral = deferralFromJson(json[u"deferral"]);
    if (!deferral)
        return Failure{deferral.error()};
    ledger.deferral = *deferral;
    return ledger;
}

Result<Done> checked(const CompanySettings &settings)
{
    if (settings.name.trimmed().isEmpty())
        return fail(ErrorCode::BadConfiguration, u"name"_s);
    if (!settings.startDate.isValid())
        return fail(ErrorCode::BadConfiguration, u"startDate"_s);
    if (!QTimeZone{settings.timeZone.toLatin1()}.isValid())
        return fail(ErrorCode::BadConfiguration, u"timeZone: "_s + settings.timeZone);
    if (settings.isUnlimited && !settings.isSandbox)
        return fail(ErrorCode::BadConfiguration, u"unlimited"_s);
    if (settings.keepsSentMonths < 0 || settings.keepsSentMonths > LongestRetention)
        return fail(ErrorCode::BadConfiguration, u"keepsSentMonths"_s);
    if (settings.source.system != u"membri")
        return fail(ErrorCode::BadConfiguration, u"source.system: "_s + settings.source.system);
    if (settings.ledger.system != u"quickbooks" && !settings.ledger.isBusinessCentral())
        return fail(ErrorCode::BadConfiguration, u"ledger.system: "_s + settings.ledger.system);
    if (!settings.source.url.isValid() || settings.source.url.host().isEmpty())
        return fail(ErrorCode::BadConfiguration, u"source.url"_s);
    if (!settings.ledger.apiBase.isValid() || settings.ledger.apiBase.host().isEmpty())
        return fail(ErrorCode::BadConfiguration, u"ledger.apiBase"_s);
    const BusinessCentralChoices &central = settings.ledger.businessCentral;
    if (settings.ledger.isBusinessCentral() && central.tenant.isEmpty())
        return fail(ErrorCode::BadConfiguration, u"ledger.businessCentral.tenant"_s);
    if (settings.ledger.isBusinessCentral() && central.environment.isEmpty())
        return fail(ErrorCode::BadConfiguration, u"ledger.businessCentral.environment"_s);
    if (settings.ledger.isBusinessCentral() && !settings.ledger.deferral.isOff()
        && central.generalJournal.isEmpty())
        return fail(ErrorCode::BadConfiguration, u"ledger.businessCentral.generalJournal"_s);
    return checked(settings.mail);
}

} // namespace

LedgerSettings ledgerDefaults(const QString &system)
{
    constexpr int BusinessCentralQuietSeconds = 660; // its gateway gives up after ten minutes
    LedgerSettings ledger;
    ledger.system = system;
    if (!ledger.isBusinessCentral())
        return ledger;
    ledger.redirectUri = QUrl{u"http://localhost/passerelle"_s};
    ledger.quietSeconds = BusinessCentralQuietSeconds;
    ledger.taxRounding = domain::TaxRounding::PerRate;
    ledger.businessCentral.environment = u"Production"_s;
    return ledger;
}

int AuthorizationState::daysLeft(const QDateTime &now) const
{
    constexpr qint64 SecondsADay = 24 * 60 * 60;
    const qint64 seconds = isAuthorized ? std::max<qint64>(0, now.secsTo(expiresAt)) : 0;
    return static_cast<int>((seconds + SecondsADay - 1) / SecondsADay);
}

Json toJson(const CompanySettings &settings)
{
    Json json = Json::object();
    json.set(u"version"_s, 1);
    json.set(u"id"_s, settings.id);
    json.set(u"name"_s, settings.name);
    json.set(u"startDate"_s, settings.startDate.toString(Qt::ISODate));
    json.set(u"timeZone"_s, settings.timeZone);
    json.set(u"language"_s, settings.language);
    json.set(u"sandbox"_s, settings.isSandbox);
    if (settings.alwaysPreviews)
        json.set(u"alwaysPreviews"_s, true);
    if (settings.isUnlimited)
        json.set(u"unlimited"_s, true);
    if (settings.keepsSentMonths > 0)
        json.set(u"keepsSentMonths"_s, settings.keepsSentMonths);
    if (!settings.schedule.isOff())
        json.set(u"schedule"_s, schedule::toJson(settings.schedule));
    if (!settings.mail.isOff())
        json.set(u"mail"_s, toJson(settings.mail));
    json.set(u"source"_s, toJson(settings.source));
    json.set(u"ledger"_s, toJson(settings.ledger));
    return json;
}

Result<CompanySettings> companySettingsFromJson(const Json &json)
{
    CompanySettings settings;
    settings.id = json[u"id"].toString();
    settings.name = json[u"name"].toString();
    settings.startDate = QDate::fromString(json[u"startDate"].toString(), Qt::ISODate);
    if (json.contains(u"timeZone"))
        settings.timeZone = json[u"timeZone"].toString();
    settings.language = json[u"language"].toString();
    settings.isSandbox = json[u"sandbox"].toBool();
    settings.alwaysPreviews = json[u"alwaysPreviews"].toBool();
    settings.isUnlimited = json[u"unlimited"].toBool();
    settings.keepsSentMonths = static_cast<int>(json[u"keepsSentMonths"].toInt(0));
    Result<schedule::SyncSchedule> times = schedule::scheduleFromJson(json[u"schedule"]);
    if (!times)
        return Failure{times.error()};
    settings.schedule = std::move(*times);
    settings.mail = mailFromJson(json[u"mail"]);
    settings.source = sourceFromJson(json[u"source"]);
    Result<LedgerSettings> ledger = ledgerFromJson(json[u"ledger"]);
    if (!ledger)
        return Failure{ledger.error()};
    settings.ledger = std::move(*ledger);
    const Result<Done> isGood = checked(settings);
    if (!isGood)
        return Failure{isGood.error()};
    return settings;
}

Json toJson(const AuthorizationState &state)
{
    Json json = Json::object();
    json.set(u"authorized"_s, state.isAuthorized);
    json.set(u"realmId"_s, state.realmId);
    json.set(u"companyName"_s, state.ledgerCompanyName);
    if (!state.formerCompany.isEmpty()) {
        json.set(u"formerCompany"_s, state.formerCompany);
        json.set(u"otherSince"_s, state.otherSince.toUTC().toString(Qt::ISODateWithMs));
    }
    json.set(u"connectedAt"_s, state.connectedAt.toUTC().toString(Qt::ISODate));
    json.set(u"expiresAt"_s, state.expiresAt.toUTC().toString(Qt::ISODate));
    return json;
}

AuthorizationState authorizationStateFromJson(const Json &json)
{
    AuthorizationState state;
    state.isAuthorized = json[u"authorized"].toBool();
    state.realmId = json[u"realmId"].toString();
    state.ledgerCompanyName = json[u"companyName"].toString();
    state.formerCompany = json[u"formerCompany"].toString();
    state.otherSince = QDateTime::fromString(json[u"otherSince"].toString(), Qt::ISODateWithMs);
    state.connectedAt = QDateTime::fromString(json[u"connectedAt"].toString(), Qt::ISODate);
    state.expiresAt = QDateTime::fromString(json[u"expiresAt"].toString(), Qt::ISODate);
    return state;
}

} // namespace passerelle::service
