// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplestory.h"

#include <array>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using domain::EffectState;
using domain::RecordKind;
using domain::StepName;

std::vector<runner::StepProgress> sampleSteps(bool isFinished)
{
    return {{StepName::Connect, 1, 1, 0, 1200, false, true},
            {StepName::CreateCustomers, 11, 11, 0, 3400, false, true},
            {StepName::UpdateCustomers, 3, 3, 0, 1100, false, true},
            {StepName::CreateInvoices, 71, isFinished ? 69 : 41, isFinished ? 2 : 1,
             isFinished ? 21600 : 12600, !isFinished, isFinished},
            {StepName::Payments, 54, isFinished ? 53 : 0, 0, isFinished ? 15700 : 0, false, isFinished}};
}

std::vector<runner::Operation> sampleOperations(const QDateTime &until)
{
    constexpr std::array customers{
        u"Nadia Ouellet",        u"Caisse du Littoral",   u"Archives Boréales inc.", u"Élise Bélanger",
        u"Centre Mnémos",        u"Marc-André Thériault", u"Coopérative La Batture", u"Fondation Rivage",
        u"Studio Fleuve & Fils", u"Imprimerie du Phare",  u"Geneviève Côté",         u"Institut Bas-Fleuve"};
    constexpr std::array amounts{25869, 73584, 114975, 22420,  73584, 25869,
                                 40241, 97729, 55188,  275940, 14372, 8623};
    std::vector<runner::Operation> operations;
    constexpr int count = 57;
    for (int at = 0; at < count; ++at) {
        runner::Operation operation;
        const auto which = static_cast<size_t>(at) % customers.size();
        operation.at = until.addSecs((at - count) / 3);
        operation.label = {{RecordKind::Invoice, u"id-%1"_s.arg(at)},
                           u"%1"_s.arg(1047 + at, 6, 10, QLatin1Char('0')),
                           QString::fromUtf16(customers[which]),
                           QDate{2026, 11, 20},
                           {amounts[which], {}}};
        operation.state = at >= count - 3 ? EffectState::InFlight : EffectState::Confirmed;
        operation.ledgerNumber =
            operation.state == EffectState::Confirmed ? QString::number(4112 + at) : QString{};
        if (at == count - 4) {
            operation.state = EffectState::Unknown;
            operation.error = Error{ErrorCode::OutcomeUnknown};
            operation.ledgerNumber.clear();
        } else if (at == count - 7) {
            operation.state = EffectState::Rejected;
            operation.error = Error{ErrorCode::NumberUsed, u"001097"_s};
            operation.ledgerNumber.clear();
        }
        operations.push_back(operation);
    }
    return operations;
}

runner::RunReport sampleReport(const QDateTime &endedAt)
{
    runner::RunReport report;
    report.run = 212;
    report.result = runner::RunResult::Partial;
    report.startedAt = endedAt.addSecs(-43);
    report.endedAt = endedAt;
    report.steps = sampleSteps(true);
    report.effects = 136;
    const QDate first{2026, 11, 19};
    const QDate second{2026, 11, 20};
    const auto total = [](RecordKind kind, const QDate &day, int count, qint64 minor) {
        return runner::TotalRow{kind, u"CAD"_s, day, count, {minor, {}}, {minor, {}}, {minor, {}}};
    };
    report.totals = {
        total(RecordKind::Customer, second, 14, 0), total(RecordKind::Invoice, first, 30, 1'500'000),
        total(RecordKind::Invoice, second, 39, 2'309'597), total(RecordKind::Payment, first, 20, 900'000),
        total(RecordKind::Payment, second, 33, 1'315'984)};
    const auto issue = [&second](RecordKind kind, const QString &number, const QString &customer,
                                 qint64 minor, const Error &error) {
        return runner::RecordIssue{{{kind, u"id-"_s + number}, number, customer, second, {minor, {}}}, error};
    };
    report.errors = {issue(RecordKind::Invoice, u"001061"_s, u"Geneviève Côté"_s, 14372,
                           Error{ErrorCode::CustomerInactive, u"Geneviève Côté"_s}),
                     issue(RecordKind::Invoice, u"001087"_s, u"Coopérative La Batture"_s, 40241,
                           Error{ErrorCode::NumberUsed, u"001087"_s})};
    report.blocked = {issue(RecordKind::Payment, u"P-00875"_s, u"Coopérative La Batture"_s, 40241,
                            Error{ErrorCode::InvoiceNotTransferred, u"001087"_s})};
    report.requests = 151;
    report.lostReplies = 1;
    report.tightestLimit = u"500/min"_s;
    report.tightestLimitPercent = 46;
    report.journalHash = u"5c1e09d4b7a26f10aa"_s;
    return report;
}

namespace {

// Amounts before TPS and TVQ.
domain::DocumentDraft documentOf(const std::vector<std::pair<QString, qint64>> &nets)
{
    domain::DocumentDraft document;
    for (const auto &[item, minor] : nets) {
        domain::DraftLine line;
        line.itemId = item;
        line.net = {minor, {}};
        document.lines.push_back(line);
    }
    return document;
}

} // namespace

runner::RunReport samplePreview()
{
    runner::RunReport report;
    report.isDryRun = true;
    report.endedAt = QDateTime{QDate{2026, 11, 20}, QTime{14, 31, 2}};
    report.startedAt = report.endedAt.addSecs(-4);
    const QDate day{2026, 11, 20};
    const auto add = [&](RecordKind kind, domain::Purpose purpose, const QString &number,
                         const QString &customer, qint64 minor, domain::Draft draft) {
        domain::PlannedEffect planned;
        planned.effect.record = {kind, u"id-"_s + number};
        planned.effect.purpose = purpose;
        planned.effect.recordNumber = number;
        planned.effect.customerName = customer;
        planned.effect.total = {minor, {}};
        planned.effect.day = day;
        planned.draft = std::move(draft);
        report.plan.effects.push_back(planned);
    };
    domain::CustomerDraft customer;
    customer.email = u"compta@ibf.example"_s;
    domain::PaymentDraft payment;
    payment.amount = {25869, {}};
    payment.accountId = u"Encaisse"_s;
    payment.reference = u"P-00874"_s;
    using domain::Purpose;
    add(RecordKind::Customer, Purpose::Create, u"C-02318"_s, u"Institut Bas-Fleuve"_s, 0, customer);
    add(RecordKind::Invoice, Purpose::Create, u"001060"_s, u"Institut Bas-Fleuve"_s, 275940,
        documentOf(
            {{u"Cotisation de groupe"_s, 150'000}, {u"Congrès"_s, 60'000}, {u"Publications"_s, 30'000}}));
    add(RecordKind::Invoice, Purpose::Create, u"001061"_s, u"Geneviève Côté"_s, 14372,
        documentOf({{u"Publications"_s, 12'500}}));
    add(RecordKind::CreditNote, Purpose::Create, u"001062"_s, u"Fondation Rivage"_s, 8623,
        documentOf({{u"Congrès"_s, 7'500}}));
    add(RecordKind::Payment, Purpose::Create, u"P-00874"_s, u"Marc-André Thériault"_s, 25869, payment);
    add(RecordKind::Customer, Purpose::Update, u"C-01904"_s, u"Studio Fleuve & Fils"_s, 0, customer);
    const auto left = [&](const QString &number, const QString &name, qint64 minor,
                          domain::LeftOutReason reason) {
        report.plan.leftOut.push_back(
            {{{RecordKind::Invoice, u"id-"_s + number}, number, name, day, {minor, {}}}, reason});
    };
    left(u"001053"_s, u"Élise Bélanger"_s, 22420, domain::LeftOutReason::NotReady);
    left(u"000011"_s, u"Centre Mnémos"_s, 22420, domain::LeftOutReason::BeforeStartDate);
    report.plan.problems = {
        {{{RecordKind::Invoice, u"id-001049"_s}, u"001049"_s, u"Imprimerie du Phare"_s, day, {55188, {}}},
         Error{ErrorCode::PeriodClosed, u"2026-10-29"_s},
         false,
         {}},
        {{{RecordKind::Payment, u"id-P-00868"_s},
          u"P-00868"_s,
          u"Coopérative La Batture"_s,
          day,
          {40241, {}}},
         Error{ErrorCode::InvoiceNotTransferred, u"001039"_s},
         true,
         {}}};
    report.effects = static_cast<int>(report.plan.effects.size());
    return report;
}

} // namespace passerelle::test
