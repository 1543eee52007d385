// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/entitytype.h"

#include <algorithm>
#include <cstdlib>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
template<typename Range, typename Predicate> auto pointerTo(const Range &range, Predicate predicate)
{
    const auto found = std::find_if(range.begin(), range.end(), predicate);
    return found == range.end() ? nullptr : &*found;
}
} // namespace

const std::vector<EntityType> &allTypes()
{
    static const std::vector<EntityType> types = [] {
        std::vector<EntityType> all = listTypes();
        for (const auto &more : {documentTypes(), journalTypes()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return types;
}

const Property *EntityType::property(QStringView propertyName) const
{
    return pointerTo(properties, [&](const Property &each) { return each.name == propertyName; });
}

const Navigation *EntityType::way(QStringView wayName) const
{
    return pointerTo(ways, [&](const Navigation &each) { return each.name == wayName; });
}

bool EntityType::isBatchLine() const
{
    return table == "batchLine"_L1;
}

const EntityType *typeOfResource(QStringView resource)
{
    return pointerTo(allTypes(), [&](const EntityType &each) { return each.resource == resource; });
}

const EntityType &typeNamed(QLatin1StringView name)
{
    const EntityType *found =
        pointerTo(allTypes(), [&](const EntityType &each) { return each.name == name; });
    if (!found)
        std::abort(); // a name misspelt in this program
    return *found;
}

} // namespace passerelle::sandbox::businesscentral
