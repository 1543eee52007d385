// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/newcompanypresenter.h"

#include <QDialog>

#include <memory>

namespace Ui {
class NewCompanyDialog;
}

namespace passerelle::widgets {

/// Makes a company step by step: the source, which is really tried (M-95 to M-98), the ledger's own keys, the
/// start date with what it leaves out (T-36, T-37), the rules. Or all of it from a settings file.
class NewCompanyDialog final : public QDialog
{
    Q_OBJECT

public:
    NewCompanyDialog(presentation::NewCompanyPresenter &presenter, QWidget *parent);
    ~NewCompanyDialog() override;
    Q_DISABLE_COPY_MOVE(NewCompanyDialog)

    void reject() override; ///< asks when something typed would be lost

protected:
    void changeEvent(QEvent *event) override;

private:
    using Step = presentation::NewCompanyPresenter::Step;

    void connectPresenter();
    void goTo(Step step);
    void goOn();
    void advance();
    void check();
    void showState();
    void showResult();
    [[nodiscard]] QString goOnText() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isLast() const { return m_step == Step::Rules; }

    presentation::NewCompanyPresenter &m_presenter;
    std::unique_ptr<Ui::NewCompanyDialog> m_ui;
    Step m_step = Step::Source;
    bool m_isEdited = false;
};

} // namespace passerelle::widgets
