// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/personinjournal.h"

#include "storage/eventtable.h"
#include "storage/sourceid.h"

#include <algorithm>

namespace passerelle::storage {

using domain::RecordKind;
using domain::RecordRef;
using namespace Qt::StringLiterals;

namespace {

constexpr int CustomerKind = int(RecordKind::Customer);

QString jsonList(const std::vector<QString> &texts)
{
    Json list = Json::array();
    for (const QString &text : texts)
        list.append(text);
    return QString::fromUtf8(list.toBytes());
}

qint64 firstNumber(const QSqlQuery &row)
{
    return row.value(0).toLongLong();
}

QString firstText(const QSqlQuery &row)
{
    return row.value(0).toString();
}

/// A document of the customer's name.
struct Named
{
    qint64 no = 0;
    bool isSent = false; ///< it says the ledger's id of its customer
};

} // namespace

Result<PersonInJournal> PersonInJournal::find(Database &database, const RecordRef &customer)
{
    PersonInJournal person;
    person.m_customer = customer;
    if (auto read = person.readCustomer(database); !read)
        return Failure{read.error()};
    if (auto read = person.readDocuments(database); !read)
        return Failure{read.error()};
    return person;
}

Result<Done> PersonInJournal::readCustomer(Database &database)
{
    const auto found =
        database.first(u"SELECT no, number, customer, customer_folded, is_erased, is_gone FROM record"
                       " WHERE source_id = ? AND kind = ?"_s,
                       {sourceIdValue(m_customer.id), CustomerKind}, [this](const QSqlQuery &row) {
                           m_customerNo = row.value(0).toLongLong();
                           m_foldedName = row.value(3).toString();
                           m_isErased = row.value(4).toBool();
                           m_isInSource = !row.value(5).toBool();
                           const QString number = row.value(1).toString();
                           m_pseudonym = m_isErased
                               ? row.value(2).toString()
                               : u"[%1]"_s.arg(number.isEmpty() ? QString::number(m_customerNo) : number);
                           return true;
                       });
    if (!found)
        return Failure{found.error()};
    if (!*found)
        return fail(ErrorCode::RecordUnknown, m_customer.id);
    auto ids = database.all(u"SELECT DISTINCT ledger_id FROM effect WHERE record_no = ? AND ledger_id <> ''"
                            " ORDER BY no"_s,
                            {m_customerNo}, firstText);
    if (!ids)
        return Failure{ids.error()};
    m_ledgerIds = *std::move(ids);
    return Done{};
}

Result<Done> PersonInJournal::readDocuments(Database &database)
{
    const auto namesakes =
        database.value(u"SELECT count(*) FROM record WHERE customer_folded = ? AND kind = ? AND no <> ?"_s,
                       {m_foldedName, CustomerKind, m_customerNo});
    if (!namesakes)
        return Failure{namesakes.error()};
    const auto named = database.all(
        u"SELECT no, EXISTS(SELECT 1 FROM effect e WHERE e.record_no = r.no AND e.customer_ledger_id <> '')"
        " FROM record r WHERE customer_folded = ? AND kind <> ?"_s,
        {m_foldedName, CustomerKind},
        [](const QSqlQuery &row) { return Named{row.value(0).toLongLong(), row.value(1).toBool()}; });
    if (!named)
        return Failure{named.error()};
    const bool isAlone = namesakes->toLongLong() == 0;
    if (m_ledgerIds.empty() && isAlone) { // linked by a person: its documents know the ledger's id
        auto ids = database.all(u"SELECT DISTINCT e.customer_ledger_id FROM effect e JOIN record r"
                                " ON r.no = e.record_no WHERE r.customer_folded = ? AND r.kind <> ?"
                                " AND e.customer_ledger_id <> ''"_s,
                                {m_foldedName, CustomerKind}, firstText);
        if (!ids)
            return Failure{ids.error()};
        m_ledgerIds = *std::move(ids);
    }
    auto sent = database.all(u"SELECT DISTINCT e.record_no FROM effect e JOIN record r ON r.no = e.record_no"
                             " WHERE r.kind <> ? AND e.customer_ledger_id IN (SELECT value FROM json_each(?))"
                             " ORDER BY e.record_no"_s,
                             {CustomerKind, jsonList(m_ledgerIds)}, firstNumber);
    if (!sent)
        return Failure{sent.error()};
    m_records = *std::move(sent);
    for (const Named &document : *named) {
        if (std::find(m_records.begin(), m_records.end(), document.no) != m_records.end())
            continue;
        if (isAlone && !document.isSent)
            m_records.push_back(document.no);
        else
            ++m_leftAlone;
    }
    m_records.insert(m_records.begin(), m_customerNo);
    return Done{};
}

QString PersonInJournal::reference() const
{
    return m_ledgerIds.empty() ? m_pseudonym : m_ledgerIds.front();
}

QString PersonInJournal::recordList() const
{
    QStringList numbers;
    for (const qint64 no : m_records)
        numbers += QString::number(no);
    return u'[' + numbers.join(u',') + u']';
}

Result<Erasure> PersonInJournal::counted(Database &database) const
{
    Erasure erasure;
    erasure.pseudonym = m_pseudonym;
    erasure.records = static_cast<int>(m_records.size());
    erasure.leftAlone = m_leftAlone;
    erasure.isErased = m_isErased;
    erasure.isInSource = m_isInSource;
    const QString among = u" IN (SELECT value FROM json_each(?))"_s;
    const std::vector<std::pair<int *, QString>> counts{
        {&erasure.effects, u"SELECT count(*) FROM effect WHERE record_no"_s + among},
        {&erasure.texts,
         u"SELECT count(*) FROM payload WHERE effect_no IN (SELECT no FROM effect WHERE record_no"_s + among
             + u')'},
        {&erasure.history,
         u"SELECT count(*) FROM event WHERE record_no"_s + among
             + u" AND personal IS NOT NULL AND ifnull(kind, '') <> '"_s + ErasedKind + u'\''},
    };
    for (const auto &[count, sql] : counts) {
        const auto value = database.value(sql, {recordList()});
        if (!value)
            return Failure{value.error()};
        *count = value->toInt();
    }
    // Intended, InFlight, Unknown, Confirmed (its write-back is missing) and Conflict (a person decides).
    auto unsettled = database.all(
        u"SELECT DISTINCT r.kind, r.source_id FROM effect e JOIN record r ON r.no = e.record_no"
        " WHERE e.state IN (1, 2, 3, 4, 8) AND r.no"_s
            + among + u" ORDER BY r.no"_s,
        {recordList()}, [](const QSqlQuery &row) {
            return RecordRef{static_cast<RecordKind>(row.value(0).toInt()), sourceIdText(row.value(1))};
        });
    if (!unsettled)
        return Failure{unsettled.error()};
    erasure.unsettled = *std::move(unsettled);
    return erasure;
}

} // namespace passerelle::storage
