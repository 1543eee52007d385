// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/changedata.h"

#include "sandbox/intuit/servicetime.h"

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 MaximumObjects = 1000;
constexpr qint64 LookBackSeconds = 30LL * 86400;

QByteArray blockOf(Company &company, const EntityType &type, qint64 since, qint64 &room)
{
    const QString comparison = company.switches.changedSinceInclusive ? u">="_s : u">"_s;
    QSqlQuery rows = company.store.database().run(
        u"SELECT body FROM intuit_entity WHERE rowid IN (SELECT rowid FROM intuit_entity WHERE realm = ? AND "
        u"type = ? "
        "AND deleted IN (0, 1) AND updated %1 ? ORDER BY updated, id LIMIT ?)"_s.arg(comparison),
        {company.store.realm(), QString(type.name), since, room});
    QList<QByteArray> bodies;
    while (rows.next())
        bodies.append(rows.value(0).toString().toUtf8());
    if (!company.switches.cdcCapPerType)
        room -= bodies.size();
    if (bodies.isEmpty())
        return "{}";
    return R"({")" + QByteArray(type.name.data(), type.name.size()) + R"(":[)" + bodies.join(',')
        + R"(],"startPosition":1,"maxResults":)" + QByteArray::number(bodies.size()) + '}';
}
} // namespace

ChangeAnswer changesSince(Company &company, const QString &entities, const QString &since)
{
    const auto from = parseServiceTime(since);
    if (!from)
        return {{}, queryInvalid(u"changedSince '%1' is not a valid time"_s.arg(since))};
    if (*from < company.seconds() - LookBackSeconds)
        return {{}, queryInvalid(u"changedSince is more than 30 days ago"_s)};
    QList<QByteArray> blocks;
    qint64 room = MaximumObjects;
    const QStringList names = entities.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const EntityType *type = entityType(name.trimmed());
        if (!type || type->kind == EntityKind::Settings)
            return {{}, queryInvalid(u"invalid context declaration: %1"_s.arg(name))};
        blocks.append(blockOf(company, *type, *from, room));
    }
    if (blocks.isEmpty())
        return {{}, requiredMissing(u"entities"_s)};
    return {"[{\"QueryResponse\":[" + blocks.join(',') + "]}]"};
}

} // namespace passerelle::sandbox::intuit
