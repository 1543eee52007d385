<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>Accounts</name>
    <message>
        <source>same e-mail</source>
        <translation>même courriel</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>même nom</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>nom semblable</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>même téléphone</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>même adresse</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Accounts to verify</source>
        <translation>Comptes à vérifier</translation>
    </message>
    <message>
        <source>Match each account to a customer of the ledger, or mark it as new. Nothing is written before you apply your decisions; those preselected have the same e-mail and the same name.</source>
        <translation>Indiquez à quel client du système comptable correspond chaque compte, ou qu’il est nouveau. Rien n’est écrit avant que vous appliquiez vos décisions; celles qui sont présélectionnées ont même courriel et même nom.</translation>
    </message>
    <message>
        <source>&amp;New account</source>
        <translation>&amp;Nouveau compte</translation>
    </message>
    <message>
        <source>The ledger is to get this account (N)</source>
        <translation>Le système comptable doit recevoir ce compte (N)</translation>
    </message>
    <message>
        <source>Ne&amp;ver synchronize</source>
        <translation>Ne &amp;jamais synchroniser</translation>
    </message>
    <message>
        <source>This account is left out for good (V)</source>
        <translation>Ce compte est laissé de côté pour de bon (J)</translation>
    </message>
    <message>
        <source>&amp;Undecided</source>
        <translation>À &amp;décider</translation>
    </message>
    <message>
        <source>Takes the decision back (Backspace)</source>
        <translation>Retire la décision (Retour arrière)</translation>
    </message>
    <message>
        <source>Customers of the ledger that look alike</source>
        <translation>Clients du système comptable qui se ressemblent</translation>
    </message>
    <message>
        <source>&amp;Link to this customer</source>
        <translation>&amp;Lier à ce client</translation>
    </message>
    <message>
        <source>The account is the selected customer of the ledger (L or Enter)</source>
        <translation>Le compte est le client sélectionné du système comptable (L ou Entrée)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Approved</name>
    <message>
        <source>Not approved</source>
        <translation>Non approuvé</translation>
    </message>
    <message>
        <source>Changed since approval</source>
        <translation>Modifié depuis l’approbation</translation>
    </message>
    <message>
        <source>Nothing to post any more</source>
        <translation>Plus rien à transférer</translation>
    </message>
    <message>
        <source>Posted already</source>
        <translation>Déjà transféré</translation>
    </message>
    <message>
        <source>Waits for another record</source>
        <translation>Attend un autre enregistrement</translation>
    </message>
    <message>
        <source>It was not part of what was approved. Preview again to post it.</source>
        <translation>Il ne faisait pas partie de ce qui a été approuvé. Refaites l’aperçu pour le transférer.</translation>
    </message>
    <message>
        <source>It changed since you approved it, so it was not posted. Preview again to see what changed.</source>
        <translation>Il a changé depuis votre approbation et n’a donc pas été transféré. Refaites l’aperçu pour voir ce qui a changé.</translation>
    </message>
    <message>
        <source>Since you approved it, it was taken back, left out or found in error.</source>
        <translation>Depuis votre approbation, il a été retiré, laissé de côté ou trouvé en erreur.</translation>
    </message>
    <message>
        <source>Another run posted it since you approved it. Nothing is left to do.</source>
        <translation>Une autre synchronisation l’a transféré depuis votre approbation. Il ne reste rien à faire.</translation>
    </message>
    <message>
        <source>It depends on a record that was not posted. Preview again once that one is.</source>
        <translation>Il dépend d’un enregistrement qui n’a pas été transféré. Refaites l’aperçu quand celui-ci le sera.</translation>
    </message>
    <message>
        <source>Approved by %1, %2: %3 of %4 · fingerprint %5</source>
        <translation>Approuvé par %1, %2&#xa0;: %3 sur %4 · empreinte %5</translation>
    </message>
</context>
<context>
    <name>AuthorizationPage</name>
    <message>
        <source>Sign in and choose the company. The password never passes through Passerelle.</source>
        <translation>Connectez-vous et choisissez l’entreprise. Le mot de passe ne passe jamais par Passerelle.</translation>
    </message>
    <message>
        <source>A&amp;uthorization</source>
        <translation>A&amp;utorisation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use my own &amp;browser</source>
        <translation>Utiliser mon propre &amp;navigateur</translation>
    </message>
    <message>
        <source>the page is open…</source>
        <translation>la page est ouverte…</translation>
    </message>
    <message>
        <source>2. Paste the token</source>
        <translation>2. Coller le jeton</translation>
    </message>
    <message>
        <source>Not needed when the page closed by itself. The token or the whole return address will do.</source>
        <translation>Inutile si la page s’est fermée d’elle-même. Le jeton ou l’adresse de retour complète convient.</translation>
    </message>
    <message>
        <source>Token or return address</source>
        <translation>Jeton ou adresse de retour</translation>
    </message>
    <message>
        <source>Token, or address that begins with https://…</source>
        <translation>Jeton, ou adresse qui commence par https://…</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>&amp;Valider</translation>
    </message>
    <message>
        <source>The word to type</source>
        <translation>Le mot à taper</translation>
    </message>
    <message>
        <source>Connect a &amp;new company</source>
        <translation>Connecter un n&amp;ouveau compte</translation>
    </message>
    <message>
        <source>Keep the present one</source>
        <translation>Garder l’entreprise actuelle</translation>
    </message>
    <message>
        <source>3. Start</source>
        <translation>3. Commencer</translation>
    </message>
    <message>
        <source>Start opens as soon as the authorization is confirmed.</source>
        <translation>Le bouton Commencer redevient actif dès que l’autorisation est confirmée.</translation>
    </message>
    <message>
        <source>1. Open the provider’s page</source>
        <translation>1. Ouvrir la page du fournisseur</translation>
    </message>
</context>
<context>
    <name>BusinessCentralForm</name>
    <message>
        <source>Business Central</source>
        <translation>Business Central</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire (tenant)</translation>
    </message>
    <message>
        <source>The Entra tenant: its domain or its ID</source>
        <translation>Le locataire Entra&#xa0;: son domaine ou son ID</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>As the address of Business Central shows it</source>
        <translation>Tel que l’adresse de Business Central le montre</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>The name of the company in Business Central; may stay empty when there is only one</source>
        <translation>Le nom de la société dans Business Central; peut rester vide s’il n’y en a qu’une</translation>
    </message>
    <message>
        <source>Payment journal</source>
        <translation>Journal de paiements</translation>
    </message>
    <message>
        <source>A payment journal that nobody else uses: posting it posts all of its lines</source>
        <translation>Un journal de paiements que personne d’autre n’utilise&#xa0;: le valider valide toutes ses lignes</translation>
    </message>
    <message>
        <source>Tax area</source>
        <translation>Zone de taxe</translation>
    </message>
    <message>
        <source>Given to new customers; may stay empty when a template decides</source>
        <translation>Donnée aux nouveaux clients; peut rester vide si un modèle la détermine</translation>
    </message>
    <message>
        <source>Tax rates</source>
        <translation>Taux de taxe</translation>
    </message>
    <message>
        <source>One rate a line: tax group; name; percent</source>
        <translation>Un taux par ligne&#xa0;: groupe de taxe; nom; pourcentage</translation>
    </message>
    <message>
        <source>Post payments at once; otherwise they wait in the journal</source>
        <translation>Valider les paiements tout de suite; sinon ils attendent dans le journal</translation>
    </message>
    <message>
        <source>Connect by client ID and secret alone, without a person</source>
        <translation>Se connecter par l’ID et le secret seuls, sans personne</translation>
    </message>
    <message>
        <source>New customers keep their Membri number</source>
        <translation>Les nouveaux clients gardent leur numéro Membri</translation>
    </message>
    <message>
        <source>General journal</source>
        <translation>Journal général</translation>
    </message>
    <message>
        <source>only for deferred revenue</source>
        <translation>seulement pour les revenus reportés</translation>
    </message>
    <message>
        <source>A general journal without a balancing account that nobody else uses: posting it posts all of its lines</source>
        <translation>Un journal général sans compte de contrepartie que personne d’autre n’utilise&#xa0;: le reporter reporte toutes ses lignes</translation>
    </message>
</context>
<context>
    <name>CertificatePaper</name>
    <message>
        <source>Certificate of conformity</source>
        <translation>Certificat de conformité</translation>
    </message>
    <message>
        <source>Statement of differences</source>
        <translation>Relevé des écarts</translation>
    </message>
    <message>
        <source>Nothing certified</source>
        <translation>Rien n’est certifié</translation>
    </message>
    <message>
        <source>What was read in the source, written in the journal and read back in the ledger is identical, to the cent.</source>
        <translation>Ce qui a été lu dans la source, écrit au journal et relu dans le système comptable est identique, au cent près.</translation>
    </message>
    <message>
        <source>What was read in the source, written in the journal and read back in the ledger was compared, to the cent, and does not agree.</source>
        <translation>Ce qui a été lu dans la source, écrit au journal et relu dans le système comptable a été comparé, au cent près, et ne concorde pas.</translation>
    </message>
    <message>
        <source>Source = journal = ledger: every total agrees.</source>
        <translation>Source = journal = système comptable&#xa0;: tous les totaux concordent.</translation>
    </message>
    <message>
        <source>Difference %1</source>
        <translation>Écart %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) between source, journal and ledger.</source>
        <translation>
            <numerusform>%Ln écart entre la source, le journal et le système comptable.</numerusform>
            <numerusform>%Ln écarts entre la source, le journal et le système comptable.</numerusform>
        </translation>
    </message>
    <message>
        <source>No document was posted: there is nothing to compare.</source>
        <translation>Aucun document n’a été inscrit&#xa0;: il n’y a rien à comparer.</translation>
    </message>
    <message>
        <source>Documents were posted, but the run ended before they were compared with both systems. A certificate of the period compares them.</source>
        <translation>Des documents ont été inscrits, mais la synchronisation a pris fin avant qu’ils soient comparés avec les deux systèmes. Un certificat de la période les compare.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>Nº&#xa0;%1</translation>
    </message>
    <message>
        <source>Began and ended</source>
        <translation>Début et fin</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Lancée par</translation>
    </message>
    <message>
        <source>Entries posted</source>
        <translation>Écritures inscrites</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>Comparés par</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Depuis le %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Run No. %1</source>
        <translation>Synchronisation nº&#xa0;%1</translation>
    </message>
    <message>
        <source>Fiscal year %1</source>
        <translation>Exercice %1</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Système source</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Système comptable</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Journal hash: %1</source>
        <translation>Empreinte du journal&#xa0;: %1</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Préparé par</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Vérifié par</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>CertificateTables</name>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Ledger</source>
        <extracomment>the accounting system, as the head of a narrow column</extracomment>
        <translation>Syst. comptable</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Control total</source>
        <translation>Total de contrôle</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Total of the month</source>
        <translation>Total du mois</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message>
        <source>without a number</source>
        <translation>sans numéro</translation>
    </message>
    <message>
        <source>By kind (%1)</source>
        <translation>Par genre (%1)</translation>
    </message>
    <message>
        <source>By document date (%1)</source>
        <translation>Par date comptable (%1)</translation>
    </message>
    <message>
        <source>Left out of the totals</source>
        <translation>Laissés hors des totaux</translation>
    </message>
    <message>
        <source>Differences by document</source>
        <translation>Écarts par document</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>It is not in the source any more.</source>
        <translation>Il n’est plus dans le système source.</translation>
    </message>
    <message>
        <source>It is cancelled in the source.</source>
        <translation>Il est annulé dans le système source.</translation>
    </message>
    <message>
        <source>Amount: was %1, is now %2</source>
        <translation>Montant&#xa0;: %1 à l’inscription, maintenant %2</translation>
    </message>
    <message>
        <source>Date: was %1, is now %2</source>
        <translation>Date&#xa0;: %1 à l’inscription, maintenant %2</translation>
    </message>
    <message>
        <source>Number: was %1, is now %2</source>
        <translation>Numéro&#xa0;: %1 à l’inscription, maintenant %2</translation>
    </message>
    <message>
        <source>Customer: was %1, is now %2</source>
        <translation>Client&#xa0;: %1 à l’inscription, maintenant %2</translation>
    </message>
</context>
<context>
    <name>CompanyForm</name>
    <message>
        <source>Company</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>Date de début</translation>
    </message>
    <message>
        <source>Older documents are left out and counted</source>
        <translation>Les documents plus anciens sont laissés de côté et comptés</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Source: Membri 365</source>
        <translation>Source&#xa0;: Membri 365</translation>
    </message>
    <message>
        <source>Membri URL</source>
        <translation>URL Membri</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Parameter: Chapter</source>
        <translation>Paramètre&#xa0;: Chapitre</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Chapitre</translation>
    </message>
    <message>
        <source>The name of the chapter to synchronize</source>
        <translation>Le nom du chapitre à synchroniser</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Adresse de redirection</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>When totals would differ by a cent</source>
        <translation>Si les totaux diffèrent d’un cent</translation>
    </message>
    <message>
        <source>Tax is rounded</source>
        <translation>La taxe s’arrondit</translation>
    </message>
    <message>
        <source>Put the cheque number in the payment’s reference field</source>
        <translation>Mettre le numéro du chèque dans la référence du paiement</translation>
    </message>
    <message>
        <source>Trust the ledger to recognize a repeated request</source>
        <translation>Se fier au système comptable pour reconnaître une demande répétée</translation>
    </message>
    <message>
        <source>Count each document of a batch against the ledger’s limits</source>
        <translation>Compter chaque document d’un lot dans les limites du système comptable</translation>
    </message>
    <message>
        <source>Slower; needed only if the provider counts them so</source>
        <translation>Plus lent; nécessaire seulement si le fournisseur les compte ainsi</translation>
    </message>
    <message>
        <source>Accounting system</source>
        <translation>Système comptable</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation>ID d’application (client)</translation>
    </message>
    <message>
        <source>Application secret</source>
        <translation>Secret de l’application</translation>
    </message>
    <message>
        <source>The address registered for your application with the provider</source>
        <translation>L’adresse inscrite pour votre application chez le fournisseur</translation>
    </message>
    <message>
        <source>Deferred revenue of memberships</source>
        <translation>Revenus reportés des adhésions</translation>
    </message>
    <message>
        <source>Dated journal entries spread a paid membership fee over its period</source>
        <translation>Des écritures datées répartissent une cotisation payée sur sa période</translation>
    </message>
    <message>
        <source>A membership lasts</source>
        <translation>Une adhésion dure</translation>
    </message>
    <message>
        <source>Always preview before posting</source>
        <translation>Toujours faire un aperçu avant de transférer</translation>
    </message>
    <message>
        <source>Wait as pending in a closed period</source>
        <translation>En période fermée, laisser en attente</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>Invoices wait as pending in a closed period</source>
        <translation>Les factures d’une période fermée restent en attente</translation>
    </message>
    <message>
        <source>Ticked: back to Pending. Otherwise: a transfer error. A date is never moved.</source>
        <translation>Coché&#xa0;: remis à «&#xa0;En attente&#xa0;». Sinon&#xa0;: erreur de transfert. Une date n’est jamais déplacée.</translation>
    </message>
    <message>
        <source>Credit notes and refunds</source>
        <translation>Notes de crédit et remboursements</translation>
    </message>
    <message>
        <source>Credit notes and refunds wait as pending in a closed period</source>
        <translation>Les notes de crédit et remboursements d’une période fermée restent en attente</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Paiements</translation>
    </message>
    <message>
        <source>Payments wait as pending in a closed period</source>
        <translation>Les paiements d’une période fermée restent en attente</translation>
    </message>
    <message>
        <source>Journal entries</source>
        <translation>Écritures de journal</translation>
    </message>
    <message>
        <source>Journal entries wait as pending in a closed period</source>
        <translation>Les écritures de journal d’une période fermée restent en attente</translation>
    </message>
    <message>
        <source>Transfer the payments</source>
        <translation>Transférer les paiements</translation>
    </message>
    <message>
        <source>Not ticked: every payment is left out. For some only: set the others to Do not synchronize.</source>
        <translation>Non coché&#xa0;: tous les paiements sont laissés de côté. Pour certains seulement&#xa0;: mettez les autres à Ne pas synchroniser.</translation>
    </message>
    <message>
        <source>Create every account designated as new, even without an invoice to transfer</source>
        <translation>Créer tous les comptes désignés comme nouveaux, même sans facture à transférer</translation>
    </message>
    <message>
        <source>Not ticked: an account is created with its first invoice</source>
        <translation>Non coché&#xa0;: un compte est créé avec sa première facture</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Number, customer, amount, reference</source>
        <translation>Numéro, client, montant, référence</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Change s&amp;tatus</source>
        <translation>&amp;Modifier le statut</translation>
    </message>
    <message>
        <source>Changes the status of the selected records (Ctrl+M)</source>
        <translation>Modifie le statut des enregistrements choisis (Ctrl+M)</translation>
    </message>
    <message>
        <source>Exports what is shown (Ctrl+E)</source>
        <translation>Exporte ce qui est affiché (Ctrl+E)</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>Undoes the last change of status (Ctrl+Z)</source>
        <translation>Annule le dernier changement de statut (Ctrl+Z)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Groups the records and chooses the columns</source>
        <translation>Regroupe les enregistrements et choisit les colonnes</translation>
    </message>
    <message>
        <source>Shows one kind of record</source>
        <translation>Montre un seul genre d’enregistrement</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Number in %1</source>
        <translation>Numéro dans %1</translation>
    </message>
    <message>
        <source>Id in %1</source>
        <translation>Identifiant dans %1</translation>
    </message>
    <message>
        <source>Total read back</source>
        <translation>Total relu</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>its answer</source>
        <translation>sa réponse</translation>
    </message>
    <message>
        <source>found afterwards</source>
        <translation>retrouvé après coup</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation>Renseignements personnels effacés</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>Texte de la réponse</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Close the panel</source>
        <translation>Fermer le panneau</translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation>Fermer le panneau (Échap)</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Open in the ledger</source>
        <translation>Ouvrir dans le système comptable</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Show as it was sent…</source>
        <translation>Voir tel qu’envoyé…</translation>
    </message>
    <message>
        <source>The fields in the ledger’s own words, to copy for support</source>
        <translation>Les champs dans les mots du système comptable, à copier pour le soutien</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>Classeur (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Not authorized</source>
        <translation>Non autorisé</translation>
    </message>
    <message>
        <source>This company is not authorized in the accounting system yet (%1).</source>
        <translation>Ce dossier n’est pas encore autorisé dans le système comptable (%1).</translation>
    </message>
    <message>
        <source>Press Authorization and sign in to the accounting system, or use the authorize command.</source>
        <translation>Appuyez sur Autorisation et connectez-vous au système comptable, ou utilisez la commande authorize.</translation>
    </message>
    <message>
        <source>Authorization ended</source>
        <translation>Autorisation expirée</translation>
    </message>
    <message>
        <source>The accounting system no longer accepts the authorization (%1).</source>
        <translation>Le système comptable n’accepte plus l’autorisation (%1).</translation>
    </message>
    <message>
        <source>Press Authorization and sign in again. Nothing is lost: the run goes on where it was.</source>
        <translation>Appuyez sur Autorisation et connectez-vous de nouveau. Rien n’est perdu&#xa0;: la synchronisation reprend où elle en était.</translation>
    </message>
    <message>
        <source>Consent refused</source>
        <translation>Consentement refusé</translation>
    </message>
    <message>
        <source>The permission was declined on the accounting system’s page.</source>
        <translation>La permission a été refusée sur la page du système comptable.</translation>
    </message>
    <message>
        <source>Press Authorization again, sign in as an administrator and accept.</source>
        <translation>Appuyez de nouveau sur Autorisation, connectez-vous comme administrateur et acceptez.</translation>
    </message>
    <message>
        <source>Sign-in closed</source>
        <translation>Connexion interrompue</translation>
    </message>
    <message>
        <source>The sign-in window was closed before the end.</source>
        <translation>La fenêtre de connexion a été fermée avant la fin.</translation>
    </message>
    <message>
        <source>Press Authorization again and finish the sign-in, or use your own browser.</source>
        <translation>Appuyez de nouveau sur Autorisation et terminez la connexion, ou utilisez votre propre navigateur.</translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <translation>Réponse inattendue</translation>
    </message>
    <message>
        <source>The answer does not belong to the sign-in that was started here.</source>
        <translation>La réponse ne correspond pas à la connexion lancée ici.</translation>
    </message>
    <message>
        <source>Press Authorization once more and use the address of that very attempt.</source>
        <translation>Appuyez de nouveau sur Autorisation et utilisez l’adresse de cette tentative-là.</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Délai dépassé</translation>
    </message>
    <message>
        <source>The sign-in took more than ten minutes, or its answer was already used.</source>
        <translation>La connexion a pris plus de dix minutes, ou sa réponse a déjà servi.</translation>
    </message>
    <message>
        <source>Press Authorization again and finish within ten minutes.</source>
        <translation>Appuyez de nouveau sur Autorisation et terminez en moins de dix minutes.</translation>
    </message>
    <message>
        <source>Address not recognized</source>
        <translation>Adresse non reconnue</translation>
    </message>
    <message>
        <source>Code refused</source>
        <translation>Code refusé</translation>
    </message>
    <message>
        <source>The accounting system refuses the code of this sign-in (%1).</source>
        <translation>Le système comptable refuse le code de cette connexion (%1).</translation>
    </message>
    <message>
        <source>Press Authorization again and finish without a long pause.</source>
        <translation>Appuyez de nouveau sur Autorisation et terminez sans longue pause.</translation>
    </message>
    <message>
        <source>Different company</source>
        <translation>Entreprise différente</translation>
    </message>
    <message>
        <source>The sign-in is for another company of the accounting system than before (%1).</source>
        <translation>La connexion vise une autre entreprise du système comptable qu’auparavant (%1).</translation>
    </message>
    <message>
        <source>Authorize again and choose the former company. If the change is wanted, read what it entails and type ACCEPT.</source>
        <translation>Autorisez de nouveau et choisissez l’ancienne entreprise. Si le changement est voulu, lisez ce qu’il entraîne et tapez ACCEPTER.</translation>
    </message>
    <message>
        <source>Browser not available</source>
        <translation>Navigateur non disponible</translation>
    </message>
    <message>
        <source>The built-in sign-in window could not be opened (%1).</source>
        <translation>La fenêtre de connexion intégrée n’a pas pu s’ouvrir (%1).</translation>
    </message>
    <message>
        <source>Choose Use my own browser and paste the address of the last page here.</source>
        <translation>Choisissez Utiliser mon navigateur et collez ici l’adresse de la dernière page.</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>Aucun trousseau</translation>
    </message>
    <message>
        <source>No keychain was found on this computer (%1).</source>
        <translation>Aucun trousseau de clés n’a été trouvé sur cet ordinateur (%1).</translation>
    </message>
    <message>
        <source>Start the keychain service of your session. On a server without one, use a secrets file with --secrets.</source>
        <translation>Démarrez le service de trousseau de votre session. Sur un serveur qui n’en a pas, utilisez un fichier de secrets avec --secrets.</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Trousseau verrouillé</translation>
    </message>
    <message>
        <source>The keychain is locked or does not answer (%1).</source>
        <translation>Le trousseau de clés est verrouillé ou ne répond pas (%1).</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again. Nothing was erased, and you are still authorized.</source>
        <translation>Déverrouillez le trousseau, puis réessayez. Rien n’a été effacé et l’autorisation tient toujours.</translation>
    </message>
    <message>
        <source>Keychain refused</source>
        <translation>Trousseau refusé</translation>
    </message>
    <message>
        <source>The keychain refused to give or to keep a secret (%1).</source>
        <translation>Le trousseau de clés a refusé de donner ou de conserver un secret (%1).</translation>
    </message>
    <message>
        <source>Allow access when the system asks, then try again.</source>
        <translation>Permettez l’accès quand le système le demande, puis réessayez.</translation>
    </message>
    <message>
        <source>Secret not found</source>
        <translation>Secret introuvable</translation>
    </message>
    <message>
        <source>A secret of this company is not in the keychain or the secrets file (%1).</source>
        <translation>Un secret de ce dossier n’est ni dans le trousseau ni dans le fichier de secrets (%1).</translation>
    </message>
    <message>
        <source>Enter the secret in Settings; if it is the authorization, press Authorization.</source>
        <translation>Saisissez le secret dans Paramètres; s’il s’agit de l’autorisation, appuyez sur Autorisation.</translation>
    </message>
    <message>
        <source>Secret too long</source>
        <translation>Secret trop long</translation>
    </message>
    <message>
        <source>The secret is longer than a keychain accepts (%1).</source>
        <translation>Le secret est plus long que ce qu’un trousseau accepte (%1).</translation>
    </message>
    <message>
        <source>Check that only the secret itself was pasted. If so, tell support.</source>
        <translation>Vérifiez que seul le secret a été collé. Si c’est le cas, avisez le soutien.</translation>
    </message>
    <message>
        <source>Secrets file exposed</source>
        <translation>Secrets exposés</translation>
    </message>
    <message>
        <source>Others can read the secrets file, so it is not used (%1).</source>
        <translation>D’autres personnes peuvent lire le fichier de secrets; il n’est donc pas utilisé (%1).</translation>
    </message>
    <message>
        <source>Give the file to its owner alone (on Linux: chmod 600), then try again. If others may have read it, replace the secrets.</source>
        <translation>Réservez le fichier à son propriétaire (sous Linux&#xa0;: chmod 600), puis réessayez. Si d’autres ont pu le lire, remplacez les secrets.</translation>
    </message>
    <message>
        <source>Secrets file unusable</source>
        <translation>Secrets inutilisables</translation>
    </message>
    <message>
        <source>The secrets file cannot be read or written (%1).</source>
        <translation>Le fichier de secrets ne peut pas être lu ou écrit (%1).</translation>
    </message>
    <message>
        <source>Check the path after --secrets and the rights on the folder. The init command makes a new file.</source>
        <translation>Vérifiez le chemin donné à --secrets et les droits sur l’emplacement. La commande init crée un nouveau fichier.</translation>
    </message>
    <message>
        <source>Disk almost full</source>
        <translation>Disque presque plein</translation>
    </message>
    <message>
        <source>There is not enough free disk space for the journal (%1).</source>
        <translation>Il ne reste pas assez d’espace disque pour le journal (%1).</translation>
    </message>
    <message>
        <source>Free at least 20 MiB on this disk, then start again.</source>
        <translation>Libérez au moins 20&#xa0;Mio sur ce disque, puis recommencez.</translation>
    </message>
    <message>
        <source>Journal in use</source>
        <translation>Journal occupé</translation>
    </message>
    <message>
        <source>Another program holds the journal open (%1).</source>
        <translation>Un autre programme tient le journal ouvert (%1).</translation>
    </message>
    <message>
        <source>Wait or close the other program, then try again.</source>
        <translation>Attendez ou fermez l’autre programme, puis réessayez.</translation>
    </message>
    <message>
        <source>Journal damaged</source>
        <translation>Journal endommagé</translation>
    </message>
    <message>
        <source>The journal is damaged and was set aside untouched (%1).</source>
        <translation>Le journal est endommagé et a été mis de côté, intact (%1).</translation>
    </message>
    <message>
        <source>Start again: a new journal is made, and every record is looked for in the accounting system before it is sent. Keep the old file for support.</source>
        <translation>Recommencez&#xa0;: un nouveau journal est créé et chaque enregistrement est cherché dans le système comptable avant l’envoi. Gardez l’ancien fichier pour le soutien.</translation>
    </message>
    <message>
        <source>Older journal</source>
        <translation>Journal ancien</translation>
    </message>
    <message>
        <source>The journal comes from an older version and could not be brought up to date (%1).</source>
        <translation>Le journal provient d’une version plus ancienne et n’a pas pu être mis à jour (%1).</translation>
    </message>
    <message>
        <source>Check the free space and the rights on the folder, then open the company again.</source>
        <translation>Vérifiez l’espace libre et les droits sur l’emplacement, puis rouvrez le dossier.</translation>
    </message>
    <message>
        <source>Newer journal</source>
        <translation>Journal plus récent</translation>
    </message>
    <message>
        <source>The journal was written by a newer version of this program (%1).</source>
        <translation>Le journal a été écrit par une version plus récente du programme (%1).</translation>
    </message>
    <message>
        <source>Install the newer version, on every computer that uses this company.</source>
        <translation>Installez la version plus récente sur chaque ordinateur qui utilise ce dossier.</translation>
    </message>
    <message>
        <source>Network folder</source>
        <translation>Emplacement réseau</translation>
    </message>
    <message>
        <source>The journal lies in a network folder or in one that is synchronized to a cloud (%1).</source>
        <translation>Le journal se trouve dans un emplacement réseau ou synchronisé avec un nuage (%1).</translation>
    </message>
    <message>
        <source>Choose a folder on this computer’s own disk, with --home or in the computer’s user settings.</source>
        <translation>Choisissez un emplacement sur le disque même de cet ordinateur, avec --home ou dans les réglages de l’utilisateur.</translation>
    </message>
    <message>
        <source>Journal not written</source>
        <translation>Journal non écrit</translation>
    </message>
    <message>
        <source>The journal could not be written, and the run stopped there (%1).</source>
        <translation>Le journal n’a pas pu être écrit, et la synchronisation s’est arrêtée là (%1).</translation>
    </message>
    <message>
        <source>Check the disk and the rights on the folder, then start again. Nothing is sent that is not in the journal.</source>
        <translation>Vérifiez le disque et les droits sur l’emplacement, puis recommencez. Rien n’est envoyé qui ne soit au journal.</translation>
    </message>
    <message>
        <source>File not written</source>
        <translation>Fichier non écrit</translation>
    </message>
    <message>
        <source>The file could not be written (%1).</source>
        <translation>Le fichier n’a pas pu être écrit (%1).</translation>
    </message>
    <message>
        <source>Close the file elsewhere or choose another place, then try again.</source>
        <translation>Fermez le fichier ailleurs ou choisissez un autre emplacement, puis réessayez.</translation>
    </message>
    <message>
        <source>Information missing</source>
        <translation>Information manquante</translation>
    </message>
    <message>
        <source>A piece of information that is required is missing (%1).</source>
        <translation>Une information obligatoire manque (%1).</translation>
    </message>
    <message>
        <source>Fill in the field in the source system, then set the record back to To transfer.</source>
        <translation>Remplissez le champ dans le système source, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Text too long</source>
        <translation>Texte trop long</translation>
    </message>
    <message>
        <source>A text is longer than the accounting system accepts (%1).</source>
        <translation>Un texte est plus long que ce que le système comptable accepte (%1).</translation>
    </message>
    <message>
        <source>Shorten the text in the source system, then set the record back to To transfer.</source>
        <translation>Raccourcissez le texte dans le système source, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Amounts disagree</source>
        <translation>Montants discordants</translation>
    </message>
    <message>
        <source>The amounts of the record do not agree with each other (%1).</source>
        <translation>Les montants de l’enregistrement ne concordent pas entre eux (%1).</translation>
    </message>
    <message>
        <source>Correct the record in the source system, then set it back to To transfer.</source>
        <translation>Corrigez l’enregistrement dans le système source, puis remettez-le à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Other currency</source>
        <translation>Autre devise</translation>
    </message>
    <message>
        <source>The record is in a currency that the accounting company does not use (%1).</source>
        <translation>L’enregistrement est dans une devise que l’entreprise comptable n’utilise pas (%1).</translation>
    </message>
    <message>
        <source>Turn on several currencies in the accounting system, or enter this record by hand and mark it as not to be synchronized.</source>
        <translation>Activez le multidevise dans le système comptable, ou saisissez cet enregistrement à la main et marquez-le «&#xa0;Ne pas synchroniser&#xa0;».</translation>
    </message>
    <message>
        <source>Currency not supported</source>
        <translation>Devise non acceptée</translation>
    </message>
    <message>
        <source>The record is in a currency that does not have exactly two decimals (%1).</source>
        <translation>L’enregistrement est dans une devise qui n’a pas exactement deux décimales (%1).</translation>
    </message>
    <message>
        <source>Enter this record by hand in the accounting system and mark it as not to be synchronized.</source>
        <translation>Saisissez cet enregistrement à la main dans le système comptable et marquez-le «&#xa0;Ne pas synchroniser&#xa0;».</translation>
    </message>
    <message>
        <source>Product not matched</source>
        <translation>Produit sans correspondance</translation>
    </message>
    <message>
        <source>A product has no counterpart in the accounting system (%1).</source>
        <translation>Un produit n’a pas de correspondance dans le système comptable (%1).</translation>
    </message>
    <message>
        <source>Open Mapping, choose the item, then set the record back to To transfer.</source>
        <translation>Ouvrez Correspondances, choisissez l’article, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Tax not matched</source>
        <translation>Taxe sans correspondance</translation>
    </message>
    <message>
        <source>A tax code has no counterpart in the accounting system (%1).</source>
        <translation>Un code de taxe n’a pas de correspondance dans le système comptable (%1).</translation>
    </message>
    <message>
        <source>Open Mapping, choose the tax code, then set the record back to To transfer.</source>
        <translation>Ouvrez Correspondances, choisissez le code de taxe, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Payment not matched</source>
        <translation>Paiement sans correspondance</translation>
    </message>
    <message>
        <source>A payment type has no counterpart in the accounting system (%1).</source>
        <translation>Un type de paiement n’a pas de correspondance dans le système comptable (%1).</translation>
    </message>
    <message>
        <source>Open Mapping, choose the payment method, then set the record back to To transfer.</source>
        <translation>Ouvrez Correspondances, choisissez le mode de paiement, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Counterpart gone</source>
        <translation>Correspondance disparue</translation>
    </message>
    <message>
        <source>What the mapping points to no longer exists in the accounting system (%1).</source>
        <translation>Ce vers quoi pointe la correspondance n’existe plus dans le système comptable (%1).</translation>
    </message>
    <message>
        <source>Open Mapping and choose another one, or make it active again, then set the record back to To transfer.</source>
        <translation>Ouvrez Correspondances et faites un autre choix, ou réactivez-le, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Aucun client</translation>
    </message>
    <message>
        <source>The record has no customer account (%1).</source>
        <translation>L’enregistrement n’a pas de compte client (%1).</translation>
    </message>
    <message>
        <source>Choose the account in the source system, then set the record back to To transfer.</source>
        <translation>Choisissez le compte dans le système source, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Customer not found</source>
        <translation>Client introuvable</translation>
    </message>
    <message>
        <source>The reference names no customer of the accounting system (%1).</source>
        <translation>La référence ne désigne aucun client du système comptable (%1).</translation>
    </message>
    <message>
        <source>Correct the account’s Référence de synchronisation, then set the record back to To transfer.</source>
        <translation>Corrigez la «&#xa0;Référence de synchronisation&#xa0;» du compte, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Customer inactive</source>
        <translation>Client inactif</translation>
    </message>
    <message>
        <source>The customer is inactive in the accounting system (%1).</source>
        <translation>Le client est inactif dans le système comptable (%1).</translation>
    </message>
    <message>
        <source>Make the customer active again in the accounting system, or link the account to another one, then set the record back to To transfer.</source>
        <translation>Réactivez le client dans le système comptable ou liez le compte à un autre, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Name already used</source>
        <translation>Nom déjà utilisé</translation>
    </message>
    <message>
        <source>A customer, vendor or employee with this name already exists in the accounting system (%1).</source>
        <translation>Un client, un fournisseur ou un employé porte déjà ce nom dans le système comptable (%1).</translation>
    </message>
    <message>
        <source>If it is the same customer, enter that name as the account’s Référence de synchronisation. If not, change the name in the source system.</source>
        <translation>S’il s’agit du même client, inscrivez ce nom comme «&#xa0;Référence de synchronisation&#xa0;» du compte. Sinon, changez le nom dans le système source.</translation>
    </message>
    <message>
        <source>Account to verify</source>
        <translation>Compte à vérifier</translation>
    </message>
    <message>
        <source>The account is neither marked as new nor linked to a customer of the accounting system (%1).</source>
        <translation>Le compte n’est ni désigné comme nouveau ni lié à un client du système comptable (%1).</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Client en attente</translation>
    </message>
    <message>
        <source>The customer of this record is not in the accounting system yet (%1).</source>
        <translation>Le client de cet enregistrement n’est pas encore dans le système comptable (%1).</translation>
    </message>
    <message>
        <source>Solve the customer’s problem and start again; this record follows by itself.</source>
        <translation>Réglez le problème du client et recommencez; cet enregistrement suivra de lui-même.</translation>
    </message>
    <message>
        <source>Waiting for invoice</source>
        <translation>Facture en attente</translation>
    </message>
    <message>
        <source>The invoice of this record is not in the accounting system yet (%1).</source>
        <translation>La facture de cet enregistrement n’est pas encore dans le système comptable (%1).</translation>
    </message>
    <message>
        <source>Solve the invoice’s problem and start again; this record follows by itself. If the invoice was entered by hand, enter its number as reference.</source>
        <translation>Réglez le problème de la facture et recommencez; cet enregistrement suivra de lui-même. Si la facture a été saisie à la main, inscrivez son numéro comme référence.</translation>
    </message>
    <message>
        <source>Payment too large</source>
        <translation>Paiement trop élevé</translation>
    </message>
    <message>
        <source>The payment is larger than what is left to pay on its invoice (%1).</source>
        <translation>Le paiement dépasse ce qui reste à payer sur sa facture (%1).</translation>
    </message>
    <message>
        <source>Correct the payment or the invoice in the source system, then set the payment back to To transfer.</source>
        <translation>Corrigez le paiement ou la facture dans le système source, puis remettez le paiement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Totals would differ</source>
        <translation>Totaux différents</translation>
    </message>
    <message>
        <source>The accounting system would compute another total than the source (%1).</source>
        <translation>Le système comptable calculerait un autre total que la source (%1).</translation>
    </message>
    <message>
        <source>Correct the taxes in the source, or choose in Settings to add an adjusting line, then set the record back to To transfer.</source>
        <translation>Corrigez les taxes dans la source, ou choisissez dans Paramètres d’ajouter une ligne d’ajustement, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Period closed</source>
        <translation>Période fermée</translation>
    </message>
    <message>
        <source>The date falls in a closed period of the accounting system (%1).</source>
        <translation>La date tombe dans une période fermée du système comptable (%1).</translation>
    </message>
    <message>
        <source>Have the period opened in the accounting system, or change the date in the source, then set the record back to To transfer.</source>
        <translation>Faites rouvrir la période dans le système comptable ou changez la date dans la source, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Number already used</source>
        <translation>Numéro déjà utilisé</translation>
    </message>
    <message>
        <source>Another document of the accounting system already has this number (%1).</source>
        <translation>Un autre document du système comptable porte déjà ce numéro (%1).</translation>
    </message>
    <message>
        <source>If it is this very invoice, enter its number as reference. If not, change one of the two numbers, then set the record back to To transfer.</source>
        <translation>S’il s’agit de cette facture même, inscrivez son numéro comme référence. Sinon, changez l’un des deux numéros, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Inactive item</source>
        <translation>Élément inactif</translation>
    </message>
    <message>
        <source>The record uses something that is inactive or deleted in the accounting system (%1).</source>
        <translation>L’enregistrement utilise un élément inactif ou supprimé dans le système comptable (%1).</translation>
    </message>
    <message>
        <source>Make it active again there, or choose another one in Mapping, then set the record back to To transfer.</source>
        <translation>Réactivez-le dans le système comptable ou faites un autre choix dans Correspondances, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Document locked</source>
        <translation>Document verrouillé</translation>
    </message>
    <message>
        <source>The document is locked in the accounting system (%1).</source>
        <translation>Le document est verrouillé dans le système comptable (%1).</translation>
    </message>
    <message>
        <source>Release it in the accounting system first, or make the change there by hand.</source>
        <translation>Libérez-le d’abord dans le système comptable, ou faites-y le changement à la main.</translation>
    </message>
    <message>
        <source>In the accounting system, post those lines or move them to another journal, then start again.</source>
        <translation>Dans le système comptable, reportez ces lignes ou déplacez-les dans un autre journal, puis recommencez.</translation>
    </message>
    <message>
        <source>Not possible there</source>
        <translation>Impossible là-bas</translation>
    </message>
    <message>
        <source>The accounting system has no way to hold this (%1).</source>
        <translation>Le système comptable ne peut pas contenir ceci (%1).</translation>
    </message>
    <message>
        <source>Enter it in the accounting system by hand, or change what is named, then set the record back to To transfer.</source>
        <translation>Saisissez-le à la main dans le système comptable, ou modifiez ce qui est nommé, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>The accounting system refuses the record (%1).</source>
        <translation>Le système comptable refuse l’enregistrement (%1).</translation>
    </message>
    <message>
        <source>Correct what the accounting system names, then set the record back to To transfer.</source>
        <translation>Corrigez ce que le système comptable indique, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Outcome not known</source>
        <translation>Résultat inconnu</translation>
    </message>
    <message>
        <source>The record was sent, but no sure answer came back (%1).</source>
        <translation>L’enregistrement a été envoyé, mais aucune réponse sûre n’est revenue (%1).</translation>
    </message>
    <message>
        <source>Do not enter it by hand. The program looks for it in the accounting system at the next run and settles it.</source>
        <translation>Ne le saisissez pas à la main. Le programme le cherchera dans le système comptable à la prochaine synchronisation et tranchera.</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Modifié entre-temps</translation>
    </message>
    <message>
        <source>Somebody changed the document in the accounting system meanwhile (%1).</source>
        <translation>Quelqu’un a modifié le document dans le système comptable entre-temps (%1).</translation>
    </message>
    <message>
        <source>Compare both, decide which is right, then set the record back to To transfer or mark it as not to be synchronized.</source>
        <translation>Comparez les deux, décidez lequel est exact, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;» ou marquez-le «&#xa0;Ne pas synchroniser&#xa0;».</translation>
    </message>
    <message>
        <source>Two documents found</source>
        <translation>Deux documents trouvés</translation>
    </message>
    <message>
        <source>Two documents of the accounting system carry the mark of this record (%1).</source>
        <translation>Deux documents du système comptable portent la marque de cet enregistrement (%1).</translation>
    </message>
    <message>
        <source>Keep the right one in the accounting system, void the other one and remove its mark, then start again.</source>
        <translation>Gardez le bon dans le système comptable, annulez l’autre et retirez-en la marque, puis recommencez.</translation>
    </message>
    <message>
        <source>Amount differs</source>
        <translation>Montant différent</translation>
    </message>
    <message>
        <source>The document in the accounting system has another amount than was sent (%1).</source>
        <translation>Le document du système comptable n’a pas le montant envoyé (%1).</translation>
    </message>
    <message>
        <source>Voided document</source>
        <translation>Document annulé</translation>
    </message>
    <message>
        <source>The document of this record was voided in the accounting system (%1).</source>
        <translation>Le document de cet enregistrement a été annulé dans le système comptable (%1).</translation>
    </message>
    <message>
        <source>If it is to be posted again, set the record back to To transfer; if not, mark it as not to be synchronized.</source>
        <translation>S’il doit être inscrit de nouveau, remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;»; sinon, marquez-le «&#xa0;Ne pas synchroniser&#xa0;».</translation>
    </message>
    <message>
        <source>Source not updated</source>
        <translation>Source non informée</translation>
    </message>
    <message>
        <source>The record is in the accounting system, but the source system was not told (%1).</source>
        <translation>L’enregistrement est dans le système comptable, mais le système source n’en a pas été informé (%1).</translation>
    </message>
    <message>
        <source>Start again: only the status is written, nothing is posted twice. Do not enter the record by hand.</source>
        <translation>Recommencez&#xa0;: seul le statut sera écrit, rien ne sera inscrit deux fois. Ne saisissez pas l’enregistrement à la main.</translation>
    </message>
    <message>
        <source>Record not found</source>
        <translation>Enregistrement introuvable</translation>
    </message>
    <message>
        <source>There is no such record in this company (%1).</source>
        <translation>Ce dossier ne contient pas cet enregistrement (%1).</translation>
    </message>
    <message>
        <source>Read the source again, check the kind and the number, then try again.</source>
        <translation>Relisez la source, vérifiez le genre et le numéro, puis réessayez.</translation>
    </message>
    <message>
        <source>Status not possible</source>
        <translation>Statut impossible</translation>
    </message>
    <message>
        <source>This record cannot take this status now (%1).</source>
        <translation>Cet enregistrement ne peut pas prendre ce statut pour le moment (%1).</translation>
    </message>
    <message>
        <source>Choose another status, or switch In review on in the accounting system settings of the source.</source>
        <translation>Choisissez un autre statut, ou activez «&#xa0;En revue&#xa0;» dans les paramètres des systèmes comptables de la source.</translation>
    </message>
    <message>
        <source>Reference needed</source>
        <translation>Référence requise</translation>
    </message>
    <message>
        <source>A record marked as transferred needs its reference in the accounting system (%1).</source>
        <translation>Un enregistrement marqué «&#xa0;Transfert complété&#xa0;» doit avoir sa référence dans le système comptable (%1).</translation>
    </message>
    <message>
        <source>Enter the number or the name that the record has in the accounting system, in Référence de synchronisation.</source>
        <translation>Inscrivez le numéro ou le nom de l’enregistrement dans le système comptable, sous «&#xa0;Référence de synchronisation&#xa0;».</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>The run was stopped before its end.</source>
        <translation>La synchronisation a été arrêtée avant la fin.</translation>
    </message>
    <message>
        <source>Press Start again: the run goes on where it stopped and posts nothing twice.</source>
        <translation>Appuyez de nouveau sur Commencer&#xa0;: la synchronisation reprend où elle s’est arrêtée et n’inscrit rien deux fois.</translation>
    </message>
    <message>
        <source>Command not understood</source>
        <translation>Commande non reconnue</translation>
    </message>
    <message>
        <source>The command or one of its options is not understood (%1).</source>
        <translation>La commande ou l’une de ses options n’est pas reconnue (%1).</translation>
    </message>
    <message>
        <source>Look up the spelling with passerelle-cli --help, then type the command again.</source>
        <translation>Vérifiez l’orthographe avec passerelle-cli --help, puis retapez la commande.</translation>
    </message>
    <message>
        <source>Incomplete settings</source>
        <translation>Paramètres incomplets</translation>
    </message>
    <message>
        <source>A setting of the company is missing or cannot be used (%1).</source>
        <translation>Un paramètre du dossier manque ou ne peut pas être utilisé (%1).</translation>
    </message>
    <message>
        <source>Open Settings, fill in the field that is named, and save.</source>
        <translation>Ouvrez Paramètres, remplissez le champ indiqué et enregistrez.</translation>
    </message>
    <message>
        <source>Unknown company</source>
        <translation>Dossier inconnu</translation>
    </message>
    <message>
        <source>There is no company with this name (%1).</source>
        <translation>Aucun dossier ne porte ce nom (%1).</translation>
    </message>
    <message>
        <source>List the companies and use a name from the list. When there are several, the command line needs --company.</source>
        <translation>Affichez la liste des dossiers et choisissez un nom de la liste. S’il y en a plusieurs, la ligne de commande demande --company.</translation>
    </message>
    <message>
        <source>A company with this name already exists (%1).</source>
        <translation>Un dossier porte déjà ce nom (%1).</translation>
    </message>
    <message>
        <source>Open the existing company, or choose another name for the new one.</source>
        <translation>Ouvrez le dossier existant ou donnez un autre nom au nouveau.</translation>
    </message>
    <message>
        <source>Run in progress</source>
        <translation>Synchronisation en cours</translation>
    </message>
    <message>
        <source>Another run or another window is working on this company (%1).</source>
        <translation>Une autre synchronisation ou une autre fenêtre travaille dans ce dossier (%1).</translation>
    </message>
    <message>
        <source>Wait until the other run is finished, then try again.</source>
        <translation>Attendez la fin de l’autre synchronisation, puis réessayez.</translation>
    </message>
    <message>
        <source>Not available yet</source>
        <translation>Pas encore offert</translation>
    </message>
    <message>
        <source>This version does not offer this yet (%1).</source>
        <translation>Cette version n’offre pas encore cette fonction (%1).</translation>
    </message>
    <message>
        <source>Use what this version offers instead, for example CSV for an export, and look for a newer version.</source>
        <translation>Utilisez ce que cette version offre, par exemple le format CSV pour une exportation, et surveillez les nouvelles versions.</translation>
    </message>
    <message>
        <source>Unexpected problem</source>
        <translation>Problème inattendu</translation>
    </message>
    <message>
        <source>Something happened that the program did not foresee (%1).</source>
        <translation>Il s’est produit quelque chose que le programme n’avait pas prévu (%1).</translation>
    </message>
    <message>
        <source>Start again: the journal lets the run go on safely. If it happens again, send the log to support; it holds no password and no amount.</source>
        <translation>Recommencez&#xa0;: grâce au journal, la synchronisation reprend sans risque. Si cela se répète, envoyez le fichier de suivi au soutien; il ne contient ni mot de passe ni montant.</translation>
    </message>
    <message>
        <source>Source unreachable</source>
        <translation>Source injoignable</translation>
    </message>
    <message>
        <source>The source system cannot be reached (%1).</source>
        <translation>Le système source ne peut pas être joint (%1).</translation>
    </message>
    <message>
        <source>Check the connection and the address in Settings, then start again. Nothing was posted. If it stays so, an update of Passerelle may be necessary.</source>
        <translation>Vérifiez la connexion et l’adresse dans Paramètres, puis recommencez. Rien n’a été inscrit. Si cela persiste, une mise à jour de l’outil de synchronisation est peut-être nécessaire.</translation>
    </message>
    <message>
        <source>Source credentials refused</source>
        <translation>Accès source refusé</translation>
    </message>
    <message>
        <source>The source system refuses the client ID or the client secret (%1).</source>
        <translation>Le système source refuse l’ID client ou le secret client (%1).</translation>
    </message>
    <message>
        <source>Enter the client ID and the secret again in Settings. Support of your membership system gives them out.</source>
        <translation>Saisissez de nouveau l’ID client et le secret dans Paramètres. Le soutien de votre système de membres les fournit.</translation>
    </message>
    <message>
        <source>Source secret expired</source>
        <translation>Secret source expiré</translation>
    </message>
    <message>
        <source>The client secret of the source system has expired (%1).</source>
        <translation>Le secret client du système source est expiré (%1).</translation>
    </message>
    <message>
        <source>Ask support of your membership system for a new secret and replace it in Settings.</source>
        <translation>Demandez un nouveau secret au soutien de votre système de membres et remplacez-le dans Paramètres.</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>Accès interdit</translation>
    </message>
    <message>
        <source>The source system knows this program but does not let it read or write this data (%1).</source>
        <translation>Le système source reconnaît ce programme, mais ne lui permet pas de lire ou d’écrire ces données (%1).</translation>
    </message>
    <message>
        <source>Ask the administrator of the source system to give the application user the role meant for accounting synchronization.</source>
        <translation>Demandez à l’administrateur du système source d’attribuer à l’utilisateur d’application le rôle prévu pour la synchronisation comptable.</translation>
    </message>
    <message>
        <source>Column not found</source>
        <translation>Colonne introuvable</translation>
    </message>
    <message>
        <source>A column that the synchronization needs is missing in the source system (%1).</source>
        <translation>Une colonne nécessaire à la synchronisation manque dans le système source (%1).</translation>
    </message>
    <message>
        <source>Have the column put back, or correct its name in the company’s table of columns, then start again.</source>
        <translation>Faites rétablir la colonne, ou corrigez son nom dans la table des colonnes du dossier, puis recommencez.</translation>
    </message>
    <message>
        <source>Unknown chapter</source>
        <translation>Chapitre inconnu</translation>
    </message>
    <message>
        <source>The source system has no chapter with this name (%1).</source>
        <translation>Le système source n’a aucun chapitre de ce nom (%1).</translation>
    </message>
    <message>
        <source>Copy the chapter’s name exactly as it stands in the configuration area of Membri, entity &quot;Chapitre&quot;.</source>
        <translation>Recopiez le nom du chapitre tel qu’il figure dans la zone de configuration de Membri, entité «&#xa0;Chapitre&#xa0;».</translation>
    </message>
    <message>
        <source>Synchronization turned off</source>
        <translation>Synchronisation désactivée</translation>
    </message>
    <message>
        <source>Accounting synchronization is turned off in the source system (%1).</source>
        <translation>La synchronisation comptable est désactivée dans le système source (%1).</translation>
    </message>
    <message>
        <source>Turn synchronization on in the accounting system settings of Membri, then start again.</source>
        <translation>Activez la synchronisation dans les paramètres des systèmes comptables de Membri, puis recommencez.</translation>
    </message>
    <message>
        <source>Ledger unreachable</source>
        <translation>Comptabilité injoignable</translation>
    </message>
    <message>
        <source>The accounting system cannot be reached (%1).</source>
        <translation>Le système comptable ne peut pas être joint (%1).</translation>
    </message>
    <message>
        <source>Check the connection, then start again. What was already sent is checked before anything is sent a second time. If it stays so, an update of Passerelle may be necessary.</source>
        <translation>Vérifiez la connexion, puis recommencez. Ce qui a déjà été envoyé est vérifié avant tout nouvel envoi. Si cela persiste, une mise à jour de l’outil de synchronisation est peut-être nécessaire.</translation>
    </message>
    <message>
        <source>Ledger in trouble</source>
        <translation>Comptabilité en panne</translation>
    </message>
    <message>
        <source>The accounting system answers that it has a problem of its own (%1).</source>
        <translation>Le système comptable répond qu’il éprouve lui-même un problème (%1).</translation>
    </message>
    <message>
        <source>Wait some minutes and start again. The provider’s status page says when the service is back.</source>
        <translation>Attendez quelques minutes et recommencez. La page d’état du fournisseur indique le retour du service.</translation>
    </message>
    <message>
        <source>Ledger access denied</source>
        <translation>Accès comptable refusé</translation>
    </message>
    <message>
        <source>The accounting system does not let this program do this (%1).</source>
        <translation>Le système comptable ne permet pas cette opération à ce programme (%1).</translation>
    </message>
    <message>
        <source>Have an administrator of the accounting company give the authorization again.</source>
        <translation>Demandez à un administrateur de l’entreprise comptable de donner de nouveau l’autorisation.</translation>
    </message>
    <message>
        <source>Subscription ended</source>
        <translation>Abonnement terminé</translation>
    </message>
    <message>
        <source>The subscription of the accounting company has ended or is suspended (%1).</source>
        <translation>L’abonnement de l’entreprise comptable est terminé ou suspendu (%1).</translation>
    </message>
    <message>
        <source>Renew the subscription in the accounting system, then start again.</source>
        <translation>Renouvelez l’abonnement dans le système comptable, puis recommencez.</translation>
    </message>
    <message>
        <source>Keys refused</source>
        <translation>Clés refusées</translation>
    </message>
    <message>
        <source>The accounting system refuses the keys of your application (%1).</source>
        <translation>Le système comptable refuse les clés de votre application (%1).</translation>
    </message>
    <message>
        <source>Copy both keys again from the provider’s developer page into Settings, then authorize again.</source>
        <translation>Recopiez les deux clés de la page de développeur du fournisseur dans Paramètres, puis autorisez de nouveau.</translation>
    </message>
    <message>
        <source>Wrong ledger company</source>
        <translation>Mauvaise entreprise comptable</translation>
    </message>
    <message>
        <source>The company wanted here is not one that the accounting system offers (%1).</source>
        <translation>L’entreprise voulue ici n’est pas de celles que le système comptable offre (%1).</translation>
    </message>
    <message>
        <source>Authorize again and choose the accounting company used so far. For Business Central, write its name in Settings first.</source>
        <translation>Autorisez de nouveau et choisissez l’entreprise utilisée jusqu’ici par ce dossier. Pour Business Central, écrivez d’abord son nom dans Paramètres.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Trop de demandes</translation>
    </message>
    <message>
        <source>The service asks for a pause because it received too many requests (%1).</source>
        <translation>Le service demande une pause, car il a reçu trop de demandes (%1).</translation>
    </message>
    <message>
        <source>The run waits and goes on by itself. If it had to stop, start again in fifteen minutes.</source>
        <translation>La synchronisation attend et reprend d’elle-même. Si elle a dû s’arrêter, recommencez dans quinze minutes.</translation>
    </message>
    <message>
        <source>Unreadable answer</source>
        <translation>Réponse illisible</translation>
    </message>
    <message>
        <source>The service gave an answer that cannot be read (%1).</source>
        <translation>Le service a donné une réponse illisible (%1).</translation>
    </message>
    <message>
        <source>Check that the network asks for no sign-in of its own, then start again. Whatever was sent is checked first.</source>
        <translation>Assurez-vous que le réseau ne demande pas de connexion particulière, puis recommencez. Ce qui a été envoyé est d’abord vérifié.</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation>Réponse trop volumineuse</translation>
    </message>
    <message>
        <source>The service sent an answer larger than the program accepts (%1).</source>
        <translation>Le service a envoyé une réponse plus volumineuse que ce que le programme accepte (%1).</translation>
    </message>
    <message>
        <source>Start again. If it happens again, send the log to support.</source>
        <translation>Recommencez. Si cela se répète, envoyez le fichier de suivi au soutien.</translation>
    </message>
    <message>
        <source>Clock is off</source>
        <translation>Horloge déréglée</translation>
    </message>
    <message>
        <source>The clock of this computer differs from the service’s by more than five minutes (%1).</source>
        <translation>L’horloge de cet ordinateur s’écarte de plus de cinq minutes de celle du service (%1).</translation>
    </message>
    <message>
        <source>Turn on automatic time in the computer’s date settings, then start again.</source>
        <translation>Activez l’heure automatique dans les réglages de date de l’ordinateur, puis recommencez.</translation>
    </message>
    <message>
        <source>Account not found</source>
        <translation>Compte introuvable</translation>
    </message>
    <message>
        <source>The accounting system has no active account of this number or name (%1).</source>
        <translation>Le système comptable n’a aucun compte actif de ce numéro ou de ce nom (%1).</translation>
    </message>
    <message>
        <source>Correct the account in the source system, or open it in the accounting system, then set the record back to To transfer.</source>
        <translation>Corrigez le compte dans le système source, ou ouvrez-le dans le système comptable, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Workstation at work</source>
        <translation>Poste déjà actif</translation>
    </message>
    <message>
        <source>Another workstation is synchronizing this company (%1).</source>
        <translation>Un autre poste synchronise ce dossier (%1).</translation>
    </message>
    <message>
        <source>Wait until its run is over, then start again. If it was cut off, the company is free again at the time given.</source>
        <translation>Attendez la fin de son exécution, puis recommencez. Si elle a été interrompue, le dossier se libère à l’heure indiquée.</translation>
    </message>
    <message>
        <source>Take-over needed</source>
        <translation>Relève à prendre</translation>
    </message>
    <message>
        <source>Documents of this company were transferred that this workstation knows nothing of (%1), and this accounting system does not recognize a repeated document.</source>
        <translation>Des documents de ce dossier ont été transférés sans que ce poste en sache rien (%1), et ce système comptable ne reconnaît pas un document répété.</translation>
    </message>
    <message>
        <source>Make sure that nobody works on the company elsewhere any more, then take it over: in the window by the button on this page, on the command line by sync --take-over.</source>
        <translation>Assurez-vous que personne ne travaille plus ailleurs sur ce dossier, puis prenez la relève&#xa0;: dans la fenêtre par le bouton de cette page, en ligne de commande par sync --take-over.</translation>
    </message>
    <message>
        <source>A journal that is kept for Passerelle holds lines of somebody else (%1).</source>
        <translation>Un journal réservé à Passerelle contient des lignes de quelqu’un d’autre (%1).</translation>
    </message>
    <message>
        <source>Schedule not set</source>
        <translation>Horaire non enregistré</translation>
    </message>
    <message>
        <source>The computer’s own scheduler did not take the automatic runs (%1).</source>
        <translation>Le planificateur de l’ordinateur n’a pas accepté les synchronisations automatiques (%1).</translation>
    </message>
    <message>
        <source>Sign in to the computer’s desktop as yourself and save the schedule again. Until then runs begin only when you press Start.</source>
        <translation>Ouvrez une session de bureau sous votre nom et enregistrez l’horaire de nouveau. D’ici là, les synchronisations ne commencent que lorsque vous cliquez sur Commencer.</translation>
    </message>
    <message>
        <source>Summary not sent</source>
        <translation>Sommaire non envoyé</translation>
    </message>
    <message>
        <source>The summary could not be sent by e-mail (%1). The run itself is not touched.</source>
        <translation>Le sommaire n’a pas pu être envoyé par courriel (%1). La synchronisation elle-même n’est pas touchée.</translation>
    </message>
    <message>
        <source>Check the mail server, the user name and the password in Settings, then send a test message.</source>
        <translation>Vérifiez le serveur de courriel, le nom d’utilisateur et le mot de passe dans les paramètres, puis envoyez un message d’essai.</translation>
    </message>
    <message>
        <source>Look for the customer in the accounting system: Verify on the dashboard shows whom the account may be. Link it to the customer that it is; if there is none, mark it as new.</source>
        <translation>Cherchez le client dans le système comptable&#xa0;: «&#xa0;Vérifier&#xa0;», dans le tableau de bord, montre qui le compte peut être. Liez-le au client qu’il est; s’il n’y en a pas, désignez le compte comme nouveau.</translation>
    </message>
    <message>
        <source>Backup not usable</source>
        <translation>Sauvegarde inutilisable</translation>
    </message>
    <message>
        <source>This file is not a whole backup that this version can read (%1).</source>
        <translation>Ce fichier n’est pas une sauvegarde entière que cette version peut lire (%1).</translation>
    </message>
    <message>
        <source>Choose the file as the program wrote it: a backup that was cut or changed is not taken over. If a newer version wrote it, install that version first.</source>
        <translation>Choisissez le fichier tel que le programme l’a écrit&#xa0;: une sauvegarde coupée ou modifiée n’est pas reprise. Si une version plus récente l’a écrite, installez d’abord cette version.</translation>
    </message>
    <message>
        <source>Not settled yet</source>
        <translation>Pas encore réglé</translation>
    </message>
    <message>
        <source>Records of this person are still under way (%1): nothing was erased.</source>
        <translation>Des enregistrements de cette personne sont encore en cours (%1)&#xa0;: rien n’a été effacé.</translation>
    </message>
    <message>
        <source>Start a run, settle what it leaves in error or to check, then erase the person again.</source>
        <translation>Lancez une synchronisation, réglez ce qu’elle laisse en erreur ou à vérifier, puis effacez la personne de nouveau.</translation>
    </message>
    <message>
        <source>Payments on it</source>
        <translation>Paiements appliqués</translation>
    </message>
    <message>
        <source>Payments or credits are applied to this invoice (%1): it was not cancelled.</source>
        <translation>Des paiements ou des crédits sont appliqués à cette facture (%1)&#xa0;: elle n’a pas été annulée.</translation>
    </message>
    <message>
        <source>Take them off the invoice in the accounting system and cancel it again, or correct the invoice there and leave it as it is.</source>
        <translation>Retirez-les de la facture dans le système comptable et annulez-la de nouveau, ou corrigez la facture dans le système comptable et laissez-la telle quelle.</translation>
    </message>
    <message>
        <source>Adjustment not matched</source>
        <translation>Ajustement sans correspondance</translation>
    </message>
    <message>
        <source>The accounting system would compute another total than the source (%1), and the product of the adjusting line is not chosen.</source>
        <translation>Le système comptable calculerait un autre total que la source (%1), et le produit de la ligne d’ajustement n’est pas choisi.</translation>
    </message>
    <message>
        <source>Choose the product in Mapping, under Rounding, then set the record back to To transfer.</source>
        <translation>Choisissez le produit dans Correspondances, sous Arrondi, puis remettez l’enregistrement à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>Let the program cancel it and post it again, or correct the document in the accounting system. To accept its amount as it is, enter its number as reference.</source>
        <translation>Laissez le programme l’annuler et l’inscrire de nouveau, ou corrigez le document dans le système comptable. Pour accepter son montant tel quel, inscrivez son numéro comme référence.</translation>
    </message>
    <message>
        <source>The text that was pasted is neither a token nor the whole address of the last page (%1).</source>
        <translation>Le texte collé n’est ni un jeton ni l’adresse complète de la dernière page (%1).</translation>
    </message>
    <message>
        <source>In the browser, click in the address bar, select everything, copy, and paste it under Authorization.</source>
        <translation>Dans le navigateur, cliquez dans la barre d’adresse, sélectionnez tout, copiez, puis collez dans la page Autorisation.</translation>
    </message>
</context>
<context>
    <name>Fix</name>
    <message>
        <source>Transfer a&amp;gain</source>
        <translation>&amp;Transférer de nouveau</translation>
    </message>
    <message>
        <source>Map it &amp;now</source>
        <translation>&amp;Relier maintenant</translation>
    </message>
    <message>
        <source>&amp;Link the account…</source>
        <translation>&amp;Lier le compte…</translation>
    </message>
    <message>
        <source>&amp;Show what it waits for</source>
        <translation>&amp;Voir ce qu’il attend</translation>
    </message>
    <message>
        <source>Enter its &amp;reference…</source>
        <translation>Saisir sa &amp;référence…</translation>
    </message>
    <message>
        <source>A&amp;uthorization</source>
        <translation>A&amp;utorisation</translation>
    </message>
    <message>
        <source>Check &amp;now</source>
        <translation>Véri&amp;fier maintenant</translation>
    </message>
    <message>
        <source>It was sent, and %1 has not said what became of it. Do not enter it by hand: it may be there already.</source>
        <translation>L’enregistrement a été envoyé et %1 n’a pas dit ce qu’il en est advenu. Ne le saisissez pas à la main&#xa0;: il s’y trouve peut-être déjà.</translation>
    </message>
    <message>
        <source>The next run looks for it in %1 and goes on from what it finds.</source>
        <translation>La prochaine synchronisation le cherche dans %1 et poursuit selon ce qu’elle trouve.</translation>
    </message>
    <message numerus="yes">
        <source>Transfer all %Ln &amp;alike</source>
        <translation>
            <numerusform>Transférer le sem&amp;blable</numerusform>
            <numerusform>Transférer les %Ln sem&amp;blables</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel and &amp;post again…</source>
        <translation>Annuler et réi&amp;nscrire…</translation>
    </message>
    <message>
        <source>L&amp;eave it as it is</source>
        <translation>&amp;Laisser tel quel</translation>
    </message>
    <message>
        <source>Changed after its transfer</source>
        <translation>Modifié après son transfert</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>Dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Leave it as it is, or cancel the invoice in %1: the next run posts it again as it is now.</source>
        <translation>Laissez-le tel quel, ou annulez la facture dans %1&#xa0;: la prochaine synchronisation l’inscrit de nouveau telle qu’elle est maintenant.</translation>
    </message>
    <message>
        <source>Correct it in %1 if it has to be, then leave it as it is.</source>
        <translation>Corrigez-le dans %1 au besoin, puis laissez-le tel quel.</translation>
    </message>
    <message>
        <source>O&amp;pen settings</source>
        <translation>Ouvrir les &amp;paramètres</translation>
    </message>
    <message>
        <source>Leave it as it is, or let the next run post the invoice again as it is now.</source>
        <translation>Laissez-la telle quelle, ou laissez la prochaine synchronisation inscrire de nouveau la facture telle qu’elle est.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Accounting synchronization dashboard</source>
        <translation>Tableau de bord de synchronisation comptable</translation>
    </message>
    <message>
        <source>A run</source>
        <translation>Une synchronisation</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>The six cards count the records by synchronization status. Click a card to see only its records, click it again to see all.</source>
        <translation>Les six cartes comptent les enregistrements par statut de synchronisation. Cliquez sur une carte pour ne voir que ses enregistrements, cliquez de nouveau pour tout voir.</translation>
    </message>
    <message>
        <source>Only what is “To transfer” is sent when you press Start. A transfer error is not tried again until its cause is fixed and its status is set back to “To transfer”.</source>
        <translation>Seul ce qui est «&#xa0;À&#xa0;transférer&#xa0;» est envoyé quand vous appuyez sur Commencer. Une erreur de transfert n’est réessayée qu’une fois sa cause corrigée et son statut remis à «&#xa0;À&#xa0;transférer&#xa0;».</translation>
    </message>
    <message>
        <source>A run connects, creates and updates customers, creates invoices, posts payments, and then compares source, journal and ledger to the cent.</source>
        <translation>Une synchronisation se connecte, crée et met à jour les clients, crée les factures, inscrit les paiements, puis compare la source, le journal et le système comptable au cent près.</translation>
    </message>
    <message>
        <source>Preview shows what Start would do and sends nothing.</source>
        <translation>L’aperçu montre ce que Commencer ferait et n’envoie rien.</translation>
    </message>
    <message>
        <source>Stop lets what is being sent finish, then nothing else leaves. Starting again goes on from there and posts nothing twice.</source>
        <translation>Arrêter laisse finir les envois en cours, puis rien d’autre ne part. La reprise continue de là et n’inscrit rien deux fois.</translation>
    </message>
    <message>
        <source>Each run with its result. Its certificate sets source, journal and ledger side by side, by kind and by day, with the number under which the journal is sealed.</source>
        <translation>Chaque synchronisation avec son résultat. Son certificat place côte à côte la source, le journal et le système comptable, par genre et par jour, avec le numéro sous lequel le journal est scellé.</translation>
    </message>
    <message>
        <source>Export makes the same for a month, a fiscal year or other dates, or the register of all that was posted.</source>
        <translation>Exporter fait de même pour un mois, un exercice ou d’autres dates, ou produit le registre de tout ce qui a été inscrit.</translation>
    </message>
    <message>
        <source>Each product, tax and payment type of the source needs its counterpart in the ledger. Suggestions count only once you accept them.</source>
        <translation>Chaque produit, taxe et type de paiement de la source a besoin de sa correspondance dans le système comptable. Les suggestions ne comptent qu’une fois acceptées.</translation>
    </message>
    <message>
        <source>The client ID, the client secret and the chapter come from Membri support. Secrets are kept in the system’s keychain and are never shown again.</source>
        <translation>L’ID client, le secret client et le chapitre viennent du soutien de Membri. Les secrets sont gardés dans le trousseau du système et ne sont jamais réaffichés.</translation>
    </message>
    <message>
        <source>Documents dated before the start date are left out and counted.</source>
        <translation>Les documents datés d’avant la date de début sont laissés de côté et comptés.</translation>
    </message>
    <message>
        <source>Press Authorization, sign in and choose the company. The window closes by itself.</source>
        <translation>Appuyez sur Autorisation, connectez-vous et choisissez l’entreprise. La fenêtre se ferme d’elle-même.</translation>
    </message>
    <message>
        <source>With your own browser, the last page may show an error: that is expected. Copy the whole address of that page from the address bar and paste it in the field.</source>
        <translation>Avec votre propre navigateur, la dernière page peut afficher une erreur&#xa0;: c’est prévu. Dans la barre d’adresse, copiez l’adresse complète de cette page, puis collez-la dans le champ.</translation>
    </message>
    <message>
        <source>The authorization lasts about 100 days and is renewed at every launch.</source>
        <translation>L’autorisation dure environ 100 jours et se renouvelle à chaque ouverture.</translation>
    </message>
    <message>
        <source>The sample company runs on this computer only, with made-up customers and invoices. It needs no account and touches no real data.</source>
        <translation>L’entreprise exemple n’existe que sur cet ordinateur, avec des clients et des factures fictifs. Elle ne demande aucun compte et ne touche à aucune donnée réelle.</translation>
    </message>
    <message>
        <source>the five pages</source>
        <translation>les cinq pages</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>read the source again</source>
        <translation>relire la source</translation>
    </message>
    <message>
        <source>search</source>
        <translation>rechercher</translation>
    </message>
    <message>
        <source>clear the search, then close the panel</source>
        <translation>effacer la recherche, puis fermer le panneau</translation>
    </message>
    <message>
        <source>next, previous pane</source>
        <translation>volet suivant, précédent</translation>
    </message>
    <message>
        <source>change the status of the selected</source>
        <translation>modifier le statut des enregistrements choisis</translation>
    </message>
    <message>
        <source>undo the last change</source>
        <translation>annuler le dernier changement</translation>
    </message>
    <message>
        <source>select all, copy the rows</source>
        <translation>tout choisir, copier les rangées</translation>
    </message>
    <message>
        <source>accept the suggestion</source>
        <translation>accepter la suggestion</translation>
    </message>
    <message>
        <source>export what is shown</source>
        <translation>exporter ce qui est affiché</translation>
    </message>
    <message>
        <source>French / English</source>
        <translation>français / anglais</translation>
    </message>
    <message>
        <source>light / dark</source>
        <translation>clair / sombre</translation>
    </message>
    <message>
        <source>help on this page</source>
        <translation>aide sur cette page</translation>
    </message>
    <message>
        <source>An account to verify is neither linked to the ledger nor marked as new. “Verify” shows which customers of the ledger it may be, and why: L links it, N makes it a new one, V leaves it out for good. Nothing is written before you apply.</source>
        <translation>Un compte à vérifier n’est ni lié au système comptable ni déclaré nouveau. «&#xa0;Vérifier&#xa0;» montre quels clients du système comptable il peut être, et pourquoi&#xa0;: L le lie, N le déclare nouveau, J le laisse de côté pour de bon. Rien n’est écrit avant que vous appliquiez.</translation>
    </message>
    <message>
        <source>Automatic runs begin at regular intervals or at fixed times, also while the window is closed. They are off until you set them.</source>
        <translation>Les synchronisations automatiques commencent à intervalles réguliers ou à heures fixes, même quand la fenêtre est fermée. Elles sont désactivées tant que vous ne les réglez pas.</translation>
    </message>
    <message>
        <source>Backup and privacy saves the company to one file, erases a person, says what is stored where and keeps the register of incidents.</source>
        <translation>Sauvegarde et confidentialité enregistre le dossier dans un seul fichier, efface une personne, dit ce qui est conservé et à quel endroit, et tient le registre des incidents.</translation>
    </message>
    <message>
        <source>Choose an account above, then its customer of the ledger below. L links it, N makes it a new one, V leaves it out for good; Backspace takes the decision back.</source>
        <translation>Choisissez un compte en haut, puis son client du système comptable en bas. L le lie, N le déclare nouveau, J le laisse de côté pour de bon; la touche d’effacement reprend la décision.</translation>
    </message>
    <message>
        <source>The likeness tells why a customer is proposed. Nothing is written before you apply.</source>
        <translation>La ressemblance dit pourquoi un client est proposé. Rien n’est écrit avant que vous appliquiez.</translation>
    </message>
    <message>
        <source>Shows the document as the ledger would hold it, with its taxes and its total. Compare it with the source before the first run; nothing is posted.</source>
        <translation>Montre le document tel que le système comptable le contiendrait, avec ses taxes et son total. Comparez-le à la source avant la première synchronisation; rien n’est inscrit.</translation>
    </message>
    <message>
        <source>This computer begins the runs by itself, as long as it is on and your session is open. An automatic run does what Start does and asks nothing.</source>
        <translation>Cet ordinateur lance les synchronisations de lui-même tant qu’il est allumé et que votre session est ouverte. Une synchronisation automatique fait ce que fait Commencer et ne demande rien.</translation>
    </message>
    <message>
        <source>A summary can go to one or two e-mail addresses after each run; try it with the test message.</source>
        <translation>Un sommaire peut être envoyé à une ou deux adresses de courriel après chaque synchronisation; essayez-le avec le message d’essai.</translation>
    </message>
    <message>
        <source>The certificate compares source, journal and ledger for the period. The register lists all that was posted in it.</source>
        <translation>Le certificat compare la source, le journal et la comptabilité pour la période. Le registre donne la liste de tout ce qui y a été inscrit.</translation>
    </message>
    <message>
        <source>The fiscal year begins with the month that you choose; it is remembered.</source>
        <translation>L’exercice commence par le mois que vous choisissez; ce choix est retenu.</translation>
    </message>
    <message>
        <source>A backup holds everything of the company but its secrets: keep it as you keep the books.</source>
        <translation>Une sauvegarde contient tout le dossier, sauf ses secrets&#xa0;: gardez-la comme vous gardez les livres.</translation>
    </message>
    <message>
        <source>To erase a person removes the name and the texts, never the numbers and amounts that the books must justify. It cannot be undone.</source>
        <translation>Effacer une personne enlève le nom et les textes, jamais les numéros et les montants que les livres doivent justifier. Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Say what happened, to whose data, and what was done about it. An entry can be completed later; none is ever deleted.</source>
        <translation>Dites ce qui s’est passé, de qui étaient les renseignements et ce qui a été fait. Une inscription peut être complétée plus tard; aucune n’est jamais supprimée.</translation>
    </message>
    <message>
        <source>Only one computer may go on with a company. The first run here looks for each record before it sends it, so that nothing is posted twice.</source>
        <translation>Un seul ordinateur peut continuer un dossier. Ici, la première synchronisation cherche chaque enregistrement avant de l’envoyer, de sorte que rien n’est inscrit deux fois.</translation>
    </message>
    <message>
        <source>For what someone already entered in the ledger: with its reference, the record counts as transferred and is not sent.</source>
        <translation>Pour ce que quelqu’un a déjà saisi dans le système comptable&#xa0;: avec sa référence, l’enregistrement compte comme transféré et n’est pas envoyé.</translation>
    </message>
    <message>
        <source>The very text that the ledger received, for the support of its maker. Copy takes it all.</source>
        <translation>Le texte même que le système comptable a reçu, pour le soutien de son éditeur. Copier le prend en entier.</translation>
    </message>
    <message>
        <source>The fields of the source come from Membri support, those of the ledger from the application of your organization. Each field says below what is still missing.</source>
        <translation>Les champs de la source viennent du soutien de Membri, ceux du système comptable de l’application de votre organisation. Ce qui manque encore est dit au bas.</translation>
    </message>
    <message>
        <source>Accounts to verify</source>
        <translation>Comptes à vérifier</translation>
    </message>
    <message>
        <source>Test on a record</source>
        <translation>Essai sur un enregistrement</translation>
    </message>
    <message>
        <source>Automatic runs</source>
        <translation>Synchronisations automatiques</translation>
    </message>
    <message>
        <source>Certificate or register of a period</source>
        <translation>Certificat ou registre d’une période</translation>
    </message>
    <message>
        <source>Backup and privacy</source>
        <translation>Sauvegarde et confidentialité</translation>
    </message>
    <message>
        <source>Confidentiality incident</source>
        <translation>Incident de confidentialité</translation>
    </message>
    <message>
        <source>Take over from a backup</source>
        <translation>Reprendre une sauvegarde</translation>
    </message>
    <message>
        <source>Transferred by hand</source>
        <translation>Transféré à la main</translation>
    </message>
    <message>
        <source>As it was sent</source>
        <translation>Tel qu’envoyé</translation>
    </message>
    <message>
        <source>Connect my systems</source>
        <translation>Relier mes systèmes</translation>
    </message>
    <message>
        <source>Set-up of a company</source>
        <translation>Mise en route d’un dossier</translation>
    </message>
    <message>
        <source>Each step shows whether it is done, and leads to where it is. You may leave this page and come back later: what is done stays done.</source>
        <translation>Chaque étape montre si elle est faite et mène à l’endroit voulu. Vous pouvez quitter cette page et y revenir&#xa0;: ce qui est fait reste fait.</translation>
    </message>
    <message>
        <source>Nothing is posted before you approve it in the preview: begin with two documents and look at them in the ledger.</source>
        <translation>Rien n’est inscrit avant que vous l’approuviez dans l’aperçu&#xa0;: commencez par deux documents et regardez-les dans le système comptable.</translation>
    </message>
    <message>
        <source>Shift+F9</source>
        <translation>Maj+F9</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Maj+F6</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Maj+L</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Maj+D</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation>Montrer la visite</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>&amp;Certificate…</source>
        <translation>Certi&amp;ficat…</translation>
    </message>
    <message>
        <source>Exports the certificate of the selected run</source>
        <translation>Exporte le certificat de la synchronisation choisie</translation>
    </message>
    <message>
        <source>Effects per day</source>
        <translation>Écritures par jour</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transfert complété</translation>
    </message>
    <message>
        <source>Errors (number above)</source>
        <translation>Erreurs (nombre au-dessus)</translation>
    </message>
    <message>
        <source>See as a &amp;table</source>
        <translation>&amp;Voir en tableau</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Synchronisations</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Writes the certificate or the posting register of a period</source>
        <translation>Produit le certificat ou le registre des écritures d’une période</translation>
    </message>
</context>
<context>
    <name>IncidentDialog</name>
    <message>
        <source>Confidentiality incident</source>
        <translation>Incident de confidentialité</translation>
    </message>
    <message>
        <source>&amp;Date of the incident</source>
        <translation>&amp;Date de l’incident</translation>
    </message>
    <message>
        <source>&amp;Noticed on</source>
        <translation>Co&amp;nstaté le</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>Ce &amp;qui s’est passé</translation>
    </message>
    <message>
        <source>&amp;Personal data</source>
        <translation>&amp;Renseignements personnels</translation>
    </message>
    <message>
        <source>Names, e-mail addresses, balances…</source>
        <translation>Noms, adresses courriel, soldes…</translation>
    </message>
    <message>
        <source>P&amp;ersons concerned</source>
        <translation>P&amp;ersonnes concernées</translation>
    </message>
    <message>
        <source>Who, or how many</source>
        <translation>Qui, ou combien</translation>
    </message>
    <message>
        <source>&amp;Measures taken</source>
        <translation>&amp;Mesures prises</translation>
    </message>
    <message>
        <source>W&amp;ho was told</source>
        <translation>Qui a été &amp;avisé</translation>
    </message>
    <message>
        <source>Who, and when</source>
        <translation>Qui, et quand</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>&amp;Keep in the register</source>
        <translation>&amp;Inscrire au registre</translation>
    </message>
    <message>
        <source>There is a &amp;risk of serious harm: the authority and the persons must be notified</source>
        <translation>Il y a un risque de préjudice &amp;sérieux&#xa0;: l’autorité et les personnes sont avisées</translation>
    </message>
</context>
<context>
    <name>ListPapers</name>
    <message>
        <source>%1, changed</source>
        <translation>%1, modification</translation>
    </message>
    <message>
        <source>%1, applied</source>
        <translation>%1, application</translation>
    </message>
    <message>
        <source>%1, refunded</source>
        <translation>%1, remboursement</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Système source</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Système comptable</translation>
    </message>
    <message>
        <source>containing “%1”</source>
        <translation>contenant «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Id in the source</source>
        <translation>Identifiant dans la source</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Posting register</source>
        <translation>Registre des écritures</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Number in the ledger</source>
        <translation>Numéro comptable</translation>
    </message>
    <message>
        <source>Id in the ledger</source>
        <translation>Identifiant comptable</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Synchr.</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Every entry that is in the ledger, as the ledger confirmed it.</source>
        <translation>Toutes les écritures qui sont dans le système comptable, telles qu’il les a confirmées.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Posted with an adjusting line</source>
        <translation>Inscrit avec une ligne d’ajustement</translation>
    </message>
    <message>
        <source>Not posted</source>
        <translation>Non inscrit</translation>
    </message>
    <message>
        <source>In the ledger with the other total</source>
        <translation>Au système comptable avec l’autre total</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Arrondi</translation>
    </message>
    <message>
        <source>Rounding differences</source>
        <translation>Écarts d’arrondi</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Documents whose total the ledger computes otherwise than the source.</source>
        <translation>Documents dont le système comptable calcule le total autrement que la source.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Passerelle</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Dernière synchronisation</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+Shift+D)</source>
        <translation>Clair ou sombre (Ctrl+Maj+D)</translation>
    </message>
    <message>
        <source>EN</source>
        <translation>EN</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Français / English (Ctrl+Shift+L)</source>
        <translation>Français / English (Ctrl+Maj+L)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help on this page (F1)</source>
        <translation>Aide sur cette page (F1)</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Read the source again</source>
        <translation>Relire la source</translation>
    </message>
    <message>
        <source>Read the source again (F5)</source>
        <translation>Relire la source (F5)</translation>
    </message>
    <message>
        <source>A&amp;uthorization</source>
        <translation>A&amp;utorisation</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Commencer</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Finishes what is being sent, then stops (Shift+F9)</source>
        <translation>Termine les envois en cours, puis s’arrête (Maj+F9)</translation>
    </message>
    <message>
        <source>Go on &amp;with the set-up</source>
        <translation>P&amp;oursuivre la mise en route</translation>
    </message>
</context>
<context>
    <name>MappingPage</name>
    <message>
        <source>Mapping</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>Undoes the last choice (Ctrl+Z)</source>
        <translation>Annule le dernier choix (Ctrl+Z)</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Relire</translation>
    </message>
    <message>
        <source>Accept &amp;all suggestions</source>
        <translation>Accepter &amp;toutes les suggestions</translation>
    </message>
    <message>
        <source>Kinds of mapping</source>
        <translation>Genres de correspondances</translation>
    </message>
    <message>
        <source>Counterpart in the ledger</source>
        <translation>Correspondance dans le système comptable</translation>
    </message>
    <message>
        <source>Acc&amp;ept</source>
        <translation>Acc&amp;epter</translation>
    </message>
    <message>
        <source>Accepts the suggestion (Ctrl+Enter)</source>
        <translation>Accepte la suggestion (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>F4: list · Ctrl+Enter: accept</source>
        <translation>F4&#xa0;: liste · Ctrl+Entrée&#xa0;: accepter</translation>
    </message>
    <message>
        <source>Test on a re&amp;cord…</source>
        <translation>&amp;Essayer sur un enregistrement…</translation>
    </message>
    <message>
        <source>Shows the document that would be posted; posts nothing</source>
        <translation>Montre le document qui serait inscrit; n’inscrit rien</translation>
    </message>
</context>
<context>
    <name>NewCompanyDialog</name>
    <message>
        <source>Connect my systems</source>
        <translation>Relier mes systèmes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>From a settings &amp;file…</source>
        <translation>À partir d’un &amp;fichier de paramètres…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Go on without &amp;connecting</source>
        <translation>Continuer &amp;sans connexion</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>%1 (continued)</source>
        <extracomment>a table that goes on, on the next page; %1 is its heading</extracomment>
        <translation>%1 (suite)</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Produit le %1</translation>
    </message>
    <message>
        <source>%1, chapter %2</source>
        <translation>%1, chapitre %2</translation>
    </message>
    <message>
        <source>%1, company %2</source>
        <translation>%1, entreprise %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 de %2</translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message>
        <source>Certificate or register of a period</source>
        <translation>Certificat ou registre d’une période</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>The fiscal year begins &amp;in</source>
        <translation>L’exercice commence &amp;en</translation>
    </message>
    <message>
        <source>The fiscal year begins in</source>
        <translation>L’exercice commence en</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Période</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>P&amp;remier jour</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>Dernier &amp;jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>Enre&amp;gistrer…</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Total in the ledger</source>
        <translation>Total au grand livre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Credit applied</source>
        <translation>Crédit appliqué</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Deposited to</source>
        <translation>Déposé dans</translation>
    </message>
    <message>
        <source>the ledger’s default account</source>
        <translation>le compte par défaut du grand livre</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>%1 maintenant</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>%1 ensuite</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Default deposit account</source>
        <translation>Compte de dépôt par défaut</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address, line 2</source>
        <translation>Adresse, ligne 2</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Par genre</translation>
    </message>
    <message>
        <source>By account</source>
        <translation>Par compte</translation>
    </message>
    <message>
        <source>By product of the ledger</source>
        <translation>Par produit du grand livre</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Taxes</translation>
    </message>
    <message>
        <source>Adjusting line</source>
        <translation>Ligne d’ajustement</translation>
    </message>
    <message>
        <source>Without a product</source>
        <translation>Sans produit</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Journal set aside</source>
        <translation>Journal mis de côté</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>State of the authorization</source>
        <translation>État de l’autorisation</translation>
    </message>
    <message>
        <source>Register of incidents</source>
        <translation>Registre des incidents</translation>
    </message>
    <message>
        <source>Tokens and secrets</source>
        <translation>Jetons et secrets</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Dernière sauvegarde</translation>
    </message>
    <message>
        <source>Pace of the calls</source>
        <translation>Cadence des appels</translation>
    </message>
    <message>
        <source>Notes of this computer</source>
        <translation>Notes de cet ordinateur</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux techniques</translation>
    </message>
    <message>
        <source>names of customers, numbers, amounts, what was sent, who did what and when</source>
        <translation>noms des clients, numéros, montants, ce qui a été envoyé, qui a fait quoi et quand</translation>
    </message>
    <message>
        <source>the same, of a damaged journal: delete it when support no longer needs it</source>
        <translation>la même chose, d’un journal endommagé&#xa0;: supprimez-le quand l’assistance n’en a plus besoin</translation>
    </message>
    <message>
        <source>addresses of the systems and your choices; no secret</source>
        <translation>adresses des systèmes et vos choix; aucun secret</translation>
    </message>
    <message>
        <source>which product, tax and account corresponds to which</source>
        <translation>quel produit, quelle taxe et quel compte correspond à quoi</translation>
    </message>
    <message>
        <source>name of the accounting company and dates; no token</source>
        <translation>nom de l’entreprise comptable et dates; aucun jeton</translation>
    </message>
    <message>
        <source>what you entered in the register</source>
        <translation>ce que vous avez inscrit au registre</translation>
    </message>
    <message>
        <source>token of the accounting system and the client secrets; nowhere else</source>
        <translation>jeton du système comptable et secrets des clients; nulle part ailleurs</translation>
    </message>
    <message>
        <source>journal, settings, mapping and register; no secret</source>
        <translation>journal, paramètres, correspondances et registre; aucun secret</translation>
    </message>
    <message>
        <source>times of the last calls to the accounting system</source>
        <translation>heures des derniers appels au système comptable</translation>
    </message>
    <message>
        <source>which computer this is, when it was last saved, the lock of a run</source>
        <translation>quel est cet ordinateur, la date de la dernière sauvegarde, le verrou d’une synchronisation</translation>
    </message>
    <message>
        <source>no file is kept: messages go to the screen or the system, without names or secrets</source>
        <translation>aucun fichier n’est conservé&#xa0;: les messages vont à l’écran ou au système, sans noms ni secrets</translation>
    </message>
    <message>
        <source>the system’s keychain</source>
        <translation>le trousseau du système</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nulle part</translation>
    </message>
    <message numerus="yes">
        <source>Erased: name, texts and messages of %n record(s).</source>
        <translation>
            <numerusform>Effacés&#xa0;: nom, textes et messages de %n enregistrement.</numerusform>
            <numerusform>Effacés&#xa0;: nom, textes et messages de %n enregistrements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Would be erased: name, texts and messages of %n record(s).</source>
        <translation>
            <numerusform>Seraient effacés&#xa0;: nom, textes et messages de %n enregistrement.</numerusform>
            <numerusform>Seraient effacés&#xa0;: nom, textes et messages de %n enregistrements.</numerusform>
        </translation>
    </message>
    <message>
        <source>Texts that were sent: %1. Entries of the history: %2.</source>
        <translation>Textes envoyés&#xa0;: %1. Inscriptions de l’historique&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Numbers, amounts, dates and proofs stay: %n entry(ies) of the accounting system must be accounted for, and none is posted again.</source>
        <translation>
            <numerusform>Les numéros, les montants, les dates et les preuves restent&#xa0;: %n écriture du système comptable doit être justifiée, et aucune n’est inscrite de nouveau.</numerusform>
            <numerusform>Les numéros, les montants, les dates et les preuves restent&#xa0;: %n écritures du système comptable doivent être justifiées, et aucune n’est inscrite de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown from now on as: %1</source>
        <translation>Affiché désormais ainsi&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Not possible yet: %n record(s) of this person are still under way.</source>
        <translation>
            <numerusform>Pas encore possible&#xa0;: %n enregistrement de cette personne est encore en cours.</numerusform>
            <numerusform>Pas encore possible&#xa0;: %n enregistrements de cette personne sont encore en cours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left as they are: %n document(s) of the same name that may be of somebody else.</source>
        <translation>
            <numerusform>Laissé tel quel&#xa0;: %n document du même nom qui peut être à quelqu’un d’autre.</numerusform>
            <numerusform>Laissés tels quels&#xa0;: %n documents du même nom qui peuvent être à quelqu’un d’autre.</numerusform>
        </translation>
    </message>
    <message>
        <source>The source still shows this person. Erase the person there too; until then only documents that come from now on say the name.</source>
        <translation>Le système source montre encore cette personne. Effacez-la aussi là-bas; d’ici là, seuls les documents à venir disent son nom.</translation>
    </message>
    <message>
        <source>Not reached: the source, the accounting system, earlier backups, and files that you exported or printed.</source>
        <translation>Hors de portée&#xa0;: le système source, le système comptable, les sauvegardes antérieures et les fichiers que vous avez exportés ou imprimés.</translation>
    </message>
    <message numerus="yes">
        <source>What was sent is kept for %n month(s).</source>
        <translation>
            <numerusform>Ce qui a été envoyé est conservé %n mois.</numerusform>
            <numerusform>Ce qui a été envoyé est conservé %n mois.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent is always kept.</source>
        <translation>Ce qui a été envoyé est toujours conservé.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nº</translation>
    </message>
    <message>
        <source>Date of the incident</source>
        <translation>Date de l’incident</translation>
    </message>
    <message>
        <source>Noticed on</source>
        <translation>Constaté le</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Renseignements personnels</translation>
    </message>
    <message>
        <source>Persons concerned</source>
        <translation>Personnes concernées</translation>
    </message>
    <message>
        <source>Risk of serious harm</source>
        <translation>Risque de préjudice sérieux</translation>
    </message>
    <message>
        <source>Measures taken</source>
        <translation>Mesures prises</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Qui a été avisé</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>PrivacyDialog</name>
    <message>
        <source>Backup and privacy</source>
        <translation>Sauvegarde et confidentialité</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Everything of this company in one file: journal, settings, mapping and register of incidents. Use it to continue on another computer. No secret is in it, but names and amounts are.</source>
        <translation>Tout ce dossier dans un seul fichier&#xa0;: journal, paramètres, correspondances et registre des incidents. Il vous permet de continuer sur un autre ordinateur. Il ne contient aucun secret, mais des noms et des montants.</translation>
    </message>
    <message>
        <source>&amp;Save to a file…</source>
        <translation>&amp;Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>On the other computer, take it over: the secrets and the authorization are asked again, and the first run looks for each record before it sends it, so that nothing is posted twice.</source>
        <translation>Sur l’autre ordinateur, reprenez-le&#xa0;: les secrets et l’autorisation sont redemandés, et la première synchronisation cherche chaque enregistrement avant de l’envoyer, de sorte que rien n’est inscrit deux fois.</translation>
    </message>
    <message>
        <source>&amp;Take over from a backup…</source>
        <translation>&amp;Reprendre une sauvegarde…</translation>
    </message>
    <message>
        <source>A person may ask to be forgotten. Accounting records must be kept: numbers, amounts, dates and proofs stay in the journal and nothing is posted again. The name, the texts that were sent and the messages are erased for good.</source>
        <translation>Une personne peut demander d’être oubliée. Les pièces comptables doivent être conservées&#xa0;: les numéros, les montants, les dates et les preuves restent au journal et rien n’est inscrit de nouveau. Le nom, les textes envoyés et les messages sont effacés pour de bon.</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Client</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Numéro ou nom</translation>
    </message>
    <message>
        <source>Show &amp;what there is</source>
        <translation>&amp;Voir ce qui est conservé</translation>
    </message>
    <message>
        <source>E&amp;rase this person…</source>
        <translation>E&amp;ffacer cette personne…</translation>
    </message>
    <message>
        <source>What was sent is kept, to settle a dispute about a document. If you choose a time, older texts are dropped at the end of each run; amounts and proofs stay.</source>
        <translation>Ce qui a été envoyé est conservé, pour régler un différend au sujet d’un document. Si vous choisissez une durée, les textes plus anciens sont supprimés à la fin de chaque synchronisation; les montants et les preuves restent.</translation>
    </message>
    <message>
        <source>&amp;Keep what was sent</source>
        <translation>&amp;Conserver ce qui a été envoyé</translation>
    </message>
    <message>
        <source>App&amp;ly</source>
        <translation>&amp;Appliquer</translation>
    </message>
    <message>
        <source>What is stored where</source>
        <translation>Ce qui est conservé, et où</translation>
    </message>
    <message>
        <source>The law asks an organization to keep a register of the incidents that concern personal data: an e-mail to the wrong person, a lost computer, a stranger who looked.</source>
        <translation>La loi demande à une organisation de tenir un registre des incidents qui touchent des renseignements personnels&#xa0;: un courriel à la mauvaise personne, un ordinateur perdu, un inconnu qui a regardé.</translation>
    </message>
    <message>
        <source>Register of incidents</source>
        <translation>Registre des incidents</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>A&amp;jouter…</translation>
    </message>
    <message>
        <source>C&amp;omplete…</source>
        <translation>C&amp;ompléter…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>A file for those who help: versions, what the checks find, counts and error codes of the last runs. No name, address, number of a document, amount or secret is in it; you can read it before you send it.</source>
        <translation>Un fichier pour ceux qui aident&#xa0;: versions, résultats des vérifications, nombres et codes d’erreur des dernières synchronisations. Il ne contient ni nom, ni adresse, ni numéro de document, ni montant, ni secret; vous pouvez le lire avant de l’envoyer.</translation>
    </message>
    <message>
        <source>Write the &amp;file…</source>
        <translation>&amp;Produire le fichier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ReferenceDialog</name>
    <message>
        <source>Transferred by hand</source>
        <translation>Transféré à la main</translation>
    </message>
    <message>
        <source>Enter the record’s key or number in the ledger. It is then treated as existing there and is not created again.</source>
        <translation>Inscrivez la clé ou le numéro de l’enregistrement dans le système comptable. Il y est alors considéré comme existant et n’est pas créé de nouveau.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save the &amp;reference</source>
        <translation>Enregistrer la &amp;référence</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Références</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Take over from a backup</source>
        <translation>Reprendre une sauvegarde</translation>
    </message>
    <message>
        <source>Do not go on with this company on the other computer. Here, the authorization is asked again; the first run looks for each record before it sends it.</source>
        <translation>Ne continuez pas ce dossier sur l’autre ordinateur. Ici, l’autorisation est redemandée; la première synchronisation cherche chaque enregistrement avant de l’envoyer.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Client secret of the &amp;source</source>
        <translation>Secret client du système &amp;source</translation>
    </message>
    <message>
        <source>Application secret of the &amp;ledger</source>
        <translation>Secret de l’application &amp;comptable</translation>
    </message>
    <message>
        <source>The secrets are in no backup. You can also enter them later, in Settings.</source>
        <translation>Les secrets ne sont dans aucune sauvegarde. Vous pouvez aussi les saisir plus tard, dans les paramètres.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Annule&amp;r</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Re&amp;prendre</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Back to &amp;dashboard</source>
        <translation>&amp;Tableau de bord</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>Aperç&amp;u</translation>
    </message>
    <message>
        <source>Shows what Start would do; nothing is sent</source>
        <translation>Montre ce que Commencer ferait; rien n’est envoyé</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Stop finishes what is being sent, then nothing else leaves. Starting again posts nothing twice.</source>
        <translation>Arrêter termine les envois en cours, puis rien d’autre ne part. Rien n’est envoyé deux fois à la reprise.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>follows the latest</source>
        <translation>suit la dernière</translation>
    </message>
    <message>
        <source>&amp;Errors only</source>
        <translation>&amp;Erreurs seulement</translation>
    </message>
    <message>
        <source>What the run would do</source>
        <translation>Ce que la synchronisation ferait</translation>
    </message>
    <message>
        <source>Export &amp;certificate…</source>
        <translation>E&amp;xporter le certificat…</translation>
    </message>
    <message>
        <source>To-the-cent check</source>
        <translation>Vérification au cent près</translation>
    </message>
    <message>
        <source>By da&amp;y</source>
        <translation>Par &amp;jour</translation>
    </message>
    <message>
        <source>Set to t&amp;ransfer again</source>
        <translation>Remettre à tra&amp;nsférer</translation>
    </message>
    <message>
        <source>Sets the selected records, or all of them, to transfer again</source>
        <translation>Remet à transférer les enregistrements choisis, ou tous</translation>
    </message>
    <message>
        <source>Records to fix</source>
        <translation>Enregistrements à corriger</translation>
    </message>
    <message>
        <source>&amp;Take over and start</source>
        <translation>&amp;Prendre la relève et commencer</translation>
    </message>
    <message>
        <source>Only when nobody works on this company on another workstation any more</source>
        <translation>Seulement si personne ne travaille plus sur ce dossier à un autre poste</translation>
    </message>
    <message>
        <source>Pilot run with &amp;2 documents</source>
        <translation>Essai avec &amp;2 documents</translation>
    </message>
    <message>
        <source>Ticks the first two documents and what they depend on; nothing is sent yet</source>
        <translation>Coche les deux premiers documents et ce dont ils dépendent; rien n’est encore envoyé</translation>
    </message>
    <message>
        <source>Posts what is ticked if it is still the same, and nothing else (Ctrl+Enter)</source>
        <translation>Transfère ce qui est coché si rien n’y a changé, et rien d’autre (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Search the plan</source>
        <translation>Chercher dans le plan</translation>
    </message>
    <message>
        <source>Number, customer, reason or amount</source>
        <translation>Numéro, client, raison ou montant</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Genre d’enregistrement</translation>
    </message>
    <message>
        <source>Tick a&amp;ll</source>
        <translation>&amp;Tout cocher</translation>
    </message>
    <message>
        <source>What the record would become</source>
        <translation>Ce que deviendrait l’enregistrement</translation>
    </message>
    <message>
        <source>Totals of what is ticked</source>
        <translation>Totaux de ce qui est coché</translation>
    </message>
    <message>
        <source>Show and &amp;fix</source>
        <translation>Voir et corri&amp;ger</translation>
    </message>
    <message>
        <source>Opens the selected record, with what can be done about it</source>
        <translation>Ouvre l’enregistrement choisi, avec ce qu’on peut y faire</translation>
    </message>
    <message>
        <source>Shows one kind of record</source>
        <translation>Montre un seul genre d’enregistrement</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message numerus="yes">
        <source>  and %n more
</source>
        <translation>
            <numerusform>  et %n autre
</numerusform>
            <numerusform>  et %n autres
</numerusform>
        </translation>
    </message>
    <message>
        <source>Source, journal and ledger agree to the cent.
</source>
        <translation>La source, le journal et le système comptable concordent au cent près.
</translation>
    </message>
    <message>
        <source>Source, journal and ledger differ: open the run’s certificate.
</source>
        <translation>La source, le journal et le système comptable diffèrent&#xa0;: ouvrez le certificat de la synchronisation.
</translation>
    </message>
    <message>
        <source>To correct:
</source>
        <translation>À corriger&#xa0;:
</translation>
    </message>
    <message numerus="yes">
        <source>Outcome not known yet, looked for by the next run; do not enter by hand: %n
</source>
        <translation>
            <numerusform>Résultat pas encore connu, cherché par la prochaine synchronisation; à ne pas saisir à la main&#xa0;: %n
</numerusform>
            <numerusform>Résultat pas encore connu, cherché par la prochaine synchronisation; à ne pas saisir à la main&#xa0;: %n
</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>toutes les %n minute</numerusform>
            <numerusform>toutes les %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>toutes les heures</numerusform>
            <numerusform>toutes les %n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>every day</source>
        <translation>tous les jours</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivées</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>à %1</translation>
    </message>
    <message numerus="yes">
        <source>%n transferred</source>
        <translation>
            <numerusform>%n transféré</numerusform>
            <numerusform>%n transférés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known yet</source>
        <translation>
            <numerusform>%n pas encore connu</numerusform>
            <numerusform>%n pas encore connus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The authorization ends in %n day(s): renew it in Passerelle.
</source>
        <translation>
            <numerusform>L’autorisation prend fin dans %n jour&#xa0;: renouvelez-la dans Passerelle.
</numerusform>
            <numerusform>L’autorisation prend fin dans %n jours&#xa0;: renouvelez-la dans Passerelle.
</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent by Passerelle from this workstation; nobody reads replies.
</source>
        <translation>Envoyé par Passerelle depuis ce poste; personne ne lit les réponses.
</translation>
    </message>
    <message>
        <source>Passerelle – %1: test message</source>
        <translation>Passerelle – %1&#xa0;: message d’essai</translation>
    </message>
    <message>
        <source>The summaries of automatic runs will arrive like this message.
</source>
        <translation>Les sommaires des synchronisations automatiques arriveront comme ce message.
</translation>
    </message>
    <message numerus="yes">
        <source>Changed after their transfer, to look at on the dashboard: %n
</source>
        <translation>
            <numerusform>Modifié après son transfert, à regarder au tableau de bord&#xa0;: %n
</numerusform>
            <numerusform>Modifiés après leur transfert, à regarder au tableau de bord&#xa0;: %n
</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Automatic runs</source>
        <translation>Synchronisations automatiques</translation>
    </message>
    <message>
        <source>This computer starts the runs by itself, also while Passerelle is closed. It must be on, and you must be signed in.</source>
        <translation>Cet ordinateur lance les synchronisations de lui-même, même quand Passerelle est fermé. Il doit être allumé, et votre session ouverte.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Synchroniser</translation>
    </message>
    <message>
        <source>&amp;Interval</source>
        <translation>&amp;Intervalle</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Heures</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Send a su&amp;mmary by e-mail after each automatic run</source>
        <translation>Envoyer un so&amp;mmaire par courriel après chaque synchronisation automatique</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>&amp;À</translation>
    </message>
    <message>
        <source>one or two addresses</source>
        <translation>une ou deux adresses</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>Mail ser&amp;ver</source>
        <translation>Ser&amp;veur de courriel</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>E&amp;ncryption</source>
        <translation>&amp;Chiffrement</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Nom d’&amp;utilisateur</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Mot de pass&amp;e</translation>
    </message>
    <message>
        <source>Send a test messa&amp;ge</source>
        <translation>Envoyer un messa&amp;ge d’essai</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>En&amp;registrer</translation>
    </message>
    <message>
        <source>When runs begin</source>
        <translation>Quand les synchronisations commencent</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
</context>
<context>
    <name>SentField</name>
    <message>
        <source>Line %1, product</source>
        <translation>Ligne %1, produit</translation>
    </message>
    <message>
        <source>Line %1, tax code</source>
        <translation>Ligne %1, code de taxe</translation>
    </message>
    <message>
        <source>Line %1, class</source>
        <translation>Ligne %1, classe</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Envoyé comme</translation>
    </message>
    <message>
        <source>Id in the ledger</source>
        <translation>Identifiant comptable</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address, second line</source>
        <translation>Adresse, deuxième ligne</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Payment reference</source>
        <translation>Référence du paiement</translation>
    </message>
    <message>
        <source>Customer id</source>
        <translation>Identifiant du client</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Payment method id</source>
        <translation>Identifiant du mode de paiement</translation>
    </message>
    <message>
        <source>Account id</source>
        <translation>Identifiant du compte</translation>
    </message>
    <message>
        <source>Credit note id</source>
        <translation>Identifiant de la note de crédit</translation>
    </message>
    <message>
        <source>Invoice id</source>
        <translation>Identifiant de la facture</translation>
    </message>
    <message>
        <source>Amount applied</source>
        <translation>Montant appliqué</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>&amp;Déconnecter…</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Automatic runs</source>
        <translation>Synchronisations automatiques</translation>
    </message>
    <message>
        <source>Sc&amp;hedule…</source>
        <translation>&amp;Horaire…</translation>
    </message>
    <message>
        <source>Backup and privacy</source>
        <translation>Sauvegarde et confidentialité</translation>
    </message>
    <message>
        <source>&amp;Backup and privacy…</source>
        <translation>Sauvegarde et con&amp;fidentialité…</translation>
    </message>
    <message>
        <source>&amp;Export settings…</source>
        <translation>E&amp;xporter les paramètres…</translation>
    </message>
    <message>
        <source>Settings and mapping in a file, without secrets</source>
        <translation>Paramètres et correspondances dans un fichier, sans secrets</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>S&amp;ee the settings</source>
        <translation>&amp;Voir les paramètres</translation>
    </message>
    <message>
        <source>A&amp;uthorization…</source>
        <translation>A&amp;utorisation…</translation>
    </message>
    <message>
        <source>Open the &amp;mapping</source>
        <translation>Ouvrir les correspon&amp;dances</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Aperçu…</translation>
    </message>
    <message>
        <source>You may leave this page at any time and go on later: nothing is lost.</source>
        <translation>Vous pouvez quitter cette page à tout moment et poursuivre plus tard&#xa0;: rien n’est perdu.</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Plus tard</translation>
    </message>
</context>
<context>
    <name>Test</name>
    <message>
        <source>Would not be posted: %1.</source>
        <translation>Ne serait pas inscrit&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This is what %1 would get.</source>
        <translation>Voilà ce que %1 recevrait.</translation>
    </message>
    <message>
        <source>%1: %2. Forecast of %3: %4. To the cent.</source>
        <translation>%1&#xa0;: %2. Prévision de %3&#xa0;: %4. Au cent près.</translation>
    </message>
</context>
<context>
    <name>TestDialog</name>
    <message>
        <source>Test on a record</source>
        <translation>Essai sur un enregistrement</translation>
    </message>
    <message>
        <source>Shows the document that would be posted with the mapping as it is now. Nothing is posted.</source>
        <translation>Montre le document qui serait inscrit avec les correspondances actuelles. Rien n’est inscrit.</translation>
    </message>
    <message>
        <source>Number of the record</source>
        <translation>Numéro de l’enregistrement</translation>
    </message>
    <message>
        <source>Number; empty: a document with many lines</source>
        <translation>Numéro; vide&#xa0;: un document de plusieurs lignes</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Essayer</translation>
    </message>
    <message>
        <source>The document that would be posted</source>
        <translation>Le document qui serait inscrit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Where everything stands</source>
        <translation>Où tout en est</translation>
    </message>
    <message>
        <source>Each card counts the records of one status. Click one to see only those; click it again to see all.</source>
        <translation>Chaque carte compte les enregistrements d’un statut. Cliquez sur l’une pour ne voir que ceux-là; cliquez de nouveau pour tout voir.</translation>
    </message>
    <message>
        <source>Every record, and why</source>
        <translation>Chaque enregistrement, et pourquoi</translation>
    </message>
    <message>
        <source>Choose a record to see beside it what was sent, what the ledger answered and, when it is held up, the button that mends it.</source>
        <translation>Choisissez un enregistrement pour voir à côté ce qui a été envoyé, ce que le système comptable a répondu et, s’il est retenu, le bouton qui le corrige.</translation>
    </message>
    <message>
        <source>Start, when you decide</source>
        <translation>Commencer, quand vous le décidez</translation>
    </message>
    <message>
        <source>Nothing is sent before you press Start. The page Run offers a preview first: every record, every amount, and nothing leaves.</source>
        <translation>Rien n’est envoyé avant que vous appuyiez sur Commencer. La page Synchronisation offre d’abord un aperçu&#xa0;: chaque enregistrement, chaque montant, et rien ne part.</translation>
    </message>
    <message>
        <source>One authorization</source>
        <translation>Une seule autorisation</translation>
    </message>
    <message>
        <source>You sign in on the page of your accounting system, about every 100 days. Passerelle never sees the password.</source>
        <translation>Vous vous connectez sur la page de votre système comptable, environ tous les 100 jours. Passerelle ne voit jamais le mot de passe.</translation>
    </message>
    <message>
        <source>Matching names</source>
        <translation>Faire correspondre les noms</translation>
    </message>
    <message>
        <source>Each product, tax and payment type gets its counterpart in the ledger. Suggestions count only once you accept them.</source>
        <translation>Chaque produit, taxe et type de paiement reçoit son équivalent dans le système comptable. Les suggestions ne comptent qu’une fois acceptées.</translation>
    </message>
    <message>
        <source>Proof to the cent</source>
        <translation>La preuve au cent près</translation>
    </message>
    <message>
        <source>Each run is listed with its certificate: source, journal and ledger side by side.</source>
        <translation>Chaque synchronisation est inscrite avec son certificat&#xa0;: source, journal et comptabilité côte à côte.</translation>
    </message>
    <message>
        <source>This company is made up, so try all of it.</source>
        <translation>Ce dossier est fictif&#xa0;: essayez tout.</translation>
    </message>
</context>
<context>
    <name>UpdatePanel</name>
    <message>
        <source>Check for &amp;updates</source>
        <translation>Chercher une mise à &amp;jour</translation>
    </message>
    <message>
        <source>Open the download &amp;page</source>
        <translation>Ouvrir la &amp;page de téléchargement</translation>
    </message>
    <message>
        <source>Look for one each &amp;week</source>
        <translation>En chercher une chaque &amp;semaine</translation>
    </message>
    <message>
        <source>Reads one small signed file at most once a week; nothing about you is sent.</source>
        <translation>Lit un petit fichier signé au plus une fois par semaine; rien sur vous n’est envoyé.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to Passerelle</source>
        <translation>Bienvenue dans Passerelle</translation>
    </message>
    <message>
        <source>Your customers, invoices and payments pass into your accounting exactly once, to the cent, when you press Start.</source>
        <translation>Vos clients, factures et paiements passent dans votre comptabilité une seule fois, au cent près, quand vous appuyez sur Commencer.</translation>
    </message>
    <message>
        <source>Try the sample company</source>
        <translation>Essayer avec l’entreprise exemple</translation>
    </message>
    <message>
        <source>Everything happens on this computer; no account is needed.</source>
        <translation>Tout se passe sur cet ordinateur; aucun compte requis.</translation>
    </message>
    <message>
        <source>Made-up customers, invoices and payments</source>
        <translation>Clients, factures et paiements fictifs</translation>
    </message>
    <message>
        <source>The most common errors, to correct</source>
        <translation>Les erreurs les plus courantes, à corriger</translation>
    </message>
    <message>
        <source>No real data is touched</source>
        <translation>Aucune donnée réelle n’est touchée</translation>
    </message>
    <message>
        <source>&amp;Try the sample company</source>
        <translation>&amp;Essayer l’entreprise exemple</translation>
    </message>
    <message>
        <source>Connect my systems</source>
        <translation>Relier mes systèmes</translation>
    </message>
    <message>
        <source>About 10 minutes; nothing leaves without your agreement.</source>
        <translation>Environ 10 minutes; rien ne part sans votre accord.</translation>
    </message>
    <message>
        <source>Authorize access, then map what is sold</source>
        <translation>Autoriser l’accès, puis relier ce qui est vendu</translation>
    </message>
    <message>
        <source>A preview before the first run</source>
        <translation>Un aperçu avant la première synchronisation</translation>
    </message>
    <message>
        <source>&amp;Connect my systems</source>
        <translation>&amp;Relier mes systèmes</translation>
    </message>
    <message>
        <source>Read the guide (F1)</source>
        <translation>Lire le guide (F1)</translation>
    </message>
    <message>
        <source>Membri 365 with QuickBooks Online or Business Central</source>
        <translation>Membri 365 avec QuickBooks Online ou Business Central</translation>
    </message>
    <message>
        <source>&amp;Accounting system</source>
        <translation>&amp;Système comptable</translation>
    </message>
    <message>
        <source>Accounting system of the sample company</source>
        <translation>Système comptable de l’entreprise exemple</translation>
    </message>
    <message>
        <source>Take over from a &amp;backup…</source>
        <translation>Reprendre une sauve&amp;garde…</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>To transfer</source>
        <translation>À transférer</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transfert complété</translation>
    </message>
    <message>
        <source>Transfer error</source>
        <translation>Erreur de transfert</translation>
    </message>
    <message>
        <source>Do not synchronize</source>
        <translation>Ne pas synchroniser</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En revue</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Note de crédit</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Remboursement</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Dépense</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Écriture de journal</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Notes de crédit</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Paiements</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Remboursements</translation>
    </message>
    <message>
        <source>Deposits</source>
        <translation>Dépôts</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Dépenses</translation>
    </message>
    <message>
        <source>Journal entries</source>
        <translation>Écritures de journal</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Create customers</source>
        <translation>Créer les clients</translation>
    </message>
    <message>
        <source>Update customers</source>
        <translation>Mettre à jour les clients</translation>
    </message>
    <message>
        <source>Create invoices</source>
        <translation>Créer les factures</translation>
    </message>
    <message>
        <source>Post payments</source>
        <translation>Inscrire les paiements</translation>
    </message>
    <message>
        <source>Create journal entries</source>
        <translation>Écritures de journal</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévue</translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>Prête à partir</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Reply lost, being checked</source>
        <translation>Réponse perdue, en vérification</translation>
    </message>
    <message>
        <source>In the ledger</source>
        <translation>Dans le système comptable</translation>
    </message>
    <message>
        <source>In the ledger, marked in the source</source>
        <translation>Dans le système comptable, marqué dans la source</translation>
    </message>
    <message>
        <source>In the ledger, audited</source>
        <translation>Dans le système comptable, vérifié</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Waits for another record</source>
        <translation>Attend un autre enregistrement</translation>
    </message>
    <message>
        <source>Dated before the start date</source>
        <translation>Daté d’avant la date de début</translation>
    </message>
    <message>
        <source>Not ready yet: no number, or waiting for its payment</source>
        <translation>Pas encore prêt&#xa0;: sans numéro, ou attend son paiement</translation>
    </message>
    <message>
        <source>Cancelled before it was transferred</source>
        <translation>Annulé avant d’être transféré</translation>
    </message>
    <message>
        <source>Opening balance: already in the ledger’s opening figures</source>
        <translation>Solde d’ouverture&#xa0;: déjà dans les soldes d’ouverture du système comptable</translation>
    </message>
    <message>
        <source>Entered by hand: it already has a reference</source>
        <translation>Inscrit à la main&#xa0;: il a déjà une référence</translation>
    </message>
    <message>
        <source>New account without an invoice to transfer</source>
        <translation>Nouveau compte sans facture à transférer</translation>
    </message>
    <message>
        <source>The outcome of an earlier run is still being checked</source>
        <translation>Le résultat d’une synchronisation précédente est en vérification</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxe</translation>
    </message>
    <message>
        <source>Payment type</source>
        <translation>Type de paiement</translation>
    </message>
    <message>
        <source>Account of a payment type</source>
        <translation>Compte d’un type de paiement</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Taxes</translation>
    </message>
    <message>
        <source>Payment types</source>
        <translation>Types de paiement</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the kind (&quot;Invoice&quot;), %2 its number</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>without a number</source>
        <translation>sans numéro</translation>
    </message>
    <message>
        <source>Journal entry whose date has not come</source>
        <translation>Écriture dont la date n’est pas arrivée</translation>
    </message>
    <message>
        <source>Membership fee cancelled or credited: nothing more to spread</source>
        <translation>Cotisation annulée ou créditée&#xa0;: plus rien à répartir</translation>
    </message>
    <message>
        <source>Deferred revenue account of a product</source>
        <translation>Compte de revenus reportés d’un produit</translation>
    </message>
    <message>
        <source>Revenue account of a product</source>
        <translation>Compte de revenus d’un produit</translation>
    </message>
    <message>
        <source>Deferred revenue</source>
        <translation>Revenus reportés</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Revenus</translation>
    </message>
    <message>
        <source>Payments are not transferred: see Settings</source>
        <translation>Les paiements ne sont pas transférés&#xa0;: voir les paramètres</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Adhésion</translation>
    </message>
    <message>
        <source>Delegate membership</source>
        <translation>Adhésion de délégué</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renouvellement</translation>
    </message>
    <message>
        <source>Delegate renewal</source>
        <translation>Renouvellement de délégué</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Surclassement</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Inscription</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Mandat</translation>
    </message>
    <message>
        <source>Donation</source>
        <translation>Don</translation>
    </message>
    <message>
        <source>Annual partner</source>
        <translation>Partenaire annuel</translation>
    </message>
    <message>
        <source>Event partner</source>
        <translation>Partenaire d’événement</translation>
    </message>
    <message>
        <source>Manual invoice</source>
        <translation>Facture manuelle</translation>
    </message>
    <message>
        <source>Credit or refund</source>
        <translation>Crédit ou remboursement</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Solde d’ouverture</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Adjusting line</source>
        <translation>Ligne d’ajustement</translation>
    </message>
    <message>
        <source>One-cent difference</source>
        <translation>Écart d’un cent</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Arrondi</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Folder of the companies.</source>
        <translation>Emplacement des dossiers.</translation>
    </message>
    <message>
        <source>Secrets file in place of the keychain.</source>
        <translation>Fichier de secrets, à la place du trousseau.</translation>
    </message>
    <message>
        <source>Begin with the sample company when there is no other.</source>
        <translation>Commencer avec l’entreprise exemple s’il n’y en a pas d’autre.</translation>
    </message>
    <message>
        <source>Sample company</source>
        <translation>Entreprise exemple</translation>
    </message>
</context>
<context>
    <name>passerelle::cli</name>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposé</translation>
    </message>
    <message>
        <source>unmapped</source>
        <translation>non relié</translation>
    </message>
    <message>
        <source>ledger default</source>
        <translation>défaut du système comptable</translation>
    </message>
    <message>
        <source>Authorized, %1 days left</source>
        <translation>Autorisé, encore %1 jours</translation>
    </message>
    <message>
        <source>Not authorized</source>
        <translation>Non autorisé</translation>
    </message>
    <message>
        <source>%1  %2  %3  %4 effects, %5 errors  %6</source>
        <translation>%1  %2  %3  %4 écritures, %5 erreurs  %6</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Rien ne diffère.</translation>
    </message>
    <message>
        <source>Differences were found.</source>
        <translation>Des écarts ont été trouvés.</translation>
    </message>
    <message>
        <source>, %1 not done</source>
        <translation>, %1 non faits</translation>
    </message>
    <message>
        <source>checked again after %1; do not enter it by hand</source>
        <translation>vérifié de nouveau après %1; ne l’inscrivez pas à la main</translation>
    </message>
    <message>
        <source>Stopped. What was under way is checked by the next run.</source>
        <translation>Arrêtée. Ce qui était en cours sera vérifié par la prochaine synchronisation.</translation>
    </message>
    <message>
        <source>Source = journal = ledger, to the cent</source>
        <translation>Source = journal = comptabilité, au cent près</translation>
    </message>
    <message>
        <source>Source, journal and ledger differ</source>
        <translation>La source, le journal et la comptabilité diffèrent</translation>
    </message>
    <message>
        <source>Preview: nothing was posted.</source>
        <translation>Aperçu&#xa0;: rien n’a été inscrit.</translation>
    </message>
    <message>
        <source>Run no. %1</source>
        <translation>Synchronisation nº %1</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqués</translation>
    </message>
    <message>
        <source>Outcome not known yet</source>
        <translation>Résultat encore inconnu</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissés de côté</translation>
    </message>
    <message>
        <source>Accounts to verify: %1</source>
        <translation>Comptes à vérifier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>Certificat %1</translation>
    </message>
    <message>
        <source>%1 effects · %2 errors · %3 blocked · %4 pending</source>
        <translation>%1 écriture(s) · %2 erreur(s) · %3 bloqué(s) · %4 en attente</translation>
    </message>
    <message>
        <source>Authorized: %1, %2 days left.</source>
        <translation>Autorisé&#xa0;: %1, encore %2 jours.</translation>
    </message>
    <message>
        <source>Company “%1” is ready. Documents before %2 are left out. Next: authorize.</source>
        <translation>Le dossier «&#xa0;%1&#xa0;» est prêt. Les documents d’avant le %2 sont laissés de côté. Ensuite&#xa0;: authorize.</translation>
    </message>
    <message>
        <source>Disconnected: the authorization is revoked and its token removed.</source>
        <translation>Déconnecté&#xa0;: l’autorisation est révoquée et son jeton effacé.</translation>
    </message>
    <message>
        <source>authorized</source>
        <translation>autorisé</translation>
    </message>
    <message>
        <source>not authorized</source>
        <translation>non autorisé</translation>
    </message>
    <message>
        <source>makes a company from a settings file; its secrets are read from standard input</source>
        <translation>crée un dossier à partir d’un fichier de paramètres; ses secrets sont lus à l’entrée standard</translation>
    </message>
    <message>
        <source>makes a company on the sandbox that answers at this address</source>
        <translation>crée un dossier sur le bac à sable qui répond à cette adresse</translation>
    </message>
    <message>
        <source>prints the address where access to the ledger is granted</source>
        <translation>affiche l’adresse où l’accès au système comptable s’autorise</translation>
    </message>
    <message>
        <source>finishes with the address the browser ended on; - reads it from standard input</source>
        <translation>termine avec l’adresse où le navigateur a abouti; - la lit à l’entrée standard</translation>
    </message>
    <message>
        <source>the same from a code, on a sandbox only</source>
        <translation>de même à partir d’un code, sur un bac à sable seulement</translation>
    </message>
    <message>
        <source>carries out a run, or shows what it would do</source>
        <translation>effectue une synchronisation, ou montre ce qu’elle ferait</translation>
    </message>
    <message>
        <source>counts and amounts by kind and status</source>
        <translation>nombres et montants par type et par état</translation>
    </message>
    <message>
        <source>changes the status of a record</source>
        <translation>change l’état d’un enregistrement</translation>
    </message>
    <message>
        <source>notes a record that was transferred by hand</source>
        <translation>note un enregistrement transféré à la main</translation>
    </message>
    <message>
        <source>shows, proposes or accepts what corresponds to what</source>
        <translation>montre, propose ou accepte les correspondances</translation>
    </message>
    <message>
        <source>sets one correspondence</source>
        <translation>fixe une correspondance</translation>
    </message>
    <message>
        <source>the companies of this computer</source>
        <translation>les dossiers de cet ordinateur</translation>
    </message>
    <message>
        <source>takes back the access to the ledger</source>
        <translation>retire l’accès au système comptable</translation>
    </message>
    <message>
        <source>the runs so far</source>
        <translation>les synchronisations jusqu’ici</translation>
    </message>
    <message>
        <source>compares source, journal and ledger, record by record</source>
        <translation>compare la source, le journal et le système comptable, un enregistrement à la fois</translation>
    </message>
    <message>
        <source>writes the totals of source, journal and ledger</source>
        <translation>écrit les totaux de la source, du journal et du système comptable</translation>
    </message>
    <message>
        <source>writes a company&apos;s settings and mapping, without secrets</source>
        <translation>écrit les paramètres et les correspondances d’un dossier, sans les secrets</translation>
    </message>
    <message>
        <source>every error code with its sentence and its fix</source>
        <translation>chaque code d’erreur avec sa phrase et sa solution</translation>
    </message>
    <message>
        <source>checks the keychain, the journal, the network and the clock</source>
        <translation>vérifie le trousseau, le journal, le réseau et l’horloge</translation>
    </message>
    <message>
        <source>prints the version</source>
        <translation>affiche la version</translation>
    </message>
    <message>
        <source>Disconnected: its token is removed. The provider has no call to revoke it.</source>
        <translation>Déconnecté&#xa0;: son jeton est supprimé. Le fournisseur n’offre aucun appel pour le révoquer.</translation>
    </message>
    <message>
        <source>tries on a test company of QuickBooks whether a repeated request posts twice</source>
        <translation>essaie, sur une entreprise d’essai de QuickBooks, si une demande répétée inscrit deux fois</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>the same document again: the key is honoured</source>
        <translation>le même document de nouveau&#xa0;: la clé est respectée</translation>
    </message>
    <message>
        <source>A SECOND DOCUMENT: the key is ignored</source>
        <translation>UN DEUXIÈME DOCUMENT&#xa0;: la clé est ignorée</translation>
    </message>
    <message>
        <source>refused, and not replayed</source>
        <translation>refusé, et non rejoué</translation>
    </message>
    <message>
        <source>no sure answer</source>
        <translation>aucune réponse sûre</translation>
    </message>
    <message>
        <source>Call again after %1 UTC.</source>
        <translation>Rappelez cette commande après le %1 UTC.</translation>
    </message>
    <message>
        <source>the same, after another workstation worked on the company</source>
        <translation>la même chose, après qu’un autre poste a travaillé sur le dossier</translation>
    </message>
    <message>
        <source>also writes the plan, to be approved</source>
        <translation>écrit aussi le plan, à approuver</translation>
    </message>
    <message>
        <source>posts what is still as in that plan, and nothing else</source>
        <translation>transfère ce qui est encore comme dans ce plan, et rien d’autre</translation>
    </message>
    <message>
        <source>Accounts decided: %1</source>
        <translation>Comptes décidés&#xa0;: %1</translation>
    </message>
    <message>
        <source>the same, as the schedule begins it: by the open window if there is one</source>
        <translation>la même chose, comme l’horaire la commence&#xa0;: par la fenêtre ouverte s’il y en a une</translation>
    </message>
    <message>
        <source>when runs begin by themselves, and how the last one ended</source>
        <translation>quand les synchronisations commencent d’elles-mêmes, et comment la dernière s’est terminée</translation>
    </message>
    <message>
        <source>begins a run at regular intervals</source>
        <translation>commence une synchronisation à intervalles réguliers</translation>
    </message>
    <message>
        <source>begins runs at fixed times</source>
        <translation>commence les synchronisations à heures fixes</translation>
    </message>
    <message>
        <source>runs begin only when somebody starts them</source>
        <translation>les synchronisations ne commencent que lorsque quelqu’un les démarre</translation>
    </message>
    <message>
        <source>to whom the summaries of automatic runs go</source>
        <translation>à qui vont les sommaires des synchronisations automatiques</translation>
    </message>
    <message>
        <source>sends a summary after each automatic run; the password is read from standard input</source>
        <translation>envoie un sommaire après chaque synchronisation automatique; le mot de passe se lit sur l’entrée standard</translation>
    </message>
    <message>
        <source>sends a test message, or no summary any more</source>
        <translation>envoie un message d’essai, ou plus aucun sommaire</translation>
    </message>
    <message>
        <source>the accounts to verify, and which customers of the ledger they may be</source>
        <translation>les comptes à vérifier, et les clients du système comptable qu’ils peuvent être</translation>
    </message>
    <message>
        <source>this account is that customer of the ledger</source>
        <translation>ce compte est ce client du système comptable</translation>
    </message>
    <message>
        <source>the ledger is to get this account, or never</source>
        <translation>le système comptable doit recevoir ce compte, ou jamais</translation>
    </message>
    <message>
        <source>links those of the same e-mail and the same name</source>
        <translation>lie ceux de même courriel et de même nom</translation>
    </message>
    <message>
        <source>Next run: %1</source>
        <translation>Prochaine synchronisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>This computer does not start the automatic runs: set the schedule again.</source>
        <translation>Cet ordinateur ne lance pas les synchronisations automatiques&#xa0;: réglez l’horaire de nouveau.</translation>
    </message>
    <message>
        <source>Last automatic run: %1</source>
        <translation>Dernière synchronisation automatique&#xa0;: %1</translation>
    </message>
    <message>
        <source>No summary is sent.</source>
        <translation>Aucun sommaire n’est envoyé.</translation>
    </message>
    <message>
        <source>The open window carries out the run.</source>
        <translation>La fenêtre ouverte effectue la synchronisation.</translation>
    </message>
    <message>
        <source>shows the document that would be posted, and posts nothing</source>
        <translation>montre le document qui serait inscrit, et n’inscrit rien</translation>
    </message>
    <message>
        <source>saves a company to one file: journal, settings, mapping; no secret</source>
        <translation>enregistre un dossier dans un seul fichier&#xa0;: journal, paramètres, correspondances; aucun secret</translation>
    </message>
    <message>
        <source>takes a company over from such a file; its secrets are read from standard input</source>
        <translation>reprend un dossier à partir d’un tel fichier; ses secrets sont lus à l’entrée standard</translation>
    </message>
    <message>
        <source>what is stored where, and what holds names</source>
        <translation>ce qui est conservé et où, et ce qui contient des noms</translation>
    </message>
    <message>
        <source>takes a person out of the journal, or shows what that would touch</source>
        <translation>retire une personne du journal, ou montre ce que cela toucherait</translation>
    </message>
    <message>
        <source>how long what was sent is kept; 0: always</source>
        <translation>combien de temps ce qui a été envoyé est conservé; 0&#xa0;: toujours</translation>
    </message>
    <message>
        <source>drops what is older than that</source>
        <translation>supprime ce qui est plus ancien</translation>
    </message>
    <message>
        <source>the register of confidentiality incidents</source>
        <translation>le registre des incidents de confidentialité</translation>
    </message>
    <message>
        <source>adds an incident: what happened, to which data of whom</source>
        <translation>ajoute un incident&#xa0;: ce qui s’est passé, quels renseignements, de qui</translation>
    </message>
    <message>
        <source>completes an incident, with these or any of the options of add</source>
        <translation>complète un incident, avec ces options ou toute autre de add</translation>
    </message>
    <message>
        <source>writes a file for support, without names, amounts or secrets</source>
        <translation>produit un fichier pour l’assistance, sans noms, montants ni secrets</translation>
    </message>
    <message>
        <source>Saved: %1 (%2). It holds names and amounts, but no secret: keep it where only you can read it.</source>
        <translation>Enregistré&#xa0;: %1 (%2). Il contient des noms et des montants, mais aucun secret&#xa0;: gardez-le là où vous seul pouvez le lire.</translation>
    </message>
    <message>
        <source>Company “%1” is taken over. Next: authorize. Its first run looks for each record before it sends it. Do not go on with the company on the other computer.</source>
        <translation>Le dossier «&#xa0;%1&#xa0;» est repris. Ensuite&#xa0;: authorize. Sa première synchronisation cherche chaque enregistrement avant de l’envoyer. Ne continuez pas ce dossier sur l’autre ordinateur.</translation>
    </message>
    <message>
        <source>Texts dropped: %1. Records erased again: %2.</source>
        <translation>Textes supprimés&#xa0;: %1. Enregistrements effacés de nouveau&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Incident %1 is in the register.</source>
        <translation>L’incident %1 est au registre.</translation>
    </message>
    <message>
        <source>Incidents in the register: %1</source>
        <translation>Incidents au registre&#xa0;: %1</translation>
    </message>
    <message>
        <source>what is not any more as it was transferred</source>
        <translation>ce qui n’est plus tel qu’il a été transféré</translation>
    </message>
    <message>
        <source>it stays as it is</source>
        <translation>il reste tel quel</translation>
    </message>
    <message>
        <source>cancels the invoice in the ledger; the next run posts it as it is now</source>
        <translation>annule la facture dans le système comptable; la prochaine synchronisation l’inscrit telle qu’elle est</translation>
    </message>
    <message>
        <source>Changed after transfer: %1</source>
        <translation>Modifiés après transfert&#xa0;: %1</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>laissé tel quel</translation>
    </message>
    <message>
        <source>cancelled; the next run posts it again</source>
        <translation>annulée; la prochaine synchronisation l’inscrit de nouveau</translation>
    </message>
    <message>
        <source>writes the records, what was posted, or the one-cent differences of totals</source>
        <translation>écrit les enregistrements, ce qui a été inscrit, ou les écarts d’un cent entre les totaux</translation>
    </message>
    <message>
        <source>Changed after their transfer: %1</source>
        <translation>Modifiés après leur transfert&#xa0;: %1</translation>
    </message>
    <message>
        <source>after another ledger company was connected: what only the former one has</source>
        <translation>après la connexion d’un autre dossier du système comptable&#xa0;: ce que seul l’ancien contient</translation>
    </message>
    <message>
        <source>No other ledger company was connected before, or it is decided.</source>
        <translation>Aucun autre dossier du système comptable n’était connecté avant, ou c’est décidé.</translation>
    </message>
    <message>
        <source>Transferred, but only in %1: %2</source>
        <translation>Transférés, mais seulement dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 of %2 set back</source>
        <translation>%1 sur %2 remis</translation>
    </message>
    <message>
        <source>The next run transfers them to the company of now.</source>
        <translation>La prochaine synchronisation les transfère dans le nouveau dossier.</translation>
    </message>
    <message>
        <source>They stay as they are.</source>
        <translation>Ils restent tels quels.</translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::AccountsPresenter</name>
    <message numerus="yes">
        <source>%Ln account(s) to verify</source>
        <translation>
            <numerusform>%Ln compte à vérifier</numerusform>
            <numerusform>%Ln comptes à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts to verify</source>
        <translation>Comptes à vérifier</translation>
    </message>
    <message>
        <source>Reading the accounts and the customers of %1…</source>
        <translation>Lecture des comptes et des clients de %1…</translation>
    </message>
    <message>
        <source>Writing the decisions to %1…</source>
        <translation>Inscription des décisions dans %1…</translation>
    </message>
    <message>
        <source>There is nothing to verify.</source>
        <translation>Il n’y a rien à vérifier.</translation>
    </message>
    <message>
        <source>No customer of %1 looks like %2</source>
        <translation>Aucun client de %1 ne ressemble à %2</translation>
    </message>
    <message>
        <source>Customers of %1 that may be %2</source>
        <translation>Clients de %1 qui peuvent être %2</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %Ln decision(s)</source>
        <translation>
            <numerusform>&amp;Appliquer %Ln décision</numerusform>
            <numerusform>&amp;Appliquer %Ln décisions</numerusform>
        </translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>à décider</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>est %1</translation>
    </message>
    <message>
        <source>new account</source>
        <translation>nouveau compte</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Ce qu’on en sait</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ressemblance</translation>
    </message>
    <message>
        <source>Customer of the ledger</source>
        <translation>Client du système comptable</translation>
    </message>
    <message>
        <source>Matches on</source>
        <translation>Se ressemblent par</translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::AuthorizationPresenter</name>
    <message>
        <source>Authorize access to %1</source>
        <translation>Autoriser l’accès à %1</translation>
    </message>
    <message>
        <source>Passerelle may no longer write in your company: the authorization ended on %1.</source>
        <translation>Passerelle ne peut plus écrire dans votre entreprise&#xa0;: l’autorisation a pris fin le %1.</translation>
    </message>
    <message>
        <source>Passerelle may not write in your company yet.</source>
        <translation>Passerelle n’a pas encore l’autorisation d’écrire dans votre entreprise.</translation>
    </message>
    <message>
        <source>The token is kept in the system’s keychain.</source>
        <translation>Le jeton est gardé dans le trousseau du système.</translation>
    </message>
    <message>
        <source>Expected company: %1.</source>
        <translation>Entreprise attendue&#xa0;: %1.</translation>
    </message>
    <message>
        <source>You sign in with your own browser: when the last page shows an error, copy its whole address and paste it below.</source>
        <translation>Vous vous connectez avec votre propre navigateur&#xa0;: quand la dernière page affiche une erreur, copiez son adresse complète et collez-la ci-dessous.</translation>
    </message>
    <message>
        <source>The built-in sign-in window cannot run here (for example as administrator or root). Use your own browser: when the last page shows an error, copy its whole address and paste it below.</source>
        <translation>La fenêtre de connexion intégrée ne peut pas s’ouvrir ici (par exemple en tant qu’administrateur ou root). Utilisez votre propre navigateur&#xa0;: quand la dernière page affiche une erreur, copiez son adresse complète et collez-la ci-dessous.</translation>
    </message>
    <message>
        <source>Connect a different company?</source>
        <translation>Connecter une autre entreprise?</translation>
    </message>
    <message>
        <source>ACCEPT</source>
        <extracomment>The word to type to connect a different company (T-56)</extracomment>
        <translation>ACCEPTER</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are waiting; nothing is lost.</source>
        <translation>
            <numerusform>%Ln enregistrement attend; rien n’est perdu.</numerusform>
            <numerusform>%Ln enregistrements attendent; rien n’est perdu.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. This company was posted to %1 until now; the sign-in is for %2. Records already transferred to %1 will not be in %2, and those set to transfer again would exist in both. Going back to %1 later would probably produce duplicates. Type %3 to go on.</source>
        <translation>Cette action est irréversible. Jusqu’ici, ce dossier était inscrit dans %1; la connexion est pour %2. Les enregistrements déjà transférés dans %1 ne seront pas dans %2, et ceux que l’on remet à transférer existeraient dans les deux. Revenir à %1 par la suite produirait probablement des doublons. Tapez %3 pour continuer.</translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::CompanyPresenter</name>
    <message>
        <source>No company</source>
        <translation>Aucun dossier</translation>
    </message>
    <message>
        <source>A company joins a source and a ledger</source>
        <translation>Un dossier relie une source et une comptabilité</translation>
    </message>
    <message>
        <source>%1: reading…</source>
        <translation>%1&#xa0;: lecture…</translation>
    </message>
    <message>
        <source>%1 not read yet</source>
        <translation>%1 pas encore lu</translation>
    </message>
    <message>
        <source>%1 read at %2</source>
        <translation>%1 lu à %2</translation>
    </message>
    <message>
        <source>%1 read on %2</source>
        <translation>%1 lu le %2</translation>
    </message>
    <message>
        <source>Not authorized</source>
        <translation>Non autorisé</translation>
    </message>
    <message>
        <source>Open or make a company first</source>
        <translation>Ouvrez ou créez d’abord un dossier</translation>
    </message>
    <message>
        <source>A run is in progress</source>
        <translation>Une synchronisation est en cours</translation>
    </message>
    <message>
        <source>%1 is not authorized yet: use Authorization first</source>
        <translation>%1 n’est pas encore autorisé&#xa0;: utilisez d’abord Autorisation</translation>
    </message>
    <message>
        <source>Transfers every record that is to transfer (F9)</source>
        <translation>Transfère tous les enregistrements à transférer (F9)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune encore</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Difference %1</source>
        <translation>Écart %1</translation>
    </message>
    <message>
        <source>Difference to check</source>
        <translation>Écart à vérifier</translation>
    </message>
    <message numerus="yes">
        <source>Authorized · %Ln day(s)</source>
        <translation>
            <numerusform>Autorisé · %Ln jour</numerusform>
            <numerusform>Autorisé · %Ln jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::DashboardPresenter</name>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
    <message>
        <source>neither linked to %1 nor marked as new</source>
        <translation>ni liés à %1, ni désignés comme nouveaux</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Depuis le %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>Nothing matches this filter</source>
        <translation>Rien ne correspond à ce filtre</translation>
    </message>
    <message>
        <source>No record yet</source>
        <translation>Aucun enregistrement encore</translation>
    </message>
    <message>
        <source>Read %1 to see its customers, invoices and payments.</source>
        <translation>Lisez %1 pour voir ses clients, ses factures et ses paiements.</translation>
    </message>
    <message>
        <source>containing “%1”</source>
        <translation>contenant «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>No record</source>
        <translation>Aucun enregistrement</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Select at most %1 records at a time</source>
        <translation>Choisissez au plus %1 enregistrements à la fois</translation>
    </message>
    <message numerus="yes">
        <source>Status of %Ln record(s) changed</source>
        <translation>
            <numerusform>Statut de %Ln enregistrement modifié</numerusform>
            <numerusform>Statut de %Ln enregistrements modifié</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) to verify</source>
        <translation>
            <numerusform>%Ln compte à vérifier</numerusform>
            <numerusform>%Ln comptes à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln invoice(s) are waiting for them</source>
        <translation>
            <numerusform>; %Ln facture les attend</numerusform>
            <numerusform>; %Ln factures les attendent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1–%2 of %Ln record(s)</source>
        <translation>
            <numerusform>%1–%2 sur %Ln enregistrement</numerusform>
            <numerusform>%1–%2 sur %Ln enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln choisi</numerusform>
            <numerusform>%Ln choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Lire %1</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Écriture de %1…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln enregistrement</numerusform>
            <numerusform>%Ln enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: the next run posts it again</source>
        <translation>Annulée&#xa0;: la prochaine synchronisation l’inscrit de nouveau</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Laissé tel quel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed after transfer</source>
        <translation>
            <numerusform>%Ln enregistrement modifié après transfert</numerusform>
            <numerusform>%Ln enregistrements modifiés après transfert</numerusform>
        </translation>
    </message>
    <message>
        <source>Show everyt&amp;hing</source>
        <translation>&amp;Tout afficher</translation>
    </message>
    <message>
        <source>S&amp;how them</source>
        <translation>Les a&amp;fficher</translation>
    </message>
    <message>
        <source>changed after transfer</source>
        <translation>modifiés après transfert</translation>
    </message>
    <message>
        <source>Setting the records back…</source>
        <translation>Remise des enregistrements…</translation>
    </message>
    <message>
        <source>%1 of %2 set back to To transfer</source>
        <translation>%1 sur %2 remis à «&#xa0;À&#xa0;transférer&#xa0;»</translation>
    </message>
    <message>
        <source>What was transferred is in %1</source>
        <translation>Ce qui a été transféré est dans %1</translation>
    </message>
    <message>
        <source>%1 is connected since %2</source>
        <translation>%1 est connecté depuis le %2</translation>
    </message>
    <message>
        <source>What the program transferred to %3 and not to %2 will be set back to To transfer in %1, without references: customers, and documents from the start date on. The next runs post it to %2. What is in %3 stays there, and what was transferred by hand is left as it is.</source>
        <translation>Ce que le programme a transféré dans %3 et non dans %2 sera remis à «&#xa0;À&#xa0;transférer&#xa0;» dans %1, sans références&#xa0;: les clients, et les documents à partir de la date de début. Les prochaines synchronisations l’inscriront dans %2. Ce qui est dans %3 y reste, et ce qui a été transféré à la main est laissé tel quel.</translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::HistoryPresenter</name>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>In balance</source>
        <translation>Conforme</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nº</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Lancée par</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Amount ($)</source>
        <translation>Montant ($)</translation>
    </message>
    <message>
        <source>Difference ($)</source>
        <translation>Écart ($)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Run No. %1</source>
        <translation>Synchronisation nº %1</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Commencée</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Transférés</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) since %1</source>
        <translation>
            <numerusform>%Ln synchronisation depuis le %1</numerusform>
            <numerusform>%Ln synchronisations depuis le %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln synchronisation</numerusform>
            <numerusform>%Ln synchronisations</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Écriture de %1…</translation>
    </message>
    <message>
        <source>Comparing both systems from %1 to %2…</source>
        <translation>Comparaison des deux systèmes du %1 au %2…</translation>
    </message>
    <message>
        <source>This month (%1)</source>
        <translation>Ce mois-ci (%1)</translation>
    </message>
    <message>
        <source>Last month (%1)</source>
        <translation>Le mois dernier (%1)</translation>
    </message>
    <message>
        <source>Fiscal year %1</source>
        <translation>Exercice %1</translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::MappingPresenter</name>
    <message>
        <source>Mapped</source>
        <translation>Relié</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Suggéré</translation>
    </message>
    <message>
        <source>Not mapped</source>
        <translation>Non relié</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>Dans %1</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Reading %1 and %2…</source>
        <translation>Lecture de %1 et de %2…</translation>
    </message>
    <message>
        <source>%1 mapped of %2</source>
        <translation>Reliés&#xa0;: %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to map</source>
        <translation>
            <numerusform>%Ln élément à relier</numerusform>
            <numerusform>%Ln éléments à relier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) to transfer use them and stay out until they are mapped</source>
        <translation>
            <numerusform>%Ln document à transférer les utilise et reste de côté d’ici là</numerusform>
            <numerusform>%Ln documents à transférer les utilisent et restent de côté d’ici là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) stayed out for want of this</source>
        <translation>
            <numerusform>%Ln enregistrement n’a pu partir faute de cela</numerusform>
            <numerusform>%Ln enregistrements n’ont pu partir faute de cela</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::NewCompanyPresenter</name>
    <message>
        <source>Filled in from “%1”. Type the two secrets: a settings file holds none.</source>
        <translation>Rempli à partir de «&#xa0;%1&#xa0;». Tapez les deux secrets&#xa0;: un fichier de paramètres n’en contient pas.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be opened. Check that it is there and that you may read it, then choose it again.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» ne peut pas être ouvert. Vérifiez qu’il est bien là et que vous pouvez le lire, puis choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file “%1” holds no settings: it is not what “Export settings…” writes. Export the settings again and choose that file.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» ne contient pas de paramètres&#xa0;: ce n’est pas ce que produit «&#xa0;Exporter les paramètres…&#xa0;». Exportez de nouveau les paramètres et choisissez ce fichier.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be used: a setting is missing or wrong (%2). Export the settings again, or fill in the fields here.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» ne peut pas être utilisé&#xa0;: un paramètre manque ou est incorrect (%2). Exportez de nouveau les paramètres ou remplissez les champs ici.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Système source</translation>
    </message>
    <message>
        <source>Accounting system</source>
        <translation>Système comptable</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>Date de début</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>The client ID, the client secret and the chapter come from Membri support. The connection is tried before you go on; nothing is changed there.</source>
        <translation>L’ID client, le secret client et le chapitre viennent du soutien de Membri. La connexion est essayée avant de continuer; rien n’y est modifié.</translation>
    </message>
    <message>
        <source>The keys come from your organization’s own application with the provider. You sign in later, once the company is made.</source>
        <translation>Les clés viennent de l’application de votre organisation chez le fournisseur. Vous vous connecterez plus tard, une fois le dossier créé.</translation>
    </message>
    <message>
        <source>Documents dated before this day are left out. Choose the first day that is not in your books yet.</source>
        <translation>Les documents antérieurs à ce jour sont laissés de côté. Choisissez le premier jour qui n’est pas encore dans vos livres.</translation>
    </message>
    <message>
        <source>These rules suit most organizations. You may change them later in Settings.</source>
        <translation>Ces règles conviennent à la plupart des organisations. Vous pourrez les changer plus tard dans les paramètres.</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>to fill in</source>
        <translation>à remplir</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>rempli</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>Pilot run</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>once the company is made</source>
        <translation>une fois le dossier créé</translation>
    </message>
    <message>
        <source>The client secret is missing.</source>
        <translation>Le secret client manque.</translation>
    </message>
    <message>
        <source>The application secret is missing.</source>
        <translation>Le secret de l’application manque.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>Connected: chapter “%1” is there.</source>
        <translation>Connecté&#xa0;: le chapitre «&#xa0;%1&#xa0;» s’y trouve.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoice(s)</source>
        <translation>
            <numerusform>%Ln facture</numerusform>
            <numerusform>%Ln factures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credit note(s)</source>
        <translation>
            <numerusform>%Ln note de crédit</numerusform>
            <numerusform>%Ln notes de crédit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s)</source>
        <translation>
            <numerusform>%Ln remboursement</numerusform>
            <numerusform>%Ln remboursements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payment(s)</source>
        <translation>
            <numerusform>%Ln paiement</numerusform>
            <numerusform>%Ln paiements</numerusform>
        </translation>
    </message>
    <message>
        <source>What is left out could not be counted.</source>
        <translation>Ce qui est laissé de côté n’a pas pu être compté.</translation>
    </message>
    <message>
        <source>Counting what is left out…</source>
        <translation>Calcul de ce qui est laissé de côté…</translation>
    </message>
    <message>
        <source>Nothing to transfer is dated before %1.</source>
        <translation>Rien de ce qui est à transférer n’est antérieur au %1.</translation>
    </message>
    <message>
        <source>Left out, before %1: %2.</source>
        <translation>Documents laissés de côté, avant le %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>There is nothing to transfer from that date on.</source>
        <translation>Rien n’est à transférer à partir de ce jour.</translation>
    </message>
    <message>
        <source>To transfer from then on: %1.</source>
        <translation>À transférer à partir de ce jour&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::OperationListModel</name>
    <message>
        <source>Marked in the source</source>
        <translation>Marqué dans la source</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>Dans %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Amount ($)</source>
        <translation>Montant ($)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Ref.</source>
        <translation>Réf.</translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::PlanModel</name>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Ce qui sera fait</translation>
    </message>
    <message>
        <source>Amount ($)</source>
        <translation>Montant ($)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>Customer changed in the source</source>
        <translation>Client modifié dans la source</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>New customer · %1</source>
        <translation>Nouveau client · %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Credit applied to its invoice</source>
        <translation>Crédit appliqué à sa facture</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>À modifier</translation>
    </message>
    <message>
        <source>To create</source>
        <translation>À créer</translation>
    </message>
    <message>
        <source>To finish from an earlier run</source>
        <translation>À terminer d’une synchronisation précédente</translation>
    </message>
    <message>
        <source>Ready since an earlier run, never sent</source>
        <translation>Prêt depuis une synchronisation précédente, jamais envoyé</translation>
    </message>
    <message>
        <source>Sent by an earlier run: its outcome is looked up first</source>
        <translation>Envoyé par une synchronisation précédente&#xa0;: son résultat est d’abord vérifié</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissés de côté</translation>
    </message>
    <message>
        <source>To fix first</source>
        <translation>À corriger d’abord</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) it depends on came along</source>
        <translation>
            <numerusform>%Ln enregistrement dont il dépend est venu avec</numerusform>
            <numerusform>%Ln enregistrements dont il dépend sont venus avec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) that depend on it were taken out too</source>
        <translation>
            <numerusform>%Ln enregistrement qui en dépend est retiré aussi</numerusform>
            <numerusform>%Ln enregistrements qui en dépendent sont retirés aussi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::PrivacyPresenter</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nº</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>This company has never been backed up.</source>
        <translation>Ce dossier n’a jamais été sauvegardé.</translation>
    </message>
    <message>
        <source>Last backup: %1, %2</source>
        <translation>Dernière sauvegarde&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved: %1 (%2). It holds names and amounts, but no secret: keep it where only you can read it.</source>
        <translation>Enregistré&#xa0;: %1 (%2). Il contient des noms et des montants, mais aucun secret&#xa0;: gardez-le là où vous seul pouvez le lire.</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Effacement…</translation>
    </message>
    <message>
        <source>The person is erased from the journal.</source>
        <translation>La personne est effacée du journal.</translation>
    </message>
    <message>
        <source>The last backup was made before: replace it.</source>
        <translation>La dernière sauvegarde est antérieure&#xa0;: remplacez-la.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln old text(s) dropped.</source>
        <translation>
            <numerusform>%Ln ancien texte supprimé.</numerusform>
            <numerusform>%Ln anciens textes supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept. There was nothing that old.</source>
        <translation>C’est noté. Il n’y avait rien d’aussi ancien.</translation>
    </message>
    <message>
        <source>The incident cannot lie in the future.</source>
        <translation>L’incident ne peut pas être à venir.</translation>
    </message>
    <message>
        <source>It cannot be noticed before it happened.</source>
        <translation>Il ne peut pas être constaté avant de s’être produit.</translation>
    </message>
    <message>
        <source>Say what happened.</source>
        <translation>Dites ce qui s’est passé.</translation>
    </message>
    <message>
        <source>Say which personal data were concerned.</source>
        <translation>Dites quels renseignements personnels étaient touchés.</translation>
    </message>
    <message>
        <source>Say whose data, or of how many persons.</source>
        <translation>Dites de qui, ou de combien de personnes.</translation>
    </message>
    <message>
        <source>Incident %1 is in the register.</source>
        <translation>L’incident %1 est au registre.</translation>
    </message>
    <message>
        <source>Asking the systems how they are…</source>
        <translation>Vérification des systèmes…</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Fichier écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Lecture de la sauvegarde…</translation>
    </message>
    <message>
        <source>“%1”, %2 to %3, saved on %4.</source>
        <translation>«&#xa0;%1&#xa0;», de %2 à %3, enregistré le %4.</translation>
    </message>
    <message>
        <source>Give the company a name.</source>
        <translation>Donnez un nom au dossier.</translation>
    </message>
    <message>
        <source>There is a company of this name already.</source>
        <translation>Il y a déjà un dossier de ce nom.</translation>
    </message>
    <message>
        <source>Taking over…</source>
        <translation>Reprise…</translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::RecordListModel</name>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Amount ($)</source>
        <translation>Montant ($)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Ref.</source>
        <translation>Réf.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>Sans client</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>The head of a group in the table of records: its name and how many records it has.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing holds them up</source>
        <translation>Rien ne les retient</translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::RecordTestPresenter</name>
    <message>
        <source>Reading %1 and %2; nothing is posted…</source>
        <translation>Lecture de %1 et de %2; rien n’est inscrit…</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::RunPresenter</name>
    <message>
        <source>Run</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Reading for the preview</source>
        <translation>Lecture pour l’aperçu</translation>
    </message>
    <message>
        <source>Preview of the run</source>
        <translation>Aperçu du plan</translation>
    </message>
    <message>
        <source>Run in progress</source>
        <translation>Synchronisation en cours</translation>
    </message>
    <message>
        <source>Run interrupted</source>
        <translation>Synchronisation interrompue</translation>
    </message>
    <message>
        <source>Run stopped</source>
        <translation>Synchronisation arrêtée</translation>
    </message>
    <message>
        <source>Run finished</source>
        <translation>Synchronisation terminée</translation>
    </message>
    <message>
        <source>started at %1</source>
        <translation>commencée à %1</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>rien n’a été envoyé</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>rien à faire</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>to create or update</source>
        <translation>à créer ou à mettre à jour</translation>
    </message>
    <message>
        <source>paused until %1</source>
        <translation>en pause jusqu’à %1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 par minute</translation>
    </message>
    <message>
        <source>Limit of %1</source>
        <translation>Limite de %1</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Environ %1</translation>
    </message>
    <message>
        <source>known after the first effects</source>
        <translation>connu après les premières écritures</translation>
    </message>
    <message>
        <source>ends about %1</source>
        <translation>fin vers %1</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>%1 of the limit used</source>
        <translation>%1 de la limite utilisée</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>Nº %1</translation>
    </message>
    <message>
        <source>Lost replies</source>
        <translation>Réponses perdues</translation>
    </message>
    <message>
        <source>found in the ledger, not resent</source>
        <translation>retrouvées, non renvoyées</translation>
    </message>
    <message>
        <source>To create</source>
        <translation>À créer</translation>
    </message>
    <message>
        <source>customers, documents, payments</source>
        <translation>clients, documents, paiements</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>À modifier</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>clients</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissés de côté</translation>
    </message>
    <message>
        <source>the reason is in the list</source>
        <translation>la raison est dans la liste</translation>
    </message>
    <message>
        <source>To fix first</source>
        <translation>À corriger d’abord</translation>
    </message>
    <message>
        <source>nothing stands in the way</source>
        <translation>rien ne s’y oppose</translation>
    </message>
    <message>
        <source>these will not be posted</source>
        <translation>ceux-ci ne seront pas inscrits</translation>
    </message>
    <message>
        <source>A difference needs a person</source>
        <translation>Un écart demande une personne</translation>
    </message>
    <message>
        <source>Stopped: what was sent is in balance</source>
        <translation>Arrêtée&#xa0;: ce qui a été envoyé est conforme</translation>
    </message>
    <message>
        <source>Source = journal = ledger, difference %1</source>
        <translation>Source = journal = comptabilité, écart %1</translation>
    </message>
    <message>
        <source>No error occurred.</source>
        <translation>Aucune erreur n’est survenue.</translation>
    </message>
    <message>
        <source>Total, %1</source>
        <translation>Total, %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Source ($)</source>
        <translation>Source ($)</translation>
    </message>
    <message>
        <source>Journal ($)</source>
        <translation>Journal ($)</translation>
    </message>
    <message>
        <source>Ledger ($)</source>
        <translation>Comptabilité ($)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Sealed in the journal as %1 · the certificate carries this number</source>
        <translation>Scellée dans le journal sous %1 · le certificat porte ce numéro</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln erreur</numerusform>
            <numerusform>%Ln erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is written before each send · %Ln effect(s) done</source>
        <translation>
            <numerusform>Le journal est écrit avant chaque envoi · %Ln écriture terminée</numerusform>
            <numerusform>Le journal est écrit avant chaque envoi · %Ln écritures terminées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln requête</numerusform>
            <numerusform>%Ln requêtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln throttled reply(ies)</source>
        <translation>
            <numerusform>%Ln réponse freinée</numerusform>
            <numerusform>%Ln réponses freinées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln effect(s)</source>
        <translation>
            <numerusform>%Ln écriture</numerusform>
            <numerusform>%Ln écritures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reply(ies) still being checked</source>
        <translation>
            <numerusform>%Ln réponse encore en vérification</numerusform>
            <numerusform>%Ln réponses encore en vérification</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln effect(s) are in %1 and marked in %2. Every amount was read back from the ledger.</source>
        <translation>
            <numerusform>%Ln écriture est dans %1 et marquée dans %2. Chaque montant a été relu dans le système comptable.</numerusform>
            <numerusform>%Ln écritures sont dans %1 et marquées dans %2. Chaque montant a été relu dans le système comptable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) occurred.</source>
        <translation>
            <numerusform>%Ln erreur est survenue.</numerusform>
            <numerusform>%Ln erreurs sont survenues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) to fix</source>
        <translation>
            <numerusform>%Ln enregistrement à corriger</numerusform>
            <numerusform>%Ln enregistrements à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>Turned off in Settings</source>
        <translation>Désactivé dans Paramètres</translation>
    </message>
    <message>
        <source>Appro&amp;ve all (%1)</source>
        <translation>A&amp;pprouver tout (%1)</translation>
    </message>
    <message>
        <source>Appro&amp;ve %1 of %2</source>
        <translation>A&amp;pprouver %1 sur %2</translation>
    </message>
    <message>
        <source>Total of</source>
        <translation>Total de</translation>
    </message>
    <message>
        <source>Amount ($)</source>
        <translation>Montant ($)</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>%1 of %2 ticked · %3 left out · %4 to fix</source>
        <translation>%1 sur %2 cochés · %3 laissés de côté · %4 à corriger</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed after their transfer: see the dashboard.</source>
        <translation>
            <numerusform>%Ln enregistrement modifié après son transfert&#xa0;: voir le tableau de bord.</numerusform>
            <numerusform>%Ln enregistrements modifiés après leur transfert&#xa0;: voir le tableau de bord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start transfers the records above</source>
        <translation>Commencer transfère les enregistrements ci-dessus</translation>
    </message>
    <message>
        <source>Start reads %1 first and transfers what is new there. Preview does the same and sends nothing.</source>
        <translation>Commencer lit d’abord %1 et transfère ce qui y est nouveau. L’aperçu fait de même et n’envoie rien.</translation>
    </message>
    <message>
        <source>Customers first, then invoices, then payments. Records with another status stay where they are. Preview shows every record and sends nothing.</source>
        <translation>Les clients d’abord, puis les factures, puis les paiements. Les enregistrements qui ont un autre statut restent où ils sont. L’aperçu montre chaque enregistrement et n’envoie rien.</translation>
    </message>
    <message>
        <source>Nothing to transfer for now</source>
        <translation>Rien à transférer pour l’instant</translation>
    </message>
    <message>
        <source>Starting again continues from here and posts nothing twice.</source>
        <translation>Une nouvelle synchronisation reprend ici et n’inscrit rien deux fois.</translation>
    </message>
    <message>
        <source>%1 to fix, %2 waiting</source>
        <translation>%1 à corriger, %2 en attente</translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::SchedulePresenter</name>
    <message>
        <source>The test message was sent.</source>
        <translation>Le message d’essai a été envoyé.</translation>
    </message>
    <message>
        <source>Runs begin only when somebody presses Start.</source>
        <translation>Les synchronisations ne commencent que lorsque quelqu’un clique sur Commencer.</translation>
    </message>
    <message>
        <source>This computer no longer starts the automatic runs: save the schedule again.</source>
        <translation>Cet ordinateur ne lance plus les synchronisations automatiques&#xa0;: enregistrez l’horaire de nouveau.</translation>
    </message>
    <message>
        <source>Next run: %1</source>
        <translation>Prochaine synchronisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>No automatic run yet.</source>
        <translation>Aucune synchronisation automatique encore.</translation>
    </message>
    <message>
        <source>Last automatic run: %1</source>
        <translation>Dernière synchronisation automatique&#xa0;: %1</translation>
    </message>
    <message>
        <source>This company asks for a preview before each run, which nobody would approve at night. Take that option off in Settings first.</source>
        <translation>Ce dossier exige un aperçu avant chaque synchronisation, que personne n’approuverait la nuit. Retirez d’abord cette option dans les paramètres.</translation>
    </message>
    <message>
        <source>Enter at least one time, such as 02:00.</source>
        <translation>Entrez au moins une heure, par exemple 02:00.</translation>
    </message>
    <message>
        <source>Choose at least one day.</source>
        <translation>Choisissez au moins un jour.</translation>
    </message>
    <message>
        <source>Enter one or two e-mail addresses, separated by a comma.</source>
        <translation>Entrez une ou deux adresses de courriel, séparées par une virgule.</translation>
    </message>
    <message>
        <source>Enter the sender’s e-mail address.</source>
        <translation>Entrez l’adresse de courriel de l’expéditeur.</translation>
    </message>
    <message>
        <source>Enter the name of the mail server.</source>
        <translation>Entrez le nom du serveur de courriel.</translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535.</source>
        <translation>Le port est un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::SettingsPresenter</name>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Nothing can be posted until %1 is authorized.</source>
        <translation>Rien ne peut être inscrit tant que %1 n’est pas autorisé.</translation>
    </message>
    <message>
        <source>%1 · until %2 · renewed at every launch</source>
        <translation>%1 · jusqu’au %2 · renouvelée à chaque ouverture</translation>
    </message>
    <message>
        <source>Give the company a name.</source>
        <translation>Donnez un nom au dossier.</translation>
    </message>
    <message>
        <source>Choose the start date.</source>
        <translation>Choisissez la date de début.</translation>
    </message>
    <message>
        <source>The time zone is not known. Example: America/Toronto.</source>
        <translation>Le fuseau horaire n’est pas connu. Exemple&#xa0;: America/Toronto.</translation>
    </message>
    <message>
        <source>The Membri URL must be a whole address that begins with https://.</source>
        <translation>L’URL Membri doit être une adresse complète qui commence par https://.</translation>
    </message>
    <message>
        <source>The client ID is missing.</source>
        <translation>L’ID client manque.</translation>
    </message>
    <message>
        <source>The chapter is missing.</source>
        <translation>Le chapitre manque.</translation>
    </message>
    <message>
        <source>Sample company</source>
        <translation>Entreprise exemple</translation>
    </message>
    <message>
        <source>The application (client) ID is missing.</source>
        <translation>L’ID d’application (client) manque.</translation>
    </message>
    <message>
        <source>The redirect address must be the one registered with the provider.</source>
        <translation>L’adresse de redirection doit être celle inscrite chez le fournisseur.</translation>
    </message>
    <message>
        <source>The tenant is missing.</source>
        <translation>Le locataire (tenant) manque.</translation>
    </message>
    <message>
        <source>The environment is missing. It is often called Production.</source>
        <translation>L’environnement manque. Il s’appelle souvent Production.</translation>
    </message>
    <message>
        <source>The payment journal is missing: without it no payment can be transferred.</source>
        <translation>Le journal de paiements manque&#xa0;: sans lui, aucun paiement ne peut être transféré.</translation>
    </message>
    <message>
        <source>The general journal is missing: deferred revenue is posted through it.</source>
        <translation>Le journal général manque&#xa0;: les revenus reportés y sont inscrits.</translation>
    </message>
    <message>
        <source>Sample company (%1)</source>
        <translation>Entreprise exemple (%1)</translation>
    </message>
    <message>
        <source>Turn the automatic runs off first: nobody would approve their preview.</source>
        <translation>Désactivez d’abord les synchronisations automatiques&#xa0;: personne n’approuverait leur aperçu.</translation>
    </message>
    <message>
        <source>Written without secrets: %1</source>
        <translation>Écrit sans secrets&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::SetupPresenter</name>
    <message>
        <source>Set up %1</source>
        <translation>Mise en route&#xa0;: %1</translation>
    </message>
    <message>
        <source>Source, accounting system and start date</source>
        <translation>Système source, système comptable et date de début</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>Pilot run</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>%1, from %2 on; %3.</source>
        <translation>%1, à partir du %2; %3.</translation>
    </message>
    <message>
        <source>%1 is authorized.</source>
        <translation>%1 est autorisé.</translation>
    </message>
    <message>
        <source>Sign in to %1 once and choose the company to post to.</source>
        <translation>Connectez-vous une fois à %1 et choisissez l’entreprise où inscrire.</translation>
    </message>
    <message>
        <source>The first run is done.</source>
        <translation>La première synchronisation est faite.</translation>
    </message>
    <message>
        <source>A preview shows everything that would be posted; you post two documents, look at them, then the rest.</source>
        <translation>Un aperçu montre tout ce qui serait inscrit; vous inscrivez deux documents, vous les regardez, puis le reste.</translation>
    </message>
    <message>
        <source>Match each item of the source to a product, tax or account.</source>
        <translation>Dites à quel produit, à quelle taxe et à quel compte correspond chaque élément de la source.</translation>
    </message>
    <message>
        <source>Reading what is used and what %1 offers…</source>
        <translation>Lecture de ce qui est utilisé et de ce que %1 offre…</translation>
    </message>
    <message>
        <source>Everything that the documents use is mapped.</source>
        <translation>Tout ce que les documents utilisent a sa correspondance.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to map.</source>
        <translation>
            <numerusform>%Ln élément à faire correspondre.</numerusform>
            <numerusform>%Ln éléments à faire correspondre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln of them there is a suggestion to accept.</source>
        <translation>
            <numerusform>Pour %Ln d’entre eux, il y a une suggestion à accepter.</numerusform>
            <numerusform>Pour %Ln d’entre eux, il y a une suggestion à accepter.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is used could not be read: open the mapping and read it again.</source>
        <translation>Ce qui est utilisé n’a pas pu être lu&#xa0;: ouvrez les correspondances et relisez.</translation>
    </message>
</context>
<context>
    <name>passerelle::presentation::UpdatePresenter</name>
    <message>
        <source>Updates are not set up in this build.</source>
        <translation>Les mises à jour ne sont pas configurées dans cette version.</translation>
    </message>
    <message>
        <source>Looking for an update…</source>
        <translation>Recherche d’une mise à jour…</translation>
    </message>
    <message>
        <source>Passerelle checks only when you ask.</source>
        <translation>Rien n’est cherché avant que vous cliquiez.</translation>
    </message>
    <message>
        <source>You have the newest version, %1.</source>
        <translation>Vous avez la version la plus récente, %1.</translation>
    </message>
    <message>
        <source>The update notice cannot be reached. Check the connection and try again later.</source>
        <translation>L’avis de mise à jour est injoignable. Vérifiez la connexion et recommencez plus tard.</translation>
    </message>
    <message>
        <source>The update notice cannot be read. Try again later.</source>
        <translation>L’avis de mise à jour est illisible. Recommencez plus tard.</translation>
    </message>
    <message>
        <source>The update notice is not signed by the publisher of this program. It was not used; tell support.</source>
        <translation>L’avis de mise à jour n’est pas signé par l’éditeur de ce programme. Il n’a pas été utilisé; avisez le soutien.</translation>
    </message>
    <message>
        <source>The update notice has expired. It was not used; try again later.</source>
        <translation>L’avis de mise à jour est périmé. Il n’a pas été utilisé; recommencez plus tard.</translation>
    </message>
    <message>
        <source>The update notice names an older version than one already known. It was not used; tell support.</source>
        <translation>L’avis de mise à jour nomme une version plus ancienne qu’une version déjà connue. Il n’a pas été utilisé; avisez le soutien.</translation>
    </message>
    <message>
        <source>The update notice leads to another site than the publisher’s. It was not used; tell support.</source>
        <translation>L’avis de mise à jour mène à un autre site que celui de l’éditeur. Il n’a pas été utilisé; avisez le soutien.</translation>
    </message>
    <message>
        <source>Version %1 is available.</source>
        <translation>La version %1 est offerte.</translation>
    </message>
    <message>
        <source>Version %1, which you have, is no longer supported.</source>
        <translation>La version %1, que vous avez, n’est plus prise en charge.</translation>
    </message>
    <message>
        <source>You have %1.</source>
        <translation>Vous avez la version %1.</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::AccountsDialog</name>
    <message>
        <source>Mark it as a new account, or say that it is never synchronized.</source>
        <translation>Désignez-le comme nouveau compte, ou indiquez qu’il n’est jamais synchronisé.</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::AuthorizationPage</name>
    <message>
        <source>Paste the token or the address first</source>
        <translation>Collez d’abord le jeton ou l’adresse</translation>
    </message>
    <message>
        <source>Everything else stays open</source>
        <translation>Le reste demeure utilisable</translation>
    </message>
    <message>
        <source>the dashboard and the history can be used without authorization</source>
        <translation>le tableau de bord et l’historique ne demandent pas d’autorisation</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Aide (F1)</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::BusinessCentralForm</name>
    <message>
        <source>A tax rate is not understood (%1). Example: TPSTVQ; TPS; 5</source>
        <translation>Un taux de taxe n’est pas compris (%1). Exemple&#xa0;: TPSTVQ; TPS; 5</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::CompanyForm</name>
    <message>
        <source>Leave the record for a person</source>
        <translation>Laisser l’enregistrement à une personne</translation>
    </message>
    <message>
        <source>on each line</source>
        <translation>sur chaque ligne</translation>
    </message>
    <message>
        <source>on each rate’s sum</source>
        <translation>sur la somme de chaque taux</translation>
    </message>
    <message>
        <source>kept in the keychain; type to replace it</source>
        <translation>gardé dans le trousseau; tapez pour le remplacer</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>The entries of the source</source>
        <translation>Les écritures de la source</translation>
    </message>
    <message>
        <source>The source’s entries, else the same each month</source>
        <translation>Écritures de la source, sinon parts mensuelles égales</translation>
    </message>
    <message>
        <source>The source’s entries, else by days of each month</source>
        <translation>Écritures de la source, sinon selon les jours du mois</translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln mois</numerusform>
            <numerusform>%Ln mois</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an adjusting line</source>
        <translation>Ajouter une ligne d’ajustement</translation>
    </message>
    <message>
        <source>The product of an adjusting line is chosen in Mapping, under Rounding</source>
        <translation>Le produit d’une ligne d’ajustement se choisit dans Correspondances, sous Arrondi</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::DashboardPage</name>
    <message>
        <source>All kinds</source>
        <translation>Tous les genres</translation>
    </message>
    <message>
        <source>Select one or more records first</source>
        <translation>Choisissez d’abord un ou plusieurs enregistrements</translation>
    </message>
    <message>
        <source>Changes the status of the selected records (Ctrl+M)</source>
        <translation>Modifie le statut des enregistrements choisis (Ctrl+M)</translation>
    </message>
    <message>
        <source>Transferred by hand: enter a reference…</source>
        <translation>Transféré à la main&#xa0;: inscrire une référence…</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Annuler le dernier changement</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exporter ce qui est affiché</translation>
    </message>
    <message>
        <source>records</source>
        <translation>enregistrements</translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation>&amp;Vérifier…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Cancel this invoice in %1?</source>
        <translation>Annuler cette facture dans %1?</translation>
    </message>
    <message>
        <source>%1 takes it back: this can&apos;t be undone here. The next run posts the invoice again as it is now, under another number if the first one stays in use. Nothing is cancelled if a payment or a credit is on it.</source>
        <translation>%1 l’annule&#xa0;: on ne peut pas revenir en arrière ici. La prochaine synchronisation inscrit de nouveau la facture telle qu’elle est maintenant, sous un autre numéro si le premier reste utilisé. Rien n’est annulé si un paiement ou un crédit y est appliqué.</translation>
    </message>
    <message>
        <source>Cancel the invoice</source>
        <translation>Annuler la facture</translation>
    </message>
    <message>
        <source>%1 or %2 no longer says what was posted</source>
        <translation>%1 ou %2 ne dit plus ce qui a été inscrit</translation>
    </message>
    <message>
        <source>Transfer these records again?</source>
        <translation>Transférer de nouveau ces enregistrements?</translation>
    </message>
    <message>
        <source>Set them back</source>
        <translation>Les remettre</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Les laisser</translation>
    </message>
    <message>
        <source>&amp;Decide…</source>
        <translation>&amp;Décider…</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::DateMenu</name>
    <message>
        <source>All dates</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Les 90 derniers jours</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::DetailPanel</name>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>%1 has not answered yet.</source>
        <translation>%1 n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>Open in %1</source>
        <translation>Ouvrir dans %1</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::ErrorBox</name>
    <message>
        <source>Check at %1 (in %2)</source>
        <translation>Vérifier à %1 (dans %2)</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::HistoryPage</name>
    <message>
        <source>No run yet</source>
        <translation>Aucune synchronisation encore</translation>
    </message>
    <message>
        <source>Each run will be listed here with its certificate.</source>
        <translation>Chaque synchronisation sera inscrite ici avec son certificat.</translation>
    </message>
    <message>
        <source>See as a &amp;table</source>
        <translation>&amp;Voir en tableau</translation>
    </message>
    <message>
        <source>Export the certificate</source>
        <translation>Exporter le certificat</translation>
    </message>
    <message>
        <source>certificate-%1</source>
        <translation>certificat-%1</translation>
    </message>
    <message>
        <source>Export the posting register</source>
        <translation>Exporter le registre des écritures</translation>
    </message>
    <message>
        <source>register-%1</source>
        <translation>registre-%1</translation>
    </message>
    <message>
        <source>See as a c&amp;hart</source>
        <translation>Voir en &amp;graphique</translation>
    </message>
    <message>
        <source>Export the rounding differences</source>
        <translation>Exporter les écarts d’arrondi</translation>
    </message>
    <message>
        <source>rounding-%1</source>
        <translation>arrondi-%1</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::IncidentDialog</name>
    <message>
        <source>New confidentiality incident</source>
        <translation>Nouvel incident de confidentialité</translation>
    </message>
    <message>
        <source>Confidentiality incident %1</source>
        <translation>Incident de confidentialité %1</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::MainWindow</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Aide (F1)</translation>
    </message>
    <message>
        <source>Connect other systems…</source>
        <translation>Relier d’autres systèmes…</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>Chercher une mise à jour</translation>
    </message>
    <message>
        <source>Open the download page</source>
        <translation>Ouvrir la page de téléchargement</translation>
    </message>
    <message>
        <source>Try the sample company with %1</source>
        <translation>Essayer l’entreprise exemple avec %1</translation>
    </message>
    <message>
        <source>Take over from a backup…</source>
        <translation>Reprendre une sauvegarde…</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::MappingPage</name>
    <message>
        <source>reading…</source>
        <translation>lecture…</translation>
    </message>
    <message>
        <source>Accept &amp;all suggestions</source>
        <translation>Accepter &amp;toutes les suggestions</translation>
    </message>
    <message>
        <source>Accept &amp;all suggestions (%1)</source>
        <translation>Accepter &amp;toutes les suggestions (%1)</translation>
    </message>
    <message>
        <source>Accepts every suggestion of every kind</source>
        <translation>Accepte toutes les suggestions de tous les genres</translation>
    </message>
    <message>
        <source>There is no suggestion left</source>
        <translation>Il ne reste aucune suggestion</translation>
    </message>
    <message>
        <source>Nothing to map here</source>
        <translation>Rien à relier ici</translation>
    </message>
    <message>
        <source>No document to transfer uses anything of this kind.</source>
        <translation>Aucun document à transférer n’utilise ce genre.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>they may go now</source>
        <translation>ils peuvent partir maintenant</translation>
    </message>
    <message>
        <source>&amp;Transfer them again</source>
        <translation>&amp;Les transférer de nouveau</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::NewCompanyDialog</name>
    <message>
        <source>Settings of a company</source>
        <translation>Paramètres d’un dossier</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Paramètres (*.json)</translation>
    </message>
    <message>
        <source>&amp;Create the company</source>
        <translation>&amp;Créer le dossier</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>Co&amp;nnecter</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>S&amp;uivant</translation>
    </message>
    <message>
        <source>Leave the set-up?</source>
        <translation>Quitter la mise en route?</translation>
    </message>
    <message>
        <source>The company is not made yet: what you typed here is not kept.</source>
        <translation>Le dossier n’est pas encore créé&#xa0;: ce que vous avez tapé ici n’est pas conservé.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::PapersDialog</name>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Posting register</source>
        <translation>Registre des écritures</translation>
    </message>
    <message>
        <source>Other dates</source>
        <translation>Autres dates</translation>
    </message>
    <message>
        <source>The first day comes after the last.</source>
        <translation>Le premier jour vient après le dernier.</translation>
    </message>
    <message>
        <source>Every entry that is in the ledger, with its customer’s name.</source>
        <translation>Toutes les écritures qui sont dans le système comptable, avec le nom du client.</translation>
    </message>
    <message>
        <source>Both systems are asked afresh: for a long period this takes a few minutes.</source>
        <translation>Les deux systèmes sont interrogés de nouveau&#xa0;: pour une longue période, cela prend quelques minutes.</translation>
    </message>
    <message>
        <source>Rounding differences</source>
        <translation>Écarts d’arrondi</translation>
    </message>
    <message>
        <source>For the accountant: what an adjusting line made up for, and what waits for a person.</source>
        <translation>Pour le comptable&#xa0;: ce qu’une ligne d’ajustement a compensé, et ce qui attend une personne.</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::PrivacyDialog</name>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <translation>Effacer une personne</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Ce qui est conservé</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>always</source>
        <translation>toujours</translation>
    </message>
    <message numerus="yes">
        <source>for %n month(s)</source>
        <translation>
            <numerusform>pendant %n mois</numerusform>
            <numerusform>pendant %n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the file for support</source>
        <translation>Produire le fichier pour l’assistance</translation>
    </message>
    <message>
        <source>Support file (*.json)</source>
        <translation>Fichier d’assistance (*.json)</translation>
    </message>
    <message>
        <source>Passerelle support</source>
        <translation>Passerelle assistance</translation>
    </message>
    <message>
        <source>Save the company to a file</source>
        <translation>Enregistrer le dossier dans un fichier</translation>
    </message>
    <message>
        <source>Backup (*.%1)</source>
        <translation>Sauvegarde (*.%1)</translation>
    </message>
    <message>
        <source>Erase “%1” for good?</source>
        <translation>Effacer «&#xa0;%1&#xa0;» pour de bon?</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Export the register</source>
        <translation>Exporter le registre</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Register of incidents</source>
        <translation>Registre des incidents</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>No incident is kept. That is how it should be.</source>
        <translation>Aucun incident au registre. C’est ce qu’on souhaite.</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::RawDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::RecordColumns</name>
    <message>
        <source>Group by</source>
        <translation>Regrouper par</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::ReferenceDialog</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln enregistrement</numerusform>
            <numerusform>%Ln enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Synchronization reference</source>
        <translation>Référence de synchronisation</translation>
    </message>
    <message>
        <source>Synchronization reference of %1</source>
        <translation>Référence de synchronisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save the &amp;references</source>
        <translation>Enregistrer les &amp;références</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::RestoreDialog</name>
    <message>
        <source>Enter both secrets, or none.</source>
        <translation>Saisissez les deux secrets, ou aucun.</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::RunChart</name>
    <message>
        <source>Chart of the effects per day; “See as a table” gives the numbers</source>
        <translation>Graphique des écritures par jour; «&#xa0;Voir en tableau&#xa0;» donne les nombres</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::RunPage</name>
    <message>
        <source>Shows what Start would do; nothing is sent</source>
        <translation>Montre ce que Commencer ferait; rien n’est envoyé</translation>
    </message>
    <message>
        <source>in the ledger</source>
        <translation>dans le système comptable</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>en vérification</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>erreurs</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Export the certificate</source>
        <translation>Exporter le certificat</translation>
    </message>
    <message>
        <source>certificate-%1</source>
        <translation>certificat-%1</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les genres</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Tout décocher</translation>
    </message>
    <message>
        <source>Tick a&amp;ll</source>
        <translation>&amp;Tout cocher</translation>
    </message>
    <message>
        <source>Nothing in the plan matches</source>
        <translation>Rien dans le plan ne correspond</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Act&amp;ualiser</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>Aperç&amp;u</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::ScheduleDialog</name>
    <message>
        <source>Only when Start is pressed</source>
        <translation>Seulement quand on clique sur Commencer</translation>
    </message>
    <message>
        <source>At regular intervals</source>
        <translation>À intervalles réguliers</translation>
    </message>
    <message>
        <source>At fixed times</source>
        <translation>À heures fixes</translation>
    </message>
    <message>
        <source>STARTTLS (usual, port 587)</source>
        <translation>STARTTLS (habituel, port 587)</translation>
    </message>
    <message>
        <source>TLS from the start (port 465)</source>
        <translation>TLS dès le début (port 465)</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>Enter times such as 02:00, 14:30.</source>
        <translation>Entrez des heures comme 02:00, 14:30.</translation>
    </message>
    <message>
        <source>First run: %1</source>
        <translation>Première synchronisation&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Rien n’a été modifié</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>Déconnecter %1?</translation>
    </message>
    <message>
        <source>The authorization is withdrawn and its token is erased. Nothing already transferred changes; Start is not available until the next authorization.</source>
        <translation>L’autorisation est retirée et son jeton est effacé. Rien de ce qui est déjà transféré ne change; Commencer reste inactif jusqu’à la prochaine autorisation.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Save your changes first</source>
        <translation>Enregistrez d’abord vos changements</translation>
    </message>
    <message>
        <source>Settings and mapping in a file, without secrets</source>
        <translation>Paramètres et correspondances dans un fichier, sans secrets</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>Exporter les paramètres</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Paramètres (*.json)</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::SetupPage</name>
    <message>
        <source>%1 of %2 done. Nothing is posted before you approve it in the preview.</source>
        <translation>Étapes faites&#xa0;: %1 sur %2. Rien n’est inscrit avant que vous l’approuviez dans l’aperçu.</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1&#xa0;: fait</translation>
    </message>
    <message>
        <source>%1: to do now</source>
        <translation>%1&#xa0;: à faire maintenant</translation>
    </message>
    <message>
        <source>%1: later</source>
        <translation>%1&#xa0;: plus tard</translation>
    </message>
    <message>
        <source>What comes before is not done yet</source>
        <translation>Ce qui précède n’est pas encore fait</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::StatusCard</name>
    <message>
        <source>Show every status again</source>
        <translation>Afficher de nouveau tous les statuts</translation>
    </message>
    <message>
        <source>Show only: %1</source>
        <translation>Afficher seulement&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::Tour</name>
    <message>
        <source>Tour, %1 of %2</source>
        <translation>Visite, %1 de %2</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Terminer la visite</translation>
    </message>
    <message>
        <source>Esc; the help shows it again</source>
        <translation>Échap; l’aide la montre de nouveau</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>passerelle::widgets::TrayNotice</name>
    <message>
        <source>Open Passerelle</source>
        <translation>Ouvrir Passerelle</translation>
    </message>
    <message>
        <source>Start a run now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
</TS>
