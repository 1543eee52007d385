// SPDX-License-Identifier: GPL-3.0-or-later
// The default mapping. Membri's real schema is not public: every name here can be replaced in a company's
// membri-mapping.json, and the labels are what a proposal goes by.
#include "connectors/membri/mappingspec.h"

namespace passerelle::connectors::membri {

namespace {

using namespace Qt::StringLiterals;

constexpr bool Lookup = true;
constexpr bool Plain = false;
constexpr bool Optional = true;
constexpr bool Required = false;
constexpr bool Platform = true;

constexpr TableSpec Tables[]{
    {"chapter"_L1, "cdc_chapter"_L1, "cdc_chapters"_L1, u"Chapitre", u"Chapter"},
    {"settings"_L1, "cdc_accountingsettings"_L1, "cdc_accountingsettingses"_L1,
     u"Paramètres du système comptable", u"Accounting system settings", Optional},
    {"account"_L1, "account"_L1, "accounts"_L1, u"Compte", u"Account"},
    {"contact"_L1, "contact"_L1, "contacts"_L1, u"Contact", u"Contact", Required, Platform},
    {"invoice"_L1, "invoice"_L1, "invoices"_L1, u"Facture", u"Invoice"},
    {"line"_L1, "invoicedetail"_L1, "invoicedetails"_L1, u"Ligne de facture", u"Invoice line"},
    {"payment"_L1, "cdc_payment"_L1, "cdc_payments"_L1, u"Paiement", u"Payment"},
    {"entry"_L1, "cdc_deferredrevenue"_L1, "cdc_deferredrevenues"_L1, u"Revenu reporté", u"Deferred revenue",
     Optional},
    {"currency"_L1, "transactioncurrency"_L1, "transactioncurrencies"_L1, u"Devise", u"Currency", Required,
     Platform},
};

constexpr QStringView SyncStatusFr = u"Statut de synchronisation";
constexpr QStringView SyncStatusEn = u"Sync status";
constexpr QStringView SyncReferenceFr = u"Référence de synchronisation";
constexpr QStringView SyncReferenceEn = u"Sync reference";
constexpr QStringView SyncMessageFr = u"Message d'erreur de synchronisation";
constexpr QStringView SyncMessageEn = u"Sync error message";
constexpr QStringView SyncedOnFr = u"Dernière synchronisation";
constexpr QStringView SyncedOnEn = u"Last synchronised on";

constexpr ColumnSpec Columns[]{
    {"chapter"_L1, "id"_L1, "cdc_chapterid"_L1, u"Chapitre", u"Chapter"},
    {"chapter"_L1, "name"_L1, "cdc_name"_L1, u"Nom", u"Name"},

    {"settings"_L1, "chapter"_L1, "cdc_chapterid"_L1, u"Chapitre", u"Chapter", Lookup},
    {"settings"_L1, "sync-enabled"_L1, "cdc_syncenabled"_L1, u"Synchroniser avec le système comptable",
     u"Synchronize with the accounting system", Plain, Optional},
    {"settings"_L1, "review-enabled"_L1, "cdc_reviewenabled"_L1, u"En revue", u"Review", Plain, Optional},
    {"settings"_L1, "membership-when-paid"_L1, "cdc_syncmembershipwhenpaid"_L1,
     u"Synchroniser les adhésions et renouvellements lorsque payés",
     u"Synchronize memberships and renewals when paid", Plain, Optional},
    {"settings"_L1, "all-when-paid"_L1, "cdc_syncallwhenpaid"_L1,
     u"Synchroniser toutes les factures lorsque payées", u"Synchronize all invoices only when paid", Plain,
     Optional},
    {"settings"_L1, "source-numbers"_L1, "cdc_alwayscrmnumber"_L1,
     u"Toujours utiliser le numéro de facture CRM", u"Always use the CRM invoice number", Plain, Optional},
    {"settings"_L1, "id"_L1, "cdc_accountingsettingsid"_L1, u"Paramètres du système comptable",
     u"Accounting system settings", Plain, Optional},
    {"settings"_L1, "claim"_L1, "cdc_syncclaim"_L1, u"Poste qui synchronise", u"Synchronizing workstation",
     Plain, Optional},

    {"account"_L1, "id"_L1, "accountid"_L1, u"Compte", u"Account"},
    {"account"_L1, "name"_L1, "name"_L1, u"Nom du compte", u"Account Name"},
    {"account"_L1, "number"_L1, "accountnumber"_L1, u"Numéro de compte", u"Account Number", Plain, Optional},
    {"account"_L1, "email"_L1, "emailaddress1"_L1, u"Courriel de facturation", u"Billing email", Plain,
     Optional},
    {"account"_L1, "phone"_L1, "telephone1"_L1, u"Téléphone principal", u"Main Phone", Plain, Optional},
    {"account"_L1, "line1"_L1, "address1_line1"_L1, u"Adresse 1 : rue 1", u"Address 1: Street 1", Plain,
     Optional},
    {"account"_L1, "line2"_L1, "address1_line2"_L1, u"Adresse 1 : rue 2", u"Address 1: Street 2", Plain,
     Optional},
    {"account"_L1, "city"_L1, "address1_city"_L1, u"Adresse 1 : ville", u"Address 1: City", Plain, Optional},
    {"account"_L1, "province"_L1, "address1_stateorprovince"_L1, u"Adresse 1 : province",
     u"Address 1: State/Province", Plain, Optional},
    {"account"_L1, "postal-code"_L1, "address1_postalcode"_L1, u"Adresse 1 : code postal",
     u"Address 1: ZIP/Postal Code", Plain, Optional},
    {"account"_L1, "country"_L1, "address1_country"_L1, u"Adresse 1 : pays", u"Address 1: Country/Region",
     Plain, Optional},
    {"account"_L1, "new-for-sync"_L1, "cdc_newaccountforsync"_L1, u"Nouveau compte pour la synchronisation",
     u"New account for synchronization"},
    {"account"_L1, "chapter"_L1, "cdc_chapterid"_L1, u"Chapitre", u"Chapter", Lookup},
    {"account"_L1, "sync-status"_L1, "cdc_syncstatus"_L1, SyncStatusFr, SyncStatusEn},
    {"account"_L1, "sync-reference"_L1, "cdc_syncreference"_L1, SyncReferenceFr, SyncReferenceEn},
    {"account"_L1, "sync-message"_L1, "cdc_syncmessage"_L1, SyncMessageFr, SyncMessageEn, Plain, Optional},
    {"account"_L1, "synced-on"_L1, "cdc_syncedon"_L1, SyncedOnFr, SyncedOnEn, Plain, Optional},
    {"account"_L1, "changed-on"_L1, "modifiedon"_L1, u"Modifié le", u"Modified On", Plain, Optional},

    {"contact"_L1, "id"_L1, "contactid"_L1, u"Contact", u"Contact"},
    {"contact"_L1, "name"_L1, "fullname"_L1, u"Nom complet", u"Full Name"},
    {"contact"_L1, "company"_L1, "parentcustomerid"_L1, u"Nom de la société", u"Company Name", Lookup},

    {"invoice"_L1, "id"_L1, "invoiceid"_L1, u"Facture", u"Invoice"},
    {"invoice"_L1, "number"_L1, "invoicenumber"_L1, u"Réf. facture", u"Invoice ref."},
    {"invoice"_L1, "name"_L1, "name"_L1, u"Nom", u"Name", Plain, Optional},
    {"invoice"_L1, "customer"_L1, "customerid"_L1, u"Client", u"Customer", Lookup},
    {"invoice"_L1, "type"_L1, "cdc_invoicetype"_L1, u"Type", u"Type"},
    {"invoice"_L1, "date"_L1, "cdc_invoicedate"_L1, u"Date de facture", u"Invoice date"},
    {"invoice"_L1, "due-date"_L1, "duedate"_L1, u"Date d'échéance", u"Due Date", Plain, Optional},
    {"invoice"_L1, "net"_L1, "totallineitemamount"_L1, u"Montant total des articles", u"Total Detail Amount"},
    {"invoice"_L1, "tax"_L1, "totaltax"_L1, u"Total des taxes", u"Total Tax"},
    {"invoice"_L1, "total"_L1, "totalamount"_L1, u"Montant total", u"Total Amount"},
    {"invoice"_L1, "balance"_L1, "cdc_balance"_L1, u"Solde", u"Balance"},
    {"invoice"_L1, "no-tax"_L1, "cdc_notax"_L1, u"Sans taxe", u"No tax", Plain, Optional},
    {"invoice"_L1, "cancelled"_L1, "cdc_cancelled"_L1, u"Annulée", u"Cancelled", Plain, Optional},
    {"invoice"_L1, "state"_L1, "statecode"_L1, u"État", u"State", Plain, Optional},
    {"invoice"_L1, "status"_L1, "statuscode"_L1, u"Raison du statut", u"Status Reason"},
    {"invoice"_L1, "original"_L1, "cdc_originalinvoiceid"_L1, u"Facture d'origine", u"Original invoice",
     Lookup, Optional},
    {"invoice"_L1, "refund-type"_L1, "cdc_refundpaymenttype"_L1, u"Type de paiement du remboursement",
     u"Refund payment type", Plain, Optional},
    {"invoice"_L1, "currency"_L1, "transactioncurrencyid"_L1, u"Devise", u"Currency", Lookup},
    {"invoice"_L1, "chapter"_L1, "cdc_chapterid"_L1, u"Chapitre", u"Chapter", Lookup},
    {"invoice"_L1, "sync-status"_L1, "cdc_syncstatus"_L1, SyncStatusFr, SyncStatusEn},
    {"invoice"_L1, "sync-reference"_L1, "cdc_syncreference"_L1, SyncReferenceFr, SyncReferenceEn},
    {"invoice"_L1, "sync-message"_L1, "cdc_syncmessage"_L1, SyncMessageFr, SyncMessageEn, Plain, Optional},
    {"invoice"_L1, "synced-on"_L1, "cdc_syncedon"_L1, SyncedOnFr, SyncedOnEn, Plain, Optional},
    {"invoice"_L1, "changed-on"_L1, "modifiedon"_L1, u"Modifié le", u"Modified On", Plain, Optional},

    {"line"_L1, "id"_L1, "invoicedetailid"_L1, u"Ligne de facture", u"Invoice line"},
    {"line"_L1, "invoice"_L1, "invoiceid"_L1, u"Facture", u"Invoice", Lookup},
    {"line"_L1, "position"_L1, "lineitemnumber"_L1, u"Numéro d'article de ligne", u"Line Item Number", Plain,
     Optional},
    {"line"_L1, "description"_L1, "productdescription"_L1, u"Description", u"Description", Plain, Optional},
    {"line"_L1, "product"_L1, "productid"_L1, u"Produit", u"Product", Lookup},
    {"line"_L1, "quantity"_L1, "quantity"_L1, u"Quantité", u"Quantity", Plain, Optional},
    {"line"_L1, "unit-price"_L1, "priceperunit"_L1, u"Prix unitaire", u"Price Per Unit", Plain, Optional},
    {"line"_L1, "net"_L1, "baseamount"_L1, u"Montant", u"Amount", Plain, Optional},
    {"line"_L1, "tax"_L1, "tax"_L1, u"Taxe", u"Tax"},
    {"line"_L1, "gross"_L1, "extendedamount"_L1, u"Montant total", u"Extended Amount"},
    {"line"_L1, "tax-code"_L1, "cdc_taxcode"_L1, u"Code de taxe", u"Tax code"},

    {"payment"_L1, "id"_L1, "cdc_paymentid"_L1, u"Paiement", u"Payment"},
    {"payment"_L1, "number"_L1, "cdc_name"_L1, u"Numéro de paiement", u"Payment number"},
    {"payment"_L1, "invoice"_L1, "cdc_invoiceid"_L1, u"Facture", u"Invoice", Lookup},
    {"payment"_L1, "account"_L1, "cdc_accountid"_L1, u"Compte", u"Account", Lookup},
    {"payment"_L1, "amount"_L1, "cdc_amount"_L1, u"Montant", u"Amount"},
    {"payment"_L1, "date"_L1, "cdc_paymentdate"_L1, u"Date de paiement", u"Payment date"},
    {"payment"_L1, "type"_L1, "cdc_paymenttype"_L1, u"Type de paiement", u"Payment type"},
    {"payment"_L1, "transaction"_L1, "cdc_transactionnumber"_L1, u"Numéro de transaction",
     u"Transaction number", Plain, Optional},
    {"payment"_L1, "currency"_L1, "transactioncurrencyid"_L1, u"Devise", u"Currency", Lookup, Optional},
    {"payment"_L1, "chapter"_L1, "cdc_chapterid"_L1, u"Chapitre", u"Chapter", Lookup},
    {"payment"_L1, "sync-status"_L1, "cdc_syncstatus"_L1, SyncStatusFr, SyncStatusEn},
    {"payment"_L1, "sync-reference"_L1, "cdc_syncreference"_L1, SyncReferenceFr, SyncReferenceEn},
    {"payment"_L1, "sync-message"_L1, "cdc_syncmessage"_L1, SyncMessageFr, SyncMessageEn, Plain, Optional},
    {"payment"_L1, "synced-on"_L1, "cdc_syncedon"_L1, SyncedOnFr, SyncedOnEn, Plain, Optional},
    {"payment"_L1, "changed-on"_L1, "modifiedon"_L1, u"Modifié le", u"Modified On", Plain, Optional},

    {"entry"_L1, "id"_L1, "cdc_deferredrevenueid"_L1, u"Revenu reporté", u"Deferred revenue"},
    {"entry"_L1, "name"_L1, "cdc_name"_L1, u"Nom", u"Name", Plain, Optional},
    {"entry"_L1, "invoice"_L1, "cdc_invoiceid"_L1, u"Facture", u"Invoice", Lookup},
    {"entry"_L1, "date"_L1, "cdc_date"_L1, u"Date", u"Date"},
    {"entry"_L1, "amount"_L1, "cdc_amount"_L1, u"Montant", u"Amount"},
    {"entry"_L1, "debit"_L1, "cdc_debitaccount"_L1, u"Compte débité", u"Debit account"},
    {"entry"_L1, "credit"_L1, "cdc_creditaccount"_L1, u"Compte crédité", u"Credit account"},
    {"entry"_L1, "currency"_L1, "transactioncurrencyid"_L1, u"Devise", u"Currency", Lookup, Optional},
    {"entry"_L1, "sync-status"_L1, "cdc_syncstatus"_L1, SyncStatusFr, SyncStatusEn},
    {"entry"_L1, "sync-reference"_L1, "cdc_syncreference"_L1, SyncReferenceFr, SyncReferenceEn},
    {"entry"_L1, "sync-message"_L1, "cdc_syncmessage"_L1, SyncMessageFr, SyncMessageEn, Plain, Optional},
    {"entry"_L1, "synced-on"_L1, "cdc_syncedon"_L1, SyncedOnFr, SyncedOnEn, Plain, Optional},
    {"entry"_L1, "changed-on"_L1, "modifiedon"_L1, u"Modifié le", u"Modified On", Plain, Optional},

    {"currency"_L1, "id"_L1, "transactioncurrencyid"_L1, u"Devise", u"Currency"},
    {"currency"_L1, "code"_L1, "isocurrencycode"_L1, u"Code de devise", u"Currency Code"},
};

// The keys of sync-status and invoice-type are those of domain::syncStatusKey and domain::invoiceTypeKey.
constexpr ChoiceSpec Choices[]{
    {"sync-status"_L1, "pending"_L1, 282210000, u"En attente", u"Pending"},
    {"sync-status"_L1, "to-transfer"_L1, 282210001, u"À transférer", u"To transfer"},
    {"sync-status"_L1, "transferred"_L1, 282210002, u"Transfert complété", u"Transferred"},
    {"sync-status"_L1, "transfer-error"_L1, 282210003, u"Erreur de transfert", u"Transfer error"},
    {"sync-status"_L1, "do-not-synchronize"_L1, 282210004, u"Ne pas synchroniser", u"Do not synchronize"},
    {"sync-status"_L1, "in-review"_L1, 282210005, u"En revue", u"In review"},

    {"invoice-type"_L1, "membership"_L1, 282210000, u"Adhésion", u"Membership"},
    {"invoice-type"_L1, "delegate-membership"_L1, 282210001, u"Adhésion de délégué", u"Delegate membership"},
    {"invoice-type"_L1, "renewal"_L1, 282210002, u"Renouvellement", u"Renewal"},
    {"invoice-type"_L1, "delegate-renewal"_L1, 282210003, u"Renouvellement de délégué", u"Delegate renewal"},
    {"invoice-type"_L1, "upgrade"_L1, 282210004, u"Surclassement", u"Upgrade"},
    {"invoice-type"_L1, "event-registration"_L1, 282210005, u"Inscription", u"Event registration"},
    {"invoice-type"_L1, "order"_L1, 282210006, u"Commande", u"Order"},
    {"invoice-type"_L1, "contract"_L1, 282210007, u"Mandat", u"Contract"},
    {"invoice-type"_L1, "donation"_L1, 282210008, u"Don", u"Donation"},
    {"invoice-type"_L1, "annual-sponsor"_L1, 282210009, u"Partenaire annuel", u"Annual sponsor"},
    {"invoice-type"_L1, "event-sponsor"_L1, 282210010, u"Commanditaire d'événement", u"Event sponsor"},
    {"invoice-type"_L1, "manual"_L1, 282210011, u"Manuelle", u"Manual"},
    {"invoice-type"_L1, "refund"_L1, 282210012, u"Remboursement", u"Refund"},
    {"invoice-type"_L1, "opening-balance"_L1, 282210013, u"Solde d'ouverture", u"Opening balance"},
    {"invoice-type"_L1, "subscription"_L1, 282210014, u"Abonnement divers", u"Miscellaneous subscription"},

    {"invoice-status"_L1, "paid"_L1, 282210002, u"Payée", u"Paid"},
    {"invoice-status"_L1, "completed"_L1, 282210003, u"Terminé", u"Completed"},
    {"invoice-state"_L1, "cancelled"_L1, 3, u"Annulé", u"Canceled"},

    {"payment-type"_L1, "visa"_L1, 282210000, u"Visa", u"Visa"},
    {"payment-type"_L1, "mastercard"_L1, 282210001, u"Mastercard", u"Mastercard"},
    {"payment-type"_L1, "amex"_L1, 282210002, u"Amex", u"Amex"},
    {"payment-type"_L1, "cheque"_L1, 282210003, u"Chèque", u"Cheque"},
    {"payment-type"_L1, "comptant"_L1, 282210004, u"Comptant", u"Cash"},
    {"payment-type"_L1, "virement"_L1, 282210005, u"Virement", u"Transfer"},
    {"payment-type"_L1, "sage-50"_L1, 282210006, u"Sage 50", u"Sage 50"},
};

constexpr ChoiceColumnSpec ChoiceColumns[]{
    {"sync-status"_L1, "invoice"_L1, "sync-status"_L1},
    {"invoice-type"_L1, "invoice"_L1, "type"_L1},
    {"payment-type"_L1, "payment"_L1, "type"_L1},
};

} // namespace

std::span<const TableSpec> tableSpecs()
{
    return Tables;
}

std::span<const ColumnSpec> columnSpecs()
{
    return Columns;
}

std::span<const ChoiceSpec> choiceSpecs()
{
    return Choices;
}

std::span<const ChoiceColumnSpec> choiceColumnSpecs()
{
    return ChoiceColumns;
}

} // namespace passerelle::connectors::membri
