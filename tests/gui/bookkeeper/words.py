# SPDX-License-Identifier: GPL-3.0-or-later
"""What a bookkeeper reads and looks for, in both languages. A button that changes its words is changed here alone."""
import re
from types import SimpleNamespace


def starts(text):
    return re.compile("^" + re.escape(text))


# Three kinds of error: what the list says of the record, and the label of the button that mends it.
FIXES = {
    "en": SimpleNamespace(
        product=(starts("A product has no counterpart"), "Map it now"),
        payment=(starts("A payment type has no counterpart"), "Map it now"),
        closed=(starts("The date falls in a closed period"), "Transfer again")),
    "fr": SimpleNamespace(
        product=(starts("Un produit n’a pas de correspondance"), "Relier maintenant"),
        payment=(starts("Un type de paiement n’a pas de correspondance"), "Relier maintenant"),
        closed=(starts("La date tombe dans une période fermée"), "Transférer de nouveau")),
}

WORDS = {
    "en": SimpleNamespace(
        language="Language", welcome="Welcome to Passerelle", try_sample="Try the sample company",
        authorize_title=starts("Authorize access"), own_browser="Use my own browser", paste="Token or return address",
        validate="Validate", authorized=re.compile(r"^Authorized · \d+ days?$"), not_authorized="Not authorized",
        dashboard=starts("Dashboard"), run=starts("Run"), mapping_page=starts("Mapping"), history=starts("History"),
        accept_all=starts("Accept all suggestions"), mapping="Mapping", products=starts("Products"), payment_types=starts("Payment types"),
        counterpart=re.compile("→$"), retry_alike="Transfer them again", transfer_again="Transfer again",
        verify="Verify…", to_verify="Accounts to verify", candidates="Customers of the ledger that look alike",
        link="Link to this customer", apply=re.compile(r"^Apply \d+ decisions?$"), is_now="is Bérubé et frères",
        preview="Preview", preview_title="Preview of the run", plan="What the run would do", fix_first=re.compile(r"^To fix first · (\d+)$"),
        ticked_totals="Totals of what is ticked", back="Back", start="Start",
        finished="Run finished", balanced=re.compile(r"^Source = journal = ledger, difference 0[.,]00$"), check="To-the-cent check",
        to_fix="Records to fix", sealed=re.compile(r"^Sealed in the journal as ([0-9a-f ]+) ·"),
        certificate="Export certificate…", file_name=starts("File name"), save="Save", all_agree="every total agrees",
        to_dashboard="Back to dashboard", records="Records", change_status="Change status", search="Search",
        error="Transfer error", transferred="Transferred", to_transfer="To transfer", runs="Runs", in_balance="In balance"),
    "fr": SimpleNamespace(
        language="Langue", welcome="Bienvenue dans Passerelle", try_sample="Essayer l’entreprise exemple",
        authorize_title=starts("Autoriser l’accès"), own_browser="Utiliser mon propre navigateur", paste="Jeton ou adresse de retour",
        validate="Valider", authorized=re.compile(r"^Autorisé · \d+ jours?$"), not_authorized="Non autorisé",
        dashboard=starts("Tableau de bord"), run=starts("Synchronisation"), mapping_page=starts("Correspondances"), history=starts("Historique"),
        accept_all=starts("Accepter toutes les suggestions"), mapping="Correspondances", products=starts("Produits"), payment_types=starts("Types de paiement"),
        counterpart=re.compile("→$"), retry_alike="Les transférer de nouveau", transfer_again="Transférer de nouveau",
        verify="Vérifier…", to_verify="Comptes à vérifier", candidates="Clients du système comptable qui se ressemblent",
        link="Lier à ce client", apply=re.compile(r"^Appliquer \d+ décisions?$"), is_now="est Bérubé et frères",
        preview="Aperçu", preview_title="Aperçu du plan", plan="Ce que la synchronisation ferait", fix_first=re.compile(r"^À corriger d’abord · (\d+)$"),
        ticked_totals="Totaux de ce qui est coché", back="Retour", start="Commencer",
        finished="Synchronisation terminée", balanced=re.compile(r"^Source = journal = comptabilité, écart 0[.,]00$"), check="Vérification au cent près",
        to_fix="Enregistrements à corriger", sealed=re.compile(r"^Scellée dans le journal sous ([0-9a-f ]+) ·"),
        certificate="Exporter le certificat…", file_name=starts("Nom de fichier"), save="Enregistrer", all_agree="tous les totaux concordent",
        to_dashboard="Tableau de bord", records="Enregistrements", change_status="Modifier le statut", search="Rechercher",
        error="Erreur de transfert", transferred="Transfert complété", to_transfer="À transférer", runs="Synchronisations", in_balance="Conforme"),
}
