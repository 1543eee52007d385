// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/pacefile.h"

#include "base/json.h"
#include "base/log.h"
#include "service/home.h"

#include <QFile>

#include <algorithm>

namespace passerelle::service {

using namespace Qt::StringLiterals;

std::vector<connectors::PastCall> readPace(const QString &file)
{
    std::vector<connectors::PastCall> calls;
    if (!QFile::exists(file))
        return calls;
    const Result<QByteArray> bytes = readFile(file);
    const Result<Json> json = bytes ? Json::parse(*bytes) : Failure{bytes.error()};
    if (!json)
        return calls;
    for (const QString &kind : {u"calls"_s, u"batches"_s}) {
        for (const Json &at : (*json)[kind].items())
            calls.push_back({QDateTime::fromMSecsSinceEpoch(at.toInt(0), Qt::UTC), kind == u"batches"});
    }
    std::sort(calls.begin(), calls.end(), [](const auto &one, const auto &two) { return one.at < two.at; });
    return calls;
}

void writePace(const QString &file, const std::vector<connectors::PastCall> &calls)
{
    Json singles = Json::array();
    Json batches = Json::array();
    for (const connectors::PastCall &call : calls)
        (call.isBatch ? batches : singles).append(call.at.toMSecsSinceEpoch());
    Json json = Json::object();
    json.set(u"calls"_s, std::move(singles)).set(u"batches"_s, std::move(batches));
    const Result<Done> written = writePrivateFile(file, json.toBytes());
    if (!written)
        qCWarning(logService) << "the pace was not kept:" << written.error().detail;
}

} // namespace passerelle::service
