// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace passerelle::widgets {

/// A text as a machine wrote it, to read and to copy.
class RawDialog final : public QDialog
{
    Q_OBJECT

public:
    RawDialog(const QString &title, const QString &text, QWidget *parent);
};

} // namespace passerelle::widgets
