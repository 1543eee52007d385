// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/webpage.h"

#include "connectors/businesscentral/lookupresult.h"
#include "connectors/businesscentral/odata.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using domain::LedgerEntity;

namespace {

struct Page
{
    int number;
    QString field;
    QString value;
};

Page pageOf(LedgerEntity entity, const QString &ledgerId)
{
    const QString memoId = partsOfApplicationId(ledgerId).first;
    switch (entity) {
    case LedgerEntity::Customer:
        return {22, u"SystemId"_s, ledgerId};
    case LedgerEntity::Invoice:
        return {143, u"SystemId"_s, ledgerId};
    case LedgerEntity::CreditMemo:
    case LedgerEntity::RefundReceipt:
        return {144, u"SystemId"_s, ledgerId};
    case LedgerEntity::JournalEntry:
        return {20, u"Document No."_s, ledgerId};
    case LedgerEntity::Payment:
        return memoId.isEmpty() ? Page{20, u"Document No."_s, ledgerId} : Page{144, u"SystemId"_s, memoId};
    }
    Q_UNREACHABLE();
}

/// Where the pages of an API address are: "/v2.0/{tenant}/{environment}/api/v2.0" or without the tenant. Any
/// other service serves its own.
QUrl webBaseOf(const BusinessCentralSettings &settings)
{
    if (!settings.webBase.isEmpty())
        return settings.webBase;
    QUrl url = settings.apiBase;
    QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    const qsizetype api = parts.indexOf(u"api"_s);
    if (url.host() != u"api.businesscentral.dynamics.com" || api < 2) {
        url.setPath({});
        return url;
    }
    url.setHost(u"businesscentral.dynamics.com"_s);
    url.setPath(u'/' + parts.mid(1, api - 1).join(u'/'));
    return url;
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QUrl webPageOf(const BusinessCentralSettings &settings, const QString &companyName, LedgerEntity entity,
               const QString &ledgerId)
{
    if (ledgerId.isEmpty())
        return {};
    const Page page = pageOf(entity, ledgerId);
    const QString filter = literal(page.field) + u" IS "_s + literal(page.value);
    QUrl url = webBaseOf(settings);
    url.setQuery(u"company="_s + encoded(companyName) + u"&page="_s + QString::number(page.number)
                     + u"&filter="_s + encoded(filter),
                 QUrl::StrictMode);
    return url;
}

} // namespace passerelle::businesscentral
