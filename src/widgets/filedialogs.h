// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace passerelle::widgets {

/// Asks where to write a CSV file, without blocking; `then` gets the path.
void askForFile(QWidget *parent, const QString &title, const QString &proposed,
                const std::function<void(const QString &)> &then);

/// Asks a question that can't be undone: the title is the question, the buttons are verbs, the safe one is
/// the default.
void askToConfirm(QWidget *parent, const QString &question, const QString &consequence, const QString &verb,
                  const std::function<void()> &then);

} // namespace passerelle::widgets
