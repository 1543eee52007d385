// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/htmlpage.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

QString say(bool isFrench, const QString &french, const QString &english)
{
    return isFrench ? french : english;
}

HttpResponse htmlPage(const QString &style, bool isFrench, const QString &title, const QString &content,
                      int status)
{
    const QString note = say(isFrench, u"Bac à sable Passerelle : imitation locale, aucune donnée réelle."_s,
                             u"Passerelle sandbox: a local imitation, no real data."_s);
    const QString text =
        u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>%3</style>"
        "</head><body><main><h1>%2</h1>%4<footer>%5</footer></main></body></html>\n"_s.arg(
            isFrench ? u"fr-CA"_s : u"en-CA"_s, title, style, content, note);
    HttpResponse response;
    response.status = status;
    response.contentType = "text/html; charset=utf-8";
    response.body = text.toUtf8();
    response.addHeader("Cache-Control", "no-store");
    return response;
}

} // namespace passerelle::sandbox
