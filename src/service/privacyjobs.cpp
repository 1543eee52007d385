// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/privacyjobs.h"

#include "base/log.h"

namespace passerelle::service {

using namespace Qt::StringLiterals;

namespace {

storage::SentenceOf sentences(const runner::ErrorWords &words)
{
    return [&words](const QString &key) {
        const auto code = errorFromKey(key);
        return words.sentence ? words.sentence(Error{code.value_or(ErrorCode::InternalError), u"…"_s}) : key;
    };
}

/// The only customer of this name; two of them must be told apart by number.
Result<domain::RecordRef> customerNamed(const storage::JournalReader &reader, const QString &name)
{
    storage::RecordQuery query;
    query.kinds = {domain::RecordKind::Customer};
    query.text = name;
    query.includesGone = true;
    const Result<std::vector<storage::RecordRow>> rows = reader.rows(query);
    if (!rows)
        return Failure{rows.error()};
    std::vector<domain::RecordRef> found;
    for (const storage::RecordRow &row : *rows) {
        if (row.customerName.compare(name.simplified(), Qt::CaseInsensitive) == 0)
            found.push_back(row.record);
    }
    if (found.size() == 1)
        return found.front();
    return fail(ErrorCode::RecordUnknown, found.empty() ? name : u"%1 × %2"_s.arg(found.size()).arg(name));
}

Result<domain::RecordRef> customerOf(const Office &office, const CompanySettings &company,
                                     const QString &customer)
{
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(office, company);
    if (!reader)
        return Failure{reader.error()};
    const Result<storage::RecordRow> row = (*reader)->find(domain::RecordKind::Customer, customer);
    if (row)
        return row->record;
    return row.error().code == ErrorCode::RecordUnknown ? customerNamed(**reader, customer)
                                                        : Failure{row.error()};
}

Result<Tidied> tidy(storage::Journal &journal, const CompanySettings &company, const Clock &clock,
                    const runner::ErrorWords &words)
{
    Tidied tidied;
    if (company.keepsSentMonths > 0) {
        const Result<int> texts =
            journal.dropSentBefore(clock.now().toUTC().addMonths(-company.keepsSentMonths));
        if (!texts)
            return Failure{texts.error()};
        tidied.texts = *texts;
    }
    const Result<int> records = journal.eraseAgain(sentences(words));
    if (!records)
        return Failure{records.error()};
    tidied.records = *records;
    return tidied;
}

} // namespace

Result<storage::Erasure> whatWouldBeErased(const Office &office, const CompanySettings &company,
                                           const QString &customer)
{
    const Result<domain::RecordRef> record = customerOf(office, company, customer);
    if (!record)
        return Failure{record.error()};
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(office, company);
    return reader ? (*reader)->erasureOf(*record) : Failure{reader.error()};
}

Result<storage::Erasure> erasePerson(Office &office, const CompanySettings &company, const QString &customer)
{
    const Result<domain::RecordRef> record = customerOf(office, company, customer);
    if (!record)
        return Failure{record.error()};
    const Result<std::unique_ptr<storage::Journal>> journal = openJournal(office, company);
    return journal ? (*journal)->erase(*record, sentences(office.words)) : Failure{journal.error()};
}

Result<Done> setRetention(Office &office, CompanySettings company, int months)
{
    if (months < 0 || months > LongestRetention)
        return fail(ErrorCode::BadUsage, QString::number(months));
    company.keepsSentMonths = months;
    return office.companies.save(company);
}

Result<Tidied> applyRetention(Office &office, const CompanySettings &company)
{
    const Result<std::unique_ptr<storage::Journal>> journal = openJournal(office, company);
    return journal ? tidy(**journal, company, office.clock, office.words) : Failure{journal.error()};
}

void keepPrivacy(storage::Journal &journal, const CompanySettings &company, const Clock &clock,
                 const runner::ErrorWords &words)
{
    const Result<Tidied> tidied = tidy(journal, company, clock, words);
    if (!tidied)
        qCWarning(logService) << "what is kept too long stays for now:" << errorKey(tidied.error().code);
}

} // namespace passerelle::service
