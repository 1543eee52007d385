// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faults.h"

#include <QRegularExpression>

#include <algorithm>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
bool isKnown(const QString &fault)
{
    static const QStringList names{
        u"drop-before-apply"_s, u"drop-after-apply"_s, u"late-apply"_s, u"reset"_s,
        u"half-status-line"_s,  u"cut-body"_s,         u"wrong-body"_s, u"expire-token"_s,
        u"partial-batch"_s,     u"plugin-rejection"_s};
    static const QRegularExpression status(u"^status-[45]\\d\\d$"_s);
    return names.contains(fault) || status.match(fault).hasMatch();
}
} // namespace

Result<Faults::Rule> Faults::readRule(const Json &json)
{
    static const QStringList members{u"service"_s, u"method"_s, u"path"_s, u"rate"_s,
                                     u"fault"_s,   u"count"_s,  u"after"_s};
    for (const auto &[name, value] : json.members()) {
        if (!members.contains(name))
            return fail(ErrorCode::BadUsage, u"unknown member \"%1\" in a fault rule"_s.arg(name));
    }
    Rule rule;
    rule.service = json[u"service"].toString();
    rule.method = json[u"method"].toString().toLatin1().toUpper();
    rule.path = json[u"path"].toString();
    rule.fault = json[u"fault"].toString();
    rule.count = json[u"count"].toInt(-1);
    rule.after = json[u"after"].toInt(0);
    if (json.contains(u"rate")) {
        bool isNumber = false;
        rule.rate = json[u"rate"].numberText().toDouble(&isNumber);
        if (!isNumber || rule.rate < 0 || rule.rate > 1)
            return fail(ErrorCode::BadUsage, u"a rate lies between 0 and 1"_s);
    }
    if (!isKnown(rule.fault))
        return fail(ErrorCode::BadUsage, u"unknown fault \"%1\""_s.arg(rule.fault));
    return rule;
}

Result<Done> Faults::load(const Json &json)
{
    if (!json.isObject())
        return fail(ErrorCode::BadUsage, u"faults are a JSON object"_s);
    if (json.contains(u"rules") && !json[u"rules"].isArray())
        return fail(ErrorCode::BadUsage, u"rules are a list"_s);
    std::vector<Rule> rules;
    for (const Json &item : json[u"rules"].items()) {
        auto rule = readRule(item);
        if (!rule)
            return Failure{rule.error()};
        rules.push_back(*rule);
    }
    m_rules = std::move(rules);
    m_generator.seed(std::mt19937::result_type(json[u"seed"].toInt(1)));
    return Done{};
}

bool Faults::strikes(Rule &rule)
{
    if (++rule.matched <= rule.after || (rule.count >= 0 && rule.fired >= rule.count))
        return false;
    constexpr double Range = 4294967296.0;
    if (double(m_generator()) / Range >= rule.rate)
        return false;
    ++rule.fired;
    return true;
}

QString Faults::choose(const QString &service, const HttpRequest &request, bool isPartialBatchTarget)
{
    for (Rule &rule : m_rules) {
        const bool isMatch = (rule.service.isEmpty() || rule.service == service)
            && (rule.method.isEmpty() || rule.method == request.method)
            && (rule.path.isEmpty() || request.path.contains(rule.path))
            && (rule.fault != u"partial-batch" || isPartialBatchTarget);
        if (isMatch && strikes(rule))
            return rule.fault;
    }
    return {};
}

Json Faults::describe() const
{
    Json rules = Json::array();
    for (const Rule &rule : m_rules)
        rules.append(Json()
                         .set(u"fault"_s, rule.fault)
                         .set(u"service"_s, rule.service)
                         .set(u"matched"_s, rule.matched)
                         .set(u"fired"_s, rule.fired));
    return Json().set(u"rules"_s, rules);
}

} // namespace passerelle::sandbox
