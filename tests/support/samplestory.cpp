// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplestory.h"

#include <array>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using domain::EffectState;
using domain::RecordKind;
using domain::SyncStatus;
using storage::RecordRow;

namespace {

struct Told
{
    RecordKind kind;
    const char *number;
    const char16_t *customer;
    const char *day;
    qint64 minor;
    SyncStatus status;
    const char *reference;
    const char *error;
    const char16_t *message;
};

using K = RecordKind;
using S = SyncStatus;

constexpr std::array Told15{
    Told{K::Invoice, "001042", u"Archives Boréales inc.", "2026-11-20", 114975, S::TransferError, "",
         "customer-inactive", u""},
    Told{K::Payment, "P-00871", u"Coopérative La Batture", "2026-11-20", 40241, S::TransferError, "",
         "invoice-not-transferred", u""},
    Told{K::Invoice, "001047", u"Imprimerie du Phare", "2026-11-20", 55188, S::TransferError, "",
         "period-closed", u""},
    Told{K::Invoice, "001061", u"Geneviève Côté", "2026-11-20", 14372, S::ToTransfer, "", "", u""},
    Told{K::Invoice, "001060", u"Institut Bas-Fleuve", "2026-11-20", 275940, S::ToTransfer, "", "", u""},
    Told{K::Customer, "C-02318", u"Institut Bas-Fleuve", "2026-11-20", 0, S::ToTransfer, "", "",
         u"Compte nouveau"},
    Told{K::Payment, "P-00874", u"Marc-André Thériault", "2026-11-20", 25869, S::ToTransfer, "", "", u""},
    Told{K::CreditNote, "001059", u"Fondation Rivage", "2026-11-19", 8623, S::ToTransfer, "", "", u""},
    Told{K::Invoice, "001058", u"Centre Mnémos", "2026-11-19", 73584, S::InReview, "", "", u"Par L. Gagné"},
    Told{K::Payment, "P-00873", u"Studio Fleuve & Fils", "2026-11-19", 97729, S::Transferred, "4127", "",
         u""},
    Told{K::Invoice, "001057", u"Studio Fleuve & Fils", "2026-11-19", 97729, S::Transferred, "4126", "", u""},
    Told{K::Customer, "C-02317", u"Studio Fleuve & Fils", "2026-11-19", 0, S::Transferred, "389", "", u""},
    Told{K::Invoice, "001056", u"Élise Bélanger", "2026-11-18", 22420, S::Pending, "", "",
         u"Attend le paiement"},
    Told{K::Invoice, "001055", u"Nadia Ouellet", "2026-11-17", 25869, S::Transferred, "4121", "", u""},
    Told{K::CreditNote, "001054", u"Caisse du Littoral", "2026-11-17", 40241, S::DoNotSynchronize, "", "",
         u"Exclu"},
};

struct Goal
{
    SyncStatus status;
    int count;
    qint64 minor;
};

constexpr std::array Goals{Goal{S::Pending, 23, 841260},          Goal{S::ToTransfer, 148, 6500435},
                           Goal{S::Transferred, 2916, 128473318}, Goal{S::TransferError, 5, 321847},
                           Goal{S::InReview, 9, 412890},          Goal{S::DoNotSynchronize, 41, 1200600}};

constexpr std::array Customers{u"Archives Boréales inc.", u"Coopérative La Batture", u"Imprimerie du Phare",
                               u"Geneviève Côté",         u"Institut Bas-Fleuve",    u"Marc-André Thériault",
                               u"Fondation Rivage",       u"Centre Mnémos",          u"Studio Fleuve & Fils",
                               u"Élise Bélanger",         u"Nadia Ouellet",          u"Caisse du Littoral"};

RecordRow rowOf(const Told &told, qint64 rowId)
{
    RecordRow row;
    row.rowId = rowId;
    row.record = {told.kind, u"id-%1"_s.arg(rowId)};
    row.number = QString::fromLatin1(told.number);
    row.customerName = QString::fromUtf16(told.customer);
    row.day = QDate::fromString(QString::fromLatin1(told.day), Qt::ISODate);
    row.amount = {told.minor, {}};
    row.sync.status = told.status;
    row.sync.reference = QString::fromLatin1(told.reference);
    row.sync.message = QString::fromUtf16(told.message);
    row.errorCode = QString::fromLatin1(told.error);
    return row;
}

qint64 signedMinor(const RecordRow &row)
{
    return row.record.kind == K::CreditNote ? -row.amount.minor : row.amount.minor;
}

RecordRow filler(SyncStatus status, int at, qint64 rowId, qint64 minor)
{
    RecordRow row;
    row.rowId = rowId;
    const bool isPayment = at % 2 == 1;
    row.record = {isPayment ? K::Payment : K::Invoice, u"id-%1"_s.arg(rowId)};
    row.number = isPayment ? u"P-%1"_s.arg(860 - at, 5, 10, QLatin1Char('0'))
                           : u"%1"_s.arg(1041 - at, 6, 10, QLatin1Char('0'));
    if (at > 850)
        row.number = u"%1"_s.arg(90000 + at);
    row.customerName = QString::fromUtf16(Customers[static_cast<size_t>(at) % Customers.size()]);
    row.day = QDate{2026, 11, 16}.addDays(-(at / 9));
    row.amount = {minor, {}};
    row.sync.status = status;
    if (status == S::Transferred)
        row.sync.reference = QString::number(4120 - at);
    if (status == S::TransferError) {
        row.errorCode = u"product-unmapped"_s;
        row.errorDetail = u"Atelier de reliure"_s;
    }
    return row;
}

} // namespace

service::CompanySettings sampleCompany()
{
    service::CompanySettings company;
    company.id = u"estuaire"_s;
    company.name = u"Réseau des archivistes de l’Estuaire"_s;
    company.startDate = QDate{2026, 1, 1};
    company.source = {
        u"membri"_s, QUrl{u"https://estuaire.crm3.dynamics.com"_s}, {}, u"1f0c-77aa"_s, u"Québec"_s};
    company.ledger.system = u"quickbooks"_s;
    company.ledger.clientId = u"ABx9Estuaire"_s;
    company.ledger.redirectUri = QUrl{u"https://estuaire.example/retour"_s};
    return company;
}

std::vector<RecordRow> sampleRecords()
{
    std::vector<RecordRow> rows;
    for (const Told &told : Told15)
        rows.push_back(rowOf(told, static_cast<qint64>(rows.size()) + 1));
    for (const Goal &goal : Goals) {
        int count = 0;
        qint64 sum = 0;
        for (const RecordRow &row : rows) {
            count += row.sync.status == goal.status ? 1 : 0;
            sum += row.sync.status == goal.status ? signedMinor(row) : 0;
        }
        const int missing = goal.count - count;
        const qint64 each = missing == 0 ? 0 : (goal.minor - sum) / missing;
        for (int at = 0; at < missing; ++at) {
            const bool isLast = at == missing - 1;
            rows.push_back(filler(goal.status, at, static_cast<qint64>(rows.size()) + 1,
                                  isLast ? goal.minor - sum : each));
            sum += rows.back().amount.minor;
        }
    }
    return rows;
}

presentation::RecordDetail sampleDetail(const RecordRow &row)
{
    presentation::RecordDetail detail;
    detail.row = row;
    domain::Effect effect;
    effect.record = row.record;
    effect.marker = u"PSRL-5c1e09d4b7a26f1"_s;
    effect.attempt = 1;
    const QDateTime sent{QDate{2026, 11, 19}, QTime{16, 31, 7}};
    const auto event = [&detail](const QDateTime &at, const QString &text, const QString &to) {
        storage::EventRow told;
        told.seq = static_cast<qint64>(detail.events.size()) + 1;
        told.at = at;
        told.who = u"m.roy @ poste-3, window"_s;
        told.kind = u"effect"_s;
        told.text = text;
        told.to = to;
        detail.events.push_back(told);
    };
    event(QDateTime{QDate{2026, 11, 18}, QTime{9, 12}}, {}, u"to-transfer"_s);
    if (!row.errorCode.isEmpty()) {
        effect.state = EffectState::Rejected;
        effect.error =
            Error{errorFromKey(row.errorCode).value(), row.customerName, u"Customer is inactive (6240)"_s};
        event(sent, {}, u"in-flight"_s);
        event(sent.addSecs(1), {}, u"transfer-error"_s);
    } else if (row.effectState == EffectState::Unknown) {
        effect.state = EffectState::Unknown;
        effect.mayApplyUntil = QDateTime{QDate{2026, 11, 20}, QTime{14, 33, 40}}.toMSecsSinceEpoch();
        event(sent, {}, u"in-flight"_s);
        event(sent.addSecs(1), {}, u"unknown"_s);
    } else if (row.sync.status == S::Transferred) {
        effect.state = EffectState::Closed;
        effect.ledgerId = row.sync.reference;
        effect.ledgerNumber = row.number;
        effect.ledgerTotal = row.amount;
        effect.proof = domain::Proof::Reply;
        event(sent, {}, u"in-flight"_s);
        event(sent.addSecs(1), {}, u"confirmed"_s);
        event(sent.addSecs(2), {}, u"transferred"_s);
        detail.ledgerPage = QUrl{u"https://qbo.intuit.com/app/invoice?txnId="_s + row.sync.reference};
    }
    if (!row.changed.isEmpty()) { // since it was posted
        effect.total = {row.amount.minor - 2300, row.amount.currency};
        effect.day = row.day.addDays(-2);
    }
    detail.effects.push_back(effect);
    detail.sent = {{u"entity"_s, u"Invoice"_s},
                   {u"number"_s, row.number},
                   {u"customer-id"_s, u"58"_s},
                   {u"date"_s, row.day.toString(Qt::ISODate)},
                   {u"line-1"_s, u"Cotisation annuelle: 1 × 1000.00 = 1000.00"_s},
                   {u"line-1-tax-code-id"_s, u"7"_s}};
    detail.rawSent = R"({"CustomerRef":{"value":"58"},"DocNumber":"001042","Line":[{"Amount":1000.00}]})";
    return detail;
}

std::vector<storage::RunRow> sampleRuns()
{
    struct Run
    {
        int day;
        int seconds;
        const char *who;
        int effects;
        int errors;
        const char *amount;
        const char *result;
    };
    constexpr std::array told{Run{20, 43, "M. Roy", 136, 3, "60255.81", "partial"},
                              Run{19, 39, "M. Roy", 121, 5, "52401.18", "partial"},
                              Run{18, 41, "Horaire", 122, 1, "49887.42", "partial"},
                              Run{17, 30, "Horaire", 89, 0, "31204.55", "done"},
                              Run{16, 48, "Horaire", 147, 0, "72150.60", "done"},
                              Run{13, 36, "Horaire", 104, 3, "44029.91", "partial"},
                              Run{12, 44, "Horaire", 132, 0, "60773.14", "done"},
                              Run{11, 29, "L. Gagné", 84, 1, "28410.03", "partial"},
                              Run{10, 40, "Horaire", 118, 0, "55102.27", "done"},
                              Run{9, 26, "Horaire", 71, 2, "23076.40", "stopped"},
                              Run{7, 33, "L. Gagné", 96, 0, "39841.50", "done"}};
    std::vector<storage::RunRow> runs;
    qint64 id = 212;
    for (const Run &run : told) {
        storage::RunRow row;
        row.id = id--;
        row.startedAt = QDateTime{QDate{2026, 11, run.day}, QTime{14, 31, 16}};
        row.endedAt = row.startedAt.addSecs(run.seconds);
        row.mode = u"sync"_s;
        row.result = QString::fromLatin1(run.result);
        row.who = QString::fromUtf8(run.who) + u" @ poste-3, window"_s;
        row.exitCode = run.errors > 0 ? 1 : 0;
        const QString amount = QString::fromLatin1(run.amount);
        Json total = Json::object();
        total.set(u"kind"_s, u"invoice"_s);
        total.set(u"day"_s, row.startedAt.date().toString(Qt::ISODate));
        for (const QString &side : {u"source"_s, u"journal"_s, u"ledger"_s})
            total.set(side, amount);
        row.summary.set(u"effects"_s, run.effects);
        Json errors = Json::array();
        for (int at = 0; at < run.errors; ++at)
            errors.append(Json::object());
        row.summary.set(u"errors"_s, errors);
        Json totals = Json::array();
        totals.append(total);
        row.summary.set(u"totals"_s, totals);
        runs.push_back(row);
    }
    return runs;
}

presentation::MappingView sampleMapping()
{
    using domain::MappingKind;
    presentation::MappingView view;
    const auto add = [&view](MappingKind kind, const QString &name, int count, const QString &target,
                             int state) {
        presentation::MappingRow row;
        row.need = {kind, name.toLower(), name, count, true};
        row.hasTarget = state > 0;
        row.target = {target.isEmpty() ? QString{} : u"id-"_s + target, target, state == 2};
        view.rows.push_back(row);
    };
    add(MappingKind::Product, u"Adhésion individuelle"_s, 412, u"Cotisation individuelle"_s, 2);
    add(MappingKind::Product, u"Membre organisation"_s, 88, u"Cotisation organisation"_s, 2);
    add(MappingKind::Product, u"Congrès annuel 2026"_s, 37, u"Inscriptions"_s, 1);
    add(MappingKind::Product, u"Atelier de reliure"_s, 12, {}, 0);
    add(MappingKind::Product, u"Revue imprimée"_s, 64, u"Publications"_s, 2);
    add(MappingKind::Product, u"Don général"_s, 29, u"Dons"_s, 2);
    add(MappingKind::Product, u"Partenaire annuel"_s, 9, u"Partenariats"_s, 2);
    add(MappingKind::Product, u"Frais de livraison"_s, 64, u"Frais de livraison"_s, 2);
    add(MappingKind::Tax, u"TPS/TVQ"_s, 610, u"TPS/TVQ QC"_s, 2);
    add(MappingKind::Tax, u"Sans taxe"_s, 41, u"Hors champ"_s, 2);
    add(MappingKind::PaymentType, u"Carte de crédit"_s, 230, u"Carte de crédit"_s, 2);
    add(MappingKind::PaymentType, u"Chèque"_s, 41, u"Chèque"_s, 2);
    add(MappingKind::PaymentAccount, u"Carte de crédit"_s, 230, u"Fonds à déposer"_s, 2);
    for (const auto &row : view.rows) {
        if (row.hasTarget && row.need.kind == MappingKind::Product)
            view.facts.items.push_back({row.target.id, row.target.name});
    }
    view.facts.items.push_back({u"id-Formation"_s, u"Formation en ligne"_s});
    view.facts.taxCodes = {{u"id-TPS/TVQ QC"_s, u"TPS/TVQ QC"_s}, {u"id-Hors champ"_s, u"Hors champ"_s}};
    view.facts.paymentMethods = {{u"id-Carte de crédit"_s, u"Carte de crédit"_s},
                                 {u"id-Chèque"_s, u"Chèque"_s}};
    view.facts.accounts = {{u"id-Fonds à déposer"_s, u"Fonds à déposer"_s}, {u"1000"_s, u"Encaisse"_s}};
    return view;
}

service::RecordTest sampleTest()
{
    service::RecordTest test;
    test.label = {{K::Invoice, u"id-001060"_s},
                  u"001060"_s,
                  u"Institut Bas-Fleuve"_s,
                  QDate{2026, 11, 20},
                  {13797, {}}};
    test.facts = sampleMapping().facts;
    test.facts.taxCodes.front().rates = {{u"tps"_s, u"TPS 5 %"_s, {5, 0}},
                                         {u"tvq"_s, u"TVQ 9,975 %"_s, {9975, 3}}};
    domain::DocumentDraft document;
    document.day = test.label.day;
    for (const auto &[name, minor] :
         {std::pair{u"Cotisation individuelle"_s, 10'000}, std::pair{u"Dons"_s, 2'000}}) {
        domain::DraftLine line;
        line.itemId = u"id-"_s + name;
        line.taxCodeId = u"id-TPS/TVQ QC"_s;
        line.net = {minor, {}};
        document.lines.push_back(line);
    }
    domain::PlannedEffect planned;
    planned.effect.record = test.label.record;
    planned.effect.recordNumber = test.label.number;
    planned.effect.total = test.label.amount;
    planned.draft = document;
    test.effects.push_back(planned);
    return test;
}

} // namespace passerelle::test
