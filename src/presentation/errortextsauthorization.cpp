// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/errortexts.h"

namespace passerelle::presentation {

namespace {

constexpr ErrorTexts Texts[]{
    {ErrorCode::NotAuthorized, QT_TRANSLATE_NOOP("ErrorText", "Not authorized"),
     QT_TRANSLATE_NOOP("ErrorText", "This company is not authorized in the accounting system yet (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Press Authorization and sign in to the accounting system, or use the authorize command.")},
    {ErrorCode::AuthorizationExpired, QT_TRANSLATE_NOOP("ErrorText", "Authorization ended"),
     QT_TRANSLATE_NOOP("ErrorText", "The accounting system no longer accepts the authorization (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Press Authorization and sign in again. Nothing is lost: the run goes on where it was.")},
    {ErrorCode::ConsentRefused, QT_TRANSLATE_NOOP("ErrorText", "Consent refused"),
     QT_TRANSLATE_NOOP("ErrorText", "The permission was declined on the accounting system’s page."),
     QT_TRANSLATE_NOOP("ErrorText", "Press Authorization again, sign in as an administrator and accept.")},
    {ErrorCode::SignInClosed, QT_TRANSLATE_NOOP("ErrorText", "Sign-in closed"),
     QT_TRANSLATE_NOOP("ErrorText", "The sign-in window was closed before the end."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Press Authorization again and finish the sign-in, or use your own browser.")},
    {ErrorCode::SignInStateWrong, QT_TRANSLATE_NOOP("ErrorText", "Unexpected answer"),
     QT_TRANSLATE_NOOP("ErrorText", "The answer does not belong to the sign-in that was started here."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Press Authorization once more and use the address of that very attempt.")},
    {ErrorCode::SignInTooLate, QT_TRANSLATE_NOOP("ErrorText", "Too late"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The sign-in took more than ten minutes, or its answer was already used."),
     QT_TRANSLATE_NOOP("ErrorText", "Press Authorization again and finish within ten minutes.")},
    {ErrorCode::SignInAddressWrong, QT_TRANSLATE_NOOP("ErrorText", "Address not recognized"),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "The text that was pasted is neither a token nor the whole address of the last page (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "In the browser, click in the address bar, select everything, copy, and paste it under "
         "Authorization.")},
    {ErrorCode::SignInCodeRefused, QT_TRANSLATE_NOOP("ErrorText", "Code refused"),
     QT_TRANSLATE_NOOP("ErrorText", "The accounting system refuses the code of this sign-in (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Press Authorization again and finish without a long pause.")},
    {ErrorCode::SignInCompanyDiffers, QT_TRANSLATE_NOOP("ErrorText", "Different company"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The sign-in is for another company of the accounting system than before (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Authorize again and choose the former company. If the change is wanted, read what it "
                       "entails and type ACCEPT.")},
    {ErrorCode::SignInBrowserFailed, QT_TRANSLATE_NOOP("ErrorText", "Browser not available"),
     QT_TRANSLATE_NOOP("ErrorText", "The built-in sign-in window could not be opened (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Choose Use my own browser and paste the address of the last page here.")},
};

} // namespace

std::span<const ErrorTexts> errorTextsOfAuthorization()
{
    return Texts;
}

} // namespace passerelle::presentation
