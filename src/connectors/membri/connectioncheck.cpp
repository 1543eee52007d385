// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/connectioncheck.h"

#include "connectors/membri/mappingspec.h"
#include "connectors/membri/records.h"

namespace passerelle::connectors::membri {

using namespace Qt::StringLiterals;

namespace {

QByteArray definitionPath(const QString &table)
{
    return "EntityDefinitions(LogicalName=" + QUrl::toPercentEncoding(odataText(table)) + ')';
}

QByteArray optionsPath(const QString &table, const QString &column)
{
    return definitionPath(table) + "/Attributes(LogicalName=" + QUrl::toPercentEncoding(odataText(column))
        + ")/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName"
          "&$expand=OptionSet($select=Options),GlobalOptionSet($select=Options)";
}

/// The chapter of that name; when two differ only by case, the one spelled the same.
QString chapterNamed(const QString &name, const std::vector<std::pair<QString, QString>> &chapters)
{
    QStringList found;
    for (const auto &[id, chapterName] : chapters) {
        if (chapterName == name)
            return id;
        if (chapterName.compare(name, Qt::CaseInsensitive) == 0)
            found.append(id);
    }
    return found.size() == 1 ? found.first() : QString{};
}

} // namespace

ConnectionCheck::ConnectionCheck(DataverseClient &client)
    : m_client(client)
{
}

QCoro::Task<Result<QString>> ConnectionCheck::organizationId(std::stop_token stop)
{
    const Result<Json> reply = co_await m_client.get("WhoAmI", stop);
    if (!reply && reply.error().code == ErrorCode::SourceColumnMissing)
        co_return fail(ErrorCode::SourceUnreachable, u"404"_s); // the address leads elsewhere
    if (!reply)
        co_return Failure{reply.error()};
    const QString id = (*reply)[u"OrganizationId"].toString().toLower();
    if (id.isEmpty())
        co_return fail(ErrorCode::BadReply, u"OrganizationId"_s);
    co_return id;
}

QCoro::Task<Result<Metadata>> ConnectionCheck::metadata(MembriMapping mapping, std::stop_token stop)
{
    Metadata result;
    for (const TableSpec &spec : tableSpecs()) {
        const QString name = mapping.table(QString{spec.key}).name;
        if (spec.isPlatform || name.isEmpty())
            continue;
        const Result<TableMetadata> table = co_await tableMetadata(name, stop);
        if (table)
            result.tables[spec.key] = *table;
        else if (table.error().code != ErrorCode::SourceColumnMissing)
            co_return Failure{table.error()};
    }
    for (const ChoiceColumnSpec &spec : choiceColumnSpecs()) {
        const MembriMapping::Table &table = mapping.table(QString{spec.table});
        const QString column = table.property(QString{spec.column});
        const Result<std::vector<LabelledOption>> found = co_await options(table.name, column, stop);
        if (found)
            result.choices[spec.choice] = *found;
        else if (found.error().code != ErrorCode::SourceColumnMissing
                 && found.error().code != ErrorCode::BadReply)
            co_return Failure{found.error()};
    }
    co_return result;
}

QCoro::Task<Result<TableMetadata>> ConnectionCheck::tableMetadata(QString table, std::stop_token stop)
{
    const QByteArray path = definitionPath(table);
    const Result<Json> definition = co_await m_client.get(path + "?$select=EntitySetName", stop);
    if (!definition)
        co_return Failure{definition.error()};
    const Result<Json> attributes = co_await m_client.get(
        path + "/Attributes?$select=LogicalName,SchemaName,AttributeType,DisplayName", stop);
    if (!attributes)
        co_return Failure{attributes.error()};
    TableMetadata metadata;
    metadata.set = (*definition)[u"EntitySetName"].toString();
    metadata.columns = columnsIn(*attributes);
    co_return metadata;
}

QCoro::Task<Result<std::vector<LabelledOption>>> ConnectionCheck::options(QString table, QString column,
                                                                          std::stop_token stop)
{
    const Result<Json> attribute = co_await m_client.get(optionsPath(table, column), stop);
    if (!attribute)
        co_return Failure{attribute.error()};
    co_return optionsIn(*attribute);
}

QCoro::Task<Result<domain::ChapterSettings>> ConnectionCheck::chapter(QString name, MembriMapping mapping,
                                                                      std::stop_token stop)
{
    const Result<QString> id = co_await chapterId(name, mapping, stop);
    if (!id)
        co_return Failure{id.error()};
    domain::ChapterSettings settings;
    const MembriMapping::Table &table = mapping.table(u"settings");
    if (!table.name.isEmpty()) {
        const ReadContext context{mapping, QTimeZone::utc(), {}};
        const ODataQuery query(table.set, columnsOf(table),
                               anyOf(table.property(u"chapter"), QStringList(*id)));
        const std::function<domain::ChapterSettings(const Json &)> rowReader = [&context](const Json &row) {
            return readSettings(row, context);
        };
        const Result<std::vector<domain::ChapterSettings>> rows =
            co_await m_client.list<domain::ChapterSettings>(query, rowReader, stop);
        if (!rows)
            co_return Failure{rows.error()};
        if (!rows->empty())
            settings = rows->front();
    }
    settings.chapterId = *id;
    settings.chapterName = name;
    co_return settings;
}

QCoro::Task<Result<QString>> ConnectionCheck::chapterId(QString name, MembriMapping mapping,
                                                        std::stop_token stop)
{
    const MembriMapping::Table &table = mapping.table(u"chapter");
    const ODataQuery query(table.set, columnsOf(table),
                           table.property(u"name") + u" eq "_s + odataText(name));
    using Chapter = std::pair<QString, QString>;
    const std::function<Chapter(const Json &)> rowReader = [&table](const Json &json) {
        const Row row{json, table};
        return Chapter{row.id(u"id"), row.text(u"name")};
    };
    const Result<std::vector<Chapter>> chapters = co_await m_client.list<Chapter>(query, rowReader, stop);
    if (!chapters)
        co_return Failure{chapters.error()};
    const QString id = chapterNamed(name, *chapters);
    if (id.isEmpty())
        co_return fail(ErrorCode::SourceChapterUnknown, name);
    co_return id;
}

} // namespace passerelle::connectors::membri
