// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtest.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using Place = widgets::MainWindow::Place;

class LanguageWindowTest : public WindowTest
{
protected:
    void visitEverything(const std::function<void(Place)> &visit)
    {
        for (const Place place : {Place::Dashboard, Place::Run, Place::History, Place::Mapping,
                                  Place::Settings, Place::Authorization, Place::Welcome, Place::Setup}) {
            window->goTo(place);
            flush();
            if (place == Place::Dashboard)
                select(u"001042"_s);
            visit(place);
        }
    }

    /// Labels and buttons that show less than their whole text.
    [[nodiscard]] QStringList clipped() const
    {
        QStringList found;
        const QList<QLabel *> labels = window->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const bool isTooLow =
                label->wordWrap() && label->heightForWidth(label->width()) > label->height() + 1;
            const bool isTooNarrow = !label->wordWrap() && label->sizeHint().width() > label->width() + 1;
            if (isTooLow || isTooNarrow)
                found += label->objectName() + u": "_s + label->text();
        }
        const QList<QPushButton *> buttons = window->findChildren<QPushButton *>();
        for (const QPushButton *button : buttons) {
            if (button->isVisible() && button->sizeHint().width() > button->width() + 1)
                found += button->objectName() + u": "_s + button->text();
        }
        return found;
    }

    [[nodiscard]] QStringList unnamed() const
    {
        QStringList found;
        const QList<QWidget *> widgets = window->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool needsName = qobject_cast<const QComboBox *>(widget)
                || qobject_cast<const QAbstractItemView *>(widget)
                || (qobject_cast<const QLineEdit *>(widget)
                    && !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
                || (button && button->text().isEmpty());
            const bool isOurs = !widget->objectName().isEmpty() && !widget->objectName().startsWith(u"qt_"_s);
            if (widget->isVisible() && isOurs && needsName && widget->accessibleName().isEmpty())
                found += widget->objectName();
        }
        return found;
    }
};

TEST_F(LanguageWindowTest, SwitchesEveryVisibleTextLive)
{
    open(u"en"_s);
    EXPECT_EQ(find<QPushButton>(u"startButton"_s)->text(), u"&Start"_s);

    QTest::keyClick(window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    flush();

    EXPECT_EQ(find<QPushButton>(u"startButton"_s)->text(), u"&Commencer"_s);
    EXPECT_EQ(find<QAbstractButton>(u"card-pending"_s)->text(), u"En attente"_s);
    EXPECT_EQ(records()->model()->headerData(4, Qt::Horizontal).toString(), u"Montant ($)"_s);
    EXPECT_EQ(find<QAbstractButton>(u"card-to-transfer"_s)->accessibleName(),
              u"À transférer, 148, 65\u00a0004,35\u00a0$"_s);
    EXPECT_EQ(settings.read(presentation::Language), u"fr"_s);
}

TEST_F(LanguageWindowTest, ClipsNothingInEitherLanguage)
{
    open(u"en"_s);
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        window->useLanguage(language);
        flush();
        visitEverything([&](Place place) {
            const QStringList texts = clipped();
            EXPECT_TRUE(texts.isEmpty()) << "page " << static_cast<int>(place) << " in "
                                         << qPrintable(language) << ": " << qPrintable(texts.join(u" | "_s));
        });
    }
}

TEST_F(LanguageWindowTest, ClipsNothingInASmallWindow)
{
    open(u"fr"_s);
    window->resize(1024, 700);
    flush();

    visitEverything([&](Place place) {
        const QStringList texts = clipped();
        EXPECT_TRUE(texts.isEmpty()) << "page " << static_cast<int>(place) << ": "
                                     << qPrintable(texts.join(u" | "_s));
        EXPECT_LE(window->width(), 1024) << "page " << static_cast<int>(place);
    });
}

TEST_F(LanguageWindowTest, NamesEveryControlForTheScreenReader)
{
    open(u"fr"_s);

    visitEverything([&](Place place) {
        const QStringList names = unnamed();
        EXPECT_TRUE(names.isEmpty()) << "page " << static_cast<int>(place) << ": "
                                     << qPrintable(names.join(u' '));
    });
}

TEST_F(LanguageWindowTest, ReachesEveryControlOfTheDashboardByTab)
{
    open(u"en"_s);
    select(u"001042"_s);
    window->activateWindow();
    QSet<QString> reached;
    QWidget *first = find<QWidget>(u"searchEdit"_s);
    first->setFocus();
    for (int step = 0; step < 60; ++step) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(),
                        Qt::Key_Tab);
        if (const QWidget *now = QApplication::focusWidget())
            reached.insert(now->objectName());
    }

    EXPECT_TRUE(find<QWidget>(u"statusButton"_s)->isEnabled());
    for (const auto *name : {"navigation", "companyButton", "startButton", "searchEdit", "kindCombo",
                             "datesButton", "statusButton", "exportButton", "recordTable", "closeButton",
                             "fixButton", "themeButton", "languageButton", "helpButton", "card-pending"})
        EXPECT_TRUE(reached.contains(QString::fromLatin1(name))) << name;
}

TEST_F(LanguageWindowTest, KeepsEachAltLetterForOneCommandAPage)
{
    desk.hasRun = false; // the set-up has a button of its own
    open(u"en"_s);
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        window->useLanguage(language);
        flush();
        visitEverything([&](Place place) {
            QMap<QString, QString> letters;
            const QList<QAbstractButton *> buttons = window->findChildren<QAbstractButton *>();
            for (const QAbstractButton *button : buttons) {
                const QString keys = button->isVisible() ? button->shortcut().toString() : QString{};
                if (!keys.startsWith(u"Alt+"_s))
                    continue;
                EXPECT_FALSE(letters.contains(keys))
                    << "page " << static_cast<int>(place) << " in " << qPrintable(language) << ": "
                    << qPrintable(keys + u' ' + button->objectName() + u' ' + letters.value(keys));
                letters.insert(keys, button->objectName());
            }
        });
    }
}

} // namespace passerelle::test
