// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/businesscentralchoices.h"

#include <QStringList>

namespace passerelle::service {

using namespace Qt::StringLiterals;
using domain::TaxGroupRate;

namespace {

Json ratesJson(const std::vector<TaxGroupRate> &rates)
{
    Json list = Json::array();
    for (const TaxGroupRate &rate : rates) {
        list.append(Json::object({{u"group"_s, rate.groupCode},
                                  {u"name"_s, rate.name},
                                  {u"percent"_s, QString::fromLatin1(domain::decimalText(rate.percent))}}));
    }
    return list;
}

Result<TaxGroupRate> rateOf(const QString &group, const QString &name, const QString &percent)
{
    const QString text = percent.trimmed().replace(u',', u'.');
    const Result<domain::Decimal> value = domain::decimalFromText(text.toUtf8());
    if (!value || value->units < 0 || group.trimmed().isEmpty() || name.trimmed().isEmpty())
        return fail(ErrorCode::BadConfiguration, u"taxRates: %1; %2; %3"_s.arg(group, name, percent));
    return TaxGroupRate{group.trimmed(), name.trimmed(), *value};
}

} // namespace

Json toJson(const BusinessCentralChoices &choices)
{
    Json json = Json::object();
    json.set(u"tenant"_s, choices.tenant);
    json.set(u"environment"_s, choices.environment);
    json.set(u"company"_s, choices.company);
    json.set(u"signsInAsItself"_s, choices.signsInAsItself);
    json.set(u"signInDays"_s, choices.signInDays);
    json.set(u"paymentJournal"_s, choices.paymentJournal);
    json.set(u"postsPayments"_s, choices.postsPayments);
    json.set(u"generalJournal"_s, choices.generalJournal);
    json.set(u"taxArea"_s, choices.taxArea);
    json.set(u"taxRates"_s, ratesJson(choices.taxRates));
    json.set(u"classDimension"_s, choices.classDimension);
    json.set(u"numbersBySource"_s, choices.numbersBySource);
    json.set(u"linksCreditMemos"_s, choices.linksCreditMemos);
    json.set(u"insertsLinesAtOnce"_s, choices.insertsLinesAtOnce);
    return json;
}

Result<BusinessCentralChoices> businessCentralFromJson(const Json &json)
{
    BusinessCentralChoices choices;
    choices.tenant = json[u"tenant"].toString();
    choices.environment = json[u"environment"].toString();
    choices.company = json[u"company"].toString();
    choices.signsInAsItself = json[u"signsInAsItself"].toBool();
    choices.signInDays = static_cast<int>(json[u"signInDays"].toInt(choices.signInDays));
    choices.paymentJournal = json[u"paymentJournal"].toString();
    choices.postsPayments = json[u"postsPayments"].toBool(true);
    choices.generalJournal = json[u"generalJournal"].toString();
    choices.taxArea = json[u"taxArea"].toString();
    choices.classDimension = json[u"classDimension"].toString();
    choices.numbersBySource = json[u"numbersBySource"].toBool();
    choices.linksCreditMemos = json[u"linksCreditMemos"].toBool(true);
    choices.insertsLinesAtOnce = json[u"insertsLinesAtOnce"].toBool();
    for (const Json &row : json[u"taxRates"].items()) {
        const Result<TaxGroupRate> rate =
            rateOf(row[u"group"].toString(), row[u"name"].toString(), row[u"percent"].toString());
        if (!rate)
            return Failure{rate.error()};
        choices.taxRates.push_back(*rate);
    }
    return choices;
}

QString taxRatesText(const std::vector<TaxGroupRate> &rates)
{
    QStringList lines;
    for (const TaxGroupRate &rate : rates)
        lines.append(u"%1; %2; %3"_s.arg(rate.groupCode, rate.name,
                                         QString::fromLatin1(domain::decimalText(rate.percent))));
    return lines.join(u'\n');
}

Result<std::vector<TaxGroupRate>> taxRatesFromText(const QString &text)
{
    std::vector<TaxGroupRate> rates;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty())
            continue;
        const QStringList parts = line.split(u';');
        const Result<TaxGroupRate> rate = parts.size() == 3
            ? rateOf(parts[0], parts[1], parts[2])
            : Result<TaxGroupRate>{fail(ErrorCode::BadConfiguration, u"taxRates: "_s + line)};
        if (!rate)
            return Failure{rate.error()};
        rates.push_back(*rate);
    }
    return rates;
}

} // namespace passerelle::service
