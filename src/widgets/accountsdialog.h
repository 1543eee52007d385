// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/accountspresenter.h"

#include <QDialog>

#include <memory>

namespace Ui {
class AccountsDialog;
}

namespace passerelle::widgets {

/// The accounts to verify, by the keyboard: up and down among them, L or Enter links to the best customer or
/// to the selected one, N makes a new account, V leaves it out for good, Backspace takes it back. Each
/// decision goes on to the next open account.
class AccountsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `name`: the account shown first; empty: the first one.
    AccountsDialog(presentation::AccountsPresenter &presenter, const QString &name, QWidget *parent);
    ~AccountsDialog() override;
    Q_DISABLE_COPY_MOVE(AccountsDialog)

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTables();
    void showState();
    [[nodiscard]] bool act(int key);
    void link();
    void decide(service::AccountVerdict verdict);
    void takeBack();
    void goOn();

    presentation::AccountsPresenter &m_presenter;
    std::unique_ptr<Ui::AccountsDialog> m_ui;
};

} // namespace passerelle::widgets
