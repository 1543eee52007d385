// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/privacypresenter.h"

#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/privacywords.h"
#include "presentation/words.h"

#include <QDir>
#include <QPointer>

#include <algorithm>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using service::Incident;

namespace {

constexpr int FreshDays = 30; // a backup older than this is worth a word

} // namespace

PrivacyPresenter::PrivacyPresenter(PrivacyDesk *desk, const CompanyPresenter &company, const Clock &clock,
                                   QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_company(company)
    , m_clock(clock)
{
    connect(&company, &CompanyPresenter::companyChanged, this, [this] {
        m_view = {};
        m_isBusy = false;
        forgetPerson();
        tell({}, Tone::Quiet);
        refresh();
    });
}

/// An answer on its way to a function of this, while this is there; an error becomes the notice.
template<typename Value>
PrivacyDesk::Tell<Value> PrivacyPresenter::take(void (PrivacyPresenter::*use)(const Value &))
{
    return [here = QPointer<PrivacyPresenter>{this}, use](const Result<Value> &answer) {
        if (!here)
            return;
        here->m_isBusy = false;
        if (answer)
            ((*here).*use)(*answer);
        else
            here->tellError(answer.error());
    };
}

void PrivacyPresenter::begin(const QString &notice)
{
    m_isBusy = true;
    tell(notice, Tone::Quiet);
}

void PrivacyPresenter::tell(const QString &notice, Tone tone)
{
    m_notice = notice;
    m_noticeTone = tone;
    emit changed();
}

void PrivacyPresenter::tellError(const Error &error)
{
    tell(ErrorText::sentence(error) + u' ' + ErrorText::fix(error), Tone::Err);
}

void PrivacyPresenter::refresh()
{
    if (m_desk && m_company.hasCompany())
        m_desk->look(take(&PrivacyPresenter::show));
}

void PrivacyPresenter::show(const PrivacyView &view)
{
    m_view = view;
    std::vector<TableModel::Row> places;
    for (const service::StoredThing &thing : view.things) {
        const QString content = storedContent(thing.kind);
        const QString place = storedPlace(thing);
        places.push_back(
            {{.text = storedWord(thing.kind), .isStrong = thing.holdsNames || thing.holdsSecrets},
             {.text = sizeWords(thing.size)},
             {.text = content, .tip = content},
             {.text = place, .tip = place}});
    }
    m_places.show({{tr("What")}, {tr("Size"), true}, {tr("It holds")}, {tr("Where")}}, std::move(places));
    std::vector<TableModel::Row> incidents;
    for (const Incident &one : view.incidents)
        incidents.push_back({{.text = Format{}.count(one.number)},
                             {.text = Format::date(one.day)},
                             {.text = one.what, .tip = one.what},
                             {.text = one.persons, .tip = one.persons},
                             {.text = one.measures, .tip = one.measures}});
    m_incidents.show(
        {{tr("No."), true}, {tr("Date")}, {tr("What happened")}, {tr("Persons")}, {tr("Measures")}},
        std::move(incidents));
    emit changed();
}

QString PrivacyPresenter::lastBackupText() const
{
    if (m_view.backup.file.isEmpty())
        return tr("This company has never been backed up.");
    return tr("Last backup: %1, %2")
        .arg(Format::dateTime(m_view.backup.at), QDir::toNativeSeparators(m_view.backup.file));
}

Tone PrivacyPresenter::lastBackupTone() const
{
    const bool isFresh = m_view.backup.at.isValid() && m_view.backup.at.daysTo(m_clock.now()) < FreshDays;
    return isFresh ? Tone::Ok : Tone::Quiet;
}

QString PrivacyPresenter::proposedName() const
{
    QString name = m_company.company().name;
    for (QChar &c : name) {
        if (u"\\/:*?\"<>|"_s.contains(c))
            c = u'-';
    }
    return name + u' ' + today().toString(Qt::ISODate);
}

void PrivacyPresenter::backUp(const QString &file)
{
    begin(tr("Saving…"));
    m_desk->backUp(file, take(&PrivacyPresenter::takeBackup));
}

void PrivacyPresenter::takeBackup(const service::LastBackup &backup)
{
    tell(tr("Saved: %1 (%2). It holds names and amounts, but no secret: keep it where only you can read it.")
             .arg(QDir::toNativeSeparators(backup.file), sizeWords(backup.size)),
         Tone::Ok);
    refresh();
}

void PrivacyPresenter::forgetPerson()
{
    m_customer.clear();
    m_erasureText.clear();
    m_canErase = false;
    emit changed();
}

void PrivacyPresenter::look(const QString &customer)
{
    forgetPerson();
    m_customer = customer.trimmed();
    begin({});
    m_desk->whatWouldBeErased(m_customer, take(&PrivacyPresenter::takePreview));
}

void PrivacyPresenter::takePreview(const storage::Erasure &erasure)
{
    m_canErase = erasure.unsettled.empty();
    m_erasureText = erasureLines(erasure, false).join(u'\n');
    emit changed();
}

void PrivacyPresenter::erase()
{
    begin(tr("Erasing…"));
    m_desk->erase(m_customer, take(&PrivacyPresenter::takeErasure));
}

void PrivacyPresenter::takeErasure(const storage::Erasure &erasure)
{
    forgetPerson();
    m_erasureText = erasureLines(erasure, true).join(u'\n');
    QString notice = tr("The person is erased from the journal.");
    if (!m_view.backup.file.isEmpty())
        notice += u' ' + tr("The last backup was made before: replace it.");
    tell(notice, Tone::Ok);
    refresh();
}

void PrivacyPresenter::keepSentFor(int months)
{
    begin({});
    m_desk->keepSentFor(months, take(&PrivacyPresenter::takeTidied));
}

void PrivacyPresenter::takeTidied(const service::Tidied &tidied)
{
    tell(tidied.texts > 0 ? tr("%Ln old text(s) dropped.", nullptr, tidied.texts)
                          : tr("Kept. There was nothing that old."),
         Tone::Ok);
    refresh();
}

Incident PrivacyPresenter::incidentAt(int row) const
{
    const bool isRow = row >= 0 && row < static_cast<int>(m_view.incidents.size());
    return isRow ? m_view.incidents[static_cast<size_t>(row)] : Incident{};
}

QString PrivacyPresenter::problemOf(const Incident &incident) const
{
    if (incident.day > today() || incident.noticed > today())
        return tr("The incident cannot lie in the future.");
    if (incident.noticed < incident.day)
        return tr("It cannot be noticed before it happened.");
    if (incident.what.trimmed().isEmpty())
        return tr("Say what happened.");
    if (incident.data.trimmed().isEmpty())
        return tr("Say which personal data were concerned.");
    if (incident.persons.trimmed().isEmpty())
        return tr("Say whose data, or of how many persons.");
    return {};
}

void PrivacyPresenter::keep(const Incident &incident)
{
    begin({});
    m_desk->keepIncident(incident, take(&PrivacyPresenter::takeIncident));
}

void PrivacyPresenter::takeIncident(const Incident &incident)
{
    tell(tr("Incident %1 is in the register.").arg(incident.number), Tone::Ok);
    emit incidentKept();
    refresh();
}

void PrivacyPresenter::writeIncidents(const QString &file)
{
    m_file = file;
    begin({});
    m_desk->writeIncidents(file, take(&PrivacyPresenter::takeFile));
}

void PrivacyPresenter::writeSupport(const QString &file)
{
    m_file = file;
    begin(tr("Asking the systems how they are…"));
    m_desk->writeSupport(file, take(&PrivacyPresenter::takeFile));
}

void PrivacyPresenter::takeFile(const Done &done)
{
    Q_UNUSED(done)
    tell(tr("Written: %1").arg(QDir::toNativeSeparators(m_file)), Tone::Ok);
}

void PrivacyPresenter::readBackup(const QString &file)
{
    m_file = file;
    m_contents = {};
    begin(tr("Reading the backup…"));
    m_desk->readBackup(file, take(&PrivacyPresenter::takeContents));
}

void PrivacyPresenter::takeContents(const service::BackupContents &contents)
{
    m_contents = contents;
    tell({}, Tone::Quiet);
    emit backupRead();
}

QString PrivacyPresenter::contentsText() const
{
    const service::CompanySettings &settings = m_contents.settings;
    return tr("“%1”, %2 to %3, saved on %4.")
        .arg(m_contents.note.company, systemName(settings.source.system), systemName(settings.ledger.system),
             Format::dateTime(m_contents.note.madeAt.toLocalTime()));
}

QString PrivacyPresenter::problemOfName(const QString &name) const
{
    if (m_contents.note.company.isEmpty())
        return m_isBusy ? QString{} : m_notice;
    if (name.trimmed().isEmpty())
        return tr("Give the company a name.");
    const auto &companies = m_company.companies();
    const bool isTaken = std::any_of(companies.begin(), companies.end(),
                                     [&name](const auto &company) { return company.name == name.trimmed(); });
    return isTaken ? tr("There is a company of this name already.") : QString{};
}

void PrivacyPresenter::restore(const QString &name, const QString &sourceSecret, const QString &ledgerSecret)
{
    begin(tr("Taking over…"));
    const RestoreOrder order{m_file, name, sourceSecret.toUtf8(), ledgerSecret.toUtf8()};
    m_desk->restore(order, take(&PrivacyPresenter::takeCompany));
}

void PrivacyPresenter::takeCompany(const service::CompanySettings &company)
{
    Q_UNUSED(company) // it is opened by the desk
    m_contents = {};
    tell({}, Tone::Quiet);
    emit restored();
}

} // namespace passerelle::presentation
