// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/privacywords.h"

#include "presentation/format.h"

#include <QCoreApplication>

namespace passerelle::presentation {

using service::StoredKind;

namespace {

class Privacy
{
    Q_DECLARE_TR_FUNCTIONS(Privacy)
};

} // namespace

QString storedWord(StoredKind kind)
{
    switch (kind) {
    case StoredKind::Journal:
        return Privacy::tr("Journal");
    case StoredKind::DamagedJournal:
        return Privacy::tr("Journal set aside");
    case StoredKind::Settings:
        return Privacy::tr("Settings");
    case StoredKind::Mapping:
        return Privacy::tr("Mapping");
    case StoredKind::Authorization:
        return Privacy::tr("State of the authorization");
    case StoredKind::Incidents:
        return Privacy::tr("Register of incidents");
    case StoredKind::Secrets:
        return Privacy::tr("Tokens and secrets");
    case StoredKind::Backup:
        return Privacy::tr("Last backup");
    case StoredKind::Pace:
        return Privacy::tr("Pace of the calls");
    case StoredKind::Note:
        return Privacy::tr("Notes of this computer");
    case StoredKind::Logs:
        return Privacy::tr("Logs");
    }
    Q_UNREACHABLE();
}

QString storedContent(StoredKind kind)
{
    switch (kind) {
    case StoredKind::Journal:
        return Privacy::tr("names of customers, numbers, amounts, what was sent, who did what and when");
    case StoredKind::DamagedJournal:
        return Privacy::tr("the same, of a damaged journal: delete it when support no longer needs it");
    case StoredKind::Settings:
        return Privacy::tr("addresses of the systems and your choices; no secret");
    case StoredKind::Mapping:
        return Privacy::tr("which product, tax and account corresponds to which");
    case StoredKind::Authorization:
        return Privacy::tr("name of the accounting company and dates; no token");
    case StoredKind::Incidents:
        return Privacy::tr("what you entered in the register");
    case StoredKind::Secrets:
        return Privacy::tr("token of the accounting system and the client secrets; nowhere else");
    case StoredKind::Backup:
        return Privacy::tr("journal, settings, mapping and register; no secret");
    case StoredKind::Pace:
        return Privacy::tr("times of the last calls to the accounting system");
    case StoredKind::Note:
        return Privacy::tr("which computer this is, when it was last saved, the lock of a run");
    case StoredKind::Logs:
        return Privacy::tr(
            "no file is kept: messages go to the screen or the system, without names or secrets");
    }
    Q_UNREACHABLE();
}

QString storedPlace(const service::StoredThing &thing)
{
    if (!thing.path.isEmpty())
        return thing.path;
    return thing.kind == StoredKind::Secrets ? Privacy::tr("the system’s keychain") : Privacy::tr("nowhere");
}

QString sizeWords(qint64 bytes)
{
    return bytes > 0 ? QLocale{}.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat) : QString{};
}

QStringList erasureLines(const storage::Erasure &erasure, bool isDone)
{
    const Format format;
    QStringList lines;
    lines += isDone
        ? Privacy::tr("Erased: name, texts and messages of %n record(s).", nullptr, erasure.records)
        : Privacy::tr("Would be erased: name, texts and messages of %n record(s).", nullptr, erasure.records);
    lines += Privacy::tr("Texts that were sent: %1. Entries of the history: %2.")
                 .arg(format.count(erasure.texts), format.count(erasure.history));
    lines +=
        Privacy::tr("Numbers, amounts, dates and proofs stay: %n entry(ies) of the accounting system must "
                    "be accounted for, and none is posted again.",
                    nullptr, erasure.effects);
    lines += Privacy::tr("Shown from now on as: %1").arg(erasure.pseudonym);
    if (!erasure.unsettled.empty())
        lines += Privacy::tr("Not possible yet: %n record(s) of this person are still under way.", nullptr,
                             static_cast<int>(erasure.unsettled.size()));
    if (erasure.leftAlone > 0)
        lines +=
            Privacy::tr("Left as they are: %n document(s) of the same name that may be of somebody else.",
                        nullptr, erasure.leftAlone);
    if (erasure.isInSource)
        lines +=
            Privacy::tr("The source still shows this person. Erase the person there too; until then only "
                        "documents that come from now on say the name.");
    lines +=
        Privacy::tr("Not reached: the source, the accounting system, earlier backups, and files that you "
                    "exported or printed.");
    return lines;
}

QString retentionWords(int months)
{
    return months > 0 ? Privacy::tr("What was sent is kept for %n month(s).", nullptr, months)
                      : Privacy::tr("What was sent is always kept.");
}

QStringList incidentHeads()
{
    return {Privacy::tr("No."),
            Privacy::tr("Date of the incident"),
            Privacy::tr("Noticed on"),
            Privacy::tr("What happened"),
            Privacy::tr("Personal data"),
            Privacy::tr("Persons concerned"),
            Privacy::tr("Risk of serious harm"),
            Privacy::tr("Measures taken"),
            Privacy::tr("Who was told")};
}

QByteArray incidentsFile(const std::vector<service::Incident> &all)
{
    return service::incidentsCsv(all, incidentHeads(), Privacy::tr("yes"), Privacy::tr("no"));
}

} // namespace passerelle::presentation
