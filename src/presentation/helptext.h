// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace passerelle::presentation {

enum class HelpTopic
{
    Dashboard,
    Run,
    History,
    Mapping,
    Settings,
    Authorization,
    Welcome,
    Setup,
    // of dialogs
    Accounts,
    MappingTest,
    Schedule,
    Papers,
    Privacy,
    Incident,
    Restore,
    Reference,
    AsSent,
    NewCompany
};

struct Shortcut
{
    QString keys = {};
    QString action = {};
};

/// The help of a page or dialog: what it is for, in a few sentences.
[[nodiscard]] QString helpTitle(HelpTopic topic);
[[nodiscard]] QStringList helpParagraphs(HelpTopic topic);
[[nodiscard]] std::vector<Shortcut> helpShortcuts();

} // namespace passerelle::presentation
