// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/newcompanypresenter.h"

#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/words.h"

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::RecordKind;
using service::CompanySettings;

NewCompanyPresenter::NewCompanyPresenter(SetupDesk &desk, const SettingsPresenter &settings, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_settings(settings)
{
}

void NewCompanyPresenter::begin()
{
    m_company = {};
    m_company.settings = m_settings.first();
    m_fileText.clear();
    m_createProblem.clear();
    m_isFileBad = false;
    m_isCreating = false;
    forgetTrial();
}

void NewCompanyPresenter::readFile(const QString &file)
{
    m_desk.readSettingsFile(
        file, [this, file](const Result<service::SettingsFile> &read) { takeFile(file, read); });
}

void NewCompanyPresenter::takeFile(const QString &file, const Result<service::SettingsFile> &read)
{
    m_isFileBad = !read;
    if (read) {
        m_company = *read;
        m_company.settings.id.clear();
        m_fileText = tr("Filled in from “%1”. Type the two secrets: a settings file holds none.").arg(file);
        forgetTrial();
        emit fileTaken();
        return;
    }
    const QString cause = read.error().detail.mid(file.size() + 2); // behind "FILE: "
    if (cause.isEmpty())
        m_fileText = tr("The file “%1” cannot be opened. Check that it is there and that you may read it, "
                        "then choose it again.")
                         .arg(file);
    else if (cause == service::NotJson)
        m_fileText = tr("The file “%1” holds no settings: it is not what “Export settings…” writes. Export "
                        "the settings again and choose that file.")
                         .arg(file);
    else
        m_fileText = tr("The file “%1” cannot be used: a setting is missing or wrong (%2). Export the "
                        "settings again, or fill in the fields here.")
                         .arg(file, cause);
    emit changed();
}

QString NewCompanyPresenter::title(Step step) const
{
    switch (step) {
    case Step::Source:
        return tr("Source");
    case Step::Ledger:
        return tr("Accounting system");
    case Step::StartDate:
        return tr("Start date");
    case Step::Rules:
        return tr("Rules");
    }
    Q_UNREACHABLE();
}

QString NewCompanyPresenter::intro(Step step) const
{
    switch (step) {
    case Step::Source:
        return tr("The client ID, the client secret and the chapter come from Membri support. The "
                  "connection is tried before you go on; nothing is changed there.");
    case Step::Ledger:
        return tr("The keys come from your organization’s own application with the provider. You sign in "
                  "later, once the company is made.");
    case Step::StartDate:
        return tr("Documents dated before this day are left out. Choose the first day that is not in your "
                  "books yet.");
    case Step::Rules:
        return tr("These rules suit most organizations. You may change them later in Settings.");
    }
    Q_UNREACHABLE();
}

std::vector<RunPresenter::Step> NewCompanyPresenter::steps(Step current) const
{
    std::vector<RunPresenter::Step> list;
    const QStringList details{m_trial == Trial::Connected ? tr("connected") : QString{}, {}, {}, {}};
    for (int at = 0; at < StepCount; ++at) {
        RunPresenter::Step step;
        step.title = u"%1. %2"_s.arg(at + 1).arg(title(static_cast<Step>(at)));
        step.isCurrent = at == static_cast<int>(current);
        const bool isPast = at < static_cast<int>(current);
        step.icon = isPast ? u"done"_s : u"ring"_s;
        step.tone = isPast ? Tone::Ok : step.isCurrent ? Tone::Accent : Tone::Quiet;
        step.detail = step.isCurrent ? tr("to fill in") : isPast ? tr("filled in") : QString{};
        if (!details.at(at).isEmpty())
            step.detail = details.at(at);
        step.share = -1;
        list.push_back(step);
    }
    const QStringList later{tr("Authorization"), tr("Mapping"), tr("Pilot run")};
    for (int at = 0; at < later.size(); ++at) {
        RunPresenter::Step step;
        step.title = u"%1. %2"_s.arg(StepCount + at + 1).arg(later.at(at));
        step.detail = tr("once the company is made");
        step.icon = u"ring"_s;
        step.share = -1;
        list.push_back(step);
    }
    return list;
}

QString NewCompanyPresenter::problemOf(Step step, const CompanySettings &settings,
                                       const QString &sourceSecret, const QString &ledgerSecret) const
{
    switch (step) {
    case Step::Source: {
        QString problem = SettingsPresenter::problemOfName(settings);
        if (problem.isEmpty())
            problem = SettingsPresenter::problemOfSource(settings);
        return problem.isEmpty() && sourceSecret.isEmpty() ? tr("The client secret is missing.") : problem;
    }
    case Step::Ledger: {
        const QString problem = SettingsPresenter::problemOfLedger(settings.ledger);
        return problem.isEmpty() && ledgerSecret.isEmpty() ? tr("The application secret is missing.")
                                                           : problem;
    }
    case Step::StartDate:
        return SettingsPresenter::problemOfDates(settings);
    case Step::Rules:
        return m_settings.problemOf(settings);
    }
    Q_UNREACHABLE();
}

service::SourceToTry NewCompanyPresenter::toTry(const CompanySettings &settings,
                                                const QString &sourceSecret) const
{
    service::SourceToTry wanted;
    wanted.company = m_company;
    wanted.company.settings = settings;
    wanted.secret = Secret{sourceSecret.toUtf8()};
    return wanted;
}

void NewCompanyPresenter::forgetTrial()
{
    ++m_attempt;
    m_trial = Trial::None;
    m_waiting.reset();
    m_countError.reset();
    m_countedZone.clear();
    m_triedSecret.clear();
    emit changed();
}

void NewCompanyPresenter::tryConnection(const CompanySettings &settings, const QString &sourceSecret)
{
    forgetTrial();
    m_trial = Trial::Trying;
    m_tried = settings.source;
    m_triedSecret = sourceSecret;
    const int attempt = m_attempt;
    emit changed();
    m_desk.trySource(toTry(settings, sourceSecret), [this, attempt](const Result<Done> &tried) {
        if (attempt != m_attempt)
            return;
        m_trial = tried ? Trial::Connected : Trial::Failed;
        if (!tried)
            m_trialError = tried.error();
        emit changed();
        if (tried)
            emit connected();
    });
}

bool NewCompanyPresenter::isConnected(const CompanySettings &settings, const QString &sourceSecret) const
{
    return m_trial == Trial::Connected && isTried(settings, sourceSecret);
}

bool NewCompanyPresenter::isTried(const CompanySettings &settings, const QString &sourceSecret) const
{
    return m_trial != Trial::None && m_tried == settings.source && m_triedSecret == sourceSecret;
}

QString NewCompanyPresenter::trialText() const
{
    switch (m_trial) {
    case Trial::None:
        return {};
    case Trial::Trying:
        return tr("Connecting to %1…").arg(systemName(m_company.settings.source.system));
    case Trial::Connected:
        return tr("Connected: chapter “%1” is there.").arg(m_tried.chapter);
    case Trial::Failed:
        return ErrorText::sentence(m_trialError) + u' ' + ErrorText::fix(m_trialError);
    }
    Q_UNREACHABLE();
}

void NewCompanyPresenter::count(const CompanySettings &settings, const QString &sourceSecret)
{
    if (m_countedZone == settings.timeZone || !SettingsPresenter::problemOfDates(settings).isEmpty())
        return;
    m_countedZone = settings.timeZone; // it decides which day a date-time falls on
    m_waiting.reset();
    m_countError.reset();
    const int attempt = m_attempt;
    const QString zone = settings.timeZone;
    emit changed();
    m_desk.countWaiting(toTry(settings, sourceSecret),
                        [this, attempt, zone](const Result<service::WaitingRecords> &waiting) {
                            if (attempt != m_attempt || zone != m_countedZone)
                                return;
                            if (waiting)
                                m_waiting = *waiting;
                            else
                                m_countError = waiting.error();
                            emit changed();
                        });
}

QString NewCompanyPresenter::wordsOf(const QDate &startDate, bool isBefore) const
{
    QStringList words;
    const auto add = [&](RecordKind kind, const auto &word) {
        const int found = isBefore ? m_waiting->before(kind, startDate) : m_waiting->from(kind, startDate);
        if (found > 0)
            words += word(found);
    };
    add(RecordKind::Invoice, [](int n) { return tr("%Ln invoice(s)", nullptr, n); });
    add(RecordKind::CreditNote, [](int n) { return tr("%Ln credit note(s)", nullptr, n); });
    add(RecordKind::Refund, [](int n) { return tr("%Ln refund(s)", nullptr, n); });
    add(RecordKind::Payment, [](int n) { return tr("%Ln payment(s)", nullptr, n); });
    return words.join(u", "_s);
}

QString NewCompanyPresenter::leftOutText(const QDate &startDate) const
{
    if (m_countError)
        return tr("What is left out could not be counted.") + u' ' + ErrorText::sentence(*m_countError);
    if (!m_waiting)
        return m_countedZone.isEmpty() ? QString{} : tr("Counting what is left out…");
    const QString day = Format::date(startDate);
    const QString older = wordsOf(startDate, true);
    const QString newer = wordsOf(startDate, false);
    const QString left = older.isEmpty() ? tr("Nothing to transfer is dated before %1.").arg(day)
                                         : tr("Left out, before %1: %2.").arg(day, older);
    const QString kept = newer.isEmpty() ? tr("There is nothing to transfer from that date on.")
                                         : tr("To transfer from then on: %1.").arg(newer);
    return left + u'\n' + kept;
}

void NewCompanyPresenter::create(const CompanySettings &settings, const QString &sourceSecret,
                                 const QString &ledgerSecret)
{
    if (std::exchange(m_isCreating, true))
        return;
    m_createProblem.clear();
    service::SettingsFile company = m_company;
    company.settings = settings;
    emit changed();
    m_desk.createCompany(
        company, sourceSecret.toUtf8(), ledgerSecret.toUtf8(), [this](const Result<CompanySettings> &made) {
            m_isCreating = false;
            if (!made)
                m_createProblem = ErrorText::sentence(made.error()) + u' ' + ErrorText::fix(made.error());
            emit changed();
            if (!made)
                return;
            begin(); // no secret stays
            emit created();
        });
}

} // namespace passerelle::presentation
