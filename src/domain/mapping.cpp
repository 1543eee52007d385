// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mapping.h"

#include <algorithm>
#include <tuple>

namespace passerelle::domain {

namespace {

constexpr std::array KindKeys{"product",         "tax",     "payment-type",
                              "payment-account", "class",   "deferred-account",
                              "revenue-account", "rounding"};

class NeedCounter final
{
public:
    void count(MappingKind kind, const QString &key, const QString &name, bool isRequired)
    {
        MappingNeed &need = m_needs[{kind, key}];
        need = MappingNeed{kind, key, name.isEmpty() ? key : name, need.documentCount + 1, isRequired};
    }

    /// Asked for by the settings, not by a document.
    void require(MappingKind kind, const QString &key)
    {
        m_needs[{kind, key}] = MappingNeed{kind, key, key, 0, true};
    }

    [[nodiscard]] std::vector<MappingNeed> sorted() const
    {
        std::vector<MappingNeed> result;
        result.reserve(m_needs.size());
        for (const auto &[key, need] : m_needs)
            result.push_back(need);
        std::sort(result.begin(), result.end(), [](const MappingNeed &a, const MappingNeed &b) {
            return std::tie(a.kind, a.sourceName, a.sourceKey) < std::tie(b.kind, b.sourceName, b.sourceKey);
        });
        return result;
    }

private:
    std::map<std::pair<MappingKind, QString>, MappingNeed> m_needs;
};

/// What failed is often to be mapped before it is set back.
bool needsMapping(SyncStatus status)
{
    return status == SyncStatus::ToTransfer || status == SyncStatus::TransferError;
}

/// Also of fees that are transferred: their entries are still to come.
void countAccounts(NeedCounter &needs, const Invoice &fee)
{
    for (const InvoiceLine &line : fee.lines) {
        needs.count(MappingKind::DeferredAccount, line.productKey, line.productName, false);
        needs.count(MappingKind::RevenueAccount, line.productKey, line.productName, false);
    }
}

} // namespace

QString mappingKindKey(MappingKind kind)
{
    return QLatin1StringView{KindKeys.at(static_cast<size_t>(kind))};
}

std::optional<MappingKind> mappingKindFromKey(QStringView key)
{
    const auto found = std::find_if(KindKeys.begin(), KindKeys.end(),
                                    [key](const char *text) { return key == QLatin1StringView{text}; });
    if (found == KindKeys.end())
        return std::nullopt;
    return static_cast<MappingKind>(found - KindKeys.begin());
}

const MappingTarget *Mapping::target(MappingKind kind, const QString &sourceKey) const
{
    const auto ofKind = entries.find(kind);
    if (ofKind == entries.end())
        return nullptr;
    const auto found = ofKind->second.find(sourceKey);
    return found == ofKind->second.end() || !found->second.isConfirmed ? nullptr : &found->second;
}

Mapping Mapping::unconfirmed() const
{
    Mapping result = *this;
    for (auto &[kind, ofKind] : result.entries) {
        for (auto &[key, target] : ofKind)
            target.isConfirmed = false;
    }
    return result;
}

std::vector<LedgerEntry> entriesOf(MappingKind kind, const LedgerFacts &facts)
{
    switch (kind) {
    case MappingKind::Product:
    case MappingKind::Rounding:
        return facts.items;
    case MappingKind::PaymentType:
        return facts.paymentMethods;
    case MappingKind::PaymentAccount:
    case MappingKind::DeferredAccount:
    case MappingKind::RevenueAccount:
        return facts.accounts;
    case MappingKind::Class:
        return facts.classes;
    case MappingKind::Tax:
        break;
    }
    std::vector<LedgerEntry> codes;
    codes.reserve(facts.taxCodes.size());
    for (const LedgerTaxCode &code : facts.taxCodes)
        codes.push_back(LedgerEntry{code.id, code.name, {}, code.isActive});
    return codes;
}

std::vector<MappingNeed> mappingNeeds(const SourceSnapshot &snapshot, const MappingWants &wants)
{
    NeedCounter needs;
    for (const Invoice &invoice : snapshot.invoices) {
        if (wants.spreadsFees && isMembership(invoice.type))
            countAccounts(needs, invoice);
        if (!needsMapping(invoice.sync.status))
            continue;
        for (const InvoiceLine &line : invoice.lines) {
            needs.count(MappingKind::Product, line.productKey, line.productName, true);
            needs.count(MappingKind::Tax, line.taxKey, line.taxKey, true);
        }
        if (invoice.kind == RecordKind::Refund && !invoice.refundPaymentType.isEmpty())
            needs.count(MappingKind::PaymentType, invoice.refundPaymentType, {}, true);
        needs.count(MappingKind::Class, invoiceTypeKey(invoice.type), {}, false);
    }
    for (const Payment &payment : snapshot.payments) {
        if (!needsMapping(payment.sync.status))
            continue;
        needs.count(MappingKind::PaymentType, payment.typeKey, payment.typeName, true);
        needs.count(MappingKind::PaymentAccount, payment.typeKey, payment.typeName, false);
    }
    if (wants.adjustsRounding)
        needs.require(MappingKind::Rounding, RoundingDifference);
    return needs.sorted();
}

} // namespace passerelle::domain
