// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/secretsinput.h"

#include <QFile>

#include <cstdio>

namespace passerelle::cli {

using namespace Qt::StringLiterals;

QByteArray readStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return input.readAll();
}

Result<service::CompanySecrets> secretsFromInput(service::CompanySettings &settings)
{
    const Result<Json> json = Json::parse(readStandardInput());
    if (!json)
        return fail(ErrorCode::SecretMissing, u"stdin"_s);
    service::CompanySecrets secrets;
    secrets.sourceClientSecret = Secret{(*json)[u"source"][u"clientSecret"].toString().toUtf8()};
    secrets.ledgerClientSecret = Secret{(*json)[u"ledger"][u"clientSecret"].toString().toUtf8()};
    if (!(*json)[u"ledger"][u"clientId"].toString().isEmpty())
        settings.ledger.clientId = (*json)[u"ledger"][u"clientId"].toString();
    if (secrets.sourceClientSecret.isEmpty() || secrets.ledgerClientSecret.isEmpty())
        return fail(ErrorCode::SecretMissing, u"stdin"_s);
    return secrets;
}

} // namespace passerelle::cli
