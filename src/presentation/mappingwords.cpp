// SPDX-License-Identifier: GPL-3.0-or-later
// What is mapped, in words.
#include "presentation/words.h"

#include <QCoreApplication>

namespace passerelle::presentation {

using domain::InvoiceType;
using domain::MappingKind;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString invoiceTypeWord(InvoiceType type)
{
    switch (type) {
    case InvoiceType::Membership:
        return Words::tr("Membership");
    case InvoiceType::DelegateMembership:
        return Words::tr("Delegate membership");
    case InvoiceType::Renewal:
        return Words::tr("Renewal");
    case InvoiceType::DelegateRenewal:
        return Words::tr("Delegate renewal");
    case InvoiceType::Upgrade:
        return Words::tr("Upgrade");
    case InvoiceType::EventRegistration:
        return Words::tr("Registration");
    case InvoiceType::Order:
        return Words::tr("Order");
    case InvoiceType::Contract:
        return Words::tr("Contract");
    case InvoiceType::Donation:
        return Words::tr("Donation");
    case InvoiceType::AnnualSponsor:
        return Words::tr("Annual partner");
    case InvoiceType::EventSponsor:
        return Words::tr("Event partner");
    case InvoiceType::Manual:
        return Words::tr("Manual invoice");
    case InvoiceType::Refund:
        return Words::tr("Credit or refund");
    case InvoiceType::OpeningBalance:
        return Words::tr("Opening balance");
    case InvoiceType::Subscription:
        return Words::tr("Subscription");
    }
    Q_UNREACHABLE();
}

} // namespace

QString mappingKindWord(MappingKind kind)
{
    switch (kind) {
    case MappingKind::Product:
        return Words::tr("Product");
    case MappingKind::Tax:
        return Words::tr("Tax");
    case MappingKind::PaymentType:
        return Words::tr("Payment type");
    case MappingKind::PaymentAccount:
        return Words::tr("Account of a payment type");
    case MappingKind::Class:
        return Words::tr("Class");
    case MappingKind::DeferredAccount:
        return Words::tr("Deferred revenue account of a product");
    case MappingKind::RevenueAccount:
        return Words::tr("Revenue account of a product");
    case MappingKind::Rounding:
        return Words::tr("Adjusting line");
    }
    Q_UNREACHABLE();
}

QString mappingSourceWord(const domain::MappingNeed &need)
{
    if (need.kind == MappingKind::Rounding)
        return Words::tr("One-cent difference");
    if (need.kind != MappingKind::Class)
        return need.sourceName;
    const auto type = domain::invoiceTypeFromKey(need.sourceKey);
    return type ? invoiceTypeWord(*type) : need.sourceName;
}

QString mappingTabWord(MappingKind kind)
{
    switch (kind) {
    case MappingKind::Product:
        return Words::tr("Products");
    case MappingKind::Tax:
        return Words::tr("Taxes");
    case MappingKind::PaymentType:
        return Words::tr("Payment types");
    case MappingKind::PaymentAccount:
        return Words::tr("Accounts");
    case MappingKind::Class:
        return Words::tr("Classes");
    case MappingKind::DeferredAccount:
        return Words::tr("Deferred revenue");
    case MappingKind::RevenueAccount:
        return Words::tr("Revenue");
    case MappingKind::Rounding:
        return Words::tr("Rounding");
    }
    Q_UNREACHABLE();
}

} // namespace passerelle::presentation
