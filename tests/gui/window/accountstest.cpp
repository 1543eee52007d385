// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtest.h"

#include <QLabel>

namespace passerelle::test {

using namespace Qt::StringLiterals;

class AccountsWindowTest : public WindowTest
{
protected:
    void openDialog()
    {
        open();
        auto *banner = find<QWidget>(u"accountsBanner"_s);
        QTest::mouseClick(banner->findChild<QAbstractButton *>(), Qt::LeftButton);
        flush();
        dialog = find<QDialog>(u"AccountsDialog"_s);
        list = dialog->findChild<widgets::Table *>(u"accountTable"_s);
        candidates = dialog->findChild<widgets::Table *>(u"candidateTable"_s);
    }
    [[nodiscard]] QString decision(int row) const { return list->model()->index(row, 2).data().toString(); }
    void press(int key)
    {
        QTest::keyClick(list, static_cast<Qt::Key>(key));
        flush();
    }
    void apply()
    {
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"applyButton"_s), Qt::LeftButton);
        flush();
    }

    QDialog *dialog = nullptr;
    widgets::Table *list = nullptr;
    widgets::Table *candidates = nullptr;
};

// covers: M-16, M-102
TEST_F(AccountsWindowTest, ListsTheAccountsWithTheSureOnePreselectedAndWritesNothing)
{
    openDialog();

    ASSERT_EQ(list->model()->rowCount(), 3);
    EXPECT_EQ(decision(0), u"is Ateliers du Fleuve inc."_s);
    EXPECT_EQ(decision(1), u"to decide"_s);
    EXPECT_FALSE(wasAsked(u"decideAccounts"_s));
}

TEST_F(AccountsWindowTest, ShowsWhomAnAccountMayBeAndWhy)
{
    openDialog();
    press(Qt::Key_Down);

    ASSERT_EQ(candidates->model()->rowCount(), 2);
    EXPECT_EQ(candidates->model()->index(0, 1).data().toString(), u"Boréale, coop de solidarité"_s);
    EXPECT_EQ(candidates->model()->index(0, 2).data().toString(), u"same e-mail"_s);
    press(Qt::Key_Down);
    EXPECT_EQ(candidates->model()->rowCount(), 0);
    EXPECT_EQ(dialog->findChild<QLabel *>(u"candidatesLabel"_s)->text(),
              u"No customer of QuickBooks Online looks like Studio Vermeil"_s);
}

// covers: M-103, M-104
TEST_F(AccountsWindowTest, DecidesByTheKeyboardAndGoesOnToTheNextOpenAccount)
{
    openDialog();
    press(Qt::Key_Down);
    press(Qt::Key_L);
    EXPECT_EQ(decision(1), u"is Boréale, coop de solidarité"_s) << "the best one";
    EXPECT_EQ(list->currentRow(), 2);
    press(Qt::Key_N);
    EXPECT_EQ(decision(2), u"new account"_s);

    apply();

    EXPECT_TRUE(desk.calls.contains(
        u"decideAccounts a1=0:Ateliers du Fleuve inc.|a2=0:Boréale, coop de solidarité|a3=1"_s));
    EXPECT_TRUE(window->findChild<QDialog *>(u"AccountsDialog"_s) == nullptr || !dialog->isVisible());
}

TEST_F(AccountsWindowTest, LinksToTheCandidateThatIsChosen)
{
    openDialog();
    press(Qt::Key_Down);
    candidates->chooseRow(1);
    QTest::keyClick(candidates, Qt::Key_Return);
    flush();

    EXPECT_EQ(decision(1), u"is Coopérative Boréale de Matane"_s);
}

TEST_F(AccountsWindowTest, TakesADecisionBack)
{
    openDialog();
    press(Qt::Key_Backspace);
    EXPECT_EQ(decision(0), u"to decide"_s);
    EXPECT_FALSE(dialog->findChild<QAbstractButton *>(u"applyButton"_s)->isEnabled());
    press(Qt::Key_V);
    EXPECT_EQ(decision(0), u"never"_s);
}

TEST_F(AccountsWindowTest, ReadsTheListAgainWithTheReasonWhenOneCouldNotBeWritten)
{
    desk.accountsError = Error{ErrorCode::WriteBackFailed, u"412"_s};
    openDialog();

    apply();

    ASSERT_TRUE(dialog->isVisible());
    EXPECT_EQ(desk.calls.count(u"requestAccounts"_s), 2);
    EXPECT_THAT(dialog->findChild<QLabel *>(u"noticeLabel"_s)->text().toStdString(),
                testing::HasSubstr("412"));
}

} // namespace passerelle::test
