// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/authorizationpresenter.h"

#include "presentation/format.h"

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

AuthorizationPresenter::AuthorizationPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_company(company)
    , m_hasEmbeddedBrowser(desk.hasSignInWindow())
{
    connect(&company, &CompanyPresenter::changed, this, &AuthorizationPresenter::changed);
    connect(&desk, &Desk::ownBrowserAddress, this, &AuthorizationPresenter::openAddress);
    connect(&desk, &Desk::authorizationChanged, this, [this](const service::AuthorizationState &state) {
        m_isBusy = false;
        m_hasProblem = false;
        m_otherCompany.clear();
        emit changed();
        if (state.isAuthorized)
            emit authorized();
    });
    connect(&desk, &Desk::differentCompanyFound, this, [this](const QString &current, const QString &other) {
        m_isBusy = false;
        m_hasProblem = false;
        m_currentCompany = current;
        m_otherCompany = other;
        emit changed();
    });
    connect(&desk, &Desk::failed, this, [this](const QString &, const Error &error) {
        if (!m_isBusy)
            return;
        m_isBusy = false;
        m_hasProblem = error.code != ErrorCode::Cancelled && error.code != ErrorCode::SignInClosed;
        m_problem = error;
        if (error.code == ErrorCode::SignInBrowserFailed)
            m_hasEmbeddedBrowser = false;
        emit changed();
    });
}

QString AuthorizationPresenter::title() const
{
    return tr("Authorize access to %1").arg(m_company.ledgerName());
}

QString AuthorizationPresenter::explanation() const
{
    const QDateTime ended = m_company.overview().authorization.expiresAt;
    qint64 waiting = 0;
    for (const auto &entry : m_company.overview().counts)
        waiting += entry.status == domain::SyncStatus::ToTransfer ? entry.count : 0;
    const QString what = ended.isValid()
        ? tr("Passerelle may no longer write in your company: the authorization ended on %1.")
              .arg(Format::date(ended.toLocalTime().date()))
        : tr("Passerelle may not write in your company yet.");
    return what + u' '
        + tr("%Ln record(s) are waiting; nothing is lost.", nullptr, static_cast<int>(waiting));
}

QString AuthorizationPresenter::footText() const
{
    const QString expected = m_company.overview().authorization.ledgerCompanyName;
    const QString kept = tr("The token is kept in the system’s keychain.");
    return expected.isEmpty() ? kept : kept + u' ' + tr("Expected company: %1.").arg(expected);
}

QString AuthorizationPresenter::browserNote() const
{
    if (!m_desk.hasSignInWindow())
        return tr("You sign in with your own browser: when the last page shows an error, copy its whole "
                  "address and paste it below.");
    return m_hasEmbeddedBrowser
        ? QString{}
        : tr("The built-in sign-in window cannot run here (for example as administrator or root). Use your "
             "own "
             "browser: when the last page shows an error, copy its whole address and paste it below.");
}

QString AuthorizationPresenter::otherCompanyQuestion() const
{
    return tr("Connect a different company?");
}

QString AuthorizationPresenter::otherCompanyConsequence() const
{
    return tr("This cannot be undone. This company was posted to %1 until now; the sign-in is for %2. "
              "Records "
              "already transferred to %1 will not be in %2, and those set to transfer again would exist in "
              "both. Going back to %1 later would probably produce duplicates. Type %3 to go on.")
        .arg(m_currentCompany, m_otherCompany, word());
}

QString AuthorizationPresenter::word() const
{
    //: The word to type to connect a different company (T-56)
    return tr("ACCEPT");
}

void AuthorizationPresenter::authorize()
{
    m_isBusy = true;
    m_hasProblem = false;
    emit changed();
    m_desk.authorizeInWindow();
}

void AuthorizationPresenter::authorizeInOwnBrowser()
{
    m_hasProblem = false;
    emit changed();
    m_desk.authorizeInOwnBrowser();
}

void AuthorizationPresenter::cancel()
{
    m_isBusy = false;
    m_desk.cancelAuthorization();
    emit changed();
}

void AuthorizationPresenter::finish(const QString &pasted)
{
    if (pasted.trimmed().isEmpty())
        return;
    m_isBusy = true;
    m_hasProblem = false;
    emit changed();
    m_desk.finishAuthorization(pasted.trimmed());
}

void AuthorizationPresenter::acceptOtherCompany(const QString &typed)
{
    if (!isWord(typed))
        return;
    m_isBusy = true;
    m_otherCompany.clear();
    emit changed();
    m_desk.acceptDifferentCompany(typed);
}

void AuthorizationPresenter::refuseOtherCompany()
{
    m_otherCompany.clear();
    m_desk.cancelAuthorization();
    emit changed();
}

} // namespace passerelle::presentation
