// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/companypresenter.h"

namespace passerelle::presentation {

/// The authorization panel: the provider's page in a window of its own or in the user's browser, the text
/// pasted from there, and the typed word when another ledger company was chosen (T-56).
class AuthorizationPresenter final : public QObject
{
    Q_OBJECT

public:
    AuthorizationPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent = nullptr);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] QString footText() const;
    [[nodiscard]] bool isAuthorized() const { return m_company.isAuthorized(); }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] bool hasEmbeddedBrowser() const { return m_hasEmbeddedBrowser; }
    [[nodiscard]] QString browserNote() const; ///< why only the own browser works here, or empty
    [[nodiscard]] bool hasProblem() const { return m_hasProblem; }
    [[nodiscard]] const Error &problem() const { return m_problem; }

    [[nodiscard]] bool isOtherCompany() const { return !m_otherCompany.isEmpty(); }
    [[nodiscard]] QString otherCompanyQuestion() const;
    [[nodiscard]] QString otherCompanyConsequence() const;
    [[nodiscard]] QString word() const; ///< ACCEPTER or ACCEPT
    [[nodiscard]] bool isWord(const QString &typed) const { return typed == word(); }

    void authorize();
    void authorizeInOwnBrowser();
    void cancel();
    void finish(const QString &pasted);
    void acceptOtherCompany(const QString &typed);
    void refuseOtherCompany();

signals:
    void changed();
    void authorized();
    void openAddress(const QUrl &address);

private:
    Desk &m_desk;
    const CompanyPresenter &m_company;
    Error m_problem = {};
    QString m_currentCompany = {};
    QString m_otherCompany = {};
    bool m_hasProblem = false;
    bool m_isBusy = false;
    bool m_hasEmbeddedBrowser;
};

} // namespace passerelle::presentation
