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
    const auto add = [&calls](const Json &at, int batchSize) {
        calls.push_back({QDateTime::fromMSecsSinceEpoch(at.toInt(0), Qt::UTC), batchSize});
    };
    for (const Json &at : (*json)[u"calls"].items())
        add(at, connectors::SingleCall);
    const auto &batches = (*json)[u"batches"].items();
    const auto &sizes = (*json)[u"batchSizes"].items(); // a file of an earlier version has none
    for (size_t i = 0; i < batches.size(); ++i)
        add(batches[i], i < sizes.size() ? static_cast<int>(sizes[i].toInt(1)) : 1);
    std::sort(calls.begin(), calls.end(), [](const auto &one, const auto &two) { return one.at < two.at; });
    return calls;
}

void writePace(const QString &file, const std::vector<connectors::PastCall> &calls)
{
    Json singles = Json::array();
    Json batches = Json::array();
    Json sizes = Json::array();
    for (const connectors::PastCall &call : calls) {
        const bool isBatch = call.batchSize != connectors::SingleCall;
        (isBatch ? batches : singles).append(call.at.toMSecsSinceEpoch());
        if (isBatch)
            sizes.append(call.batchSize);
    }
    Json json = Json::object();
    json.set(u"calls"_s, std::move(singles));
    json.set(u"batches"_s, std::move(batches)).set(u"batchSizes"_s, std::move(sizes));
    const Result<Done> written = writePrivateFile(file, json.toBytes());
    if (!written)
        qCWarning(logService) << "the pace was not kept:" << written.error().detail;
}

} // namespace passerelle::service
