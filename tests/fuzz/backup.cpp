// SPDX-License-Identifier: GPL-3.0-or-later
// A backup: as any file that somebody may choose, and with a seal that really fits.
// covers: S16
#include "base/hash.h"
#include "fuzz.h"
#include "service/backupfile.h"

#include <QDir>
#include <QTemporaryDir>

namespace passerelle::fuzz {

using namespace Qt::StringLiterals;
using service::BackupNote;

namespace {

const QStringList Names{u"company.json"_s, u"journal.sqlite"_s};

void write(const QString &file, const QByteArray &bytes)
{
    QFile target{file};
    require(target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size(), "there is room");
}

void judge(const BackupNote &note, qint64 size, const QDir &folder)
{
    qint64 sum = 0;
    for (const auto &part : note.parts)
        sum += part.size;
    require(sum < size, "the parts are all in the file");
    for (const auto &part : note.parts) {
        const bool isWanted = Names.contains(part.name);
        require(isWanted != part.file.isEmpty(), "only what was asked for is written");
        require(!isWanted || QFileInfo{part.file}.exists(), "and it is there");
    }
    const QStringList written = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : written)
        require(Names.contains(name), "no other name is written");
}

} // namespace

void run(const QByteArray &input)
{
    const QTemporaryDir place;
    const QString file = place.filePath(u"backup"_s);
    const QString folder = place.filePath(u"unpacked"_s);
    QDir{}.mkpath(folder);
    write(file, input);
    require(!service::checkBackupFile(file), "nothing is believed whose seal does not fit");
    write(file, input + sha256Hex(input) + '\n');
    const Result<BackupNote> note = service::unpackBackupFile(file, folder, Names);
    if (note)
        judge(*note, QFileInfo{file}.size(), QDir{folder});
    else
        require(note.error().code == ErrorCode::BackupUnusable
                    || note.error().code == ErrorCode::FileWriteFailed,
                "a refusal says why");
    require(QDir{place.path()}.entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size() == 2,
            "nothing is written beside the folder");
}

} // namespace passerelle::fuzz
