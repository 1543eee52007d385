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
    Welcome
};

struct Shortcut
{
    QString keys = {};
    QString action = {};
};

/// The help of a page: what it is for, in a few sentences.
[[nodiscard]] QString helpTitle(HelpTopic topic);
[[nodiscard]] QStringList helpParagraphs(HelpTopic topic);
[[nodiscard]] std::vector<Shortcut> helpShortcuts();

} // namespace passerelle::presentation
