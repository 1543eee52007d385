// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/printjob.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gmock/gmock.h>

namespace passerelle::papers {

using namespace Qt::StringLiterals;

/// With a script in the printer's place: how a job treats a printer that works, fails, or is not there.
class PrintJobTest : public ::testing::Test
{
protected:
    QString printer(const QByteArray &script)
    {
        const QString path = folder.filePath(u"printer"_s);
        QFile file{path};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script + '\n');
        file.close();
        EXPECT_TRUE(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        return path;
    }

    Result<Done> print(const QString &program, int rows, std::stop_token stop = {})
    {
        PrintJob job{program, target, std::move(stop)};
        Result<Done> done = job.begin(paper);
        for (int at = 0; done && at < rows; ++at)
            done = job.row({{QString::number(at), QString{100, u'x'}}, RowLook::Plain});
        return done ? job.finish() : done;
    }

    [[nodiscard]] QStringList written() const
    {
        return QDir{places.path()}.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QTemporaryDir folder;
    QTemporaryDir places;
    QString target = places.filePath(u"certificat.pdf"_s);
    Paper paper = {};
};

TEST_F(PrintJobTest, WritesWhatThePrinterSays)
{
    ASSERT_TRUE(print(printer("cat"), 100'000));

    QFile file{target};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    EXPECT_EQ(all.count('\n'), 100'002) << "the paper, its rows and the end";
    EXPECT_TRUE(all.endsWith("\"end\"\n"));
    EXPECT_EQ(QFile::permissions(target) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
}

TEST_F(PrintJobTest, LeavesNoHalfFileWhenThePrinterFails)
{
    const Result<Done> done = print(printer("echo half; echo 'No space left' >&2; exit 1"), 100'000);

    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::FileWriteFailed);
    EXPECT_EQ(done.error().detail, target + u": No space left"_s);
    EXPECT_TRUE(written().isEmpty()) << written().join(u' ').toStdString();
}

TEST_F(PrintJobTest, LeavesNoHalfFileWhenThePrinterIsKilled)
{
    const Result<Done> done = print(printer("echo half; kill -9 $$"), 10);

    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::FileWriteFailed);
    EXPECT_TRUE(written().isEmpty());
}

TEST_F(PrintJobTest, SaysThatThereIsNoPrinter)
{
    const Result<Done> done = print(folder.filePath(u"absent"_s), 1);

    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::FileWriteFailed);
    EXPECT_TRUE(done.error().detail.contains(u"absent"_s));
    EXPECT_TRUE(written().isEmpty());
}

TEST_F(PrintJobTest, EndsWhenStopped)
{
    std::stop_source stop;
    stop.request_stop();

    const Result<Done> done = print(printer("exec sleep 60"), 10, stop.get_token());

    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(written().isEmpty());
}

} // namespace passerelle::papers
