// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/certificate.h"

#include "service/csv.h"

namespace passerelle::service {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

Money amount(const Json &json, const Currency &currency)
{
    const Result<Money> money = moneyFromText(json.toString().toLatin1(), currency);
    return money ? *money : Money{0, currency};
}

} // namespace

std::vector<runner::TotalRow> totalsFromJson(const Json &totals)
{
    std::vector<runner::TotalRow> rows;
    for (const Json &entry : totals.items()) {
        const Result<Currency> currency = Currency::fromCode(entry[u"currency"].toString());
        const auto kind = recordKindFromKey(entry[u"kind"].toString());
        if (!currency || !kind)
            continue;
        runner::TotalRow row;
        row.kind = *kind;
        row.currency = currency->code();
        row.day = QDate::fromString(entry[u"day"].toString(), Qt::ISODate);
        row.count = static_cast<int>(entry[u"count"].toInt());
        row.source = amount(entry[u"source"], *currency);
        row.journal = amount(entry[u"journal"], *currency);
        row.ledger = amount(entry[u"ledger"], *currency);
        rows.push_back(row);
    }
    return rows;
}

Result<Certificate> certificateOfRun(const storage::JournalReader &reader, const CompanySettings &company,
                                     qint64 run)
{
    const Result<storage::RunRow> row = reader.run(run);
    if (!row)
        return Failure{row.error()};
    const Result<QString> head = reader.headHash();
    if (!head)
        return Failure{head.error()};
    Certificate certificate;
    certificate.company = company.name;
    certificate.title = QString::number(run);
    certificate.madeAt = row->endedAt;
    certificate.totals = totalsFromJson(row->summary[u"totals"]);
    certificate.journalHash = *head;
    for (const runner::TotalRow &total : certificate.totals)
        certificate.differences += total.isBalanced() ? 0 : 1;
    return certificate;
}

QByteArray certificateCsv(const Certificate &certificate)
{
    QByteArray out{"\xEF\xBB\xBF"};
    out += csvLine({u"company"_s, certificate.company});
    out += csvLine({u"certificate"_s, certificate.title});
    out += csvLine({u"madeAt"_s, certificate.madeAt.toUTC().toString(Qt::ISODate)});
    out += csvLine({u"journalHash"_s, certificate.journalHash});
    out += csvLine({u"differences"_s, QString::number(certificate.differences)});
    out += csvLine({u"kind"_s, u"currency"_s, u"day"_s, u"count"_s, u"source"_s, u"journal"_s, u"ledger"_s,
                    u"difference"_s});
    for (const runner::TotalRow &row : certificate.totals) {
        const Money difference{row.ledger.minor - row.source.minor, row.ledger.currency};
        out += csvLine({recordKindKey(row.kind), row.currency, row.day.toString(Qt::ISODate),
                        QString::number(row.count), csvAmount(moneyText(row.source)),
                        csvAmount(moneyText(row.journal)), csvAmount(moneyText(row.ledger)),
                        csvAmount(moneyText(difference))});
    }
    return out;
}

} // namespace passerelle::service
