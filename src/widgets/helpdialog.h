// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/helptext.h"

#include <QDialog>

#include <memory>

namespace Ui {
class HelpDialog;
}

namespace passerelle {
struct Error;
}

namespace passerelle::widgets {

/// The help of a page, and of the error it shows, if any.
class HelpDialog final : public QDialog
{
    Q_OBJECT

public:
    HelpDialog(presentation::HelpTopic topic, const Error *error, QWidget *parent);
    ~HelpDialog() override;
    Q_DISABLE_COPY_MOVE(HelpDialog)

private:
    std::unique_ptr<Ui::HelpDialog> m_ui;
};

} // namespace passerelle::widgets
