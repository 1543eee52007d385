// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/texts.h"

namespace passerelle::signin {

using namespace Qt::StringLiterals;

namespace {

const Texts &french()
{
    static const Texts texts{
        .title = u"Connexion au système comptable"_s,
        .back = u"Page précédente"_s,
        .reload = u"Recharger la page"_s,
        .address = u"Adresse de la page"_s,
        .expected = u"Adresse attendue"_s,
        .unexpected = u"Adresse inattendue bloquée"_s,
        .ownBrowser = u"Mon &navigateur"_s,
        .closesItself = u"Cette fenêtre se ferme d’elle-même une fois l’accès accordé."_s,
        .haveCode = u"J’ai déjà un &code"_s,
        .cancel = u"&Annuler"_s,
        .notOpened = u"%1 n’a pas été ouvert\u00a0: cette adresse n’est pas celle du fournisseur."_s,
        .badCertificate = u"Le certificat de ce site n’est pas valide"_s,
        .badCertificateReason =
            u"Il n’est pas sûr que vous soyez bien chez %1. La page n’a pas été ouverte et rien n’a "
            u"été envoyé. Vérifiez la date de l’ordinateur et la connexion, puis recommencez."_s,
        .unreachable = u"La page ne répond pas"_s,
        .unreachableReason =
            u"%1 n’a pas pu être joint. Vérifiez la connexion à Internet, puis rechargez la page."_s,
        .ended = u"La page s’est arrêtée"_s,
        .endedReason = u"Rechargez la page pour recommencer, ou utilisez votre navigateur."_s,
    };
    return texts;
}

const Texts &english()
{
    static const Texts texts{
        .title = u"Sign in to the accounting system"_s,
        .back = u"Previous page"_s,
        .reload = u"Reload the page"_s,
        .address = u"Address of the page"_s,
        .expected = u"Expected address"_s,
        .unexpected = u"Unexpected address blocked"_s,
        .ownBrowser = u"My &browser"_s,
        .closesItself = u"This window closes by itself once access is granted."_s,
        .haveCode = u"I already have a &code"_s,
        .cancel = u"C&ancel"_s,
        .notOpened = u"%1 was not opened: this is not the provider’s address."_s,
        .badCertificate = u"The certificate of this site is not valid"_s,
        .badCertificateReason =
            u"It is not certain that this is really %1. The page was not opened and nothing was "
            u"sent. Check the computer’s date and the connection, then try again."_s,
        .unreachable = u"The page does not answer"_s,
        .unreachableReason =
            u"%1 could not be reached. Check the Internet connection, then reload the page."_s,
        .ended = u"The page has stopped"_s,
        .endedReason = u"Reload the page to start again, or use your browser."_s,
    };
    return texts;
}

} // namespace

const Texts &textsIn(const QString &language)
{
    return language.startsWith(u"fr") ? french() : english();
}

} // namespace passerelle::signin
