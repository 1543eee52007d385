// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/businesscentralchoices.h"

#include <QWidget>

#include <memory>

namespace Ui {
class BusinessCentralForm;
}

namespace passerelle::widgets {

/// What a company on Business Central needs beyond its keys.
class BusinessCentralForm final : public QWidget
{
    Q_OBJECT

public:
    explicit BusinessCentralForm(QWidget *parent = nullptr);
    ~BusinessCentralForm() override;
    Q_DISABLE_COPY_MOVE(BusinessCentralForm)

    void show(const service::BusinessCentralChoices &choices);
    [[nodiscard]] service::BusinessCentralChoices
    choices() const; ///< rates that can't be read: as shown before
    /// The line of the rates that is none, or an empty text.
    [[nodiscard]] QString problem() const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    std::unique_ptr<Ui::BusinessCentralForm> m_ui;
    service::BusinessCentralChoices m_shown = {};
};

} // namespace passerelle::widgets
