// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/pacefile.h"
#include "service/home.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace passerelle::service {

using connectors::PastCall;
using namespace Qt::StringLiterals;

class PaceFileTest : public testing::Test
{
protected:
    QTemporaryDir folder;
    QString file = folder.filePath(u"pace.json"_s);
};

TEST_F(PaceFileTest, GivesTheCallsBackOldestFirst)
{
    const QDateTime noon{QDate{2026, 11, 22}, QTime{12, 0}, Qt::UTC};
    const std::vector<PastCall> calls{
        {noon, 30}, {noon.addMSecs(250), connectors::SingleCall}, {noon.addSecs(1), 7}};

    writePace(file, calls);

    EXPECT_EQ(readPace(file), calls);
}

TEST_F(PaceFileTest, ReadsTheBatchesOfAnEarlierVersionWhichKeptNoSizes)
{
    ASSERT_TRUE(writePrivateFile(file, R"({"calls":[],"batches":[1000]})"));

    const std::vector<PastCall> calls = readPace(file);

    ASSERT_EQ(calls.size(), 1U);
    EXPECT_EQ(calls.front().batchSize, 1);
}

TEST_F(PaceFileTest, TakesAMissingOrDamagedFileForNoCalls)
{
    EXPECT_TRUE(readPace(file).empty());
    ASSERT_TRUE(writePrivateFile(file, "{\"calls\":[17"));
    EXPECT_TRUE(readPace(file).empty());
}

} // namespace passerelle::service
