// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/schema.h"

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
constexpr int First = 282210000;

Column simple(const QString &name, ColumnType type, const QString &french, const QString &english)
{
    Column column;
    column.name = name;
    column.type = type;
    column.label = {french, english};
    return column;
}

Column text(const QString &name, int length, const QString &french, const QString &english)
{
    Column column = simple(name, ColumnType::Text, french, english);
    column.length = length;
    return column;
}

Column computed(Column column)
{
    column.isComputed = true;
    return column;
}

Column lookup(const QString &name, std::vector<Target> targets, const QString &french, const QString &english)
{
    Column column = simple(name, ColumnType::Lookup, french, english);
    column.targets = std::move(targets);
    if (column.isPolymorphic())
        column.kind = u"Customer"_s;
    return column;
}

Column choice(const QString &name, std::vector<Option> options, const QString &french, const QString &english)
{
    Column column = simple(name, ColumnType::Choice, french, english);
    column.options = std::move(options);
    return column;
}

std::vector<Option> numbered(const std::vector<Label> &labels)
{
    std::vector<Option> options;
    options.reserve(labels.size());
    for (const Label &label : labels)
        options.push_back({First + int(options.size()), label});
    return options;
}

std::vector<Option> syncStatuses()
{
    return numbered({{u"En attente"_s, u"Pending"_s},
                     {u"À transférer"_s, u"To transfer"_s},
                     {u"Transfert complété"_s, u"Transferred"_s},
                     {u"Erreur de transfert"_s, u"Transfer error"_s},
                     {u"Ne pas synchroniser"_s, u"Do not synchronize"_s},
                     {u"En revue"_s, u"In review"_s}});
}

std::vector<Option> invoiceTypes()
{
    return numbered({{u"Adhésion"_s, u"Membership"_s},
                     {u"Adhésion de délégué"_s, u"Delegate membership"_s},
                     {u"Renouvellement"_s, u"Renewal"_s},
                     {u"Renouvellement de délégué"_s, u"Delegate renewal"_s},
                     {u"Surclassement"_s, u"Upgrade"_s},
                     {u"Inscription"_s, u"Event registration"_s},
                     {u"Commande"_s, u"Order"_s},
                     {u"Mandat"_s, u"Contract"_s},
                     {u"Don"_s, u"Donation"_s},
                     {u"Partenaire annuel"_s, u"Annual sponsor"_s},
                     {u"Commanditaire d'événement"_s, u"Event sponsor"_s},
                     {u"Manuelle"_s, u"Manual"_s},
                     {u"Remboursement"_s, u"Refund"_s},
                     {u"Solde d'ouverture"_s, u"Opening balance"_s},
                     {u"Abonnement divers"_s, u"Miscellaneous subscription"_s}});
}

std::vector<Option> paymentTypes()
{
    return numbered({{u"Visa"_s, u"Visa"_s},
                     {u"Mastercard"_s, u"Mastercard"_s},
                     {u"Amex"_s, u"Amex"_s},
                     {u"Chèque"_s, u"Cheque"_s},
                     {u"Comptant"_s, u"Cash"_s},
                     {u"Virement"_s, u"Transfer"_s},
                     {u"Sage 50"_s, u"Sage 50"_s}});
}

Column chapter()
{
    return lookup(u"cdc_chapterid"_s, {{u"cdc_chapter"_s, u"cdc_ChapterId"_s}}, u"Chapitre"_s, u"Chapter"_s);
}

Column currency()
{
    return lookup(u"transactioncurrencyid"_s, {{u"transactioncurrency"_s, u"transactioncurrencyid"_s}},
                  u"Devise"_s, u"Currency"_s);
}

Column money(const QString &name, const QString &french, const QString &english)
{
    return simple(name, ColumnType::Money, french, english);
}

/// Puts the id and the name first, the service's own columns last.
Table table(const QString &name, const QString &set, Label label, const QString &id, Column primary,
            std::vector<Column> columns)
{
    Table made{name, set, id, primary.name, std::move(label), {}};
    made.columns.push_back(simple(id, ColumnType::Id, u"Identificateur"_s, u"Identifier"_s));
    made.columns.push_back(std::move(primary));
    for (Column &column : columns)
        made.columns.push_back(std::move(column));
    made.columns.push_back(
        computed(simple(u"createdon"_s, ColumnType::DateTime, u"Date de création"_s, u"Created On"_s)));
    made.columns.push_back(
        computed(simple(u"modifiedon"_s, ColumnType::DateTime, u"Date de modification"_s, u"Modified On"_s)));
    made.columns.push_back(
        computed(simple(u"versionnumber"_s, ColumnType::Whole, u"Numéro de version"_s, u"Version Number"_s)));
    made.indexes = {{u"versionnumber"_s}, {u"modifiedon"_s}};
    return made;
}

void addSyncColumns(Table &table)
{
    auto at = table.columns.end() - 3;
    for (Column column :
         {choice(u"cdc_syncstatus"_s, syncStatuses(), u"Statut de synchronisation"_s, u"Sync status"_s),
          text(u"cdc_syncreference"_s, 100, u"Référence de synchronisation"_s, u"Sync reference"_s),
          text(u"cdc_syncmessage"_s, 2000, u"Message d'erreur de synchronisation"_s, u"Sync error message"_s),
          simple(u"cdc_syncedon"_s, ColumnType::DateTime, u"Dernière synchronisation"_s,
                 u"Last synchronised on"_s),
          chapter()})
        at = table.columns.insert(at, std::move(column)) + 1;
    table.indexes.push_back({u"cdc_chapterid"_s, u"cdc_syncstatus"_s, table.id});
}

Table accounts()
{
    Table made = table(
        u"account"_s, u"accounts"_s, {u"Compte"_s, u"Account"_s}, u"accountid"_s,
        text(u"name"_s, 160, u"Nom du compte"_s, u"Account Name"_s),
        {text(u"accountnumber"_s, 20, u"Numéro du compte"_s, u"Account Number"_s),
         text(u"emailaddress1"_s, 100, u"Courriel"_s, u"Email"_s),
         text(u"telephone1"_s, 50, u"Téléphone principal"_s, u"Main Phone"_s),
         text(u"address1_line1"_s, 250, u"Adresse 1 : rue 1"_s, u"Address 1: Street 1"_s),
         text(u"address1_line2"_s, 250, u"Adresse 1 : rue 2"_s, u"Address 1: Street 2"_s),
         text(u"address1_city"_s, 80, u"Adresse 1 : ville"_s, u"Address 1: City"_s),
         text(u"address1_stateorprovince"_s, 50, u"Adresse 1 : province"_s, u"Address 1: State/Province"_s),
         text(u"address1_postalcode"_s, 20, u"Adresse 1 : code postal"_s, u"Address 1: ZIP/Postal Code"_s),
         text(u"address1_country"_s, 80, u"Adresse 1 : pays"_s, u"Address 1: Country/Region"_s),
         lookup(u"primarycontactid"_s, {{u"contact"_s, u"primarycontactid"_s}}, u"Contact principal"_s,
                u"Primary Contact"_s),
         simple(u"cdc_newaccountforsync"_s, ColumnType::YesNo, u"Nouveau compte pour la synchronisation"_s,
                u"New account for synchronization"_s)});
    addSyncColumns(made);
    made.collections = {{u"invoice_customer_accounts"_s, u"invoice"_s, u"customerid"_s},
                        {u"contact_customer_accounts"_s, u"contact"_s, u"parentcustomerid"_s}};
    made.indexes.push_back({u"name__ci"_s});
    return made;
}

Table contacts()
{
    Table made = table(u"contact"_s, u"contacts"_s, {u"Contact"_s, u"Contact"_s}, u"contactid"_s,
                       text(u"fullname"_s, 160, u"Nom complet"_s, u"Full Name"_s),
                       {text(u"emailaddress1"_s, 100, u"Courriel"_s, u"Email"_s),
                        lookup(u"parentcustomerid"_s,
                               {{u"account"_s, u"parentcustomerid_account"_s},
                                {u"contact"_s, u"parentcustomerid_contact"_s}},
                               u"Nom de la société"_s, u"Company Name"_s)});
    made.indexes.push_back({u"parentcustomerid"_s});
    return made;
}

Column stateColumn()
{
    Column column = choice(u"statecode"_s,
                           {{0, {u"Active"_s, u"Active"_s}},
                            {1, {u"Fermée"_s, u"Closed"_s}},
                            {2, {u"Payée"_s, u"Paid"_s}},
                            {3, {u"Annulée"_s, u"Canceled"_s}}},
                           u"État"_s, u"Status"_s);
    column.kind = u"State"_s;
    return column;
}

Column statusColumn()
{
    Column column = choice(u"statuscode"_s,
                           numbered({{u"Nouveau"_s, u"New"_s},
                                     {u"En attente de paiement"_s, u"Waiting for payment"_s},
                                     {u"Payée"_s, u"Paid"_s},
                                     {u"Terminé"_s, u"Completed"_s}}),
                           u"Raison du statut"_s, u"Status Reason"_s);
    column.kind = u"Status"_s;
    return column;
}

Table invoices()
{
    Table made = table(
        u"invoice"_s, u"invoices"_s, {u"Facture"_s, u"Invoice"_s}, u"invoiceid"_s,
        text(u"name"_s, 300, u"Nom"_s, u"Name"_s),
        {text(u"invoicenumber"_s, 100, u"Réf. facture"_s, u"Invoice ref."_s),
         lookup(u"customerid"_s,
                {{u"account"_s, u"customerid_account"_s}, {u"contact"_s, u"customerid_contact"_s}},
                u"Client"_s, u"Customer"_s),
         choice(u"cdc_invoicetype"_s, invoiceTypes(), u"Type"_s, u"Type"_s),
         simple(u"cdc_invoicedate"_s, ColumnType::DateTime, u"Date de facturation"_s, u"Invoice date"_s),
         simple(u"duedate"_s, ColumnType::DateOnly, u"Date d'échéance"_s, u"Due Date"_s),
         computed(money(u"totallineitemamount"_s, u"Montant détaillé total"_s, u"Total Detail Amount"_s)),
         computed(money(u"totaltax"_s, u"Total des taxes"_s, u"Total Tax"_s)),
         computed(money(u"totalamount"_s, u"Montant total"_s, u"Total Amount"_s)),
         simple(u"cdc_notax"_s, ColumnType::YesNo, u"Sans taxe"_s, u"No tax"_s),
         computed(money(u"cdc_balance"_s, u"Solde"_s, u"Balance"_s)),
         simple(u"cdc_cancelled"_s, ColumnType::YesNo, u"Annulée"_s, u"Cancelled"_s),
         lookup(u"cdc_originalinvoiceid"_s, {{u"invoice"_s, u"cdc_OriginalInvoiceId"_s}},
                u"Facture d'origine"_s, u"Original invoice"_s),
         choice(u"cdc_refundpaymenttype"_s, paymentTypes(), u"Type de paiement du remboursement"_s,
                u"Refund payment type"_s),
         stateColumn(), statusColumn(), currency()});
    addSyncColumns(made);
    made.collections = {{u"invoice_details"_s, u"invoicedetail"_s, u"invoiceid"_s},
                        {u"cdc_invoice_cdc_payments"_s, u"cdc_payment"_s, u"cdc_invoiceid"_s}};
    made.indexes.push_back({u"customerid"_s});
    made.indexes.push_back({u"invoicenumber__ci"_s});
    made.indexes.push_back({u"cdc_originalinvoiceid"_s});
    return made;
}

Table invoiceLines()
{
    Table made = table(
        u"invoicedetail"_s, u"invoicedetails"_s, {u"Produit de la facture"_s, u"Invoice Product"_s},
        u"invoicedetailid"_s, text(u"productdescription"_s, 500, u"Description"_s, u"Description"_s),
        {lookup(u"invoiceid"_s, {{u"invoice"_s, u"invoiceid"_s}}, u"Facture"_s, u"Invoice"_s),
         simple(u"lineitemnumber"_s, ColumnType::Whole, u"Numéro de ligne"_s, u"Line Item Number"_s),
         lookup(u"productid"_s, {{u"product"_s, u"productid"_s}}, u"Produit"_s, u"Product"_s),
         simple(u"quantity"_s, ColumnType::Decimal, u"Quantité"_s, u"Quantity"_s),
         money(u"priceperunit"_s, u"Prix unitaire"_s, u"Price Per Unit"_s),
         money(u"manualdiscountamount"_s, u"Remise manuelle"_s, u"Manual Discount"_s),
         money(u"tax"_s, u"Taxe"_s, u"Tax"_s), computed(money(u"baseamount"_s, u"Montant"_s, u"Amount"_s)),
         computed(money(u"extendedamount"_s, u"Montant étendu"_s, u"Extended Amount"_s)),
         text(u"cdc_incomeaccountcode"_s, 50, u"Compte de revenu"_s, u"Income account"_s),
         text(u"cdc_taxcode"_s, 50, u"Code de taxe"_s, u"Tax code"_s), currency()});
    made.indexes.push_back({u"invoiceid"_s, u"lineitemnumber"_s});
    return made;
}

Table payments()
{
    Table made =
        table(u"cdc_payment"_s, u"cdc_payments"_s, {u"Paiement"_s, u"Payment"_s}, u"cdc_paymentid"_s,
              text(u"cdc_name"_s, 100, u"Numéro de paiement"_s, u"Payment number"_s),
              {lookup(u"cdc_invoiceid"_s, {{u"invoice"_s, u"cdc_InvoiceId"_s}}, u"Facture"_s, u"Invoice"_s),
               lookup(u"cdc_accountid"_s, {{u"account"_s, u"cdc_AccountId"_s}}, u"Compte"_s, u"Account"_s),
               money(u"cdc_amount"_s, u"Montant"_s, u"Amount"_s),
               simple(u"cdc_paymentdate"_s, ColumnType::DateTime, u"Date du paiement"_s, u"Payment date"_s),
               choice(u"cdc_paymenttype"_s, paymentTypes(), u"Type de paiement"_s, u"Payment type"_s),
               text(u"cdc_transactionnumber"_s, 100, u"Numéro de transaction"_s, u"Transaction number"_s),
               currency()});
    addSyncColumns(made);
    made.indexes.push_back({u"cdc_invoiceid"_s});
    made.indexes.push_back({u"cdc_accountid"_s});
    return made;
}

Table settings()
{
    const auto yesNo = [](const QString &name, const QString &french, const QString &english) {
        return simple(name, ColumnType::YesNo, french, english);
    };
    return table(
        u"cdc_accountingsettings"_s, u"cdc_accountingsettingses"_s,
        {u"Paramètres du système comptable"_s, u"Accounting system settings"_s},
        u"cdc_accountingsettingsid"_s, text(u"cdc_name"_s, 100, u"Nom"_s, u"Name"_s),
        {chapter(),
         yesNo(u"cdc_syncenabled"_s, u"Synchroniser avec le système comptable"_s,
               u"Synchronize with the accounting system"_s),
         yesNo(u"cdc_newaccountdefault"_s, u"Valeur par défaut de nouveau compte pour la synchronisation"_s,
               u"Default value of new account for synchronization"_s),
         yesNo(u"cdc_syncmembershipwhenpaid"_s,
               u"Synchroniser les adhésions et renouvellements lorsque payés"_s,
               u"Synchronize memberships and renewals when paid"_s),
         yesNo(u"cdc_syncallwhenpaid"_s, u"Synchroniser toutes les factures seulement lorsque payées"_s,
               u"Synchronize all invoices only when paid"_s),
         yesNo(u"cdc_sage50paymenttransfer"_s, u"Transfert des paiements de Sage 50"_s,
               u"Sage 50 payment transfer"_s),
         yesNo(u"cdc_reviewenabled"_s, u"En revue"_s, u"In review"_s),
         yesNo(u"cdc_alwayscrmnumber"_s, u"Toujours utiliser le numéro de facture CRM"_s,
               u"Always use the CRM invoice number"_s),
         choice(u"cdc_numberingoption"_s,
                numbered({{u"Aucune"_s, u"None"_s}, {u"Numéro séquentiel"_s, u"Sequential number"_s}}),
                u"Option de numérotation des comptes"_s, u"Numbering option"_s),
         simple(u"cdc_nextreference"_s, ColumnType::Whole, u"Référence de synchronisation automatique"_s,
                u"Automatic synchronization reference"_s),
         simple(u"cdc_closedate"_s, ColumnType::DateOnly, u"Date de fermeture"_s, u"Close date"_s),
         text(u"cdc_syncclaim"_s, 200, u"Poste qui synchronise"_s, u"Synchronizing workstation"_s)});
}

Table deferredRevenues()
{
    Table made = table(
        u"cdc_deferredrevenue"_s, u"cdc_deferredrevenues"_s, {u"Revenu reporté"_s, u"Deferred revenue"_s},
        u"cdc_deferredrevenueid"_s, text(u"cdc_name"_s, 100, u"Nom"_s, u"Name"_s),
        {lookup(u"cdc_invoiceid"_s, {{u"invoice"_s, u"cdc_InvoiceId"_s}}, u"Facture"_s, u"Invoice"_s),
         simple(u"cdc_date"_s, ColumnType::DateOnly, u"Date"_s, u"Date"_s),
         money(u"cdc_amount"_s, u"Montant"_s, u"Amount"_s),
         text(u"cdc_debitaccount"_s, 50, u"Compte débité"_s, u"Debit account"_s),
         text(u"cdc_creditaccount"_s, 50, u"Compte crédité"_s, u"Credit account"_s), currency()});
    addSyncColumns(made);
    made.indexes.push_back({u"cdc_invoiceid"_s});
    return made;
}

Table readOnly(Table table)
{
    table.isReadOnly = true;
    return table;
}

std::vector<Table> allTables()
{
    std::vector<Table> all{accounts(), contacts(), invoices(),        invoiceLines(),
                           payments(), settings(), deferredRevenues()};
    all.push_back(readOnly(table(u"cdc_chapter"_s, u"cdc_chapters"_s, {u"Chapitre"_s, u"Chapter"_s},
                                 u"cdc_chapterid"_s, text(u"cdc_name"_s, 100, u"Nom"_s, u"Name"_s), {})));
    all.push_back(readOnly(table(u"product"_s, u"products"_s, {u"Produit"_s, u"Product"_s}, u"productid"_s,
                                 text(u"name"_s, 100, u"Nom"_s, u"Name"_s),
                                 {text(u"productnumber"_s, 100, u"Code de produit"_s, u"Product ID"_s)})));
    all.push_back(readOnly(table(
        u"transactioncurrency"_s, u"transactioncurrencies"_s, {u"Devise"_s, u"Currency"_s},
        u"transactioncurrencyid"_s, text(u"currencyname"_s, 100, u"Nom de la devise"_s, u"Currency Name"_s),
        {text(u"isocurrencycode"_s, 5, u"Code de devise"_s, u"Currency Code"_s),
         text(u"currencysymbol"_s, 10, u"Symbole de devise"_s, u"Currency Symbol"_s),
         simple(u"currencyprecision"_s, ColumnType::Whole, u"Précision de devise"_s, u"Currency Precision"_s),
         simple(u"exchangerate"_s, ColumnType::Decimal, u"Taux de change"_s, u"Exchange Rate"_s)})));
    return all;
}
} // namespace

const std::vector<Table> &tables()
{
    static const std::vector<Table> all = allTables();
    return all;
}

} // namespace passerelle::sandbox::membri
