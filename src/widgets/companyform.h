// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/companysettings.h"

#include <QWidget>

#include <memory>

class QCheckBox;

namespace Ui {
class CompanyForm;
}

namespace passerelle::widgets {

/// The fields of a company: for a new one and for its settings. Secrets are masked and never shown again.
class CompanyForm final : public QWidget
{
    Q_OBJECT

public:
    explicit CompanyForm(QWidget *parent = nullptr);
    ~CompanyForm() override;
    Q_DISABLE_COPY_MOVE(CompanyForm)

    /// `keepsSecrets`: the company has its secrets already, an empty field leaves them.
    void show(const service::CompanySettings &settings, bool keepsSecrets);
    [[nodiscard]] service::CompanySettings
    settings() const; ///< what was shown, with the fields as they are now
    [[nodiscard]] QString sourceSecret() const;
    [[nodiscard]] QString ledgerSecret() const;
    void clearSecrets();
    /// The fields of one step of a new company; All for the settings.
    enum class Part
    {
        Source,
        Ledger,
        StartDate,
        Rules,
        All
    };
    void showOnly(Part part);
    void focusFirst(); ///< the first field that is shown
    /// What the fields themselves can't be read as, or an empty text.
    [[nodiscard]] QString problem() const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] domain::DeferralPolicy deferral() const;
    [[nodiscard]] std::vector<std::pair<QCheckBox *, std::vector<domain::RecordKind>>> closedChecks() const;
    void showMonths();
    void fillMonths(int chosen);
    void fillChoices();
    void showSystem();
    void chooseSystem();
    void offerTimeZones();

    std::unique_ptr<Ui::CompanyForm> m_ui;
    service::CompanySettings m_shown = {};
    Part m_part = Part::All;
    bool m_keepsSecrets = false;
};

} // namespace passerelle::widgets
