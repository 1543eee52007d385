; SPDX-License-Identifier: GPL-3.0-or-later
; The pages of the installer that are ours: language, ledger, connection to Membri; and what must be closed first.

Var page
Var firstChoice
Var secondChoice
Var urlField
Var clientField
Var chapterField
Var startupBox

; Pushes 1 when a program of the installed folder is running, else 0: a running program can't be opened for writing.
!macro isRunningBody
    StrCpy $R9 0
    !include "${MADE}/programs.nsh"
    Push $R9
!macroend
!macro isOneRunning program
    ${If} ${FileExists} "$INSTDIR\${program}"
        ClearErrors
        FileOpen $R8 "$INSTDIR\${program}" a
        ${If} ${Errors}
            StrCpy $R9 1
        ${Else}
            FileClose $R8
        ${EndIf}
    ${EndIf}
!macroend

Function isRunning
    !insertmacro isRunningBody
FunctionEnd

; The first page: in both languages, as nobody knows yet which one is read. The other language starts the installer again.
Function languagePage
    ${If} $languageGiven == 1
        Abort
    ${EndIf}
    !insertmacro MUI_HEADER_TEXT "Langue · Language" "Passerelle ${VERSION}"
    nsDialogs::Create 1018
    Pop $page
    ${NSD_CreateLabel} 0 0 100% 24u "Choisissez la langue de Passerelle.$\r$\nChoose the language of Passerelle."
    Pop $0
    ${NSD_CreateFirstRadioButton} 10u 36u 90% 12u "&Français"
    Pop $firstChoice
    ${NSD_CreateAdditionalRadioButton} 10u 52u 90% 12u "&English"
    Pop $secondChoice
    ${If} $LANGUAGE == ${LANG_FRENCH}
        ${NSD_Check} $firstChoice
    ${Else}
        ${NSD_Check} $secondChoice
    ${EndIf}
    ${NSD_OnClick} $firstChoice languageClicked
    ${NSD_OnClick} $secondChoice languageClicked
    nsDialogs::Show
FunctionEnd

; The buttons say "Suivant" or "Next" as soon as the language is chosen.
Function languageClicked
    Pop $0
    GetDlgItem $1 $HWNDPARENT 1
    GetDlgItem $2 $HWNDPARENT 2
    ${If} $0 == $firstChoice
        SendMessage $1 ${WM_SETTEXT} 0 "STR:&Suivant >"
        SendMessage $2 ${WM_SETTEXT} 0 "STR:Annuler"
    ${Else}
        SendMessage $1 ${WM_SETTEXT} 0 "STR:&Next >"
        SendMessage $2 ${WM_SETTEXT} 0 "STR:Cancel"
    ${EndIf}
FunctionEnd

Function languageLeave
    ${NSD_GetState} $firstChoice $0
    StrCpy $1 en
    StrCpy $2 ${LANG_ENGLISH}
    ${If} $0 == ${BST_CHECKED}
        StrCpy $1 fr
        StrCpy $2 ${LANG_FRENCH}
    ${EndIf}
    ${If} $LANGUAGE != $2
        ${GetParameters} $3
        HideWindow
        Exec '"$EXEPATH" /LANG=$1 $3'
        Quit
    ${EndIf}
FunctionEnd

Function directoryLeave
    retry:
    Call isRunning
    Pop $0
    ${If} $0 == 1
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(CloseFirst)" IDRETRY retry
        Abort
    ${EndIf}
FunctionEnd

; One choice for each ledger that this version of the program knows.
Function ledgerPage
    !insertmacro MUI_HEADER_TEXT "$(LedgerTitle)" "$(LedgerSubtitle)"
    nsDialogs::Create 1018
    Pop $page
    ${NSD_CreateLabel} 0 0 100% 20u "$(LedgerText)"
    Pop $0
    ${NSD_CreateFirstRadioButton} 10u 26u 90% 12u "&QuickBooks Online"
    Pop $firstChoice
    ${NSD_CreateAdditionalRadioButton} 10u 42u 90% 12u "Business &Central"
    Pop $secondChoice
    ${If} $ledger == "business-central"
        ${NSD_Check} $secondChoice
    ${Else}
        ${NSD_Check} $firstChoice
    ${EndIf}
    ${NSD_CreateCheckBox} 0 74u 100% 12u "$(StartAtSignIn)"
    Pop $startupBox
    ${If} $startsAtSignIn == 1
        ${NSD_Check} $startupBox
    ${EndIf}
    nsDialogs::Show
FunctionEnd

Function ledgerLeave
    StrCpy $ledger quickbooks
    ${NSD_GetState} $secondChoice $0
    ${If} $0 == ${BST_CHECKED}
        StrCpy $ledger business-central
    ${EndIf}
    StrCpy $startsAtSignIn 0
    ${NSD_GetState} $startupBox $0
    ${If} $0 == ${BST_CHECKED}
        StrCpy $startsAtSignIn 1
    ${EndIf}
FunctionEnd

; All three may stay empty: the program asks again, and for the secret, when a company is made.
Function membriPage
    !insertmacro MUI_HEADER_TEXT "$(MembriTitle)" "$(MembriSubtitle)"
    nsDialogs::Create 1018
    Pop $page
    ${NSD_CreateLabel} 0 0 100% 10u "$(MembriUrl)"
    Pop $0
    ${NSD_CreateText} 0 11u 100% 13u "$membriUrl"
    Pop $urlField
    ${NSD_CreateLabel} 0 31u 100% 10u "$(MembriClient)"
    Pop $0
    ${NSD_CreateText} 0 42u 100% 13u "$clientId"
    Pop $clientField
    ${NSD_CreateLabel} 0 62u 100% 10u "$(MembriChapter)"
    Pop $0
    ${NSD_CreateText} 0 73u 100% 13u "$chapter"
    Pop $chapterField
    ${NSD_CreateLabel} 0 96u 100% 40u "$(MembriHelp)"
    Pop $0
    ${NSD_SetFocus} $urlField
    nsDialogs::Show
FunctionEnd

Function membriLeave
    ${NSD_GetText} $urlField $membriUrl
    ${NSD_GetText} $clientField $clientId
    ${NSD_GetText} $chapterField $chapter
FunctionEnd
