// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/colours.h"

#include <QWidget>

class QLabel;

namespace passerelle::signin {

/// What stands in the page's place when it can't be shown: a mark, a title and the reason.
class Notice final : public QWidget
{
public:
    Notice(const Colours &colours, QWidget *parent);

    void say(const QString &title, const QString &reason);

private:
    QLabel *m_title;
    QLabel *m_reason;
};

} // namespace passerelle::signin
