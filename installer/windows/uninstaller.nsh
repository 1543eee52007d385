; SPDX-License-Identifier: GPL-3.0-or-later
; Uninstalling: every file of the list that was installed, and nothing else. The companies stay unless somebody asks.

Var dataBox
Var deletesData
Var isUpgrade

Function un.isRunning
    !insertmacro isRunningBody
FunctionEnd

Function un.onInit
    SetRegView 64
    SetShellVarContext current
    ReadRegStr $R2 HKCU "${KEY}" "Language"
    ${If} $R2 == "en"
        StrCpy $LANGUAGE ${LANG_ENGLISH}
    ${Else}
        StrCpy $LANGUAGE ${LANG_FRENCH}
    ${EndIf}
    ${GetParameters} $R0
    StrCpy $isUpgrade 0
    ClearErrors
    ${GetOptions} $R0 "/UPGRADE" $R1
    ${IfNot} ${Errors}
        StrCpy $isUpgrade 1
    ${EndIf}
    StrCpy $deletesData 0
    ClearErrors
    ${GetOptions} $R0 "/DELETEDATA" $R1
    ${IfNot} ${Errors}
        StrCpy $deletesData 1
    ${EndIf}
    ${If} ${Silent}
        Call un.isRunning
        Pop $R1
        ${If} $R1 == 1
            SetErrorLevel ${EXIT_RUNNING}
            Quit
        ${EndIf}
    ${EndIf}
FunctionEnd

Function un.confirmPage
    !insertmacro MUI_HEADER_TEXT "$(UninstallTitle)" "$(UninstallSubtitle)"
    nsDialogs::Create 1018
    Pop $page
    ${NSD_CreateLabel} 0 0 100% 20u "$(UninstallText)"
    Pop $0
    ${NSD_CreateLabel} 0 22u 100% 12u "$INSTDIR"
    Pop $0
    ${NSD_CreateCheckBox} 0 48u 100% 12u "$(DeleteData)"
    Pop $dataBox
    ${NSD_CreateLabel} 12u 62u 95% 40u "$(DeleteDataHelp)"
    Pop $0
    GetDlgItem $1 $HWNDPARENT 1
    SendMessage $1 ${WM_SETTEXT} 0 "STR:$(UninstallButton)"
    nsDialogs::Show
FunctionEnd

; Asked here and not at the start: before the first page no sentence is in the user's language.
Function un.confirmLeave
    retry:
    Call un.isRunning
    Pop $0
    ${If} $0 == 1
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(CloseFirst)" IDRETRY retry
        Abort
    ${EndIf}
    ${NSD_GetState} $dataBox $0
    ${If} $0 == ${BST_CHECKED}
        StrCpy $deletesData 1
    ${EndIf}
FunctionEnd

Section "Uninstall"
    !include "${MADE}/uninstall-files.nsh"
    ${If} $isUpgrade == 1
        Return
    ${EndIf}
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR" ; only when it is empty
    Delete "$SMPROGRAMS\Passerelle.lnk"
    DeleteRegValue HKCU "${RUN_KEY}" "Passerelle"
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    DeleteRegKey HKCU "${KEY}"
    ${If} $deletesData == 1
        RMDir /r "$LOCALAPPDATA\Passerelle"
    ${EndIf}
SectionEnd
