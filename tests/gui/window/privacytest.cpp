// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeprivacydesk.h"
#include "windowtest.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTabBar>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using Place = widgets::MainWindow::Place;

class PrivacyWindowTest : public WindowTest
{
protected:
    PrivacyWindowTest() { privacyDesk = &office; }

    void openDialog(int section)
    {
        open();
        window->goTo(Place::Settings);
        click(u"privacyButton"_s);
        dialog = find<QDialog>(u"PrivacyDialog"_s);
        field<QTabBar>(u"sectionTabs"_s)->setCurrentIndex(section);
        flush();
    }
    template<typename T> T *field(const QString &name) const { return dialog->findChild<T *>(name); }
    [[nodiscard]] QString textOf(const QString &label) const { return field<QLabel>(label)->text(); }
    [[nodiscard]] bool isEnabled(const QString &button) const
    {
        return field<QAbstractButton>(button)->isEnabled();
    }
    /// Answers the file dialog that is open.
    void choose(const QString &file)
    {
        auto *chooser = window->findChild<QFileDialog *>();
        ASSERT_NE(chooser, nullptr);
        emit chooser->fileSelected(file);
        chooser->close();
        flush();
    }
    void type(const QString &name, const QString &text)
    {
        auto *edit = field<QLineEdit>(name);
        edit->clear();
        QTest::keyClicks(edit, text);
        flush();
    }

    FakePrivacyDesk office;
    QDialog *dialog = nullptr;
};

constexpr int Backup = 0;
constexpr int Erasing = 1;
constexpr int Kept = 2;
constexpr int Incidents = 3;
constexpr int Support = 4;

TEST_F(PrivacyWindowTest, SavesTheCompanyToAFileAndSaysWhen)
{
    openDialog(Backup);
    EXPECT_EQ(textOf(u"lastBackupLabel"_s), u"This company has never been backed up."_s);

    click(u"backupButton"_s);
    choose(home.filePath(u"club.passerelle-backup"_s));

    EXPECT_TRUE(office.calls.contains(u"backUp "_s + home.filePath(u"club.passerelle-backup"_s)));
    EXPECT_TRUE(textOf(u"lastBackupLabel"_s).contains(u"2026-11-20 14:00"));
    EXPECT_TRUE(textOf(u"noticeLabel"_s).contains(u"no secret"));
    EXPECT_TRUE(find<QLabel>(u"privacyBackup"_s)->text().contains(u"2026-11-20 14:00")) << "on the page, too";
}

TEST_F(PrivacyWindowTest, SaysWhyTheCompanyCouldNotBeSaved)
{
    openDialog(Backup);
    office.error = Error{ErrorCode::CompanyBusy};

    click(u"backupButton"_s);
    choose(home.filePath(u"x"_s));

    EXPECT_TRUE(textOf(u"noticeLabel"_s).contains(u"working on this company"))
        << qPrintable(textOf(u"noticeLabel"_s));
    EXPECT_TRUE(isEnabled(u"backupButton"_s));
}

TEST_F(PrivacyWindowTest, ErasesAPersonOnlyAfterShowingWhatAndAsking)
{
    office.erasure.pseudonym = u"[000012]"_s;
    office.erasure.records = 4;
    office.erasure.texts = 9;
    office.erasure.isInSource = true;
    openDialog(Erasing);
    EXPECT_FALSE(isEnabled(u"eraseButton"_s));

    type(u"personEdit"_s, u"000012"_s);
    EXPECT_FALSE(isEnabled(u"eraseButton"_s)) << "nobody was looked for yet";
    QTest::keyClick(field<QLineEdit>(u"personEdit"_s), Qt::Key_Return);
    flush();
    EXPECT_TRUE(textOf(u"erasureLabel"_s).contains(u"4 records")) << qPrintable(textOf(u"erasureLabel"_s));
    EXPECT_TRUE(textOf(u"erasureLabel"_s).contains(u"The source still shows this person"));
    EXPECT_TRUE(isEnabled(u"eraseButton"_s));
    click(u"eraseButton"_s);
    EXPECT_FALSE(office.calls.contains(u"erase 000012"_s)) << "it asks";
    auto *question = window->findChild<QMessageBox *>();
    ASSERT_NE(question, nullptr);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    flush();

    EXPECT_TRUE(office.calls.contains(u"erase 000012"_s));
    EXPECT_FALSE(isEnabled(u"eraseButton"_s));
    EXPECT_TRUE(textOf(u"noticeLabel"_s).contains(u"erased")) << qPrintable(textOf(u"noticeLabel"_s));
}

TEST_F(PrivacyWindowTest, DoesNotEraseAnotherPersonThanTheOneThatWasShown)
{
    openDialog(Erasing);
    type(u"personEdit"_s, u"12"_s);
    click(u"lookButton"_s);
    ASSERT_TRUE(isEnabled(u"eraseButton"_s));

    QTest::keyClicks(field<QLineEdit>(u"personEdit"_s), u"3"_s);
    flush();

    EXPECT_FALSE(isEnabled(u"eraseButton"_s));
    EXPECT_TRUE(textOf(u"erasureLabel"_s).isEmpty());
}

TEST_F(PrivacyWindowTest, DoesNotEraseWhatIsUnderWay)
{
    office.erasure.unsettled = {{domain::RecordKind::Invoice, u"i"_s}};
    openDialog(Erasing);

    type(u"personEdit"_s, u"12"_s);
    click(u"lookButton"_s);

    EXPECT_FALSE(isEnabled(u"eraseButton"_s));
    EXPECT_TRUE(textOf(u"erasureLabel"_s).contains(u"Not possible yet"));
}

TEST_F(PrivacyWindowTest, SaysWhatIsStoredWhereAndKeepsTheChoiceOfHowLong)
{
    office.view.things = {{service::StoredKind::Journal, u"/home/marie/journal.sqlite"_s, 8192, true, false},
                          {service::StoredKind::Secrets, {}, 0, false, true}};
    openDialog(Kept);

    const auto *places = field<widgets::Table>(u"placeTable"_s)->model();
    ASSERT_EQ(places->rowCount(), 2);
    EXPECT_EQ(places->index(0, 0).data().toString(), u"Journal"_s);
    EXPECT_TRUE(places->index(0, 2).data().toString().contains(u"names of customers"));
    EXPECT_EQ(places->index(1, 3).data().toString(), u"the system’s keychain"_s);

    auto *months = field<QComboBox>(u"monthsCombo"_s);
    months->setCurrentIndex(months->findData(24));
    click(u"monthsButton"_s);

    EXPECT_TRUE(office.calls.contains(u"keepSentFor 24"_s));
    EXPECT_TRUE(find<QLabel>(u"privacyRetention"_s)->text().contains(u"24 months"));
}

TEST_F(PrivacyWindowTest, KeepsTheRegisterOfIncidents)
{
    openDialog(Incidents);
    EXPECT_FALSE(isEnabled(u"exportIncidentsButton"_s));

    click(u"addIncidentButton"_s);
    auto *form = find<QDialog>(u"IncidentDialog"_s);
    auto *keep = form->findChild<QAbstractButton *>(u"keepButton"_s);
    EXPECT_FALSE(keep->isEnabled()) << "nothing is said yet";
    form->findChild<QPlainTextEdit *>(u"whatEdit"_s)->setPlainText(u"E-mail to the wrong member"_s);
    form->findChild<QLineEdit *>(u"dataEdit"_s)->setText(u"name, balance"_s);
    EXPECT_FALSE(keep->isEnabled()) << "nor of whom";
    form->findChild<QLineEdit *>(u"personsEdit"_s)->setText(u"1"_s);
    ASSERT_TRUE(keep->isEnabled());
    keep->click();
    flush();

    EXPECT_TRUE(office.calls.contains(u"keepIncident E-mail to the wrong member"_s));
    const auto *table = field<widgets::Table>(u"incidentTable"_s);
    ASSERT_EQ(table->model()->rowCount(), 1);
    EXPECT_EQ(table->model()->index(0, 2).data().toString(), u"E-mail to the wrong member"_s);
    EXPECT_TRUE(isEnabled(u"exportIncidentsButton"_s));
    click(u"exportIncidentsButton"_s);
    choose(home.filePath(u"register.csv"_s));
    EXPECT_TRUE(office.calls.contains(u"writeIncidents "_s + home.filePath(u"register.csv"_s)));
}

TEST_F(PrivacyWindowTest, WritesTheFileForSupport)
{
    openDialog(Support);

    click(u"supportButton"_s);
    choose(home.filePath(u"support.json"_s));

    EXPECT_TRUE(office.calls.contains(u"writeSupport "_s + home.filePath(u"support.json"_s)));
    EXPECT_TRUE(textOf(u"noticeLabel"_s).contains(u"support.json"));
}

TEST_F(PrivacyWindowTest, TakesABackupOverUnderAnotherNameFromTheFirstPage)
{
    desk.hasCompany = false;
    office.contents.note.company = u"Club"_s;
    office.contents.note.madeAt = QDateTime{QDate{2026, 11, 19}, QTime{9, 0}};
    office.contents.settings.name = u"Club"_s;
    open();
    ASSERT_EQ(window->place(), Place::Welcome);

    click(u"restoreButton"_s);
    choose(home.filePath(u"club.passerelle-backup"_s));
    dialog = find<QDialog>(u"RestoreDialog"_s);
    EXPECT_TRUE(textOf(u"contentsLabel"_s).contains(u"2026-11-19 09:00"));
    EXPECT_EQ(field<QLineEdit>(u"nameEdit"_s)->text(), u"Club"_s);
    type(u"nameEdit"_s, u"Club repris"_s);
    type(u"sourceSecretEdit"_s, u"one"_s);
    EXPECT_FALSE(isEnabled(u"restoreButton"_s)) << "both secrets, or none";
    type(u"ledgerSecretEdit"_s, u"two"_s);
    field<QAbstractButton>(u"restoreButton"_s)->click();
    flush();

    EXPECT_EQ(office.restored.name, u"Club repris"_s);
    EXPECT_EQ(office.restored.file, home.filePath(u"club.passerelle-backup"_s));
    EXPECT_EQ(office.restored.ledgerSecret, QByteArray("two"));
}

TEST_F(PrivacyWindowTest, SaysWhyAFileIsNoBackup)
{
    desk.hasCompany = false;
    office.error = Error{ErrorCode::BackupUnusable, u"club.txt: damaged"_s};
    open();

    click(u"restoreButton"_s);
    choose(home.filePath(u"club.txt"_s));
    dialog = find<QDialog>(u"RestoreDialog"_s);

    EXPECT_TRUE(textOf(u"problemLabel"_s).contains(u"club.txt")) << qPrintable(textOf(u"problemLabel"_s));
    EXPECT_FALSE(isEnabled(u"restoreButton"_s));
}

} // namespace passerelle::test
