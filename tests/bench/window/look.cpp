// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/window/look.h"

#include "app/officedesk.h"
#include "bench/window/watchdog.h"
#include "widgets/mainwindow.h"
#include "widgets/table.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QWindow>

#include <cstdio>

namespace passerelle::bench {

using namespace Qt::StringLiterals;
using presentation::RecordListModel;

namespace {

constexpr double FirstPage = 300;
constexpr double Search = 200;
constexpr double Sort = 500;
constexpr double StallAlmostAll = 50;
constexpr double StallLongest = 120;
constexpr double PeakMemory = 250;
constexpr double TypingPause = 200; // the window waits so long for the next letter
constexpr double Patience = 20'000;

// "VmHWM" of this process in MiB.
double peakMemory()
{
    QFile status{u"/proc/self/status"_s};
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Sleeps until something happens; the watchdog asks every few milliseconds.
void breathe()
{
    QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

class Look final
{
public:
    explicit Look(const service::Home &home)
        : m_settings(home.folder + u"/window.ini"_s)
        , m_desk(home, {})
        , m_dog(m_desk)
        , m_window(m_desk, m_settings)
    {
        m_window.resize(1400, 900);
    }

    bool open()
    {
        m_timer.start();
        double opened = 0;
        QObject::connect(
            &m_desk, &presentation::Desk::companyOpened, &m_window,
            [this, &opened] { opened = milliseconds(); }, Qt::SingleShotConnection);
        m_window.show();
        // Until it is drawn there is nothing to click: that is the time to open, told below, and no stall.
        until([this] { return m_window.windowHandle() && m_window.windowHandle()->isExposed(); });
        tellStall(u"the window is made and drawn"_s);
        m_dog.forget();
        m_table = m_window.findChild<widgets::Table *>(u"recordTable"_s);
        m_model = qobject_cast<RecordListModel *>(m_table->model());
        const bool isShown = until([this] { return firstRow().isValid(); });
        const double shown = milliseconds();
        until([this] { return m_model->rowCount() > 1000; });
        if (!m_table->isVisible()) {
            std::puts("bench-window: another page than the dashboard is open: nothing can be measured");
            return false;
        }
        m_all = m_model->rowCount();
        std::printf("bench-window: %d records\n", m_all);
        tell(u"from the program's start to the first page"_s, shown, 0);
        tell(u"first page, from the opening of the company"_s, shown - opened, FirstPage);
        tell(u"the whole list"_s, milliseconds(), 0);
        return isShown && m_all > 0;
    }

    void search()
    {
        auto *edit = m_window.findChild<QLineEdit *>(u"searchEdit"_s);
        for (const QString &text :
             {u"tremblay"_s, u"F-700123"_s, u"celik 3"_s, u"1 149,75"_s, u"no"_s, u"1012345"_s,
              u"gagne leblanc"_s, u"nobody at all"_s}) { // no two of them empty
            const double took = change([edit, &text] { edit->setText(text); }) - TypingPause;
            tell(u"search \"%1\": %2 found"_s.arg(text).arg(m_model->rowCount()), took, Search);
        }
        const double took = change([edit] { edit->clear(); }) - TypingPause;
        tell(u"search cleared"_s, took, Search);
    }

    void sort()
    {
        QHeaderView *head = m_table->horizontalHeader();
        for (const int column :
             {RecordListModel::Amount, RecordListModel::Customer, RecordListModel::Number,
              RecordListModel::Reference, RecordListModel::Status, RecordListModel::Date}) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                const double took = change([head, column, order] { head->setSortIndicator(column, order); });
                tell(u"sort by column %1 %2"_s.arg(column).arg(order == Qt::AscendingOrder ? u"up" : u"down"),
                     took, Sort);
                until([this] { return m_model->rowCount() == m_all; });
            }
        }
    }

    void filter()
    {
        for (const QString &card : {u"card-transferred"_s, u"card-transfer-error"_s}) {
            auto *button = m_window.findChild<QAbstractButton *>(card);
            tell(u"only "_s + card, change([button] { button->click(); }), Sort);
            tell(u"all again"_s, change([button] { button->click(); }), Sort);
        }
        const QList<QMenu *> menus = m_window.findChildren<QMenu *>();
        for (const QString &word : {u"Month"_s, u"Customer"_s, u"Kind"_s, u"No groups"_s}) {
            for (QMenu *menu : menus) {
                for (QAction *action : menu->actions()) {
                    if (action->text() == word && action->isCheckable() && !action->isChecked()
                        && action->actionGroup())
                        tell(u"grouped: "_s + word, change([action] { action->trigger(); }), 0);
                }
            }
        }
    }

    void scroll()
    {
        QScrollBar *bar = m_table->verticalScrollBar();
        QElapsedTimer timer;
        timer.start();
        int frames = 0;
        for (int step = 0; timer.elapsed() < 8000; ++step) {
            const bool isJump = step % 20 == 0;
            bar->setValue(isJump ? static_cast<int>(qint64{step} * 7919 % (bar->maximum() + 1))
                                 : bar->value() + 3);
            settle(16);
            ++frames;
        }
        std::printf("bench-window: scrolling: %d steps in %.1f s\n", frames,
                    static_cast<double>(timer.elapsed()) / 1000);
        tellStall(u"scrolling"_s);
        m_table->selectAll();
        settle(300);
        tellStall(u"everything selected"_s);
        m_table->clearSelection();
        bar->setValue(0);
        settle(1000);
        tellStall(u"idle"_s);
    }

    int end()
    {
        const Watchdog::Figures stalls = m_dog.figures();
        std::printf("bench-window: the window's thread answered %zu times, half of them within %.2f ms\n",
                    stalls.answers, stalls.middle);
        tell(u"stalls of the window's thread, 99.9 %"_s, stalls.almostAll, StallAlmostAll);
        tell(u"longest stall"_s, stalls.longest, StallLongest);
        std::printf("bench-window: peak memory: %.0f MiB, at most %.0f MiB: %s\n", peakMemory(), PeakMemory,
                    peakMemory() <= PeakMemory ? "held" : "NOT held");
        return m_isGood && peakMemory() <= PeakMemory ? 0 : 1;
    }

private:
    [[nodiscard]] double milliseconds() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e6; }

    void settle(double least)
    {
        QElapsedTimer timer;
        timer.start();
        do
            breathe();
        while (static_cast<double>(timer.elapsed()) < least);
    }

    template<typename Condition> bool until(Condition condition)
    {
        QElapsedTimer timer;
        timer.start();
        while (!condition()) {
            breathe();
            if (static_cast<double>(timer.elapsed()) > Patience)
                return false;
        }
        return true;
    }

    /// The first row on screen that is a record, when it is loaded; an invalid value until then. A list that
    /// is sorted anew is scrolled to the row at hand.
    [[nodiscard]] QVariant firstRow() const
    {
        const int top = std::max(0, m_table->rowAt(0));
        const int row = m_model->isHead(top) ? top + 1 : top;
        return m_model->record(row) ? QVariant{m_model->index(row, RecordListModel::Number).data()}
                                    : QVariant{};
    }

    /// Milliseconds until the list that an act brings is laid out and its first row shown.
    template<typename Act> double change(Act act)
    {
        bool isReset = false;
        const auto connection = QObject::connect(m_model, &RecordListModel::modelReset, &m_window,
                                                 [&isReset] { isReset = true; });
        QElapsedTimer timer;
        timer.start();
        act();
        until([this, &isReset] { return isReset && (m_model->rowCount() == 0 || firstRow().isValid()); });
        const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        QObject::disconnect(connection);
        return took;
    }

    void tell(const QString &what, double figure, double ceiling)
    {
        const bool holds = ceiling == 0 || figure <= ceiling;
        m_isGood = m_isGood && holds;
        std::printf("bench-window: %s: %.0f ms", qPrintable(what), figure);
        if (ceiling > 0)
            std::printf(", at most %.0f ms: %s", ceiling, holds ? "held" : "NOT held");
        std::printf(" (longest stall meanwhile %.0f ms)\n", m_dog.longestSince());
        std::fflush(stdout);
    }

    void tellStall(const QString &what)
    {
        std::printf("bench-window: %s: longest stall %.0f ms\n", qPrintable(what), m_dog.longestSince());
        std::fflush(stdout);
    }

    QElapsedTimer m_timer;
    presentation::Settings m_settings;
    app::OfficeDesk m_desk;
    Watchdog m_dog;
    widgets::MainWindow m_window;
    widgets::Table *m_table = nullptr;
    RecordListModel *m_model = nullptr;
    int m_all = 0;
    bool m_isGood = true;
};

} // namespace

int lookAt(const service::Home &home)
{
    Look look{home};
    if (!look.open())
        return 1;
    look.search();
    look.sort();
    look.filter();
    look.scroll();
    return look.end();
}

} // namespace passerelle::bench
