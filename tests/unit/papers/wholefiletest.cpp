// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/wholefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gmock/gmock.h>

namespace passerelle::papers {

using namespace Qt::StringLiterals;

class WholeFileTest : public ::testing::Test
{
protected:
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile out{path};
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

    [[nodiscard]] static QByteArray contents(const QString &path)
    {
        QFile in{path};
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray{"(none)"};
    }

    [[nodiscard]] QStringList names() const
    {
        return QDir{folder.path()}.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QTemporaryDir folder;
    QString target = folder.filePath(u"registre.pdf"_s);
};

TEST_F(WholeFileTest, TakesTheTargetsPlaceOnlyWhenKept)
{
    put(target, "before");
    WholeFile file{target};
    ASSERT_TRUE(file.begin());
    put(file.path(), "after");
    EXPECT_EQ(contents(target), "before");

    ASSERT_TRUE(file.keep());

    EXPECT_EQ(contents(target), "after");
    EXPECT_EQ(names(), QStringList{u"registre.pdf"_s});
}

TEST_F(WholeFileTest, LeavesTheOldFileWhenItIsNotKept)
{
    put(target, "before");
    {
        WholeFile file{target};
        ASSERT_TRUE(file.begin());
        put(file.path(), "half");
    }

    EXPECT_EQ(contents(target), "before");
    EXPECT_EQ(names(), QStringList{u"registre.pdf"_s});
}

TEST_F(WholeFileTest, SaysWhichFileCannotBeMade)
{
    const QString nowhere = folder.filePath(u"nowhere/registre.pdf"_s);
    for (const QString &place : {nowhere, folder.path()}) {
        const Result<Done> begun = WholeFile{place}.begin();
        ASSERT_FALSE(begun);
        EXPECT_EQ(begun.error().code, ErrorCode::FileWriteFailed);
        EXPECT_TRUE(begun.error().detail.startsWith(place)) << begun.error().detail.toStdString();
    }
}

} // namespace passerelle::papers
