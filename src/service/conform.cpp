// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/conform.h"

#include "service/conformdrafts.h"
#include "service/systems.h"

#include <algorithm>

namespace passerelle::service {

using namespace Qt::StringLiterals;
using connectors::Outgoing;
using connectors::SendOutcome;
using connectors::SendVerdict;

namespace {

constexpr std::array<qint64, ConformRow::Repetitions> DelaysSeconds{0, 10 * 60, 24 * 60 * 60};
constexpr std::array Names{"not-yet", "replayed", "posted-twice", "refused", "unknown"};

/// Intuit's test companies have an address of their own.
bool isTestCompany(const CompanySettings &company)
{
    return company.isSandbox || company.ledger.apiBase.host().startsWith(u"sandbox-"_s);
}

Json toJson(const ConformRow &row)
{
    Json json = Json::object();
    json.set(u"entity"_s, row.entity);
    json.set(u"ledgerId"_s, row.ledgerId);
    json.set(u"postedAt"_s, row.postedAt.toUTC().toString(Qt::ISODate));
    json.set(u"payload"_s, QString::fromLatin1(row.payload.toBase64()));
    json.set(u"effectId"_s, row.effectId);
    Json seen = Json::array();
    for (const Repetition each : row.seen)
        seen.append(Json{repetitionKey(each)});
    json.set(u"seen"_s, seen);
    return json;
}

Repetition repetitionFromKey(const QString &key)
{
    const auto found = std::find_if(Names.begin(), Names.end(),
                                    [&key](const char *name) { return key == QLatin1StringView{name}; });
    return found == Names.end() ? Repetition::NotYet : static_cast<Repetition>(found - Names.begin());
}

ConformRow rowFromJson(const Json &json)
{
    ConformRow row;
    row.entity = json[u"entity"].toString();
    row.ledgerId = json[u"ledgerId"].toString();
    row.postedAt = QDateTime::fromString(json[u"postedAt"].toString(), Qt::ISODate);
    row.payload = QByteArray::fromBase64(json[u"payload"].toString().toLatin1());
    row.effectId = json[u"effectId"].toString();
    const Json::Array &seen = json[u"seen"].items();
    for (size_t i = 0; i < row.seen.size() && i < seen.size(); ++i)
        row.seen[i] = repetitionFromKey(seen[i].toString());
    return row;
}

QString fileOf(const Office &office, const CompanySettings &company)
{
    return office.companies.folder(company.id) + u"/conform.json"_s;
}

std::vector<ConformRow> storedRows(const Office &office, const CompanySettings &company)
{
    std::vector<ConformRow> rows;
    const Result<QByteArray> bytes = readFile(fileOf(office, company));
    const Result<Json> json = bytes ? Json::parse(*bytes) : Result<Json>{fail(ErrorCode::BadReply)};
    if (!json)
        return rows;
    for (const Json &row : (*json)[u"rows"].items())
        rows.push_back(rowFromJson(row));
    return rows;
}

Result<Done> storeRows(const Office &office, const CompanySettings &company,
                       const std::vector<ConformRow> &rows)
{
    Json list = Json::array();
    for (const ConformRow &row : rows)
        list.append(toJson(row));
    Json json = Json::object();
    json.set(u"rows"_s, list);
    return writePrivateFile(fileOf(office, company), json.toBytes());
}

Outgoing outgoingOf(const ConformRow &row)
{
    Outgoing outgoing;
    outgoing.effect = conformEffect(row.entity, row.effectId);
    outgoing.payload = row.payload;
    return outgoing;
}

Repetition judged(const SendOutcome &outcome, const QString &firstId)
{
    switch (outcome.verdict) {
    case SendVerdict::Applied:
        return outcome.document.ledgerId == firstId ? Repetition::Replayed : Repetition::PostedTwice;
    case SendVerdict::Refused:
    case SendVerdict::NumberTaken:
        return Repetition::Refused;
    case SendVerdict::NotSent:
    case SendVerdict::Unknown:
    case SendVerdict::Throttled:
        break;
    }
    return Repetition::Unknown;
}

/// Sends again what is due, each once.
QCoro::Task<> repeat(connectors::Ledger *ledger, ConformRow *row, QDateTime now, std::stop_token stop)
{
    for (size_t i = 0; i < row->seen.size(); ++i) {
        const bool isOpen = row->seen[i] == Repetition::NotYet || row->seen[i] == Repetition::Unknown;
        if (!isOpen || row->ledgerId.isEmpty() || now < row->postedAt.addSecs(DelaysSeconds[i]))
            continue;
        const Outgoing outgoing = outgoingOf(*row);
        const SendOutcome outcome = co_await ledger->send(outgoing, stop);
        row->seen[i] = judged(outcome, row->ledgerId);
        row->error = outcome.error;
        co_return; // one try of a key a call: the later ones have waited for nothing since
    }
}

QDateTime nextTry(const std::vector<ConformRow> &rows)
{
    QDateTime next;
    for (const ConformRow &row : rows) {
        for (size_t i = 0; i < row.seen.size(); ++i) {
            const QDateTime due = row.postedAt.addSecs(DelaysSeconds[i]);
            const bool isOpen = row.seen[i] == Repetition::NotYet || row.seen[i] == Repetition::Unknown;
            if (isOpen && !row.ledgerId.isEmpty() && (!next.isValid() || due < next))
                next = due;
        }
    }
    return next;
}

} // namespace

QString repetitionKey(Repetition repetition)
{
    return QString::fromLatin1(Names.at(static_cast<size_t>(repetition)));
}

QCoro::Task<Result<ConformReport>> conform(Office *office, CompanySettings company, std::stop_token stop)
{
    if (company.ledger.isBusinessCentral() || !isTestCompany(company))
        co_return fail(ErrorCode::BadUsage, u"conform: "_s + company.ledger.apiBase.host());
    Result<std::unique_ptr<LedgerLink>> link = co_await LedgerLink::open(office, company);
    if (!link)
        co_return Failure{link.error()};
    connectors::Ledger &ledger = (*link)->ledger();
    const connectors::FactsRequest nothing;
    const Result<domain::LedgerFacts> facts = co_await ledger.readFacts(nothing, stop);
    if (!facts)
        co_return Failure{facts.error()};
    ConformReport report;
    report.rows = storedRows(*office, company);
    if (report.rows.empty()) {
        ConformDrafts drafts{ledger, *facts, office->random, office->clock};
        Result<std::vector<ConformRow>> posted = co_await drafts.post(stop);
        if (!posted)
            co_return Failure{posted.error()};
        report.rows = std::move(*posted);
    }
    for (ConformRow &row : report.rows)
        co_await repeat(&ledger, &row, office->clock.now(), stop);
    const Result<Done> stored = storeRows(*office, company, report.rows);
    if (!stored)
        co_return Failure{stored.error()};
    report.nextAt = nextTry(report.rows);
    co_return report;
}

} // namespace passerelle::service
