// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedtenant.h"

#include "domain/money.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace passerelle::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostIds = 6;

qint64 cents(const Json &number)
{
    return domain::moneyFromText(number.numberText(), domain::Currency::cad())->minor;
}

Json amount(qint64 minor)
{
    return Json::number(domain::moneyText(domain::Money{minor, domain::Currency::cad()}));
}

bool isDraft(const ScriptedTenant::Document &document)
{
    return document.entity[u"status"].toString() == u"Draft";
}

Json entry(const QString &number, const QString &account, const Json &day, qint64 minor)
{
    Json row;
    row.set(u"documentNumber"_s, number);
    row.set(u"accountNumber"_s, account);
    row.set(u"postingDate"_s, day);
    row.set(u"debitAmount"_s, amount(std::max<qint64>(minor, 0)));
    row.set(u"creditAmount"_s, amount(std::max<qint64>(-minor, 0)));
    return row;
}

} // namespace

QByteArray errorBody(const QByteArray &code, const QByteArray &message)
{
    return R"({"error":{"code":")" + code + R"(","message":")" + message
        + R"(  CorrelationId:  00000000-0000-0000-0000-000000000001."}})";
}

ScriptedReply rowsReply(const Json::Array &rows)
{
    Json page;
    page.set(u"value"_s, Json::array(rows));
    return {200, page.toBytes()};
}

Json::Array filtered(const Json::Array &rows, const SeenRequest &request)
{
    const QUrl url = QUrl::fromEncoded(request.line.mid(request.line.indexOf(' ') + 1));
    const QString filter = QUrlQuery{url}.queryItemValue(u"$filter"_s, QUrl::FullyDecoded);
    if (filter.isEmpty() || filter.contains(u" ge "_s))
        return rows;
    const QString member = filter.section(u' ', 0, 0);
    Json::Array kept;
    for (const Json &row : rows) {
        QString quoted = row[member].toString();
        quoted.replace(u"'"_s, u"''"_s);
        const QString wanted = member == u"id" ? u"id eq "_s + quoted : member + u" eq '"_s + quoted + u'\'';
        if (filter.split(u" or "_s).contains(wanted, Qt::CaseInsensitive))
            kept.push_back(row);
    }
    return kept;
}

ScriptedTenant::ScriptedTenant(ScriptedServer &where)
    : m_server(where)
{
    for (const bool isInvoice : {true, false}) {
        serveDocuments(isInvoice);
        for (int number = 1; number <= MostIds; ++number)
            serveDocument(isInvoice, idOf(number));
    }
    serveJournal();
    serveGeneralJournal();
    for (int number = 1; number <= MostIds; ++number) {
        serveLine(JournalId, journalLines, idOf(number));
        serveLine(GeneralJournalId, entryLines, idOf(number));
    }
    serveCustomers();
}

void ScriptedTenant::loseWrite(int number, Loss how)
{
    m_losses.emplace(m_writeCount + number, how);
}

void ScriptedTenant::answerWrite(int number, ScriptedReply reply)
{
    m_answers.emplace(m_writeCount + number, std::move(reply));
}

void ScriptedTenant::beforeWrite(int number, std::function<void()> what)
{
    m_before.emplace(m_writeCount + number, std::move(what));
}

QByteArray ScriptedTenant::path(const QByteArray &rest)
{
    return "/v2.0/test/api/v2.0/companies(" + QByteArray{CompanyId} + ")/" + rest;
}

QString ScriptedTenant::idOf(int number)
{
    return u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0'));
}

std::vector<ScriptedTenant::Document> ScriptedTenant::posted() const
{
    std::vector<Document> result;
    std::copy_if(documents.begin(), documents.end(), std::back_inserter(result),
                 [](const Document &document) { return !isDraft(document); });
    return result;
}

std::vector<ScriptedTenant::Document> ScriptedTenant::drafts() const
{
    std::vector<Document> result;
    std::copy_if(documents.begin(), documents.end(), std::back_inserter(result), isDraft);
    return result;
}

ScriptedTenant::Document *ScriptedTenant::find(const QString &id)
{
    const auto found = std::find_if(documents.begin(), documents.end(), [&id](const Document &document) {
        return document.entity[u"id"].toString() == id;
    });
    return found == documents.end() ? nullptr : &*found;
}

int ScriptedTenant::glDocuments(const QString &number) const
{
    return static_cast<int>(std::count_if(
               entries.begin(), entries.end(),
               [&number](const Json &row) {
                   return row[u"documentNumber"].toString().compare(number, Qt::CaseInsensitive) == 0;
               }))
        / 2;
}

void ScriptedTenant::onWrite(const QByteArray &key, const Action &action)
{
    m_server.onCall(key, [this, key, action](const SeenRequest &request) -> ScriptedReply {
        const int number = ++m_writeCount;
        m_writes.append(QString::fromLatin1(key).remove(QString::fromLatin1(path({}))));
        if (m_before.contains(number))
            m_before.at(number)();
        if (m_answers.contains(number))
            return m_answers.at(number);
        const auto loss = m_losses.find(number);
        if (loss == m_losses.end())
            return action(request);
        if (loss->second == Loss::Reply)
            (void)action(request);
        return ScriptedReply::Manner::Close;
    });
}

void ScriptedTenant::onRead(const QByteArray &rest, const Action &action)
{
    m_server.onCall("GET " + path(rest), action);
}

void ScriptedTenant::serveDocuments(bool isInvoice)
{
    const QByteArray name = isInvoice ? "salesInvoices" : "salesCreditMemos";
    onRead(name, [this, isInvoice](const SeenRequest &request) {
        Json::Array rows;
        for (const Document &document : documents) {
            if (document.isInvoice == isInvoice)
                rows.push_back(document.entity);
        }
        return rowsReply(filtered(rows, request));
    });
    onWrite("POST " + path(name),
            [this, isInvoice](const SeenRequest &request) { return create(isInvoice, request); });
}

void ScriptedTenant::serveDocument(bool isInvoice, const QString &id)
{
    const QByteArray name = (isInvoice ? "salesInvoices(" : "salesCreditMemos(") + id.toLatin1() + ')';
    const QByteArray lines = name + (isInvoice ? "/salesInvoiceLines" : "/salesCreditMemoLines");
    const auto gone = [] { return ScriptedReply{404, errorBody("BadRequest_NotFound")}; };
    onRead(name, [this, id, gone](const SeenRequest &) {
        const Document *document = find(id);
        return document ? ScriptedReply{200, document->entity.toBytes()} : gone();
    });
    onRead(lines, [this, id, gone](const SeenRequest &) {
        const Document *document = find(id);
        return document ? rowsReply(document->lines) : gone();
    });
    onWrite("POST " + path(lines), [this, id](const SeenRequest &request) { return addLine(id, request); });
    onWrite("POST " + path(name + "/Microsoft.NAV.post"),
            [this, id](const SeenRequest &) { return post(id); });
    onWrite("DELETE " + path(name), [this, id](const SeenRequest &) -> ScriptedReply {
        std::erase_if(documents,
                      [&id](const Document &document) { return document.entity[u"id"].toString() == id; });
        return 204;
    });
}

void ScriptedTenant::recompute(Document &document) const
{
    qint64 net = 0;
    for (const Json &line : document.lines) {
        if (!line.contains(u"quantity"))
            continue;
        const auto quantity = domain::decimalFromText(line[u"quantity"].numberText());
        const auto price = domain::decimalFromText(line[u"unitPrice"].numberText());
        net += domain::product(*quantity, *price, domain::Currency::cad()).minor;
    }
    const qint64 tax =
        domain::percentOf(domain::Money{net, domain::Currency::cad()}, *domain::decimalFromText(taxPercent))
            .minor;
    document.entity.set(u"totalAmountExcludingTax"_s, amount(net));
    document.entity.set(u"totalAmountIncludingTax"_s, amount(net + tax));
}

ScriptedReply ScriptedTenant::create(bool isInvoice, const SeenRequest &request)
{
    Document document;
    document.isInvoice = isInvoice;
    document.entity = *Json::parse(request.body);
    const QString linesName = isInvoice ? u"salesInvoiceLines"_s : u"salesCreditMemoLines"_s;
    document.lines = document.entity[linesName].items();
    document.entity.remove(linesName);
    document.entity.set(u"@odata.etag"_s, u"W/\"1\""_s);
    document.entity.set(u"id"_s, idOf(++m_nextId));
    document.entity.set(u"number"_s, u"10"_s + QString::number(m_nextId));
    document.entity.set(u"status"_s, u"Draft"_s);
    document.entity.set(u"currencyCode"_s, currency);
    recompute(document);
    documents.push_back(document);
    return {201, document.entity.toBytes()};
}

ScriptedReply ScriptedTenant::addLine(const QString &id, const SeenRequest &request)
{
    Document *document = find(id);
    if (!document)
        return {404, errorBody("BadRequest_NotFound")};
    Json line = *Json::parse(request.body);
    line.set(u"id"_s, u"line-"_s + QString::number(document->lines.size()));
    line.set(u"sequence"_s, static_cast<int>(document->lines.size() + 1) * 10'000);
    document->lines.push_back(line);
    recompute(*document);
    return {201, line.toBytes()};
}

ScriptedReply ScriptedTenant::refused() const
{
    return {400, errorBody(refusal, refusalText)};
}

ScriptedReply ScriptedTenant::post(const QString &id)
{
    Document *document = find(id);
    if (!document)
        return {404, errorBody("BadRequest_NotFound")};
    if (refusesPosting || !isDraft(*document) || document->lines.empty())
        return refused();
    document->entity.set(u"status"_s, u"Open"_s);
    document->entity.set(u"number"_s, u"PS-"_s + QString::number(103'000 + ++m_nextPosted));
    document->entity.set(u"remainingAmount"_s, document->entity[u"totalAmountIncludingTax"]);
    return 204;
}

void ScriptedTenant::serveJournal()
{
    const QByteArray journal = "journals(" + QByteArray{JournalId} + ')';
    const QByteArray payments = "customerPaymentJournals(" + QByteArray{JournalId} + ")/customerPayments";
    for (const QByteArray &lines : {journal + "/journalLines", payments}) {
        onRead(lines, [this](const SeenRequest &) { return rowsReply(journalLines); });
        onWrite("POST " + path(lines),
                [this](const SeenRequest &request) { return addJournalLine(journalLines, request); });
    }
    onWrite("POST " + path(journal + "/Microsoft.NAV.post"),
            [this](const SeenRequest &) { return postJournal(); });
    onRead("generalLedgerEntries",
           [this](const SeenRequest &request) { return rowsReply(filtered(entries, request)); });
}

void ScriptedTenant::serveGeneralJournal()
{
    const QByteArray journal = "journals(" + QByteArray{GeneralJournalId} + ')';
    onRead(journal + "/journalLines", [this](const SeenRequest &) { return rowsReply(entryLines); });
    onWrite("POST " + path(journal + "/journalLines"),
            [this](const SeenRequest &request) { return addJournalLine(entryLines, request); });
    onWrite("POST " + path(journal + "/Microsoft.NAV.post"),
            [this](const SeenRequest &) { return postGeneralJournal(); });
}

void ScriptedTenant::serveLine(const QByteArray &journalId, Json::Array &lines, const QString &id)
{
    const QByteArray line = "journals(" + journalId + ")/journalLines(" + id.toLatin1() + ')';
    onWrite("DELETE " + path(line), [&lines, id](const SeenRequest &) -> ScriptedReply {
        std::erase_if(lines, [&id](const Json &row) { return row[u"id"].toString() == id; });
        return 204;
    });
}

ScriptedReply ScriptedTenant::addJournalLine(Json::Array &lines, const SeenRequest &request)
{
    Json line = *Json::parse(request.body);
    line.set(u"@odata.etag"_s, u"W/\"1\""_s);
    line.set(u"id"_s, idOf(++m_nextId));
    line.set(u"documentNumber"_s, line[u"documentNumber"].toString().toUpper()); // a code, kept in capitals
    lines.push_back(line);
    return {201, line.toBytes()};
}

ScriptedReply ScriptedTenant::postJournal()
{
    if (refusesPosting || journalLines.empty())
        return refused();
    for (const Json &line : journalLines) {
        const QString number = line[u"documentNumber"].toString();
        entries.push_back(entry(number, u"10100"_s, line[u"postingDate"], -cents(line[u"amount"])));
        entries.push_back(entry(number, u"12000"_s, line[u"postingDate"], cents(line[u"amount"])));
        for (size_t last = entries.size() - 2; last < entries.size(); ++last)
            entries[last].set(u"documentType"_s, u"Payment"_s);
    }
    journalLines.clear();
    return 204;
}

/// Every document number must balance in itself.
ScriptedReply ScriptedTenant::postGeneralJournal()
{
    std::map<QString, qint64> sums;
    for (const Json &line : entryLines)
        sums[line[u"documentNumber"].toString()] += cents(line[u"amount"]);
    const bool isBalanced =
        std::all_of(sums.begin(), sums.end(), [](const auto &sum) { return sum.second == 0; });
    if (refusesPosting || entryLines.empty() || !isBalanced)
        return refused();
    for (const Json &line : entryLines)
        entries.push_back(entry(line[u"documentNumber"].toString(), line[u"accountNumber"].toString(),
                                line[u"postingDate"], cents(line[u"amount"])));
    entryLines.clear();
    return 204;
}

void ScriptedTenant::serveCustomers()
{
    onRead("customers",
           [this](const SeenRequest &request) { return rowsReply(filtered(customers, request)); });
    onWrite("POST " + path("customers"), [this](const SeenRequest &request) -> ScriptedReply {
        Json customer = *Json::parse(request.body);
        customer.set(u"id"_s, idOf(++m_nextId));
        customer.set(u"@odata.etag"_s, u"W/\"1\""_s);
        if (!customer.contains(u"number"))
            customer.set(u"number"_s, u"C%1"_s.arg(m_nextId, 5, 10, QLatin1Char('0')));
        customer.set(u"lastModifiedDateTime"_s, u"2026-03-02T12:00:00.123Z"_s);
        customers.push_back(customer);
        return {201, customer.toBytes()};
    });
}

} // namespace passerelle::test
