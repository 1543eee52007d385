// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/page.h"

namespace passerelle::quickbooks {

Result<Json::Array> rowsOf(const Json &reply, const QString &entity)
{
    const Json &response = reply[u"QueryResponse"];
    if (!response.isObject())
        return fail(ErrorCode::BadReply, entity);
    const Json::Array &rows = response[entity].items();
    const Json &announced = response[u"maxResults"];
    if (announced.isNumber() && announced.toInt() != static_cast<qint64>(rows.size()))
        return fail(ErrorCode::BadReply, entity);
    return rows;
}

} // namespace passerelle::quickbooks
