// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/plantables.h"

#include "presentation/format.h"
#include "presentation/recordlistmodel.h"
#include "presentation/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace passerelle::presentation {

using namespace domain;
using namespace Qt::StringLiterals;
using Row = TableModel::Row;

namespace {

class Plan
{
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

QString shown(const QString &text)
{
    return text.isEmpty() ? u"–"_s : text;
}

QString nameIn(const std::vector<LedgerEntry> &entries, const QString &id)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&id](const LedgerEntry &entry) { return entry.id == id; });
    if (found == entries.end())
        return id;
    return found->number.isEmpty() ? found->name : found->number + u' ' + found->name;
}

const LedgerCustomer *heldBy(const LedgerFacts &facts, const QString &id)
{
    if (const auto byId = facts.customersById.find(id); byId != facts.customersById.end())
        return &byId->second;
    const auto &names = facts.customersByReference;
    const auto found =
        std::find_if(names.begin(), names.end(), [&id](const auto &entry) { return entry.second.id == id; });
    return found == names.end() ? nullptr : &found->second;
}

using Sums = std::map<QString, qint64>;

/// What the ledger will add for each rate: the forecast of one rate alone.
Sums taxesOf(const std::vector<DraftLine> &lines, const LedgerFacts &facts, TaxRounding rounding)
{
    qint64 net = 0;
    for (const DraftLine &line : lines)
        net += line.net.minor;
    std::map<QString, QString> rates; // name by id
    for (const LedgerTaxCode &code : facts.taxCodes) {
        for (const LedgerTaxRate &rate : code.rates)
            rates.emplace(rate.id, rate.name);
    }
    Sums taxes;
    for (const auto &[id, name] : rates) {
        std::vector<LedgerTaxCode> alone = facts.taxCodes;
        for (LedgerTaxCode &code : alone)
            std::erase_if(code.rates,
                          [&rateId = id](const LedgerTaxRate &rate) { return rate.id != rateId; });
        const qint64 tax = predictedTotal(lines, alone, rounding).minor - net;
        if (tax != 0)
            taxes[name] += tax;
    }
    return taxes;
}

Row head(const QString &title)
{
    return {{.text = title, .isStrong = true}, {}};
}

Row amountRow(const QString &title, const Money &amount, bool isStrong = false)
{
    return {{.text = title, .isStrong = isStrong, .tip = title},
            {.text = Format{}.digitsOrDash(amount), .isStrong = isStrong}};
}

Row textRow(const QString &title, const QString &text)
{
    return {{.text = title, .tone = Tone::Quiet}, {.text = shown(text), .tip = text}};
}

void addDocument(std::vector<Row> &rows, const Effect &effect, const DocumentDraft &draft,
                 const LedgerFacts &facts, TaxRounding rounding)
{
    const Currency currency = effect.total.currency;
    for (const DraftLine &line : draft.lines) {
        const QString item = nameIn(facts.items, line.itemId);
        const QString words = line.isAdjusting ? Plan::tr("Adjusting line") : line.description;
        const QString text = words.isEmpty() ? item : words + u" · "_s + item;
        rows.push_back(amountRow(text, line.net));
    }
    for (const auto &[name, minor] : taxesOf(draft.lines, facts, rounding))
        rows.push_back(amountRow(name, Money{minor, currency}));
    rows.push_back(amountRow(Plan::tr("Total in the ledger"), effect.total, true));
    rows.push_back(textRow(Plan::tr("Date"), Format::date(draft.day)));
}

void addPayment(std::vector<Row> &rows, const PaymentDraft &draft, const LedgerFacts &facts)
{
    rows.push_back(amountRow(draft.credit ? Plan::tr("Credit applied") : Plan::tr("Payment"),
                             draft.credit ? draft.applied : draft.amount, true));
    rows.push_back(textRow(Plan::tr("Date"), Format::date(draft.day)));
    if (!draft.credit)
        rows.push_back(textRow(Plan::tr("Deposited to"),
                               draft.accountId.isEmpty() ? Plan::tr("the ledger’s default account")
                                                         : nameIn(facts.accounts, draft.accountId)));
}

void addEffect(std::vector<Row> &rows, const PlannedEffect &planned, const LedgerFacts &facts,
               TaxRounding rounding)
{
    if (const auto *document = std::get_if<DocumentDraft>(&planned.draft)) {
        addDocument(rows, planned.effect, *document, facts, rounding);
    } else if (const auto *payment = std::get_if<PaymentDraft>(&planned.draft)) {
        addPayment(rows, *payment, facts);
    } else if (const auto *entry = std::get_if<JournalEntryDraft>(&planned.draft)) {
        for (const EntryLine &line : entry->lines)
            rows.push_back(amountRow(nameIn(facts.accounts, line.accountId), line.amount));
    } else if (const auto *customer = std::get_if<CustomerDraft>(&planned.draft)) {
        if (planned.effect.purpose == Purpose::Update) {
            for (const FieldChange &change : changesOf(*customer, facts)) {
                rows.push_back(textRow(Plan::tr("%1 now").arg(change.field), change.before));
                rows.push_back(textRow(Plan::tr("%1 after").arg(change.field), change.after));
            }
            return;
        }
        rows.push_back(textRow(Plan::tr("Name"), customer->name));
        rows.push_back(textRow(Plan::tr("E-mail"), customer->email));
        rows.push_back(textRow(Plan::tr("Phone"), customer->phone));
        rows.push_back(textRow(Plan::tr("City"), customer->address.city));
    }
}

/// Where the money of chosen effects goes.
struct Totals
{
    std::map<RecordKind, std::pair<int, qint64>> kinds;
    Sums accounts;
    Sums products;
    Sums taxes;

    void take(const PlannedEffect &planned, const LedgerFacts &facts, TaxRounding rounding)
    {
        const Effect &effect = planned.effect;
        if (effect.purpose != Purpose::Apply) {
            auto &[count, minor] = kinds[effect.record.kind];
            ++count;
            minor += signedAmount(effect.record.kind, effect.total).minor;
        }
        if (const auto *document = std::get_if<DocumentDraft>(&planned.draft)) {
            const qint64 sign = effect.record.kind == RecordKind::Invoice ? 1 : -1;
            for (const DraftLine &line : document->lines)
                products[line.itemId.isEmpty() ? Plan::tr("Without a product")
                                               : nameIn(facts.items, line.itemId)] += sign * line.net.minor;
            for (const auto &[name, minor] : taxesOf(document->lines, facts, rounding))
                taxes[name] += sign * minor;
            if (!document->accountId.isEmpty())
                accounts[nameIn(facts.accounts, document->accountId)] -= effect.total.minor;
        } else if (const auto *payment = std::get_if<PaymentDraft>(&planned.draft)) {
            if (!payment->credit)
                accounts[payment->accountId.isEmpty() ? Plan::tr("Default deposit account")
                                                      : nameIn(facts.accounts, payment->accountId)] +=
                    payment->amount.minor;
        } else if (const auto *entry = std::get_if<JournalEntryDraft>(&planned.draft)) {
            for (const EntryLine &line : entry->lines)
                accounts[nameIn(facts.accounts, line.accountId)] += line.amount.minor;
        }
    }
};

void addSums(std::vector<Row> &rows, const QString &title, const Sums &sums)
{
    if (sums.empty())
        return;
    rows.push_back(head(title));
    for (const auto &[name, minor] : sums)
        rows.push_back(amountRow(name, Money{minor, {}}));
}

} // namespace

std::vector<FieldChange> changesOf(const CustomerDraft &draft, const LedgerFacts &facts)
{
    const LedgerCustomer *held = heldBy(facts, draft.ledgerId);
    if (!held)
        return {};
    const Address &was = held->address;
    const Address &is = draft.address;
    const FieldChange all[]{{Plan::tr("E-mail"), held->email, draft.email},
                            {Plan::tr("Phone"), held->phone, draft.phone},
                            {Plan::tr("Address"), was.line1, is.line1},
                            {Plan::tr("Address, line 2"), was.line2, is.line2},
                            {Plan::tr("City"), was.city, is.city},
                            {Plan::tr("Province"), was.province, is.province},
                            {Plan::tr("Postal code"), was.postalCode, is.postalCode},
                            {Plan::tr("Country"), was.country, is.country}};
    std::vector<FieldChange> changes;
    for (const FieldChange &change : all) {
        if (change.before != change.after)
            changes.push_back({change.field, shown(change.before), shown(change.after)});
    }
    return changes;
}

std::vector<Row> planDetailRows(const std::vector<const PlannedEffect *> &effects, const LedgerFacts &facts,
                                TaxRounding rounding)
{
    std::vector<Row> rows;
    for (const PlannedEffect *planned : effects)
        addEffect(rows, *planned, facts, rounding);
    return rows;
}

std::vector<Row> planTotalRows(const std::vector<const PlannedEffect *> &effects, const LedgerFacts &facts,
                               TaxRounding rounding)
{
    Totals totals;
    for (const PlannedEffect *planned : effects)
        totals.take(*planned, facts, rounding);
    std::vector<Row> rows;
    if (!totals.kinds.empty())
        rows.push_back(head(Plan::tr("By kind")));
    for (const auto &[kind, sum] : totals.kinds)
        rows.push_back(
            amountRow(kindsWord(kind) + u" · "_s + Format{}.count(sum.first), Money{sum.second, {}}));
    addSums(rows, Plan::tr("By account"), totals.accounts);
    addSums(rows, Plan::tr("By product of the ledger"), totals.products);
    addSums(rows, Plan::tr("Taxes"), totals.taxes);
    return rows;
}

} // namespace passerelle::presentation
