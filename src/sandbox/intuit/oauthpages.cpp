// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/oauthpages.h"

#include "sandbox/htmlpage.h"

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
const auto Style =
    u"body{font:1rem/1.5 system-ui,sans-serif;margin:0;background:#f4f5f8;color:#393a3d}"
    "main{max-width:26rem;margin:3rem auto;padding:2rem;background:#fff;border:1px solid #d4d7dc;"
    "border-radius:.5rem}h1{font-size:1.4rem;margin-top:0}label{display:block;margin-top:1rem}"
    "input[type=email],input[type=password]{width:100%;box-sizing:border-box;font:inherit;padding:.5rem;"
    "border:1px solid #6b6c72;border-radius:.25rem}fieldset{border:0;padding:0;margin:0}"
    "button{font:inherit;margin:1.5rem .5rem 0 0;padding:.5rem 1.25rem;border-radius:.25rem;"
    "border:1px solid #0b6b14;background:#0b6b14;color:#fff}button.plain{background:#fff;color:#0b6b14}"
    "p.problem{color:#b00020;font-weight:600}:focus-visible{outline:3px solid #0077c5}"
    "footer{font-size:.85rem;color:#6b6c72;margin-top:1.5rem}"_s;

HttpResponse html(bool isFrench, const QString &title, const QString &content, int status = 200)
{
    return htmlPage(Style, isFrench, title, content, status);
}

QString hiddenFields(const Page &page, const QString &step)
{
    QString fields = u"<input type=\"hidden\" name=\"step\" value=\"%1\">"_s.arg(step);
    for (const auto &[name, value] : page.form) {
        const bool isKept = name == u"client_id"_s || name == u"redirect_uri"_s || name == u"response_type"_s
            || name == u"scope"_s || name == u"state"_s || (name == u"company"_s && step == u"consent"_s);
        if (isKept)
            fields += u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_s.arg(name, value.toHtmlEscaped());
    }
    return fields;
}

QString form(const Page &page, const QString &step, const QString &content)
{
    return u"<form method=\"post\" action=\"/connect/oauth2\">%1%2</form>"_s.arg(hiddenFields(page, step),
                                                                                 content);
}

QString problem(const Page &page, const QString &french, const QString &english)
{
    if (!page.hasProblem)
        return {};
    return u"<p class=\"problem\" role=\"alert\">%1</p>"_s.arg(say(page.isFrench, french, english));
}
} // namespace

bool prefersFrench(const QByteArray &acceptLanguage)
{
    return acceptLanguage.trimmed().toLower().startsWith("fr");
}

HttpResponse signInPage(const Page &page)
{
    const bool fr = page.isFrench;
    const QString content =
        problem(page, u"Entrez une adresse et un mot de passe."_s, u"Enter an address and a password."_s)
        + u"<p>%1</p>"_s.arg(
            say(fr, u"N'importe quelle adresse et n'importe quel mot de passe conviennent ici."_s,
                u"Any address and any password will do here."_s))
        + u"<label for=\"email\">%1</label><input type=\"email\" id=\"email\" name=\"email\" "
          u"autocomplete=\"username\" "
          "required autofocus>"_s.arg(say(fr, u"Adresse de courriel"_s, u"Email address"_s))
        + u"<label for=\"password\">%1</label><input type=\"password\" id=\"password\" name=\"password\" "
          "autocomplete=\"current-password\" required>"_s.arg(say(fr, u"Mot de passe"_s, u"Password"_s))
        + u"<button type=\"submit\" id=\"sign-in\">%1</button>"_s.arg(
            say(fr, u"Se connecter"_s, u"Sign in"_s));
    return html(fr, say(fr, u"Connexion à Intuit"_s, u"Sign in to Intuit"_s),
                form(page, u"sign-in"_s, content));
}

HttpResponse companyPage(const Page &page)
{
    const bool fr = page.isFrench;
    QString choices;
    for (qsizetype i = 0; i < page.companies.size(); ++i) {
        const auto &[realm, name] = page.companies[i];
        choices += u"<label for=\"company-%1\"><input type=\"radio\" id=\"company-%1\" name=\"company\" "
                   u"value=\"%2\"%4> "
                   "%3</label>"_s.arg(QString::number(i + 1), realm, name.toHtmlEscaped(),
                                      i == 0 ? u" checked autofocus"_s : QString());
    }
    const QString content = problem(page, u"Choisissez une entreprise."_s, u"Choose a company."_s)
        + u"<fieldset><legend>%1</legend>%2</fieldset>"_s.arg(
            say(fr, u"Quelle entreprise voulez-vous relier ?"_s, u"Which company do you want to connect?"_s),
            choices)
        + u"<button type=\"submit\" id=\"next\">%1</button>"_s.arg(say(fr, u"Suivant"_s, u"Next"_s));
    return html(fr, say(fr, u"Choix de l'entreprise"_s, u"Choose a company"_s),
                form(page, u"company"_s, content));
}

HttpResponse consentPage(const Page &page, const QString &companyName)
{
    const bool fr = page.isFrench;
    const QString question =
        say(fr, u"Passerelle demande à lire et à modifier les données comptables de « %1 »."_s,
            u"Passerelle asks to read and change the accounting data of “%1”."_s)
            .arg(companyName.toHtmlEscaped());
    const QString content = u"<p>%1</p>"_s.arg(question)
        + u"<button type=\"submit\" id=\"allow\" name=\"answer\" value=\"allow\" autofocus>%1</button>"_s.arg(
            say(fr, u"Autoriser"_s, u"Allow"_s))
        + u"<button type=\"submit\" id=\"refuse\" class=\"plain\" name=\"answer\" value=\"refuse\">%1</button>"_s
              .arg(say(fr, u"Refuser"_s, u"Refuse"_s));
    return html(fr, say(fr, u"Autorisation"_s, u"Authorization"_s), form(page, u"consent"_s, content));
}

HttpResponse errorPage(bool isFrench)
{
    const QString content = u"<p role=\"alert\">%1</p>"_s.arg(
        say(isFrench,
            u"Cette application n'a pas pu être reliée. Vérifiez ses clés et son adresse de redirection."_s,
            u"This application could not be connected. Check its keys and its redirect address."_s));
    return html(isFrench, say(isFrench, u"Une erreur s'est produite"_s, u"Something went wrong"_s), content,
                400);
}

} // namespace passerelle::sandbox::intuit
