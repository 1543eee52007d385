// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtest.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using Place = widgets::MainWindow::Place;

class PapersWindowTest : public WindowTest
{
protected:
    /// Takes a name in the file dialog that is open, with this filter (0: the one proposed).
    QString save(const QString &name, int filter = 0)
    {
        auto *dialog = window->findChild<QFileDialog *>();
        if (!dialog)
            throw std::runtime_error{"no file dialog"};
        const QString path = home.filePath(name);
        dialog->setDirectory(home.path());
        if (filter > 0)
            dialog->selectNameFilter(dialog->nameFilters().at(filter));
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)
            ->setText(path); // selectFile() spares what has focus
        QMetaObject::invokeMethod(dialog, "accept");
        flush();
        return path;
    }

    void openHistory(const QString &language)
    {
        open(language);
        window->goTo(Place::History);
        flush();
    }
};

TEST_F(PapersWindowTest, SavesTheCertificateOfTheChosenRunAsPdf)
{
    openHistory(u"fr"_s);

    click(u"certificateButton"_s);
    const QString path = save(u"certificat.pdf"_s);

    EXPECT_TRUE(desk.calls.contains(u"exportCertificate 212 pdf "_s + path))
        << desk.calls.join(u'\n').toStdString();
    EXPECT_TRUE(find<QLabel>(u"noticeLabel"_s)->text().contains(u"Écrit dans"_s));
}

TEST_F(PapersWindowTest, SavesWhatIsShownAsASpreadsheet)
{
    open();

    click(u"exportButton"_s);
    const QString path = save(u"records.xlsx"_s);

    EXPECT_TRUE(desk.calls.contains(u"exportRecords xlsx "_s + path)) << desk.calls.join(u'\n').toStdString();
}

TEST_F(PapersWindowTest, TakesTheFormOfTheNameThatWasTyped)
{
    open();

    click(u"exportButton"_s);
    const QString path = save(u"records.csv"_s);

    EXPECT_TRUE(desk.calls.contains(u"exportRecords csv "_s + path)) << desk.calls.join(u'\n').toStdString();
}

TEST_F(PapersWindowTest, SavesTheCertificateOfAFiscalYear)
{
    openHistory(u"en"_s);
    click(u"papersButton"_s);
    auto *months = find<QComboBox>(u"monthCombo"_s);
    months->setCurrentIndex(3);
    emit months->activated(3);
    auto *periods = find<QComboBox>(u"periodCombo"_s);
    ASSERT_EQ(periods->itemText(2), u"Fiscal year 2026-04-01 – 2027-03-31"_s);
    periods->setCurrentIndex(2);
    emit periods->activated(2);
    EXPECT_EQ(find<QDateEdit>(u"fromEdit"_s)->date(), QDate(2026, 4, 1));

    click(u"saveButton"_s);
    const QString path = save(u"certificate.pdf"_s);

    EXPECT_TRUE(desk.calls.contains(u"exportPeriodCertificate 2026-04-01 2027-03-31 pdf "_s + path))
        << desk.calls.join(u'\n').toStdString();
}

TEST_F(PapersWindowTest, SavesTheRegisterOfOtherDates)
{
    openHistory(u"fr"_s);
    click(u"papersButton"_s);
    find<QComboBox>(u"paperCombo"_s)->setCurrentIndex(1);
    find<QDateEdit>(u"fromEdit"_s)->setDate(QDate{2026, 11, 3});
    find<QDateEdit>(u"toEdit"_s)->setDate(QDate{2026, 11, 1});
    EXPECT_FALSE(find<QWidget>(u"saveButton"_s)->isEnabled()) << "the first day comes after the last";
    find<QDateEdit>(u"toEdit"_s)->setDate(QDate{2026, 11, 9});

    click(u"saveButton"_s);
    const QString path = save(u"registre.xlsx"_s);

    EXPECT_TRUE(desk.calls.contains(u"exportRegister 2026-11-03 2026-11-09 xlsx "_s + path))
        << desk.calls.join(u'\n').toStdString();
}

TEST_F(PapersWindowTest, SavesTheRoundingDifferencesForTheAccountant)
{
    openHistory(u"fr"_s);
    click(u"papersButton"_s);
    auto *papers = find<QComboBox>(u"paperCombo"_s);
    papers->setCurrentIndex(2);
    EXPECT_EQ(papers->currentText(), u"Écarts d’arrondi");
    find<QDateEdit>(u"fromEdit"_s)->setDate(QDate{2026, 11, 3});
    find<QDateEdit>(u"toEdit"_s)->setDate(QDate{2026, 11, 9});

    click(u"saveButton"_s);
    const QString path = save(u"arrondi.pdf"_s);

    EXPECT_TRUE(desk.calls.contains(u"exportRounding 2026-11-03 2026-11-09 pdf "_s + path))
        << desk.calls.join(u'\n').toStdString();
}

TEST_F(PapersWindowTest, SaysThatAFileCouldNotBeWritten)
{
    openHistory(u"en"_s);

    desk.fail(u"certificate"_s,
              Error{ErrorCode::FileWriteFailed, u"/x/certificate.pdf: No space left on device"_s});
    flush();

    EXPECT_TRUE(find<QWidget>(u"failureBanner"_s)->isVisible());
    EXPECT_TRUE(find<QLabel>(u"noticeLabel"_s)->text().isEmpty());
}

} // namespace passerelle::test
