// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/paperorder.h"

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace passerelle::widgets {

/// Asks where to write a file and in which of these forms (the first is proposed), without blocking. The
/// proposed name has no suffix: that is the form's, and follows when another is chosen.
void askForFile(QWidget *parent, const QString &title, const QString &proposed,
                const std::vector<presentation::PaperFormat> &formats,
                const std::function<void(const presentation::Destination &)> &then);

/// Asks where to write a file of one form, without blocking. The proposed name has its suffix.
void askForPath(QWidget *parent, const QString &title, const QString &filter, const QString &proposed,
                const std::function<void(const QString &)> &then);
/// Asks for a file that is there, without blocking.
void askForExisting(QWidget *parent, const QString &title, const QString &filter,
                    const std::function<void(const QString &)> &then);

/// Asks a question that can't be undone: the title is the question, the buttons are verbs, the safe one is
/// the default.
void askToConfirm(QWidget *parent, const QString &question, const QString &consequence, const QString &verb,
                  const std::function<void()> &then);

/// One way of several, and what is done then.
struct Way
{
    QString verb = {};
    std::function<void()> then = {};
};

/// Asks which of a few ways to go; none is the default.
void askBetween(QWidget *parent, const QString &question, const QString &consequence,
                const std::vector<Way> &ways);

} // namespace passerelle::widgets
