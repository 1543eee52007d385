// SPDX-License-Identifier: GPL-3.0-or-later
// The connector against the sandbox's own reading of the same service.
#include "auth/clientcredentialstokens.h"
#include "connectors/api/authorizedclient.h"
#include "connectors/membri/membrisource.h"
#include "net/httpclient.h"
#include "sandbox.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace passerelle::connectors {

namespace {

using namespace Qt::StringLiterals;
using domain::RecordKind;
using domain::SyncStatus;
using test::await;

class MembriContractTest : public ::testing::Test
{
protected:
    explicit MembriContractTest(const QStringList &options = {})
        : sandbox(options)
    {
    }

    void SetUp() override
    {
        if (!test::Sandbox::isBuilt())
            GTEST_SKIP() << "passerelle-sandbox is not built";
        ASSERT_TRUE(membri()[u"url"].isString());
    }

    [[nodiscard]] const Json &membri() const { return sandbox.description()[u"membri"]; }
    [[nodiscard]] QUrl url() const { return QUrl{membri()[u"url"].toString()}; }
    [[nodiscard]] Secret secret() const { return Secret{membri()[u"clientSecret"].toString().toUtf8()}; }

    [[nodiscard]] MembriSettings settings() const
    {
        MembriSettings result;
        result.url = url();
        result.chapterName = membri()[u"chapter"].toString();
        result.timeZoneId = "America/Toronto";
        result.retryPause = std::chrono::milliseconds{1};
        return result;
    }

    [[nodiscard]] domain::SourceSnapshot readAll()
    {
        const Result<domain::SourceSnapshot> snapshot = await(source.read(
            {QDate::fromString(sandbox.description()[u"startDate"].toString(), Qt::ISODate)}, {}));
        if (!snapshot)
            throw std::runtime_error{errorKey(snapshot.error().code).data()};
        return *snapshot;
    }

    void setFaults(const QByteArray &faults)
    {
        net::Request request("POST", QUrl{sandbox.address(u"/admin/faults"_s)});
        request.headers.append(std::pair{QByteArray{"Content-Type"}, QByteArray{"application/json"}});
        request.body = faults;
        ASSERT_TRUE(await(http.send(request, {})).isSuccess());
    }

    [[nodiscard]] static WriteBack transferred(const domain::Invoice &invoice)
    {
        WriteBack change;
        change.record = {invoice.kind, invoice.id};
        change.versionToken = invoice.sync.versionToken;
        change.reference = u"R-77"_s;
        change.syncedAt = QDateTime{QDate{2026, 2, 2}, QTime{15, 4, 5}, Qt::UTC};
        return change;
    }

    [[nodiscard]] static domain::Invoice anInvoiceToTransfer(const domain::SourceSnapshot &snapshot)
    {
        const auto found =
            std::find_if(snapshot.invoices.begin(), snapshot.invoices.end(), [](const auto &invoice) {
                return invoice.sync.status == SyncStatus::ToTransfer && invoice.kind == RecordKind::Invoice;
            });
        return found == snapshot.invoices.end() ? domain::Invoice{} : *found;
    }

    [[nodiscard]] domain::SyncFields fieldsNow(const domain::RecordRef &record)
    {
        const std::vector<domain::RecordRef> records{record};
        const Result<domain::SourceSnapshot> again = await(source.readAgain(records, {}));
        return again && !again->invoices.empty() ? again->invoices.front().sync : domain::SyncFields{};
    }

    test::Sandbox sandbox;
    SystemClock clock;
    net::HttpClient http{clock};
    auth::ClientCredentialsTokens tokens{
        http,     QUrl{membri()[u"tokenUrl"].toString()}, membri()[u"clientId"].toString(),
        secret(), url().toString() + u"/.default"_s,      clock};
    RateGovernor governor{membriLimits(), MembriParallelCalls, clock};
    AuthorizedClient client{http, tokens, governor};
    MembriSource source{settings(), client, clock};
};

qint64 sumOfNets(const domain::Invoice &invoice)
{
    qint64 sum = 0;
    for (const domain::InvoiceLine &line : invoice.lines)
        sum += line.net.minor;
    return sum;
}

template<typename Record> bool hasNumber(const std::vector<Record> &records, const QString &number)
{
    return std::any_of(records.begin(), records.end(),
                       [&number](const Record &record) { return record.number == number; });
}

class LargeMembriContractTest : public MembriContractTest
{
protected:
    LargeMembriContractTest()
        : MembriContractTest({u"--accounts"_s, u"100"_s, u"--invoices"_s, u"6000"_s})
    {
    }
};

} // namespace

TEST_F(MembriContractTest, ConnectsWithTheDefaultMapping) // covers: M-95, M-96, M-97, M-98
{
    const Result<domain::SourceSnapshot> snapshot = await(source.connect({}));

    ASSERT_TRUE(snapshot) << errorKey(snapshot.error().code).data() << snapshot.error().detail.toStdString();
    EXPECT_FALSE(snapshot->organizationId.isEmpty());
    EXPECT_TRUE(snapshot->settings.usesSourceNumbers);
    EXPECT_FALSE(snapshot->settings.isReviewEnabled);
    EXPECT_EQ(source.mapping(), MembriMapping::standard());
}

TEST_F(MembriContractTest, ReadsEveryRecordOfTheSampleCompany)
{
    const domain::SourceSnapshot snapshot = readAll();

    const Json &expected = sandbox.description()[u"expected"][u"quickbooks"];
    for (const Json &planted : expected[u"planted"].items()) {
        const QString number = planted[u"number"].toString();
        EXPECT_TRUE(hasNumber(snapshot.customers, number) || hasNumber(snapshot.invoices, number)
                    || hasNumber(snapshot.payments, number))
            << number.toStdString();
    }
    std::map<RecordKind, qint64> toTransfer;
    for (const domain::Invoice &invoice : snapshot.invoices) {
        if (invoice.sync.status == SyncStatus::ToTransfer)
            ++toTransfer[invoice.kind];
    }
    const Json &transferable = expected[u"transferable"];
    EXPECT_GE(toTransfer[RecordKind::Invoice], transferable[u"invoice"].toInt());
    EXPECT_GE(toTransfer[RecordKind::CreditNote], transferable[u"credit-note"].toInt());
    EXPECT_EQ(toTransfer[RecordKind::Refund], transferable[u"refund"].toInt());
}

TEST_F(MembriContractTest, TheLinesOfAnInvoiceAddUpUnlessThatErrorWasPlanted)
{
    std::set<QString> planted;
    for (const Json &error : sandbox.description()[u"expected"][u"quickbooks"][u"planted"].items()) {
        if (error[u"code"].toString() == u"amount-invalid"_s
            || error[u"code"].toString() == u"currency-unsupported"_s)
            planted.insert(error[u"number"].toString());
    }
    const domain::SourceSnapshot snapshot = readAll();
    int judged = 0;
    for (const domain::Invoice &invoice : snapshot.invoices) {
        if (invoice.lines.empty() || planted.contains(invoice.number))
            continue;
        ++judged;
        EXPECT_EQ(sumOfNets(invoice), invoice.net.minor) << invoice.number.toStdString();
        EXPECT_EQ(invoice.problem, QString{}) << invoice.number.toStdString();
    }
    EXPECT_GT(judged, 100);
}

TEST_F(MembriContractTest, EveryCustomerThatADocumentNamesIsRead)
{
    const domain::SourceSnapshot snapshot = readAll();
    std::set<QString> accounts;
    for (const domain::Customer &customer : snapshot.customers)
        accounts.insert(customer.id);
    int unnamed = 0;
    for (const domain::Invoice &invoice : snapshot.invoices) {
        if (invoice.customerId.isEmpty()) {
            ++unnamed;
        } else {
            EXPECT_TRUE(accounts.contains(invoice.customerId)) << invoice.number.toStdString();
        }
    }
    EXPECT_EQ(unnamed, 1); // the planted invoice without customer
}

TEST_F(MembriContractTest, RefundsSayHowTheMoneyWentBack)
{
    for (const domain::Invoice &invoice : readAll().invoices) {
        if (invoice.kind == RecordKind::Refund) {
            EXPECT_FALSE(invoice.refundPaymentType.isEmpty()) << invoice.number.toStdString();
        }
    }
}

TEST_F(MembriContractTest, PaymentsNameTheirInvoiceAndType)
{
    for (const domain::Payment &payment : readAll().payments) {
        EXPECT_FALSE(payment.typeName.isEmpty()) << payment.number.toStdString();
        EXPECT_FALSE(payment.currencyCode.isEmpty()) << payment.number.toStdString();
        EXPECT_TRUE(payment.date.isValid()) << payment.number.toStdString();
        EXPECT_EQ(payment.problem, QString{}) << payment.number.toStdString();
    }
}

TEST_F(MembriContractTest, AWriteBackIsReadBack) // covers: M-21, M-22, M-30
{
    const domain::Invoice invoice = anInvoiceToTransfer(readAll());

    const WriteBackOutcome outcome = await(source.writeBack(transferred(invoice), {}));

    ASSERT_EQ(outcome.verdict, WriteBackVerdict::Written) << outcome.error.systemText.toStdString();
    const domain::SyncFields now = fieldsNow(outcome.record);
    EXPECT_EQ(now.status, SyncStatus::Transferred);
    EXPECT_EQ(now.reference, u"R-77"_s);
    EXPECT_EQ(now.versionToken, outcome.versionToken);
    EXPECT_NE(now.versionToken, invoice.sync.versionToken);
}

TEST_F(MembriContractTest, AWriteBackOnAnOldVersionSettlesByWhatStandsThere)
{
    const domain::Invoice invoice = anInvoiceToTransfer(readAll());
    WriteBack message = transferred(invoice);
    message.keepsStatus = true;
    message.reference.clear();
    message.message = u"vérifié"_s;
    ASSERT_EQ(await(source.writeBack(message, {})).verdict, WriteBackVerdict::Written);

    const WriteBackOutcome outcome = await(source.writeBack(transferred(invoice), {}));

    EXPECT_EQ(outcome.verdict, WriteBackVerdict::ChangedMeanwhile);
    const domain::SyncFields now = fieldsNow(outcome.record);
    EXPECT_EQ(now.status, SyncStatus::ToTransfer);
    EXPECT_EQ(now.reference, u"R-77"_s);
    EXPECT_EQ(now.versionToken, outcome.versionToken);
}

TEST_F(MembriContractTest, AWriteBackWhoseReplyIsLostIsRepeatedSafely)
{
    const domain::Invoice invoice = anInvoiceToTransfer(readAll());
    setFaults(
        R"({"seed":7,"rules":[{"service":"membri","method":"PATCH","path":"/invoices","rate":1,"count":1,)"
        R"("fault":"drop-after-apply"}]})");

    const WriteBackOutcome lost = await(source.writeBack(transferred(invoice), {}));
    const WriteBackOutcome repeated = await(source.writeBack(transferred(invoice), {}));

    EXPECT_EQ(lost.verdict, WriteBackVerdict::Failed);
    EXPECT_EQ(repeated.verdict, WriteBackVerdict::Written);
    EXPECT_EQ(fieldsNow(repeated.record).status, SyncStatus::Transferred);
}

TEST_F(MembriContractTest, AMissingRecordIsGoneAndNotCreated)
{
    domain::Invoice invoice = anInvoiceToTransfer(readAll());
    invoice.id = u"ffffffff-0000-0000-0000-00000000dead"_s;

    EXPECT_EQ(await(source.writeBack(transferred(invoice), {})).verdict, WriteBackVerdict::Gone);
}

TEST_F(MembriContractTest, ReadsThroughPassingFaults)
{
    setFaults(
        R"({"seed":7,"rules":[{"service":"membri","method":"GET","path":"/invoices","rate":1,"count":1,)"
        R"("fault":"status-503"},{"service":"membri","method":"GET","path":"/accounts","rate":1,"count":1,)"
        R"("fault":"cut-body"},{"service":"membri","method":"GET","path":"/cdc_payments","rate":1,"count":1,)"
        R"("fault":"reset"}]})");

    EXPECT_FALSE(readAll().invoices.empty());
}

TEST_F(MembriContractTest, NamesTheUnknownChapter)
{
    MembriSettings wrong = settings();
    wrong.chapterName = u"L'Île d'à côté"_s;
    MembriSource other{wrong, client, clock};

    const Result<domain::SourceSnapshot> snapshot = await(other.connect({}));

    ASSERT_FALSE(snapshot);
    EXPECT_EQ(snapshot.error().code, ErrorCode::SourceChapterUnknown);
}

TEST_F(MembriContractTest, SaysThatTheClientSecretIsRefused)
{
    auth::ClientCredentialsTokens wrong{http,
                                        QUrl{membri()[u"tokenUrl"].toString()},
                                        membri()[u"clientId"].toString(),
                                        Secret{"wrong"},
                                        url().toString() + u"/.default"_s,
                                        clock};
    AuthorizedClient refused{http, wrong, governor};
    MembriSource other{settings(), refused, clock};

    const Result<domain::SourceSnapshot> snapshot = await(other.connect({}));

    ASSERT_FALSE(snapshot);
    EXPECT_EQ(snapshot.error().code, ErrorCode::SourceCredentialsRefused);
}

TEST_F(MembriContractTest, ReadsOnlyTheChaptersRecords) // covers: M-100
{
    const domain::SourceSnapshot quebec = readAll();
    MembriSettings settingsOfOther = settings();
    settingsOfOther.chapterName = u"Montréal"_s;
    MembriSource other{settingsOfOther, client, clock};

    const Result<domain::SourceSnapshot> montreal = await(other.read({}, {}));

    ASSERT_TRUE(montreal);
    ASSERT_FALSE(montreal->invoices.empty());
    for (const domain::Invoice &invoice : montreal->invoices)
        EXPECT_FALSE(hasNumber(quebec.invoices, invoice.number)) << invoice.number.toStdString();
}

TEST_F(LargeMembriContractTest, ReadsEveryPageOnce)
{
    const domain::SourceSnapshot snapshot = readAll();

    std::set<QString> ids;
    for (const domain::Invoice &invoice : snapshot.invoices)
        ids.insert(invoice.id);
    EXPECT_GT(ids.size(), 5000U);
    EXPECT_EQ(ids.size(), snapshot.invoices.size());
}

} // namespace passerelle::connectors
