// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/loginpages.h"

#include "sandbox/htmlpage.h"

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
const auto Style =
    u"body{font:1rem/1.5 system-ui,sans-serif;margin:0;background:#eef1f5;color:#1b1b1b}"
    "main{max-width:26rem;margin:3rem auto;padding:2rem;background:#fff;border:1px solid #c8ccd1}"
    "h1{font-size:1.4rem;margin-top:0}label{display:block;margin-top:1rem}"
    "input{width:100%;box-sizing:border-box;font:inherit;padding:.5rem;border:1px solid #5f6368}"
    "button{font:inherit;margin:1.5rem .5rem 0 0;padding:.5rem 1.25rem;border:1px solid #0b5cad;"
    "background:#0b5cad;color:#fff}button.plain{background:#fff;color:#0b5cad}"
    "p.problem{color:#a4001d;font-weight:600}:focus-visible{outline:3px solid #0077c5}"
    "footer{font-size:.85rem;color:#5f6368;margin-top:1.5rem}"_s;

HttpResponse html(bool isFrench, const QString &title, const QString &content, int status = 200)
{
    return htmlPage(Style, isFrench, title, content, status);
}

QString form(const LoginPage &page, const QString &step, const QString &content)
{
    static const QStringList kept{u"client_id"_s, u"redirect_uri"_s,   u"response_type"_s,        u"scope"_s,
                                  u"state"_s,     u"code_challenge"_s, u"code_challenge_method"_s};
    QString fields = u"<input type=\"hidden\" name=\"step\" value=\"%1\">"_s.arg(step);
    for (const auto &[name, value] : page.form) {
        if (kept.contains(name))
            fields += u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_s.arg(name, value.toHtmlEscaped());
    }
    return u"<form method=\"post\" action=\"%1\">%2%3</form>"_s.arg(page.address.toHtmlEscaped(), fields,
                                                                    content);
}
} // namespace

HttpResponse loginSignInPage(const LoginPage &page)
{
    const bool fr = page.isFrench;
    QString content;
    if (page.hasProblem)
        content = u"<p class=\"problem\" role=\"alert\">%1</p>"_s.arg(
            say(fr, u"Entrez une adresse et un mot de passe."_s, u"Enter an address and a password."_s));
    content += u"<p>%1</p>"_s.arg(
        say(fr, u"N'importe quelle adresse et n'importe quel mot de passe conviennent ici."_s,
            u"Any address and any password will do here."_s));
    content += u"<label for=\"email\">%1</label><input type=\"email\" id=\"email\" name=\"email\" "
               "autocomplete=\"username\" required autofocus>"_s.arg(
                   say(fr, u"Adresse de courriel"_s, u"Email address"_s));
    content +=
        u"<label for=\"password\">%1</label><input type=\"password\" id=\"password\" name=\"password\" "
        "autocomplete=\"current-password\" required>"_s.arg(say(fr, u"Mot de passe"_s, u"Password"_s));
    content +=
        u"<button type=\"submit\" id=\"sign-in\">%1</button>"_s.arg(say(fr, u"Se connecter"_s, u"Sign in"_s));
    return html(fr, say(fr, u"Connexion à Microsoft Entra"_s, u"Sign in to Microsoft Entra"_s),
                form(page, u"sign-in"_s, content));
}

HttpResponse loginConsentPage(const LoginPage &page)
{
    const bool fr = page.isFrench;
    const QString question =
        say(fr, u"Passerelle demande à lire et à modifier les données de Business Central."_s,
            u"Passerelle asks to read and change the data of Business Central."_s);
    const QString content = u"<p>%1</p>"_s.arg(question)
        + u"<button type=\"submit\" id=\"allow\" name=\"answer\" value=\"allow\" autofocus>%1</button>"_s.arg(
            say(fr, u"Accepter"_s, u"Accept"_s))
        + u"<button type=\"submit\" id=\"refuse\" class=\"plain\" name=\"answer\" value=\"refuse\">%1</button>"_s
              .arg(say(fr, u"Refuser"_s, u"Refuse"_s));
    return html(fr, say(fr, u"Autorisations demandées"_s, u"Permissions requested"_s),
                form(page, u"consent"_s, content));
}

HttpResponse loginErrorPage(bool isFrench)
{
    const QString content = u"<p role=\"alert\">%1</p>"_s.arg(say(
        isFrench, u"Cette demande n'est pas valide. Vérifiez l'application et son adresse de redirection."_s,
        u"This request is not valid. Check the application and its redirect address."_s));
    return html(isFrench, say(isFrench, u"Une erreur s'est produite"_s, u"Something went wrong"_s), content,
                400);
}

} // namespace passerelle::sandbox::businesscentral
