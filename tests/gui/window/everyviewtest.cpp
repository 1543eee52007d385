// SPDX-License-Identifier: GPL-3.0-or-later
// Each page, dialog, menu, empty state and error state: what a person can read and reach of it.
#include "everyview.h"
#include "paintedtext.h"

#include <QApplication>
#include <QLabel>
#include <QMap>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>
#include <QTest>
#include <QVBoxLayout>
#include <gmock/gmock.h>

namespace passerelle::test {

using namespace Qt::StringLiterals;

struct Reading
{
    const char *language;
    int points; ///< the user's size of text
    QSize size;
};

class EveryViewTest : public ::testing::TestWithParam<Reading>
{
protected:
    void SetUp() override
    {
        QFont font = m_before;
        font.setPointSize(GetParam().points);
        QApplication::setFont(font);
    }
    void TearDown() override { QApplication::setFont(m_before); }

private:
    QFont m_before = QApplication::font();
};

TEST_P(EveryViewTest, CutsNoTextAndLaysNothingOverAnother)
{
    ViewChoice choice;
    choice.language = QString::fromLatin1(GetParam().language);
    choice.size = GetParam().size;
    int views = 0;
    visitEveryView(choice, [&](QWidget &shown, const QString &name) {
        ++views;
        const QStringList flaws = flawsOf(shown);
        EXPECT_TRUE(flaws.isEmpty()) << qPrintable(name) << ":\n  " << qPrintable(flaws.join(u"\n  "_s));
    });
    EXPECT_GT(views, 70);
}

INSTANTIATE_TEST_SUITE_P(InBothLanguagesAtThreeSizesOfText, EveryViewTest,
                         ::testing::Values(Reading{"fr", 9, {1280, 820}}, Reading{"fr", 11, {1280, 820}},
                                           Reading{"fr", 14, {1280, 820}}, Reading{"en", 9, {1280, 820}},
                                           Reading{"en", 11, {1280, 820}}, Reading{"en", 14, {1280, 820}},
                                           Reading{"fr", 9, {1024, 700}}),
                         [](const auto &reading) {
                             return std::string{reading.param.language} + std::to_string(reading.param.points)
                                 + "points" + std::to_string(reading.param.size.width()) + "wide";
                         });

class HelpOfViewsTest : public ::testing::Test
{
protected:
    /// What F1 opens there; closed again.
    [[nodiscard]] static QString titleAfterF1(QWidget &shown)
    {
        shown.activateWindow();
        if (!QTest::qWaitForWindowActive(&shown))
            return u"the window never was active"_s;
        QTest::keyClick(&shown, Qt::Key_F1);
        QApplication::processEvents();
        auto *help = shown.findChild<QDialog *>(u"HelpDialog"_s);
        if (!help)
            return {};
        const QString title = help->findChild<QLabel *>(u"titleLabel"_s)->text();
        Stage::close(help);
        QApplication::processEvents();
        return title;
    }
};

TEST_F(HelpOfViewsTest, AnswersF1InEachPageAndDialogWithItsOwnHelp)
{
    QMap<QString, QString> titles; // of each dialog, and of each page
    visitEveryView({}, [&](QWidget &shown, const QString &name) {
        const auto *window = qobject_cast<const widgets::MainWindow *>(&shown);
        const bool isDialog = qobject_cast<const QDialog *>(&shown) && shown.objectName() != "HelpDialog"_L1
            && !qobject_cast<const QMessageBox *>(&shown);
        const QString key = window ? QString::number(int(window->place()))
            : isDialog             ? shown.objectName()
                                   : QString{};
        if (key.isEmpty() || titles.contains(key))
            return;
        titles.insert(key, titleAfterF1(shown));
        EXPECT_FALSE(titles[key].isEmpty()) << qPrintable(name);
    });

    const QStringList all = titles.values();
    EXPECT_EQ(QSet<QString>(all.begin(), all.end()).size(), all.size()) << qPrintable(all.join(u", "_s));
    EXPECT_EQ(all.size(), 8 + 10) << "pages and dialogs";
}

/// A widget made for what the measure must find.
class PaintedTextTest : public ::testing::Test
{
protected:
    [[nodiscard]] static QString flaws(QWidget &widget)
    {
        widget.show();
        QApplication::processEvents();
        return flawsOf(widget).join(u'|');
    }
};

TEST_F(PaintedTextTest, FindsTheLabelThatIsTooNarrow)
{
    QWidget window;
    auto *label = new QLabel{u"Ne pas synchroniser"_s, &window};
    label->resize(40, 20);

    EXPECT_EQ(flaws(window), u"QLabel cuts “Ne pas synchroniser”"_s);
}

TEST_F(PaintedTextTest, FindsTheSentenceWhoseLastLineHasNoRoom)
{
    QWidget window;
    auto *label = new QLabel{u"Une phrase assez longue pour trois lignes au moins"_s, &window};
    label->setWordWrap(true);
    label->resize(120, 20);

    EXPECT_TRUE(flaws(window).contains(u"QLabel cuts"_s));
}

TEST_F(PaintedTextTest, FindsWidgetsThatLieOverEachOther)
{
    QWidget window;
    window.resize(200, 60);
    for (const int left : {0, 50}) {
        auto *button = new QPushButton{u"OK"_s, &window};
        button->setGeometry(left, 0, 80, 32);
    }

    EXPECT_EQ(flaws(window), u"QPushButton lies over QPushButton"_s);
}

TEST_F(PaintedTextTest, FindsWhatLeavesTheWindow)
{
    QWidget window;
    window.resize(60, 60);
    auto *button = new QPushButton{u"OK"_s, &window};
    button->setGeometry(20, 0, 80, 32);

    EXPECT_EQ(flaws(window), u"QPushButton leaves QWidget"_s);
}

TEST_F(PaintedTextTest, IsSilentWhereAllCanBeRead)
{
    QWidget window;
    auto *layout = new QVBoxLayout{&window};
    layout->addWidget(new QLabel{u"Ne pas synchroniser"_s});
    layout->addWidget(new QPushButton{u"Horaire…"_s});

    EXPECT_EQ(flaws(window), QString{});
}

} // namespace passerelle::test
