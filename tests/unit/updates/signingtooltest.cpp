// SPDX-License-Identifier: GPL-3.0-or-later
#include "updates/manifest.h"

#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace passerelle::updates {
namespace {

using namespace Qt::StringLiterals;

/// What tools/sign-update prints.
QByteArray tool(const QStringList &words)
{
    QProcess process;
    process.start(qEnvironmentVariable("PASSERELLE_SOURCE") + u"/tools/sign-update"_s, words);
    process.waitForFinished();
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    return process.readAllStandardOutput().trimmed();
}

// covers: S17
TEST(SigningToolTest, SignsWhatTheProgramAccepts)
{
    const QTemporaryDir folder;
    const QString keyFile = folder.filePath(u"key.pem"_s);
    const QString key = QString::fromLatin1(tool({u"--new-key"_s, keyFile, u"--key-id"_s, u"2026"_s}));
    const UpdateSource source = updateSource(u"https://example.org/update.json"_s, key);
    ASSERT_TRUE(source.isSetUp()) << key.toStdString();

    const QByteArray file = tool({u"--key"_s, keyFile, u"--key-id"_s, u"2026"_s, u"--version"_s, u"0.2.0"_s,
                                  u"--minimum"_s, u"0.1.0"_s, u"--page"_s, u"https://example.org/download"_s,
                                  u"--date"_s, u"2026-11-20"_s, u"--days"_s, u"90"_s});

    const KnownVersions known{u"0.1.0"_s, {}};
    const QDateTime lastSecond{QDate{2027, 2, 17}, QTime{23, 59, 59}, Qt::UTC};
    EXPECT_EQ(judgeManifest(file, source, known, lastSecond).outcome, UpdateOutcome::Newer);
    EXPECT_EQ(judgeManifest(file, source, known, lastSecond.addSecs(1)).outcome, UpdateOutcome::Expired);
    EXPECT_EQ(QFile::permissions(keyFile) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{})
        << "nobody else reads the private key";
}

} // namespace
} // namespace passerelle::updates
