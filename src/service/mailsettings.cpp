// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/mailsettings.h"

#include <QRegularExpression>

#include <algorithm>

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostRecipients = 2;
constexpr int HighestPort = 65'535;

/// As far as it can be told without asking: no space, no line break, no angle bracket that would end it.
bool isAddress(const QString &text)
{
    static const QRegularExpression form{u"^[^\\s<>@,;]+@[^\\s<>@,;]+$"_s};
    return form.match(text).hasMatch();
}

bool isHost(const QString &text)
{
    static const QRegularExpression form{u"^[A-Za-z0-9.:-]+$"_s};
    return form.match(text).hasMatch();
}

} // namespace

Json toJson(const MailSettings &mail)
{
    if (mail.isOff())
        return {};
    Json json = Json::object();
    json.set(u"to"_s, mail.to.join(u','));
    json.set(u"from"_s, mail.from);
    json.set(u"server"_s, mail.server);
    json.set(u"port"_s, mail.port);
    json.set(u"tlsAtOnce"_s, mail.usesTlsAtOnce);
    json.set(u"user"_s, mail.user);
    return json;
}

MailSettings mailFromJson(const Json &json)
{
    MailSettings mail;
    if (json.isNull())
        return mail;
    mail.to = json[u"to"].toString().split(u',', Qt::SkipEmptyParts);
    mail.from = json[u"from"].toString();
    mail.server = json[u"server"].toString();
    mail.port = static_cast<int>(json[u"port"].toInt(mail.port));
    mail.usesTlsAtOnce = json[u"tlsAtOnce"].toBool();
    mail.user = json[u"user"].toString();
    return mail;
}

Result<Done> checked(const MailSettings &mail)
{
    if (mail.isOff())
        return Done{};
    if (mail.to.size() > MostRecipients || !std::all_of(mail.to.begin(), mail.to.end(), isAddress))
        return fail(ErrorCode::BadConfiguration, u"mail.to"_s);
    if (!isAddress(mail.from))
        return fail(ErrorCode::BadConfiguration, u"mail.from"_s);
    if (!isHost(mail.server))
        return fail(ErrorCode::BadConfiguration, u"mail.server"_s);
    if (mail.port < 1 || mail.port > HighestPort)
        return fail(ErrorCode::BadConfiguration, u"mail.port"_s);
    return Done{};
}

} // namespace passerelle::service
