// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/companypresenter.h"

namespace passerelle::presentation {

/// What is left to do before a new company's first run, read from how things really are: nothing is ticked
/// by hand, so the set-up can be left and gone on with at any time.
class SetupPresenter final : public QObject
{
    Q_OBJECT

public:
    enum class Part
    {
        Systems,
        Authorization,
        Mapping,
        Pilot
    };
    static constexpr int PartCount = 4;

    enum class State
    {
        Done,
        Next, ///< what to do now
        Later ///< another part comes first
    };

    SetupPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent = nullptr);

    /// Whether the company at work has never had a run; the sample company needs no set-up.
    [[nodiscard]] bool isOffered() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] State stateOf(Part part) const;
    [[nodiscard]] QString partTitle(Part part) const;
    [[nodiscard]] QString partText(Part part) const;
    [[nodiscard]] int doneCount() const;

    void refresh(); ///< asks what the parts depend on
    void tryPilot(); ///< the preview, where two documents are chosen

signals:
    void changed();

private:
    void forgetMapping();
    [[nodiscard]] bool isDone(Part part) const;
    [[nodiscard]] QString mappingText() const;

    Desk &m_desk;
    const CompanyPresenter &m_company;
    int m_proposed = 0; ///< suggestions that nobody accepted yet
    bool m_isKnown = false; ///< the company's overview came
    bool m_isMappingKnown = false;
    bool m_isMappingAsked = false;
    bool m_isMappingRefused = false; ///< it could not be read
};

} // namespace passerelle::presentation
