// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/errortexts.h"

namespace passerelle::presentation {

namespace {

constexpr ErrorTexts Texts[]{
    {ErrorCode::SourceUnreachable, QT_TRANSLATE_NOOP("ErrorText", "Source unreachable"),
     QT_TRANSLATE_NOOP("ErrorText", "The source system cannot be reached (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Check the connection and the address in Settings, then start again. Nothing was "
                       "posted. If it stays so, an update of Passerelle may be necessary.")},
    {ErrorCode::SourceCredentialsRefused, QT_TRANSLATE_NOOP("ErrorText", "Source credentials refused"),
     QT_TRANSLATE_NOOP("ErrorText", "The source system refuses the client ID or the client secret (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Enter the client ID and the secret again in Settings. Support of your membership "
                       "system gives them out.")},
    {ErrorCode::SourceSecretExpired, QT_TRANSLATE_NOOP("ErrorText", "Source secret expired"),
     QT_TRANSLATE_NOOP("ErrorText", "The client secret of the source system has expired (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Ask support of your membership system for a new secret and replace it in Settings.")},
    {ErrorCode::SourceAccessDenied, QT_TRANSLATE_NOOP("ErrorText", "Access denied"),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "The source system knows this program but does not let it read or write this data (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Ask the administrator of the source system to give the application user the role "
                       "meant for accounting synchronization.")},
    {ErrorCode::SourceColumnMissing, QT_TRANSLATE_NOOP("ErrorText", "Column not found"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "A column that the synchronization needs is missing in the source system (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Have the column put back, or correct its name in the company’s table of columns, "
                       "then start again.")},
    {ErrorCode::SourceChapterUnknown, QT_TRANSLATE_NOOP("ErrorText", "Unknown chapter"),
     QT_TRANSLATE_NOOP("ErrorText", "The source system has no chapter with this name (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Copy the chapter’s name exactly as it stands in the configuration area of Membri, "
                       "entity \"Chapitre\".")},
    {ErrorCode::SourceSyncDisabled, QT_TRANSLATE_NOOP("ErrorText", "Synchronization turned off"),
     QT_TRANSLATE_NOOP("ErrorText", "Accounting synchronization is turned off in the source system (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Turn synchronization on in the accounting system settings of Membri, then start again.")},
    {ErrorCode::LedgerUnreachable, QT_TRANSLATE_NOOP("ErrorText", "Ledger unreachable"),
     QT_TRANSLATE_NOOP("ErrorText", "The accounting system cannot be reached (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Check the connection, then start again. What was already sent is checked before "
         "anything is sent a second time. If it stays so, an update of Passerelle may be necessary.")},
    {ErrorCode::LedgerServerError, QT_TRANSLATE_NOOP("ErrorText", "Ledger in trouble"),
     QT_TRANSLATE_NOOP("ErrorText", "The accounting system answers that it has a problem of its own (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Wait some minutes and start again. The provider’s status page says when the service is back.")},
    {ErrorCode::LedgerAccessDenied, QT_TRANSLATE_NOOP("ErrorText", "Ledger access denied"),
     QT_TRANSLATE_NOOP("ErrorText", "The accounting system does not let this program do this (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Have an administrator of the accounting company give the authorization again.")},
    {ErrorCode::LedgerSubscriptionEnded, QT_TRANSLATE_NOOP("ErrorText", "Subscription ended"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The subscription of the accounting company has ended or is suspended (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Renew the subscription in the accounting system, then start again.")},
    {ErrorCode::LedgerKeysRefused, QT_TRANSLATE_NOOP("ErrorText", "Keys refused"),
     QT_TRANSLATE_NOOP("ErrorText", "The accounting system refuses the keys of your application (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Copy both keys again from the provider’s developer page into Settings, then authorize again.")},
    {ErrorCode::LedgerWrongCompany, QT_TRANSLATE_NOOP("ErrorText", "Wrong ledger company"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The company wanted here is not one that the accounting system offers (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Authorize again and choose the accounting company used so far. For Business Central, "
                       "write its name in Settings first.")},
    {ErrorCode::PaymentJournalInUse, QT_TRANSLATE_NOOP("ErrorText", "Journal in use"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "A journal that is kept for Passerelle holds lines of somebody else (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "In the accounting system, post those lines or move them to another journal, then "
                       "start again.")},
    {ErrorCode::Throttled, QT_TRANSLATE_NOOP("ErrorText", "Too many requests"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The service asks for a pause because it received too many requests (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "The run waits and goes on by itself. If it had to stop, start again in fifteen minutes.")},
    {ErrorCode::BadReply, QT_TRANSLATE_NOOP("ErrorText", "Unreadable answer"),
     QT_TRANSLATE_NOOP("ErrorText", "The service gave an answer that cannot be read (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Check that the network asks for no sign-in of its own, then start again. Whatever "
                       "was sent is checked first.")},
    {ErrorCode::ReplyTooLarge, QT_TRANSLATE_NOOP("ErrorText", "Answer too large"),
     QT_TRANSLATE_NOOP("ErrorText", "The service sent an answer larger than the program accepts (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Start again. If it happens again, send the log to support.")},
    {ErrorCode::ClockWrong, QT_TRANSLATE_NOOP("ErrorText", "Clock is off"),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "The clock of this computer differs from the service’s by more than five minutes (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Turn on automatic time in the computer’s date settings, then start again.")},
};

} // namespace

std::span<const ErrorTexts> errorTextsOfSystems()
{
    return Texts;
}

} // namespace passerelle::presentation
