// SPDX-License-Identifier: GPL-3.0-or-later
// What assistive technology is told of every page and dialog, and what it can do there by itself.
#include "everyview.h"
#include "windowtest.h"

#include "presentation/tone.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTabBar>
#include <QTreeView>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using Place = widgets::MainWindow::Place;

class SpokenWindowTest : public WindowTest
{
protected:
    static void visitEverything(const QString &language, const Visit &visit)
    {
        ViewChoice choice;
        choice.language = language;
        visitEveryView(choice, visit);
    }

    [[nodiscard]] static QString nameOf(const QWidget *widget)
    {
        auto *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        return spoken ? spoken->text(QAccessible::Name) : QString{};
    }

    /// A combo box calls itself by what is chosen: who labels or describes it says what it is for.
    [[nodiscard]] static bool hasPurpose(const QComboBox *combo)
    {
        auto *spoken = QAccessible::queryAccessibleInterface(const_cast<QComboBox *>(combo));
        return !spoken->relations(QAccessible::Label).empty()
            || (!combo->accessibleName().isEmpty() && !combo->toolTip().isEmpty());
    }

    /// Parts of a control that are told as the control itself.
    [[nodiscard]] static bool isPart(const QWidget *widget)
    {
        const QWidget *owner = widget->parentWidget();
        return qobject_cast<const QComboBox *>(owner) || qobject_cast<const QAbstractSpinBox *>(owner)
            || qobject_cast<const QTabBar *>(owner) || qobject_cast<const QHeaderView *>(widget);
    }

    /// What is shown in this window, itself left out.
    [[nodiscard]] static QList<const QWidget *> shownIn(const QWidget &root)
    {
        QList<const QWidget *> shown;
        const QList<QWidget *> widgets = root.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (widget->isVisible() && widget->window() == &root)
                shown += widget;
        }
        return shown;
    }

    [[nodiscard]] static QStringList unnamedIn(const QWidget &root)
    {
        QStringList found;
        for (const QWidget *widget : shownIn(root)) {
            const bool isReached =
                (widget->focusPolicy() & Qt::TabFocus) != 0 || qobject_cast<const QAbstractButton *>(widget);
            if (!isReached || isPart(widget))
                continue;
            const auto *combo = qobject_cast<const QComboBox *>(widget);
            if (combo ? !hasPurpose(combo) : nameOf(widget).isEmpty())
                found += QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        }
        return found;
    }

    /// Painted widgets that are told as a group, or not at all.
    [[nodiscard]] static QStringList unspokenIn(const QWidget &root)
    {
        QStringList found;
        for (const QWidget *widget : shownIn(root)) {
            const QString kind = QString::fromLatin1(widget->metaObject()->className()).section(u"::"_s, -1);
            if (!QStringList{u"Pill"_s, u"FigureStrip"_s, u"Timeline"_s, u"RunChart"_s}.contains(kind))
                continue;
            auto *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            const auto role = kind == "RunChart"_L1 ? QAccessible::Chart : QAccessible::StaticText;
            if (spoken->role() != role || spoken->text(QAccessible::Name).isEmpty())
                found += kind + u' ' + widget->objectName();
        }
        return found;
    }

    /// Columns without a head, and cells that show an icon and say nothing.
    [[nodiscard]] static QStringList muteCellsIn(const QWidget &root)
    {
        QStringList found;
        for (const QWidget *widget : shownIn(root)) {
            const auto *view = qobject_cast<const QAbstractItemView *>(widget);
            const auto *tree = qobject_cast<const QTreeView *>(widget);
            if (!view || !view->model() || !(tree || qobject_cast<const QTableView *>(widget)))
                continue;
            const QAbstractItemModel *model = view->model();
            const auto *head = view->findChild<QHeaderView *>();
            for (int column = 0; column < model->columnCount(); ++column) {
                const auto title = [&](int role) {
                    return model->headerData(column, Qt::Horizontal, role).toString();
                };
                if (head && !head->isHidden()
                    && (title(Qt::DisplayRole) + title(Qt::AccessibleTextRole)).isEmpty())
                    found += u"%1: column %2 has no head"_s.arg(view->objectName()).arg(column);
                for (int row = 0; row < std::min(3, model->rowCount()); ++row) {
                    const QModelIndex cell = model->index(row, column);
                    const QString told =
                        cell.data().toString() + cell.data(Qt::AccessibleTextRole).toString();
                    if (!cell.data(presentation::Role::Icon).toString().isEmpty() && told.isEmpty())
                        found += u"%1: cell %2,%3"_s.arg(view->objectName()).arg(row).arg(column);
                }
            }
        }
        return found;
    }

    /// Alt letters that two things of one window claim.
    [[nodiscard]] static QStringList clashesIn(const QWidget &root)
    {
        QMap<QString, QString> owners;
        QStringList found;
        const auto claim = [&](const QKeySequence &keys, const QString &owner) {
            if (keys.isEmpty())
                return;
            if (owners.contains(keys.toString()))
                found += u"%1: %2 and %3"_s.arg(keys.toString(), owner, owners.value(keys.toString()));
            owners.insert(keys.toString(), owner);
        };
        for (const QWidget *widget : shownIn(root)) {
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                claim(QKeySequence::mnemonic(button->text()), button->objectName());
            const auto *label = qobject_cast<const QLabel *>(widget);
            if (label && label->buddy())
                claim(QKeySequence::mnemonic(label->text()), label->objectName());
            if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
                for (int tab = 0; tab < tabs->count(); ++tab)
                    claim(QKeySequence::mnemonic(tabs->tabText(tab)), tabs->objectName());
            }
        }
        return found;
    }

    static QAccessibleTableInterface *tableOf(QWidget *view)
    {
        return QAccessible::queryAccessibleInterface(view)->tableInterface();
    }
    static void actOn(QAccessibleInterface *thing, const QString &action)
    {
        thing->actionInterface()->doAction(action);
        flush();
    }
};

TEST_F(SpokenWindowTest, NamesWhateverTheKeyboardReachesOnEveryPageAndDialog)
{
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        visitEverything(language, [&](QWidget &shown, const QString &name) {
            EXPECT_EQ(unnamedIn(shown).join(u", "_s).toStdString(), "") << qPrintable(name + u' ' + language);
        });
    }
}

TEST_F(SpokenWindowTest, TellsWhatIsOnlyPainted)
{
    visitEverything(u"fr"_s, [&](QWidget &shown, const QString &name) {
        EXPECT_EQ(unspokenIn(shown).join(u", "_s).toStdString(), "") << qPrintable(name);
        EXPECT_EQ(muteCellsIn(shown).join(u", "_s).toStdString(), "") << qPrintable(name);
    });
}

TEST_F(SpokenWindowTest, GivesEachAltLetterToOneThingOfAWindow)
{
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        visitEverything(language, [&](QWidget &shown, const QString &name) {
            EXPECT_EQ(clashesIn(shown).join(u", "_s).toStdString(), "") << qPrintable(name + u' ' + language);
        });
    }
}

TEST_F(SpokenWindowTest, OpensThePanelOfARecordThatAssistiveTechnologySelects)
{
    open();
    select(u"001042"_s);
    records()->clearSelection();
    const int row = records()->currentRow() + 2;
    const QString number = records()->model()->index(row, 1).data().toString();

    ASSERT_TRUE(tableOf(records())->selectRow(row));
    flush();

    EXPECT_EQ(records()->currentRow(), row);
    auto *panel = find<QWidget>(u"detailPanel"_s);
    EXPECT_TRUE(panel->findChild<QLabel *>(u"titleLabel"_s)->text().contains(number));
}

TEST_F(SpokenWindowTest, OpensThePageThatAssistiveTechnologySelects)
{
    open();
    auto *pages = find<QListWidget>(u"navigation"_s);

    actOn(tableOf(pages)->cellAt(int(Place::Mapping), 0), QAccessibleActionInterface::toggleAction());

    EXPECT_EQ(window->place(), Place::Mapping);
}

TEST_F(SpokenWindowTest, FiltersByACardThatAssistiveTechnologyToggles)
{
    open();
    auto *card = find<QAbstractButton>(u"card-transfer-error"_s);

    actOn(QAccessible::queryAccessibleInterface(card), QAccessibleActionInterface::toggleAction());

    EXPECT_TRUE(card->isChecked());
    EXPECT_TRUE(awaitUntil(
        [this] { return records()->model()->index(0, 5).data().toString() == "Transfer error"_L1; }));
}

TEST_F(SpokenWindowTest, SavesABoxThatAssistiveTechnologyTicks)
{
    open();
    window->goTo(Place::Settings);
    flush();
    auto *save = find<QWidget>(u"SettingsPage"_s)->findChild<QAbstractButton *>(u"saveButton"_s);
    ASSERT_FALSE(save->isEnabled());

    auto *box = find<QCheckBox>(u"previewCheck"_s);
    actOn(QAccessible::queryAccessibleInterface(box), QAccessibleActionInterface::toggleAction());

    EXPECT_TRUE(save->isEnabled());
}

} // namespace passerelle::test
