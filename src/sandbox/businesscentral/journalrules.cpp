// SPDX-License-Identifier: GPL-3.0-or-later
// Journal batches, their lines, and the posting of a whole batch.
#include "sandbox/businesscentral/amounts.h"
#include "sandbox/businesscentral/ledgerbook.h"
#include "sandbox/businesscentral/writer.h"

#include <map>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 LineStep = 10'000;
const auto Balancing = Relation{"balancingAccountId"_L1, "balancingAccountNumber"_L1, "account"_L1,
                                "number"_L1, "Bal. Account No."_L1};

bool isPaymentBatch(const Record &batch)
{
    return batch.text(u"_template"_s) == u"CASHRCPT"_s;
}

/// What a new line takes over from the one before it, and from its batch.
void completeLine(Company &company, Record &line, const Record &batch, const Payload &sent)
{
    const auto others = company.store.parts("batchLine"_L1, batch.id);
    const qint64 last = others.isEmpty() ? 0 : others.last().body[u"lineNumber"].toInt();
    Json &body = line.body;
    if (!sent.has(u"lineNumber"_s))
        body.set(u"lineNumber"_s, last + LineStep);
    if (!sent.has(u"postingDate"_s))
        body.set(u"postingDate"_s, company.today().toString(Qt::ISODate));
    if (!sent.has(u"documentNumber"_s))
        body.set(u"documentNumber"_s,
                 u"G%1"_s.arg(company.store.next(u"journal document"_s, 1), 5, 10, QLatin1Char('0')));
    if (!sent.has(u"balancingAccountNumber"_s) && !sent.has(u"balancingAccountId"_s)) {
        body.set(u"balancingAccountId"_s, batch.body[u"balancingAccountId"]);
        body.set(u"balancingAccountNumber"_s, batch.body[u"balancingAccountNumber"]);
        body.set(u"balanceAccountType"_s, u"G/L Account"_s);
    }
    body.set(u"journalDisplayName"_s, batch.body[u"displayName"]);
}

Check ruleInvoiceOfPayment(Company &company, Record &line, const Payload &sent)
{
    const auto related = relate(company, sent, line.body,
                                {"appliesToInvoiceId"_L1, "appliesToInvoiceNumber"_L1, "salesInvoice"_L1,
                                 "number"_L1, "Applies-to Doc. No."_L1});
    const Refusal *refusal = refusalOf(related);
    const bool isPosted =
        !refusal && (!std::get<0>(related) || std::get<0>(related)->body[u"_isPosted"].toBool());
    if (isPosted)
        return std::nullopt;
    if (sent.has(u"appliesToInvoiceId"_s))
        return dialog(
            u"The \"appliesToInvoiceId\" should be the ID of an Open, Paid, Corrective, or Canceled "
            "Invoice."_s);
    return refusal ? Check(*refusal)
                   : dialog(u"The \"appliesToInvoiceNumber\" should be the number of an Open, Paid, "
                            "Corrective, or Canceled Invoice."_s);
}

Check rulePayment(Company &company, Record &line, const Payload &sent)
{
    if (centsOf(line.body[u"amount"]) > 0)
        return dialog(u"The \"amount\" should be a negative number."_s,
                      u"Le montant (« amount ») doit être un nombre négatif."_s);
    const auto related =
        relate(company, sent, line.body,
               {"customerId"_L1, "customerNumber"_L1, "customer"_L1, "number"_L1, "Customer No."_L1});
    if (const Refusal *refusal = refusalOf(related))
        return *refusal;
    if (const auto &customer = std::get<0>(related)) {
        if (auto refusal = checkBlocked(*customer, false))
            return refusal;
        if (line.text(u"description"_s).isEmpty())
            line.body.set(u"description"_s, customer->body[u"displayName"]);
    }
    line.body.set(u"accountType"_s, u"Customer"_s);
    line.body.set(u"accountId"_s, line.body[u"customerId"]);
    line.body.set(u"accountNumber"_s, line.body[u"customerNumber"]);
    line.body.set(u"_documentType"_s, u"Payment"_s);
    return ruleInvoiceOfPayment(company, line, sent);
}

/// The table an account type stands for, and its words in a refusal.
std::pair<QLatin1StringView, QString> accountTable(const QString &accountType)
{
    if (accountType == u"G/L Account"_s)
        return {"account"_L1, u"Account"_s};
    if (accountType == u"Customer"_s)
        return {"customer"_L1, u"Customer"_s};
    if (accountType == u"Bank Account"_s)
        return {"bankAccount"_L1, u"Bank Account"_s};
    return {{}, accountType};
}

Check ruleBalancing(Company &company, Record &line, const Payload &sent)
{
    Relation relation = Balancing;
    relation.table = accountTable(line.text(u"balanceAccountType"_s)).first;
    if (relation.table.isEmpty())
        return invalidOperation(u"Balancing accounts of type %1 are not imitated here."_s.arg(
            line.text(u"balanceAccountType"_s)));
    const auto related = relate(company, sent, line.body, relation);
    const Refusal *refusal = refusalOf(related);
    return refusal ? Check(*refusal) : std::nullopt;
}

Check ruleAccount(Company &company, Record &line, const Payload &sent)
{
    const auto [table, words] = accountTable(line.text(u"accountType"_s));
    if (table.isEmpty())
        return invalidOperation(u"Lines of type %1 are not imitated here."_s.arg(words));
    if (!sent.has(u"accountId"_s) && line.text(u"accountNumber"_s).isEmpty())
        return std::nullopt; // posting will ask for it
    const bool hasId = sent.has(u"accountId"_s);
    const auto found = hasId ? company.store.find(table, sent.text(u"accountId"_s))
                             : company.store.findBy(table, u"number"_s, line.text(u"accountNumber"_s));
    if (!found)
        return dialog(
            u"The \"%1\" does not match to an %2."_s.arg(hasId ? u"accountId"_s : u"accountNumber"_s, words));
    const bool hasNumber = sent.has(u"accountNumber"_s);
    if (hasId && hasNumber && sent.text(u"accountNumber"_s) != found->text(u"number"_s))
        return dialog(u"The account values do not match to a specific Account."_s);
    if (table == "account"_L1 && (hasId || hasNumber) && company.switches.journalLineChecksAccount) {
        if (auto refusal = checkAccount(*found))
            return refusal;
    }
    line.body.set(u"accountId"_s, found->id);
    line.body.set(u"accountNumber"_s, found->text(u"number"_s));
    if (table == "customer"_L1) {
        line.body.set(u"customerId"_s, found->id);
        line.body.set(u"customerNumber"_s, found->text(u"number"_s));
    }
    if (line.text(u"description"_s).isEmpty())
        line.body.set(u"description"_s, found->text(u"displayName"_s));
    return ruleBalancing(company, line, sent);
}

/// The account of the general ledger that a side of a line moves.
Outcome<QString> ledgerAccountOf(Company &company, const QString &type, const QString &number)
{
    if (number.isEmpty())
        return fieldValidation(u"Account No. must have a value in Gen. Journal Line."_s);
    if (type == u"Customer"_s) {
        const auto customer = company.store.findBy("customer"_L1, u"number"_s, number);
        if (!customer)
            return recordNotFound(number);
        if (auto refusal = checkBlocked(*customer, false))
            return *refusal;
        return ReceivablesAccount;
    }
    if (type == u"Bank Account"_s) {
        const auto bank = company.store.findBy("bankAccount"_L1, u"number"_s, number);
        return bank ? bank->text(u"_account"_s) : QString();
    }
    const auto account = company.store.findBy("account"_L1, u"number"_s, number);
    if (!account)
        return invalidRelation(u"Account No."_s, u"G/L Account"_s, number);
    if (auto refusal = checkAccount(*account))
        return *refusal;
    return number;
}

Check postLine(Company &company, const Record &line)
{
    const auto account = ledgerAccountOf(company, line.text(u"accountType"_s), line.text(u"accountNumber"_s));
    if (const Refusal *refusal = refusalOf(account))
        return *refusal;
    const qint64 cents = centsOf(line.body[u"amount"]);
    const QString kind = line.text(u"_documentType"_s);
    BookEntry entry{line.text(u"postingDate"_s),    line.text(u"documentNumber"_s),
                    kind.isEmpty() ? u" "_s : kind, std::get<0>(account),
                    line.text(u"description"_s),    cents};
    enter(company, entry);
    if (const QString balancing = line.text(u"balancingAccountNumber"_s); !balancing.isEmpty()) {
        const auto other = ledgerAccountOf(company, line.text(u"balanceAccountType"_s), balancing);
        if (const Refusal *refusal = refusalOf(other))
            return *refusal;
        entry.account = std::get<0>(other);
        entry.cents = -cents;
        enter(company, entry);
    }
    if (line.text(u"accountType"_s) != u"Customer"_s)
        return std::nullopt;
    addToCustomerBalance(company, line.text(u"accountId"_s), cents);
    const QString invoice = line.text(u"appliesToInvoiceId"_s);
    const bool isApplied = !invoice.isEmpty() && invoice != NoGuid;
    return isApplied ? applyToInvoice(company, invoice, -cents, line.text(u"postingDate"_s)) : std::nullopt;
}

/// Each document of each day adds up to nothing, balancing accounts included.
Check checkBalance(const QList<Record> &lines)
{
    std::map<std::pair<QString, QString>, qint64> sums;
    for (const Record &line : lines) {
        if (line.text(u"balancingAccountNumber"_s).isEmpty())
            sums[{line.text(u"documentNumber"_s), line.text(u"postingDate"_s)}] +=
                centsOf(line.body[u"amount"]);
    }
    for (const auto &[document, cents] : sums) {
        if (cents != 0)
            return dialog(
                u"Document No. %1 is out of balance by %2. Please check that Posting Date, Document "
                "Type, Document No. and Amount are correct for each line."_s.arg(
                    document.first, QString::fromLatin1(amountJson(cents).numberText())));
    }
    return std::nullopt;
}
} // namespace

Check ruleBatch(Company &company, const EntityType &type, Record &record, const Payload &sent, bool isNew)
{
    const auto kind = type.is("journal"_L1) ? u"GENERAL"_s : u"CASHRCPT"_s;
    if (record.text(u"code"_s).isEmpty())
        return dialog(u"A \"code\" must be provided."_s);
    if (isNew) {
        record.body.set(u"_template"_s, kind);
        record.body.set(u"templateDisplayName"_s, kind);
        const Condition same{RecordStore::column(u"_template"_s) + u" = ? AND "_s
                                 + RecordStore::column(u"code"_s) + u" = ?"_s,
                             {kind, record.text(u"code"_s)}};
        if (company.store.count("batch"_L1, same) > 0)
            return Refusal{400, u"Internal_EntityWithSameKeyExists"_s, u"The record already exists."_s};
    }
    const auto balancing = relate(company, sent, record.body, Balancing);
    const Refusal *refusal = refusalOf(balancing);
    return refusal ? Check(*refusal) : std::nullopt;
}

Check ruleBatchLine(Company &company, const EntityType &type, Record &line, const Record &batch,
                    const Payload &sent, bool isNew)
{
    if (isNew)
        completeLine(company, line, batch, sent);
    if (type.is("customerPayment"_L1))
        return rulePayment(company, line, sent);
    return ruleAccount(company, line, sent);
}

Check postBatch(Company &company, const Record &batch)
{
    if (isPaymentBatch(batch) && !company.switches.paymentJournalPosts)
        return dialog(u"The General Journal Batch with ID %1 cannot be found."_s.arg(batch.id));
    const QList<Record> lines = company.store.parts("batchLine"_L1, batch.id);
    if (lines.isEmpty())
        return dialog(u"There is nothing to post."_s, u"Il n'y a rien à valider."_s);
    for (const Record &line : lines) {
        if (auto refusal = checkPostingDate(company, line.text(u"postingDate"_s)))
            return refusal;
    }
    if (auto refusal = checkBalance(lines))
        return refusal;
    for (const Record &line : lines) {
        if (auto refusal = postLine(company, line))
            return refusal;
        company.store.remove(line);
    }
    return std::nullopt;
}

} // namespace passerelle::sandbox::businesscentral
