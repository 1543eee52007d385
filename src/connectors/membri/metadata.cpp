// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/metadata.h"

#include "connectors/membri/mappingspec.h"

#include <QSet>

#include <algorithm>

namespace passerelle::connectors::membri {

namespace {

using namespace Qt::StringLiterals;

QStringList labelsIn(const Json &label)
{
    QStringList labels;
    for (const Json &localized : label[u"LocalizedLabels"].items())
        labels.append(localized[u"Label"].toString());
    const QString userLabel = label[u"UserLocalizedLabel"][u"Label"].toString();
    if (!userLabel.isEmpty() && !labels.contains(userLabel))
        labels.append(userLabel);
    return labels;
}

template<typename Spec> bool isLabelled(const QStringList &labels, const Spec &spec)
{
    const QString french = foldedLabel(spec.french.toString());
    const QString english = foldedLabel(spec.english.toString());
    return std::any_of(labels.begin(), labels.end(), [&](const QString &label) {
        const QString folded = foldedLabel(label);
        return folded == french || folded == english;
    });
}

Failure missingColumn(const QString &table, const QString &column, QStringView label)
{
    return fail(ErrorCode::SourceColumnMissing, table + u'.' + column + u" ("_s + label.toString() + u')');
}

QSet<QString> namesOf(const TableMetadata &metadata)
{
    QSet<QString> names;
    for (const LabelledColumn &column : metadata.columns)
        names.insert(column.name);
    return names;
}

/// The only unused column with the spec's label, or an empty text.
QString namesake(const TableMetadata &metadata, const ColumnSpec &spec, const QSet<QString> &used)
{
    QStringList found;
    for (const LabelledColumn &column : metadata.columns) {
        if (!used.contains(column.name) && isLabelled(column.labels, spec))
            found.append(column.name);
    }
    return found.size() == 1 ? found.first() : QString{};
}

Result<Done> proposeColumns(const TableSpec &tableSpec, const TableMetadata &metadata,
                            MembriMapping::Table &table)
{
    const QSet<QString> existing = namesOf(metadata);
    QSet<QString> used;
    for (const auto &[key, column] : table.columns) {
        if (existing.contains(column.name))
            used.insert(column.name);
    }
    for (const ColumnSpec &spec : columnSpecs()) {
        if (spec.table != tableSpec.key)
            continue;
        QString &name = table.columns.find(spec.key)->second.name;
        if (name.isEmpty() || existing.contains(name))
            continue;
        const QString replacement = namesake(metadata, spec, used);
        if (replacement.isEmpty() && !spec.isOptional)
            return missingColumn(table.name, name, spec.french);
        used.insert(replacement);
        name = replacement;
    }
    return Done{};
}

/// True when the value exists and is not called by the label of another key.
bool isPlausible(qint64 value, const ChoiceSpec &spec, const std::vector<LabelledOption> &options)
{
    const auto option = std::find_if(options.begin(), options.end(),
                                     [value](const LabelledOption &each) { return each.value == value; });
    if (option == options.end())
        return false;
    const auto specs = choiceSpecs();
    return isLabelled(option->labels, spec)
        || std::none_of(specs.begin(), specs.end(), [&](const ChoiceSpec &other) {
               return other.choice == spec.choice && other.key != spec.key
                   && isLabelled(option->labels, other);
           });
}

std::optional<qint64> valueByLabel(const ChoiceSpec &spec, const std::vector<LabelledOption> &options)
{
    const auto option = std::find_if(options.begin(), options.end(), [&spec](const LabelledOption &each) {
        return isLabelled(each.labels, spec);
    });
    return option == options.end() ? std::nullopt : std::optional{option->value};
}

QString choiceColumnName(QStringView choice, const MembriMapping &mapping)
{
    for (const ChoiceColumnSpec &spec : choiceColumnSpecs()) {
        if (choice != spec.choice)
            continue;
        const MembriMapping::Table &table = mapping.table(QString{spec.table});
        return table.name + u'.' + table.property(QString{spec.column});
    }
    return {};
}

/// A status that can't be told apart is as bad as a missing column; another choice value may simply not exist
/// here.
Result<Done> proposeChoices(const Metadata &metadata, MembriMapping &mapping)
{
    for (const ChoiceSpec &spec : choiceSpecs()) {
        const auto options = metadata.choices.find(spec.choice);
        if (options == metadata.choices.end() || options->second.empty())
            continue;
        MembriMapping::Choice &choice = mapping.choices.find(spec.choice)->second;
        const auto mapped = choice.find(spec.key);
        if (mapped == choice.end() || isPlausible(mapped->second, spec, options->second))
            continue;
        if (const auto value = valueByLabel(spec, options->second))
            mapped->second = *value;
        else if (spec.choice == "sync-status"_L1 && spec.key != "in-review"_L1)
            return fail(ErrorCode::SourceColumnMissing,
                        choiceColumnName(QString{spec.choice}, mapping) + u" ("_s + spec.french.toString()
                            + u')');
        else
            choice.erase(mapped);
    }
    return Done{};
}

} // namespace

std::vector<LabelledColumn> columnsIn(const Json &attributes)
{
    std::vector<LabelledColumn> columns;
    for (const Json &attribute : attributes[u"value"].items())
        columns.push_back({attribute[u"LogicalName"].toString(), labelsIn(attribute[u"DisplayName"])});
    return columns;
}

std::vector<LabelledOption> optionsIn(const Json &attribute)
{
    const Json &own = attribute[u"OptionSet"][u"Options"];
    const Json &options = own.items().empty() ? attribute[u"GlobalOptionSet"][u"Options"] : own;
    std::vector<LabelledOption> result;
    for (const Json &option : options.items())
        result.push_back({option[u"Value"].toInt(), labelsIn(option[u"Label"])});
    return result;
}

QString foldedLabel(const QString &label)
{
    QString result;
    for (const QChar c : label.simplified().normalized(QString::NormalizationForm_D)) {
        if (c == QChar{u'’'})
            result += u'\'';
        else if (c.category() != QChar::Mark_NonSpacing)
            result += c.toCaseFolded();
    }
    return result;
}

Result<MembriMapping> proposeMapping(const Metadata &metadata, const MembriMapping &current)
{
    MembriMapping mapping = current;
    for (const TableSpec &spec : tableSpecs()) {
        MembriMapping::Table &table = mapping.tables.find(spec.key)->second;
        if (spec.isPlatform || table.name.isEmpty())
            continue;
        const auto found = metadata.tables.find(spec.key);
        if (found == metadata.tables.end()) {
            if (!spec.isOptional)
                return fail(ErrorCode::SourceColumnMissing,
                            table.name + u" ("_s + spec.french.toString() + u')');
            table.name.clear();
            continue;
        }
        if (!found->second.set.isEmpty())
            table.set = found->second.set;
        const auto proposed = proposeColumns(spec, found->second, table);
        if (proposed)
            continue;
        if (!spec.isOptional)
            return Failure{proposed.error()};
        table.name.clear();
    }
    if (const auto proposed = proposeChoices(metadata, mapping); !proposed)
        return Failure{proposed.error()};
    return mapping;
}

} // namespace passerelle::connectors::membri
