// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/runpresenter.h"
#include "presentation/settingspresenter.h"
#include "service/companydraft.h"

namespace passerelle::presentation {

/// A company on its way: what is typed step by step, or comes from a settings file; the source is really
/// tried, and the start date says what it leaves out. The company exists once the last step is done.
class NewCompanyPresenter final : public QObject
{
    Q_OBJECT

public:
    enum class Step
    {
        Source,
        Ledger,
        StartDate,
        Rules
    };
    static constexpr int StepCount = 4;

    enum class Trial
    {
        None,
        Trying,
        Connected,
        Failed
    };

    NewCompanyPresenter(SetupDesk &desk, const SettingsPresenter &settings, QObject *parent = nullptr);

    /// Forgets what another company was tried with.
    void begin();
    /// What the form shows first: what the file says, else a blank company.
    [[nodiscard]] const service::CompanySettings &first() const { return m_company.settings; }

    /// Takes settings that were exported; -> fileTaken or changed.
    void readFile(const QString &file);
    [[nodiscard]] QString fileText() const { return m_fileText; } ///< what became of the file, or empty
    [[nodiscard]] bool isFileBad() const { return m_isFileBad; }

    [[nodiscard]] std::vector<RunPresenter::Step> steps(Step current) const; ///< for the list at the side
    [[nodiscard]] QString title(Step step) const;
    [[nodiscard]] QString intro(Step step) const;
    /// What keeps this step from being left, or an empty text.
    [[nodiscard]] QString problemOf(Step step, const service::CompanySettings &settings,
                                    const QString &sourceSecret, const QString &ledgerSecret) const;

    void tryConnection(const service::CompanySettings &settings,
                       const QString &sourceSecret); ///< -> connected
    [[nodiscard]] Trial trial() const { return m_trial; }
    [[nodiscard]] bool isConnected(const service::CompanySettings &settings,
                                   const QString &sourceSecret) const;
    [[nodiscard]] bool isTried(const service::CompanySettings &settings, const QString &sourceSecret) const;
    void forgetTrial(); ///< what was tried is not what the fields say any more
    [[nodiscard]] QString trialText() const;

    /// Reads what waits in the source, unless that is known for these settings.
    void count(const service::CompanySettings &settings, const QString &sourceSecret);
    /// "Left out, before 2026-01-01: 842 invoices. …", or that it is being counted, or why it can't be.
    [[nodiscard]] QString leftOutText(const QDate &startDate) const;

    void create(const service::CompanySettings &settings, const QString &sourceSecret,
                const QString &ledgerSecret); ///< -> created
    [[nodiscard]] bool isCreating() const { return m_isCreating; }
    [[nodiscard]] QString createProblem() const { return m_createProblem; }

signals:
    void changed();
    void fileTaken();
    void connected();
    void created();

private:
    [[nodiscard]] service::SourceToTry toTry(const service::CompanySettings &settings,
                                             const QString &sourceSecret) const;
    void takeFile(const QString &file, const Result<service::SettingsFile> &read);
    [[nodiscard]] QString wordsOf(const QDate &startDate, bool isBefore) const;

    SetupDesk &m_desk;
    const SettingsPresenter &m_settings;
    service::SettingsFile m_company = {};
    service::SourceSettings m_tried = {};
    QString m_triedSecret = {};
    QString m_countedZone = {};
    std::optional<service::WaitingRecords> m_waiting = {};
    std::optional<Error> m_countError = {};
    Error m_trialError = {};
    QString m_fileText = {};
    QString m_createProblem = {};
    Trial m_trial = Trial::None;
    int m_attempt = 0; ///< answers to earlier ones are dropped
    bool m_isFileBad = false;
    bool m_isCreating = false;
};

} // namespace passerelle::presentation
