// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtest.h"

#include <QLabel>
#include <QLineEdit>

namespace passerelle::test {

using namespace Qt::StringLiterals;

class TestDialogWindowTest : public WindowTest
{
protected:
    void openDialog()
    {
        open();
        window->goTo(widgets::MainWindow::Place::Mapping);
        flush();
        click(u"testButton"_s);
        dialog = find<QDialog>(u"TestDialog"_s);
    }
    void press(const QString &name)
    {
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(name), Qt::LeftButton);
        flush();
    }
    [[nodiscard]] QString text(const QString &name) const
    {
        return dialog->findChild<QLabel *>(name)->text();
    }
    [[nodiscard]] QAbstractItemModel *rows() const
    {
        return dialog->findChild<widgets::Table *>(u"testTable"_s)->model();
    }

    QDialog *dialog = nullptr;
};

TEST_F(TestDialogWindowTest, ShowsTheDocumentThatWouldBePostedAndItsForecast)
{
    openDialog();
    EXPECT_FALSE(wasAsked(u"testRecord"_s)) << "nothing is read before a person asks";
    dialog->findChild<QLineEdit *>(u"numberEdit"_s)->setText(u" 001060 "_s);

    press(u"testButton"_s);

    EXPECT_TRUE(desk.calls.contains(u"testRecord 001060"_s));
    EXPECT_THAT(text(u"titleLabel"_s).toStdString(), ::testing::HasSubstr("001060"));
    EXPECT_THAT(text(u"verdictLabel"_s).toStdString(), ::testing::HasSubstr("To the cent"));
    EXPECT_EQ(rows()->index(0, 0).data().toString(), u"Cotisation individuelle");
    EXPECT_EQ(rows()->index(2, 0).data().toString(), u"TPS 5 %");
    EXPECT_FALSE(wasAsked(u"start"_s)) << "nothing is posted";
}

TEST_F(TestDialogWindowTest, SaysWhyTheRecordWouldNotBePosted)
{
    desk.testError = Error{ErrorCode::TotalDiffers, u"115.00 / 114.99"_s};
    openDialog();

    press(u"testButton"_s);

    EXPECT_THAT(text(u"verdictLabel"_s).toStdString(), ::testing::HasSubstr("115.00 / 114.99"));
    EXPECT_EQ(rows()->rowCount(), 0);
}

TEST_F(TestDialogWindowTest, SaysWhenThereIsNoSuchRecord)
{
    openDialog();
    desk.fail(u"test-record"_s, Error{ErrorCode::RecordUnknown, u"99"_s});
    flush();

    EXPECT_THAT(text(u"verdictLabel"_s).toStdString(), ::testing::HasSubstr("99"));
}

} // namespace passerelle::test
