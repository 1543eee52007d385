// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/apipath.h"

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
constexpr auto ActionPrefix = "Microsoft.NAV."_L1;

Check setRecord(Company &company, PathTarget &target, const Segment &segment)
{
    if (!segment.hasKey)
        return std::nullopt;
    if (!isGuid(segment.key))
        return Refusal{400, u"Application_InvalidGUID"_s, u"'%1' is not a valid GUID."_s.arg(segment.key)};
    target.record = company.store.find(target.type->table, segment.key);
    const bool isPart = target.record && (!target.whole || target.record->parent == target.whole->id);
    return isPart ? std::nullopt : Check(recordNotFound(segment.key));
}

/// One step from a record to its parts or to the record that one of its properties names.
Check step(Company &company, PathTarget &target, const Segment &segment)
{
    const Navigation *way = target.type->way(segment.name);
    if (!way || !target.record)
        return segmentNotFound(segment.name);
    const Record from = *target.record;
    target.record.reset();
    target.type = &typeNamed(way->target);
    if (way->isCollection) {
        target.whole = from;
        return setRecord(company, target, segment);
    }
    target.whole.reset();
    target.record = company.store.find(target.type->table, from.text(way->property));
    return target.record ? std::nullopt : Check(recordNotFound(from.text(way->property)));
}
} // namespace

Segment segmentOf(const QString &text)
{
    const qsizetype bracket = text.indexOf(u'(');
    if (bracket < 0 || !text.endsWith(u')'))
        return {text};
    return {text.left(bracket), text.sliced(bracket + 1, text.size() - bracket - 2), true};
}

Outcome<PathTarget> follow(Company &company, const QStringList &segments)
{
    PathTarget target;
    for (const QString &text : segments) {
        const Segment segment = segmentOf(text);
        if (!target.action.isEmpty() || target.isCount)
            return segmentNotFound(text);
        Check refusal;
        if (!target.type) {
            target.type = typeOfResource(segment.name);
            if (!target.type || target.type->is("company"_L1))
                return segmentNotFound(segment.name);
            refusal = setRecord(company, target, segment);
        } else if (text.startsWith(ActionPrefix) && target.record) {
            target.action = text.mid(ActionPrefix.size());
        } else if (text == u"$count"_s && !target.record) {
            target.isCount = true;
        } else {
            refusal = step(company, target, segment);
        }
        if (refusal)
            return *refusal;
    }
    return target;
}

} // namespace passerelle::sandbox::businesscentral
