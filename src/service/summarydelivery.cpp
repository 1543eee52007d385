// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/summarydelivery.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

namespace passerelle::service {

namespace {

constexpr QLatin1StringView MailPassword{"mail-password"};

} // namespace

QCoro::Task<Result<Done>> storeMailPassword(Office *office, CompanySettings company, Secret password)
{
    const QString entry = secretEntry(company, MailPassword);
    co_return co_await office->vault->write(entry, password);
}

QCoro::Task<Result<Done>> deliver(Office *office, CompanySettings company, mail::Message message,
                                  Secret password)
{
    mail::Server server;
    server.host = company.mail.server;
    server.port = company.mail.port;
    server.usesTlsAtOnce = company.mail.usesTlsAtOnce;
    server.user = company.mail.user;
    server.password = password;
    server.certificates = qEnvironmentVariable("PASSERELLE_MAIL_CERTIFICATES");
    if (!server.user.isEmpty() && password.isEmpty()) {
        const QString entry = secretEntry(company, MailPassword);
        const Result<Secret> stored = co_await office->vault->read(entry);
        if (!stored)
            co_return Failure{stored.error()};
        server.password = *stored;
    }
    message.from = company.mail.from;
    message.to = company.mail.to;
    message.at = office->clock.now();
    message.id =
        QString::fromLatin1(office->random.bytes(12).toHex()) + QStringLiteral("@passerelle.invalid");
    const QFuture<Result<Done>> sending =
        QtConcurrent::run([server, message] { return mail::send(server, message); });
    const Result<Done> sent = co_await sending;
    co_return sent;
}

} // namespace passerelle::service
