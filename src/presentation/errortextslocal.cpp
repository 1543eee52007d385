// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/errortexts.h"

namespace passerelle::presentation {

namespace {

constexpr ErrorTexts Texts[]{
    {ErrorCode::KeychainAbsent, QT_TRANSLATE_NOOP("ErrorText", "No keychain"),
     QT_TRANSLATE_NOOP("ErrorText", "No keychain was found on this computer (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Start the keychain service of your session. On a server without one, use a secrets "
                       "file with --secrets.")},
    {ErrorCode::KeychainLocked, QT_TRANSLATE_NOOP("ErrorText", "Keychain locked"),
     QT_TRANSLATE_NOOP("ErrorText", "The keychain is locked or does not answer (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Unlock the keychain, then try again. Nothing was erased, and you are still authorized.")},
    {ErrorCode::KeychainRefused, QT_TRANSLATE_NOOP("ErrorText", "Keychain refused"),
     QT_TRANSLATE_NOOP("ErrorText", "The keychain refused to give or to keep a secret (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Allow access when the system asks, then try again.")},
    {ErrorCode::SecretMissing, QT_TRANSLATE_NOOP("ErrorText", "Secret not found"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "A secret of this company is not in the keychain or the secrets file (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Enter the secret in Settings; if it is the authorization, press Authorization.")},
    {ErrorCode::SecretTooLong, QT_TRANSLATE_NOOP("ErrorText", "Secret too long"),
     QT_TRANSLATE_NOOP("ErrorText", "The secret is longer than a keychain accepts (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Check that only the secret itself was pasted. If so, tell support.")},
    {ErrorCode::SecretsFileUnsafe, QT_TRANSLATE_NOOP("ErrorText", "Secrets file exposed"),
     QT_TRANSLATE_NOOP("ErrorText", "Others can read the secrets file, so it is not used (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Give the file to its owner alone (on Linux: chmod 600), then try again. If others "
                       "may have read it, replace the secrets.")},
    {ErrorCode::SecretsFileBad, QT_TRANSLATE_NOOP("ErrorText", "Secrets file unusable"),
     QT_TRANSLATE_NOOP("ErrorText", "The secrets file cannot be read or written (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Check the path after --secrets and the rights on the folder. The init command makes a new file.")},
    {ErrorCode::DiskFull, QT_TRANSLATE_NOOP("ErrorText", "Disk almost full"),
     QT_TRANSLATE_NOOP("ErrorText", "There is not enough free disk space for the journal (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Free at least 20 MiB on this disk, then start again.")},
    {ErrorCode::JournalLocked, QT_TRANSLATE_NOOP("ErrorText", "Journal in use"),
     QT_TRANSLATE_NOOP("ErrorText", "Another program holds the journal open (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Wait or close the other program, then try again.")},
    {ErrorCode::JournalDamaged, QT_TRANSLATE_NOOP("ErrorText", "Journal damaged"),
     QT_TRANSLATE_NOOP("ErrorText", "The journal is damaged and was set aside untouched (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Start again: a new journal is made, and every record is looked for in the accounting "
                       "system before it is sent. Keep the old file for support.")},
    {ErrorCode::JournalOlder, QT_TRANSLATE_NOOP("ErrorText", "Older journal"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The journal comes from an older version and could not be brought up to date (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Check the free space and the rights on the folder, then open the company again.")},
    {ErrorCode::JournalNewer, QT_TRANSLATE_NOOP("ErrorText", "Newer journal"),
     QT_TRANSLATE_NOOP("ErrorText", "The journal was written by a newer version of this program (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Install the newer version, on every computer that uses this company.")},
    {ErrorCode::JournalOnNetworkFolder, QT_TRANSLATE_NOOP("ErrorText", "Network folder"),
     QT_TRANSLATE_NOOP(
         "ErrorText", "The journal lies in a network folder or in one that is synchronized to a cloud (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Choose a folder on this computer’s own disk, with --home or in the computer’s user settings.")},
    {ErrorCode::JournalWriteFailed, QT_TRANSLATE_NOOP("ErrorText", "Journal not written"),
     QT_TRANSLATE_NOOP("ErrorText", "The journal could not be written, and the run stopped there (%1)."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Check the disk and the rights on the folder, then start again. Nothing is sent that "
                       "is not in the journal.")},
    {ErrorCode::FileWriteFailed, QT_TRANSLATE_NOOP("ErrorText", "File not written"),
     QT_TRANSLATE_NOOP("ErrorText", "The file could not be written (%1)."),
     QT_TRANSLATE_NOOP("ErrorText", "Close the file elsewhere or choose another place, then try again.")},
    {ErrorCode::SchedulerFailed, QT_TRANSLATE_NOOP("ErrorText", "Schedule not set"),
     QT_TRANSLATE_NOOP("ErrorText", "The computer’s own scheduler did not take the automatic runs (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Sign in to the computer’s desktop as yourself and save the schedule again. Until then "
         "runs begin only when you press Start.")},
    {ErrorCode::MailFailed, QT_TRANSLATE_NOOP("ErrorText", "Summary not sent"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The summary could not be sent by e-mail (%1). The run itself is not touched."),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Check the mail server, the user name and the password in Settings, then send a test "
                       "message.")},
    {ErrorCode::BackupUnusable, QT_TRANSLATE_NOOP("ErrorText", "Backup not usable"),
     QT_TRANSLATE_NOOP("ErrorText", "This file is not a whole backup that this version can read (%1)."),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Choose the file as the program wrote it: a backup that was cut or changed is not taken "
         "over. If a newer version wrote it, install that version first.")},
};

} // namespace

std::span<const ErrorTexts> errorTextsOfLocal()
{
    return Texts;
}

} // namespace passerelle::presentation
