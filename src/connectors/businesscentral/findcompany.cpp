// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/findcompany.h"

#include <algorithm>

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;

namespace {

CompanyEntry entryOf(const Json &row)
{
    const QString name = row[u"displayName"].toString();
    return CompanyEntry{row[u"id"].toString(), name.isEmpty() ? row[u"name"].toString() : name};
}

bool isWanted(const Json &row, const QString &wanted)
{
    const QString folded = domain::foldedName(wanted);
    return row[u"id"].toString().compare(wanted, Qt::CaseInsensitive) == 0
        || domain::foldedName(row[u"name"].toString()) == folded
        || domain::foldedName(row[u"displayName"].toString()) == folded;
}

QString namesOf(const Json::Array &rows)
{
    QStringList names;
    for (const Json &row : rows)
        names.append(entryOf(row).name);
    return names.join(u", "_s);
}

} // namespace

QCoro::Task<Result<CompanyEntry>> findCompany(Api *api, QString wanted, std::stop_token stop)
{
    const Result<Json::Array> rows = co_await api->companies(stop);
    if (!rows)
        co_return Failure{rows.error()};
    if (wanted.trimmed().isEmpty()) {
        if (rows->size() != 1)
            co_return fail(ErrorCode::LedgerWrongCompany, namesOf(*rows));
        co_return entryOf(rows->front());
    }
    const auto found = std::find_if(rows->begin(), rows->end(),
                                    [&wanted](const Json &row) { return isWanted(row, wanted); });
    if (found == rows->end())
        co_return fail(ErrorCode::LedgerWrongCompany, wanted);
    co_return entryOf(*found);
}

} // namespace passerelle::businesscentral
