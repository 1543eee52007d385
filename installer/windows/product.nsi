; SPDX-License-Identifier: GPL-3.0-or-later
; The Windows installer: docs/windows.md. Compiled by ./dev windows with
;   makensis -WX -INPUTCHARSET UTF8 -DVERSION=... -DSTAGE=<folder of the programs> -DMADE=<folder of generated files> -DOUT=...
; Per user and without elevation: installing for everybody waits for a later NSIS (docs/decisions/020).
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS all
RequestExecutionLevel user
Name "Passerelle"
OutFile "${OUT}"
BrandingText "Passerelle ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\Passerelle"

!include MUI2.nsh
!include nsDialogs.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define KEY "Software\Passerelle"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Passerelle"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define EXIT_RUNNING 3

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
!macro VERSION_TEXTS language comments
    VIAddVersionKey /LANG=${language} "ProductName" "Passerelle"
    VIAddVersionKey /LANG=${language} "ProductVersion" "${VERSION}"
    VIAddVersionKey /LANG=${language} "FileVersion" "${VERSION}"
    VIAddVersionKey /LANG=${language} "FileDescription" "${comments}"
    VIAddVersionKey /LANG=${language} "CompanyName" "The Passerelle authors"
    VIAddVersionKey /LANG=${language} "LegalCopyright" "GPL-3.0-or-later"
!macroend

Var ledger       ; "quickbooks", "business-central"
Var membriUrl
Var clientId
Var chapter
Var startsAtSignIn ; "1" or "0"
Var installedVersion ; of the previous installation, or empty
Var updateNote ; on the welcome page, over an older version
Var languageGiven

!define MUI_ICON "${MADE}/passerelle.ico"
!define MUI_UNICON "${MADE}/passerelle.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${MADE}/side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${MADE}/side.bmp"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "$(WelcomeTitle)"
!define MUI_WELCOMEPAGE_TEXT "$(WelcomeText)$updateNote"
!define MUI_FINISHPAGE_RUN "$INSTDIR\passerelle.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(FinishRun)"
!define MUI_FINISHPAGE_TEXT "$(FinishText)"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT

Page custom languagePage languageLeave
!define MUI_PAGE_CUSTOMFUNCTION_PRE noteUpdate
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE directoryLeave
!insertmacro MUI_PAGE_DIRECTORY
Page custom ledgerPage ledgerLeave
Page custom membriPage membriLeave
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH

UninstPage custom un.confirmPage un.confirmLeave
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"
!include strings-en.nsh
!include strings-fr.nsh
!include installer-pages.nsh
!include uninstaller.nsh
!insertmacro VERSION_TEXTS ${LANG_ENGLISH} "Passerelle installer"
!insertmacro VERSION_TEXTS ${LANG_FRENCH} "Installateur de Passerelle"

; Puts into $R1 what stands behind the option in $R2 ("/URL=") among the parameters in $R0, else sets the error flag. Up to a
; space, or to the closing quotation mark of "/URL=..." or /URL="...". FileFunc's GetOptions ends a value at its first slash.
Function optionOf
    StrLen $R3 $R2
    StrCpy $R4 0
    StrCpy $R5 " " ; the character before
    ${Do}
        StrCpy $R6 $R0 $R3 $R4
        ${If} $R6 == ""
            SetErrors
            Return
        ${EndIf}
        ${If} $R6 == $R2
            ${If} $R5 == " "
            ${OrIf} $R5 == '"'
                ${Break}
            ${EndIf}
        ${EndIf}
        StrCpy $R5 $R0 1 $R4
        IntOp $R4 $R4 + 1
    ${Loop}
    IntOp $R4 $R4 + $R3
    StrCpy $R6 $R0 1 $R4
    ${If} $R6 == '"'
        StrCpy $R5 '"'
        IntOp $R4 $R4 + 1
    ${EndIf}
    StrCpy $R1 ""
    ${Do}
        StrCpy $R6 $R0 1 $R4
        ${If} $R6 == ""
        ${OrIf} $R6 == $R5
            ${Break}
        ${EndIf}
        StrCpy $R1 "$R1$R6"
        IntOp $R4 $R4 + 1
    ${Loop}
    ClearErrors
FunctionEnd

; readAnswer VARIABLE OPTION VALUE DEFAULT: what the command line says, else what the previous installation kept.
!macro readAnswer variable option value default
    ReadRegStr ${variable} HKCU "${KEY}" "${value}"
    ${If} ${variable} == ""
        StrCpy ${variable} "${default}"
    ${EndIf}
    StrCpy $R2 "/${option}="
    Call optionOf
    ${IfNot} ${Errors}
        StrCpy ${variable} $R1
    ${EndIf}
!macroend

; The language of the command line, else of the previous installation, else of the system; French before English.
Function chooseLanguage
    StrCpy $R2 "/LANG="
    Call optionOf
    ${If} ${Errors}
        ReadRegStr $R2 HKCU "${KEY}" "Language"
    ${Else}
        StrCpy $R2 $R1
        StrCpy $languageGiven 1
    ${EndIf}
    ${If} $R2 == "en"
        StrCpy $LANGUAGE ${LANG_ENGLISH}
    ${ElseIf} $R2 == "fr"
        StrCpy $LANGUAGE ${LANG_FRENCH}
    ${ElseIf} $LANGUAGE != ${LANG_ENGLISH}
        StrCpy $LANGUAGE ${LANG_FRENCH}
    ${EndIf}
FunctionEnd

Function .onInit
    SetRegView 64
    SetShellVarContext current
    ${GetParameters} $R0
    StrCpy $languageGiven 0
    Call chooseLanguage
    !insertmacro readAnswer $ledger LEDGER Ledger quickbooks
    !insertmacro readAnswer $membriUrl URL MembriUrl ""
    !insertmacro readAnswer $clientId CLIENTID MembriClientId ""
    !insertmacro readAnswer $chapter CHAPTER MembriChapter ""
    !insertmacro readAnswer $startsAtSignIn STARTUP StartsAtSignIn 0
    ReadRegStr $installedVersion HKCU "${UNINSTALL_KEY}" "DisplayVersion"
    ; A folder given with /D= stands, else that of the previous installation.
    ReadRegStr $R1 HKCU "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $R1 != ""
    ${AndIf} $INSTDIR == "$LOCALAPPDATA\Programs\Passerelle"
        StrCpy $INSTDIR $R1
    ${EndIf}
    ${If} ${Silent}
        Call isRunning
        Pop $R1
        ${If} $R1 == 1
            SetErrorLevel ${EXIT_RUNNING}
            Quit
        ${EndIf}
    ${EndIf}
FunctionEnd

Section "-Passerelle"
    ; What an older version installed goes first, by its own list; its uninstaller keeps settings and data with /UPGRADE.
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
        ExecWait '"$INSTDIR\uninstall.exe" /S /UPGRADE _?=$INSTDIR'
    ${EndIf}
    SetOverwrite on
    !include "${MADE}/install-files.nsh"
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Passerelle.lnk" "$INSTDIR\passerelle.exe"
    Call keepAnswers
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Passerelle"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The Passerelle authors"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\passerelle.exe"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KIB}
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

Function noteUpdate
    ${If} $installedVersion != ""
        StrCpy $updateNote "$\r$\n$\r$\n$(UpdateNote)"
    ${EndIf}
FunctionEnd

; No secret is among them: the program asks for the client secret and keeps it in the credential store.
Function keepAnswers
    ${If} $LANGUAGE == ${LANG_FRENCH}
        WriteRegStr HKCU "${KEY}" "Language" "fr"
    ${Else}
        WriteRegStr HKCU "${KEY}" "Language" "en"
    ${EndIf}
    WriteRegStr HKCU "${KEY}" "Ledger" "$ledger"
    WriteRegStr HKCU "${KEY}" "MembriUrl" "$membriUrl"
    WriteRegStr HKCU "${KEY}" "MembriClientId" "$clientId"
    WriteRegStr HKCU "${KEY}" "MembriChapter" "$chapter"
    WriteRegStr HKCU "${KEY}" "StartsAtSignIn" "$startsAtSignIn"
    ${If} $startsAtSignIn == 1
        WriteRegStr HKCU "${RUN_KEY}" "Passerelle" '"$INSTDIR\passerelle.exe"'
    ${Else}
        DeleteRegValue HKCU "${RUN_KEY}" "Passerelle"
    ${EndIf}
FunctionEnd
