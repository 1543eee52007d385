// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/errortexts.h"

namespace passerelle::presentation {

namespace {

constexpr ErrorTexts Texts[]{
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("ErrorText", "Stopped"),
     QT_TRANSLATE_NOOP("ErrorText", "The run was stopped before its end."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Press Start again: the run goes on where it stopped and posts nothing twice.")},
    {ErrorCode::BadUsage, QT_TRANSLATE_NOOP("ErrorText", "Command not understood"),
     QT_TRANSLATE_NOOP("ErrorText", "The command or one of its options is not understood (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Look up the spelling with passerelle-cli --help, then type the command again.")},
    {ErrorCode::BadConfiguration, QT_TRANSLATE_NOOP("ErrorText", "Incomplete settings"),
     QT_TRANSLATE_NOOP("ErrorText", "A setting of the company is missing or cannot be used (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Open Settings, fill in the field that is named, and save.")},
    {ErrorCode::CompanyUnknown, QT_TRANSLATE_NOOP("ErrorText", "Unknown company"),
     QT_TRANSLATE_NOOP("ErrorText", "There is no company with this name (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "List the companies and use a name from the list. When there are several, the command "
                       "line needs --company.")},
    {ErrorCode::CompanyExists, QT_TRANSLATE_NOOP("ErrorText", "Name already used"),
     QT_TRANSLATE_NOOP("ErrorText", "A company with this name already exists (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Open the existing company, or choose another name for the new one.")},
    {ErrorCode::OtherWorkstation, QT_TRANSLATE_NOOP("ErrorText", "Workstation at work"),
     QT_TRANSLATE_NOOP("ErrorText", "Another workstation is synchronizing this company (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Wait until its run is over, then start again. If it was cut off, the company is free "
                       "again at the time given.")},
    {ErrorCode::TakeOverNeeded, QT_TRANSLATE_NOOP("ErrorText", "Take-over needed"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Documents of this company were transferred that this workstation knows nothing of "
                       "(%1), and this accounting system does not recognize a repeated document."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Make sure that nobody works on the company elsewhere any more, then take it over: "
                       "in the window by the button on this page, on the command line by sync --take-over.")},
    {ErrorCode::CompanyBusy, QT_TRANSLATE_NOOP("ErrorText", "Run in progress"),
     QT_TRANSLATE_NOOP("ErrorText", "Another run or another window is working on this company (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Wait until the other run is finished, then try again.")},
    {ErrorCode::NotAvailableYet, QT_TRANSLATE_NOOP("ErrorText", "Not available yet"),
     QT_TRANSLATE_NOOP("ErrorText", "This version does not offer this yet (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Use what this version offers instead, for example CSV for an export, and look for a "
                       "newer version.")},
    {ErrorCode::InternalError, QT_TRANSLATE_NOOP("ErrorText", "Unexpected problem"),
     QT_TRANSLATE_NOOP("ErrorText", "Something happened that the program did not foresee (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Start again: the journal lets the run go on safely. If it happens again, send the "
                       "log to support; it holds no password and no amount.")},
};

} // namespace

std::span<const ErrorTexts> errorTextsOfRun()
{
    return Texts;
}

} // namespace passerelle::presentation
