// SPDX-License-Identifier: GPL-3.0-or-later
// A company on its way, against the sandbox: the source is tried and counted before anything is kept.
#include "contract/membri/sandbox.h"
#include "service/settingsfile.h"
#include "service/sourcetrial.h"
#include "support/await.h"
#include "unit/service/officefixture.h"

#include <gtest/gtest.h>

namespace passerelle::service {

namespace {

using domain::RecordKind;
using test::await;

class SetupContractTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (!test::Sandbox::isBuilt())
            GTEST_SKIP() << "passerelle-sandbox is not built";
        const Json &membri = sandbox.description()[u"membri"];
        wanted.company.settings = Computer::settings();
        wanted.company.settings.source.url = QUrl{membri[u"url"].toString()};
        wanted.company.settings.source.tokenUrl = QUrl{membri[u"tokenUrl"].toString()};
        wanted.company.settings.source.clientId = membri[u"clientId"].toString();
        wanted.company.settings.source.chapter = membri[u"chapter"].toString();
        wanted.secret = Secret{membri[u"clientSecret"].toString().toUtf8()};
    }

    [[nodiscard]] QDate startDate() const
    {
        return QDate::fromString(sandbox.description()[u"startDate"].toString(), Qt::ISODate);
    }

    test::Sandbox sandbox;
    Computer computer;
    SourceToTry wanted;
};

TEST_F(SetupContractTest, ConnectsToTheSourceOfACompanyThatDoesNotExistYet)
{
    EXPECT_TRUE(await(trySource(&computer.office, wanted, {})));

    const auto companies = computer.office.companies.all();
    ASSERT_TRUE(companies);
    EXPECT_TRUE(companies->empty()) << "nothing is kept";
}

TEST_F(SetupContractTest, TellsAWrongChapterFromAWrongSecret)
{
    SourceToTry other = wanted;
    other.company.settings.source.chapter = u"Nulle part"_s;
    const Result<Done> chapter = await(trySource(&computer.office, other, {}));
    ASSERT_FALSE(chapter);
    EXPECT_EQ(chapter.error().code, ErrorCode::SourceChapterUnknown);

    other = wanted;
    other.secret = Secret{"wrong"};
    const Result<Done> secret = await(trySource(&computer.office, other, {}));
    ASSERT_FALSE(secret);
    EXPECT_EQ(secret.error().code, ErrorCode::SourceCredentialsRefused);
}

// covers: T-36, T-37
TEST_F(SetupContractTest, CountsWhatAStartDateLeavesOut)
{
    const Result<WaitingRecords> waiting = await(countWaiting(&computer.office, wanted, {}));

    ASSERT_TRUE(waiting);
    const qint64 transferable =
        sandbox.description()[u"expected"][u"quickbooks"][u"transferable"][u"invoice"].toInt();
    const int older = waiting->before(RecordKind::Invoice, startDate());
    const int newer = waiting->from(RecordKind::Invoice, startDate());
    EXPECT_GE(newer, transferable);
    EXPECT_GT(older, 0);
    EXPECT_EQ(waiting->before(RecordKind::Invoice, QDate{1990, 1, 1}), 0);
    EXPECT_EQ(waiting->before(RecordKind::Invoice, QDate{2990, 1, 1}), older + newer);
}

TEST_F(SetupContractTest, MakesACompanyFromTheFileOfAnotherWithItsMappingAndColumns)
{
    const CompanySettings first = computer.company();
    connectors::MembriMapping columns = connectors::MembriMapping::standard();
    ASSERT_TRUE(computer.office.companies.saveMembriMapping(first.id, columns));
    const QString file = computer.path(u"settings.json"_s);
    ASSERT_TRUE(writeSettingsFile(computer.office, first, file));

    Result<SettingsFile> read = readSettingsFile(file);
    ASSERT_TRUE(read);
    read->settings.name = u"Un autre"_s;
    CompanySecrets secrets;
    secrets.sourceClientSecret = Secret{"source"};
    secrets.ledgerClientSecret = Secret{"ledger"};
    const Result<CompanySettings> made = await(createFromFile(&computer.office, *read, secrets));

    ASSERT_TRUE(made);
    const auto mapping = computer.office.companies.mapping(made->id);
    ASSERT_TRUE(mapping);
    EXPECT_EQ(mapping->entries.at(domain::MappingKind::Product).size(), 1U);
    EXPECT_FALSE(computer.office.companies.authorization(made->id).isAuthorized) << "consent is not copied";
}

TEST_F(SetupContractTest, NamesTheFileAndTheCauseOfASettingsFileThatCannotBeUsed)
{
    const QString file = computer.path(u"bad.json"_s);
    EXPECT_EQ(readSettingsFile(file).error().detail, file) << "no such file";

    const auto causeOf = [&file](const QByteArray &text) {
        QFile bad{file};
        EXPECT_TRUE(bad.open(QIODevice::WriteOnly | QIODevice::Truncate));
        bad.write(text);
        bad.close();
        const Result<SettingsFile> read = readSettingsFile(file);
        EXPECT_FALSE(read);
        return read ? QString{} : read.error().detail;
    };
    EXPECT_EQ(causeOf("no settings"), file + u": JSON"_s);
    EXPECT_EQ(causeOf("[]"), file + u": JSON"_s);
    EXPECT_EQ(causeOf("{}"), file + u": name"_s);
}

} // namespace

} // namespace passerelle::service
