// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/service.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

Service::~Service() = default;

QString Service::requestKey(const HttpRequest &) const
{
    return {};
}

bool Service::isPartialBatchTarget(const HttpRequest &) const
{
    return false;
}

HttpResponse Service::refusal(int status, const HttpRequest &) const
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json";
    response.body = Json().set(u"error"_s, QString::fromLatin1(reasonPhrase(status))).toBytes();
    if (status == 429)
        response.addHeader("Retry-After", "1");
    return response;
}

void Service::describe(Json &) const { }

bool Service::closePeriod(const QDate &)
{
    return false;
}

} // namespace passerelle::sandbox
