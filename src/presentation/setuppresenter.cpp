// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/setuppresenter.h"

#include "presentation/format.h"

#include <algorithm>

namespace passerelle::presentation {

SetupPresenter::SetupPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_company(company)
{
    connect(&company, &CompanyPresenter::changed, this, &SetupPresenter::changed);
    connect(&company, &CompanyPresenter::companyChanged, this, [this] {
        m_isKnown = false;
        forgetMapping();
    });
    connect(&desk, &Desk::overviewReady, this, [this] {
        m_isKnown = true;
        emit changed();
    });
    connect(&desk, &Desk::mappingReady, this, [this](const MappingView &mapping) {
        m_proposed = static_cast<int>(
            std::count_if(mapping.rows.begin(), mapping.rows.end(), [](const MappingRow &row) {
                return row.need.isRequired && row.hasTarget && !row.target.isConfirmed;
            }));
        m_isMappingKnown = true;
        m_isMappingRefused = false;
        emit changed();
    });
    connect(&desk, &Desk::failed, this, [this] {
        m_isMappingRefused = m_isMappingAsked && !m_isMappingKnown; // not asked again by itself
        emit changed();
    });
    connect(&desk, &Desk::authorizationChanged, this, [this] { forgetMapping(); });
}

void SetupPresenter::forgetMapping()
{
    m_isMappingKnown = false;
    m_isMappingAsked = false;
    m_isMappingRefused = false;
    emit changed();
}

bool SetupPresenter::isOffered() const
{
    const bool hasRun = m_company.overview().lastRunAt.isValid();
    return m_isKnown && m_company.hasCompany() && !m_company.company().isSandbox && !hasRun;
}

QString SetupPresenter::title() const
{
    return tr("Set up %1").arg(m_company.title());
}

bool SetupPresenter::isDone(Part part) const
{
    switch (part) {
    case Part::Systems:
        return m_company.hasCompany();
    case Part::Authorization:
        return m_company.isAuthorized();
    case Part::Mapping:
        return m_isMappingKnown && m_company.unmappedCount() == 0;
    case Part::Pilot:
        return m_company.overview().lastRunAt.isValid();
    }
    Q_UNREACHABLE();
}

int SetupPresenter::doneCount() const
{
    int done = 0;
    for (int part = 0; part < PartCount; ++part)
        done += isDone(static_cast<Part>(part)) ? 1 : 0;
    return done;
}

SetupPresenter::State SetupPresenter::stateOf(Part part) const
{
    if (isDone(part))
        return State::Done;
    for (int before = 0; before < static_cast<int>(part); ++before) {
        if (!isDone(static_cast<Part>(before)))
            return State::Later;
    }
    return State::Next;
}

QString SetupPresenter::partTitle(Part part) const
{
    switch (part) {
    case Part::Systems:
        return tr("Source, accounting system and start date");
    case Part::Authorization:
        return tr("Authorization");
    case Part::Mapping:
        return tr("Mapping");
    case Part::Pilot:
        return tr("Pilot run");
    }
    Q_UNREACHABLE();
}

QString SetupPresenter::partText(Part part) const
{
    switch (part) {
    case Part::Systems:
        return tr("%1, from %2 on; %3.")
            .arg(m_company.route(), Format::date(m_company.company().startDate),
                 m_company.company().timeZone);
    case Part::Authorization:
        return m_company.isAuthorized()
            ? tr("%1 is authorized.").arg(m_company.ledgerName())
            : tr("Sign in to %1 once and choose the company to post to.").arg(m_company.ledgerName());
    case Part::Mapping:
        return mappingText();
    case Part::Pilot:
        return isDone(part) ? tr("The first run is done.")
                            : tr("A preview shows everything that would be posted; you post two documents, "
                                 "look at them, then the rest.");
    }
    Q_UNREACHABLE();
}

QString SetupPresenter::mappingText() const
{
    if (!m_company.isAuthorized())
        return tr("Match each item of the source to a product, tax or account.");
    if (m_isMappingRefused)
        return tr("What is used could not be read: open the mapping and read it again.");
    if (!m_isMappingKnown)
        return tr("Reading what is used and what %1 offers…").arg(m_company.ledgerName());
    const int open = m_company.unmappedCount();
    if (open == 0)
        return tr("Everything that the documents use is mapped.");
    const QString missing = tr("%Ln thing(s) to map.", nullptr, open);
    return m_proposed == 0 ? missing
                           : missing + QLatin1Char(' ')
            + tr("For %Ln of them there is a suggestion to accept.", nullptr, m_proposed);
}

void SetupPresenter::refresh()
{
    if (m_company.isAuthorized() && !m_isMappingKnown && !std::exchange(m_isMappingAsked, true))
        m_desk.requestMapping();
}

void SetupPresenter::tryPilot()
{
    if (m_company.canStart())
        m_desk.start(RunWish::Preview);
}

} // namespace passerelle::presentation
