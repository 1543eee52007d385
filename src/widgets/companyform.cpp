// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/companyform.h"

#include "presentation/settingspresenter.h"
#include "presentation/words.h"
#include "ui_companyform.h"

#include <QCompleter>
#include <QEvent>
#include <QTimeZone>

#include <array>
#include <set>

namespace passerelle::widgets {

using service::CompanySettings;
using service::RoundingPolicy;

CompanyForm::CompanyForm(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CompanyForm>())
{
    m_ui->setupUi(this);
    fillChoices();
    offerTimeZones();
    const QList<QLineEdit *> lines = findChildren<QLineEdit *>();
    for (QLineEdit *line : lines)
        connect(line, &QLineEdit::textEdited, this, &CompanyForm::edited);
    const QList<QComboBox *> choices = findChildren<QComboBox *>();
    for (QComboBox *choice : choices)
        connect(choice, &QComboBox::activated, this, &CompanyForm::edited);
    connect(m_ui->central, &BusinessCentralForm::edited, this, &CompanyForm::edited);
    connect(m_ui->systemCombo, &QComboBox::activated, this, &CompanyForm::chooseSystem);
    connect(m_ui->startEdit, &QDateEdit::dateChanged, this, &CompanyForm::edited);
    connect(m_ui->deferralCombo, &QComboBox::activated, this, &CompanyForm::showMonths);
    for (const QCheckBox *check : {m_ui->swapCheck, m_ui->trustCheck, m_ui->payloadsCheck, m_ui->previewCheck,
                                   m_ui->paymentsCheck, m_ui->accountsCheck})
        connect(check, &QCheckBox::toggled, this, &CompanyForm::edited);
    for (const auto &[check, kinds] : closedChecks())
        connect(check, &QCheckBox::toggled, this, &CompanyForm::edited);
}

CompanyForm::~CompanyForm() = default;

/// Typing a part of the name, "Tor" or "Vancouver", finds it.
void CompanyForm::offerTimeZones()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        names += QString::fromLatin1(id);
    auto *completer = new QCompleter{names, this};
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_ui->zoneEdit->setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &CompanyForm::edited,
            Qt::QueuedConnection); // once the field holds it
}

/// The ledger of a company that exists stays what it is.
void CompanyForm::showSystem()
{
    const bool isCentral = m_shown.ledger.isBusinessCentral();
    const QStringList keys = presentation::SettingsPresenter::ledgers();
    m_ui->systemCombo->clear();
    for (const QString &key : keys)
        m_ui->systemCombo->addItem(presentation::systemName(key), key);
    m_ui->systemCombo->setCurrentIndex(m_ui->systemCombo->findData(m_shown.ledger.system));
    m_ui->systemCombo->setEnabled(!m_keepsSecrets);
    m_ui->central->setVisible(isCentral && (m_part == Part::All || m_part == Part::Ledger));
    m_ui->trustCheck->setVisible(!isCentral); // Business Central knows no request key
    m_ui->payloadsCheck->setVisible(!isCentral); // and posts each document by itself
}

void CompanyForm::showOnly(Part part)
{
    m_part = part;
    const auto isShown = [part](Part own) { return part == Part::All || part == own; };
    m_ui->companyCard->setVisible(isShown(Part::Source) || isShown(Part::StartDate));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->nameLabel, m_ui->nameEdit})
        widget->setVisible(isShown(Part::Source));
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->startLabel, m_ui->startEdit, m_ui->zoneLabel, m_ui->zoneEdit})
        widget->setVisible(isShown(Part::StartDate));
    m_ui->sourceCard->setVisible(isShown(Part::Source));
    m_ui->ledgerCard->setVisible(isShown(Part::Ledger));
    m_ui->central->setVisible(isShown(Part::Ledger) && m_shown.ledger.isBusinessCentral());
    m_ui->optionsCard->setVisible(isShown(Part::Rules));
}

void CompanyForm::focusFirst()
{
    const std::array<QWidget *, 4> firsts{m_ui->nameEdit, m_ui->systemCombo, m_ui->startEdit,
                                          m_ui->roundingCombo};
    if (m_part != Part::All)
        firsts.at(static_cast<size_t>(m_part))->setFocus(Qt::OtherFocusReason);
}

/// What was typed so far stays; the addresses are the other ledger's.
void CompanyForm::chooseSystem()
{
    const QString key = m_ui->systemCombo->currentData().toString();
    if (key == m_shown.ledger.system)
        return;
    CompanySettings now = settings();
    now.ledger = presentation::SettingsPresenter::blank(key).ledger;
    const QString secret = sourceSecret(); // the source is the same
    show(now, m_keepsSecrets);
    m_ui->secretEdit->setText(secret);
    emit edited();
}

QString CompanyForm::problem() const
{
    return m_shown.ledger.isBusinessCentral() ? m_ui->central->problem() : QString{};
}

void CompanyForm::fillChoices()
{
    const auto fill = [](QComboBox *combo, const QStringList &texts) {
        const int chosen = std::max(0, combo->currentIndex());
        combo->clear();
        combo->addItems(texts);
        combo->setCurrentIndex(chosen);
    };
    fill(m_ui->roundingCombo, {tr("Leave the record for a person"), tr("Add an adjusting line")});
    m_ui->roundingCombo->setToolTip(
        tr("The product of an adjusting line is chosen in Mapping, under Rounding"));
    fill(m_ui->taxCombo, {tr("on each line"), tr("on each rate’s sum")});
    fill(m_ui->deferralCombo,
         {tr("None"), tr("The entries of the source"), tr("The source’s entries, else the same each month"),
          tr("The source’s entries, else by days of each month")});
    fillMonths(m_ui->monthsCombo->count() == 0 ? 12 : m_ui->monthsCombo->currentData().toInt());
    const QString placeholder = m_keepsSecrets ? tr("kept in the keychain; type to replace it") : QString{};
    m_ui->secretEdit->setPlaceholderText(placeholder);
    m_ui->ledgerSecretEdit->setPlaceholderText(placeholder);
}

/// Which kinds each box is about.
std::vector<std::pair<QCheckBox *, std::vector<domain::RecordKind>>> CompanyForm::closedChecks() const
{
    using domain::RecordKind;
    return {{m_ui->closedInvoicesCheck, {RecordKind::Invoice}},
            {m_ui->closedCreditsCheck, {RecordKind::CreditNote, RecordKind::Refund}},
            {m_ui->closedPaymentsCheck, {RecordKind::Payment}},
            {m_ui->closedEntriesCheck, {RecordKind::JournalEntry}}};
}

void CompanyForm::show(const CompanySettings &settings, bool keepsSecrets)
{
    const QSignalBlocker quiet{this}; // what is shown was not edited
    m_shown = settings;
    m_keepsSecrets = keepsSecrets;
    fillChoices();
    m_ui->nameEdit->setText(settings.name);
    m_ui->startEdit->setDate(settings.startDate.isValid() ? settings.startDate : QDate::currentDate());
    m_ui->zoneEdit->setText(settings.timeZone);
    m_ui->urlEdit->setText(settings.source.url.toString());
    m_ui->clientEdit->setText(settings.source.clientId);
    m_ui->chapterEdit->setText(settings.source.chapter);
    m_ui->ledgerClientEdit->setText(settings.ledger.clientId);
    m_ui->redirectEdit->setText(settings.ledger.redirectUri.toString());
    m_ui->roundingCombo->setCurrentIndex(static_cast<int>(settings.ledger.roundingPolicy));
    m_ui->taxCombo->setCurrentIndex(static_cast<int>(settings.ledger.taxRounding));
    for (const auto &[check, kinds] : closedChecks())
        check->setChecked(settings.ledger.heldInClosedPeriods.contains(kinds.front()));
    m_ui->deferralCombo->setCurrentIndex(static_cast<int>(settings.ledger.deferral.mode));
    fillMonths(settings.ledger.deferral.months);
    showMonths();
    m_ui->swapCheck->setChecked(settings.ledger.swapsPaymentReference);
    m_ui->paymentsCheck->setChecked(settings.ledger.transfersPayments);
    m_ui->accountsCheck->setChecked(settings.ledger.createsAllAccounts);
    m_ui->previewCheck->setChecked(settings.alwaysPreviews);
    m_ui->trustCheck->setChecked(settings.ledger.trustsRequestKey);
    m_ui->payloadsCheck->setChecked(settings.ledger.countsBatchPayloads);
    m_ui->central->show(settings.ledger.businessCentral);
    showSystem();
    clearSecrets();
}

CompanySettings CompanyForm::settings() const
{
    CompanySettings settings = m_shown;
    settings.name = m_ui->nameEdit->text().trimmed();
    settings.startDate = m_ui->startEdit->date();
    settings.timeZone = m_ui->zoneEdit->text().trimmed();
    settings.source.url = QUrl{m_ui->urlEdit->text().trimmed(), QUrl::StrictMode};
    settings.source.clientId = m_ui->clientEdit->text().trimmed();
    settings.source.chapter = m_ui->chapterEdit->text().trimmed();
    settings.ledger.clientId = m_ui->ledgerClientEdit->text().trimmed();
    settings.ledger.redirectUri = QUrl{m_ui->redirectEdit->text().trimmed(), QUrl::StrictMode};
    settings.ledger.roundingPolicy = static_cast<RoundingPolicy>(m_ui->roundingCombo->currentIndex());
    settings.ledger.taxRounding = static_cast<domain::TaxRounding>(m_ui->taxCombo->currentIndex());
    for (const auto &[check, kinds] : closedChecks()) {
        for (const domain::RecordKind kind : kinds) {
            if (check->isChecked())
                settings.ledger.heldInClosedPeriods.insert(kind);
            else
                settings.ledger.heldInClosedPeriods.erase(kind);
        }
    }
    settings.ledger.deferral = deferral();
    settings.ledger.swapsPaymentReference = m_ui->swapCheck->isChecked();
    settings.ledger.transfersPayments = m_ui->paymentsCheck->isChecked();
    settings.ledger.createsAllAccounts = m_ui->accountsCheck->isChecked();
    settings.alwaysPreviews = m_ui->previewCheck->isChecked();
    settings.ledger.trustsRequestKey = m_ui->trustCheck->isChecked();
    settings.ledger.countsBatchPayloads = m_ui->payloadsCheck->isChecked();
    if (settings.ledger.isBusinessCentral())
        settings.ledger.businessCentral = m_ui->central->choices();
    return settings;
}

domain::DeferralPolicy CompanyForm::deferral() const
{
    return {static_cast<domain::DeferralMode>(m_ui->deferralCombo->currentIndex()),
            m_ui->monthsCombo->currentData().toInt()};
}

/// How long a membership lasts matters only where this program computes the entries.
void CompanyForm::showMonths()
{
    m_ui->monthsLabel->setVisible(deferral().computes());
    m_ui->monthsCombo->setVisible(deferral().computes());
}

/// The usual lengths, and the one that is set.
void CompanyForm::fillMonths(int chosen)
{
    std::set<int> lengths{1, 2, 3, 6, 9, 12, 18, 24, 36, 48, 60};
    lengths.insert(chosen);
    m_ui->monthsCombo->clear();
    for (const int months : lengths)
        m_ui->monthsCombo->addItem(tr("%Ln month(s)", nullptr, months), months);
    m_ui->monthsCombo->setCurrentIndex(m_ui->monthsCombo->findData(chosen));
}

QString CompanyForm::sourceSecret() const
{
    return m_ui->secretEdit->text();
}

QString CompanyForm::ledgerSecret() const
{
    return m_ui->ledgerSecretEdit->text();
}

void CompanyForm::clearSecrets()
{
    m_ui->secretEdit->clear();
    m_ui->ledgerSecretEdit->clear();
}

void CompanyForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_ui->retranslateUi(this);
    fillChoices();
}

} // namespace passerelle::widgets
