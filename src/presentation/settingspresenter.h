// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/companypresenter.h"

namespace passerelle::presentation {

/// The settings of the company at work, and what a new company is made of.
class SettingsPresenter final : public QObject
{
    Q_OBJECT

public:
    SettingsPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent = nullptr);

    [[nodiscard]] const service::CompanySettings &settings() const { return m_company.company(); }
    [[nodiscard]] bool isAuthorized() const { return m_company.isAuthorized(); }
    [[nodiscard]] QString authorizationText() const;
    [[nodiscard]] QString authorizationDetail() const;
    [[nodiscard]] Tone authorizationTone() const { return m_company.authorizationTone(); }
    [[nodiscard]] QString systems() const { return m_company.route(); }

    /// What keeps these settings from being saved, or an empty text. Asked at every change of a field.
    [[nodiscard]] QString problemOf(const service::CompanySettings &settings) const;
    void save(const service::CompanySettings &settings);
    void replaceSecrets(const QString &sourceSecret, const QString &ledgerSecret);
    void disconnectLedger();
    /// The sample company on its own made-up services, `ledger` being one of ledgers().
    void createSample(const QString &ledger);
    /// The settings and the mapping to a file, without secrets.
    void exportTo(const QString &file);
    [[nodiscard]] QString exportProblem() const { return m_exportProblem; }
    [[nodiscard]] QString notice() const { return m_notice; }

    /// The ledgers that a new company may have, by key.
    [[nodiscard]] static QStringList ledgers();
    /// A new company with what Membri 365 and this ledger need; the real services' addresses are filled in.
    [[nodiscard]] static service::CompanySettings blank(const QString &ledger);
    /// What the form of a new company shows first: blank on the first ledger, unless something else is
    /// offered.
    [[nodiscard]] const service::CompanySettings &first() const { return m_first; }
    void offer(const service::CompanySettings &first) { m_first = first; }

    /// The same for a part of the settings only.
    [[nodiscard]] static QString problemOfName(const service::CompanySettings &settings);
    [[nodiscard]] static QString problemOfDates(const service::CompanySettings &settings);
    [[nodiscard]] static QString problemOfSource(const service::CompanySettings &settings);
    [[nodiscard]] static QString problemOfLedger(const service::LedgerSettings &ledger);

signals:
    void changed();
    void saved();
    void sampleWanted(); ///< a person tries the sample company

private:
    Desk &m_desk;
    const CompanyPresenter &m_company;
    QString m_notice = {};
    QString m_exportProblem = {};
    service::CompanySettings m_first;
};

} // namespace passerelle::presentation
