// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/filevault.h"
#include "support/await.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace passerelle::auth {
namespace {

using namespace Qt::StringLiterals;
using test::await;

const QString Entry = entryName(u"production"_s, u"company-1"_s, secretname::RefreshToken);

class FileVaultTest : public testing::Test
{
protected:
    FileVaultTest() { EXPECT_TRUE(FileVault::create(path)); }

    [[nodiscard]] QByteArray content() const
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    void overwrite(const QByteArray &bytes) const
    {
        QFile file{path};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"secrets.json"_s);
    FileVault vault{path};
};

constexpr QFile::Permissions Shared = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

TEST_F(FileVaultTest, IsMadeForItsUserAlone)
{
    EXPECT_FALSE(QFile::permissions(path) & Shared);
    EXPECT_EQ(content(), "{}\n");
}

TEST_F(FileVaultTest, IsKeptWhenMadeAgain)
{
    ASSERT_TRUE(await(vault.write(Entry, Secret{"token"})));

    ASSERT_TRUE(FileVault::create(path));

    EXPECT_EQ(*await(vault.read(Entry)), Secret{"token"});
}

TEST_F(FileVaultTest, StaysPrivateWhenItIsReplaced)
{
    ASSERT_TRUE(await(vault.write(Entry, Secret{"token"})));

    EXPECT_FALSE(QFile::permissions(path) & Shared);
}

TEST_F(FileVaultTest, LeavesNothingBesideTheFile)
{
    ASSERT_TRUE(await(vault.write(Entry, Secret{"token"})));

    EXPECT_EQ(QDir{folder.path()}.entryList(QDir::Files | QDir::Hidden), QStringList{u"secrets.json"_s});
}

TEST_F(FileVaultTest, ReadsReplacesAndRemovesEntries)
{
    const QString other = entryName(u"production"_s, u"company-2"_s, secretname::SourceClientSecret);
    ASSERT_TRUE(await(vault.write(other, Secret{"kept"})));
    ASSERT_TRUE(await(vault.write(Entry, Secret{"one"})));
    ASSERT_TRUE(await(vault.write(Entry, Secret{"two"})));
    EXPECT_EQ(*await(vault.read(Entry)), Secret{"two"});

    ASSERT_TRUE(await(vault.remove(Entry)));

    EXPECT_EQ(await(vault.read(Entry)).error().code, ErrorCode::SecretMissing);
    EXPECT_TRUE(await(vault.remove(Entry)));
    EXPECT_EQ(*await(vault.read(other)), Secret{"kept"});
}

TEST_F(FileVaultTest, RefusesSecretsThatAreTooLongOrEmpty)
{
    EXPECT_TRUE(await(vault.write(Entry, Secret{QByteArray(2'000, 'x')})));

    EXPECT_EQ(await(vault.write(Entry, Secret{QByteArray(2'001, 'y')})).error().code,
              ErrorCode::SecretTooLong);
    EXPECT_FALSE(await(vault.write(Entry, Secret{})));

    EXPECT_EQ(await(vault.read(Entry))->size(), 2'000);
}

TEST_F(FileVaultTest, IsRefusedWhenOthersCanReadIt)
{
    for (const QFile::Permission extra : {QFile::ReadGroup, QFile::ReadOther, QFile::WriteOther}) {
        ASSERT_TRUE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | extra));

        EXPECT_EQ(await(vault.read(Entry)).error().code, ErrorCode::SecretsFileUnsafe);
        EXPECT_EQ(await(vault.write(Entry, Secret{"token"})).error().code, ErrorCode::SecretsFileUnsafe);
        EXPECT_EQ(FileVault::create(path).error().code, ErrorCode::SecretsFileUnsafe);
    }
    EXPECT_EQ(content(), "{}\n");
}

TEST_F(FileVaultTest, IsNeverOverwrittenWhenItCannotBeUnderstood)
{
    for (const QByteArray bad : {"", "{", "[]", "{\"a\":1}"}) {
        overwrite(bad);

        EXPECT_EQ(await(vault.read(Entry)).error().code, ErrorCode::SecretsFileBad);
        EXPECT_EQ(await(vault.write(Entry, Secret{"token"})).error().code, ErrorCode::SecretsFileBad);
        EXPECT_EQ(content(), bad);
    }
}

TEST_F(FileVaultTest, SaysWhenThereIsNoFile)
{
    ASSERT_TRUE(QFile::remove(path));

    EXPECT_EQ(await(vault.read(Entry)).error().code, ErrorCode::SecretsFileBad);
    EXPECT_EQ(await(vault.write(Entry, Secret{"token"})).error().code, ErrorCode::SecretsFileBad);
}

TEST_F(FileVaultTest, PassesItsProbe)
{
    EXPECT_TRUE(await(vault.probe()));
    EXPECT_EQ(content(), "{}\n");
}

} // namespace
} // namespace passerelle::auth
