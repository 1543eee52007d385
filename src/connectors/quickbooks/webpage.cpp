// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/webpage.h"

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;
using domain::LedgerEntity;

namespace {

QString pageName(LedgerEntity entity)
{
    switch (entity) {
    case LedgerEntity::Customer:
        return u"customerdetail?nameId="_s;
    case LedgerEntity::Invoice:
        return u"invoice?txnId="_s;
    case LedgerEntity::CreditMemo:
        return u"creditmemo?txnId="_s;
    case LedgerEntity::Payment:
        return u"recvpayment?txnId="_s;
    case LedgerEntity::RefundReceipt:
        return u"refundreceipt?txnId="_s;
    case LedgerEntity::JournalEntry:
        return u"journal?txnId="_s;
    }
    Q_UNREACHABLE();
}

/// Where the pages of an API host are; a service on this computer serves its own.
QUrl webBaseOf(const QuickBooksSettings &settings)
{
    if (!settings.webBase.isEmpty())
        return settings.webBase;
    const QString host = settings.apiBase.host();
    if (!host.endsWith(u".intuit.com"))
        return settings.apiBase;
    return QUrl{host.startsWith(u"sandbox") ? u"https://sandbox.qbo.intuit.com"_s
                                            : u"https://qbo.intuit.com"_s};
}

} // namespace

QUrl webPageOf(const QuickBooksSettings &settings, LedgerEntity entity, const QString &ledgerId)
{
    if (ledgerId.isEmpty())
        return {};
    QUrl url = webBaseOf(settings);
    url.setPath(url.path() == u"/" ? u"/app/login"_s : url.path() + u"/app/login"_s);
    const QByteArray page = QUrl::toPercentEncoding(pageName(entity) + ledgerId);
    const QByteArray company = QUrl::toPercentEncoding(settings.realmId);
    url.setQuery(QString::fromLatin1("pagereq=" + page + "&deeplinkcompanyid=" + company), QUrl::StrictMode);
    return url;
}

} // namespace passerelle::quickbooks
