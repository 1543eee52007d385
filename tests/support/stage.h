// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakedesk.h"
#include "fakeprivacydesk.h"
#include "fakeupdates.h"
#include "presentation/settings.h"
#include "widgets/mainwindow.h"

#include <QAbstractButton>
#include <QDialog>
#include <QTemporaryDir>

#include <stdexcept>

namespace passerelle::test {

/// How the window is shown: in which language, theme and size.
struct ViewChoice
{
    QString language = QStringLiteral("en");
    widgets::Look::Choice theme = widgets::Look::Choice::Light;
    QSize size = {1280, 820};
    int pause = 0; ///< milliseconds before each view is shown, for pictures
};

/// Shown a page, a dialog or a menu as it stands on the screen, and its name.
using Visit = std::function<void(QWidget &shown, const QString &name)>;

class StageClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void set(const QTime &time) { m_now = QDateTime{QDate{2026, 11, 20}, time}.toUTC(); }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::milliseconds{0};
    }

private:
    QDateTime m_now = QDateTime{QDate{2026, 11, 20}, QTime{14, 31, 59}}.toUTC();
};

/// The window with desks, settings and clock of its own, and hands to work it.
class Stage final
{
public:
    Stage(const ViewChoice &choice, const Visit &visit);

    void open();
    void settle() const;
    void waitFor(const std::function<bool()> &isSo) const; ///< some seconds; then it goes on without
    void show(const QString &name) { show(name, *window); }
    void show(const QString &name, QWidget &shown) const;
    void goTo(widgets::MainWindow::Place place) const;
    void selectNumber(const QString &number) const;

    template<typename T = QWidget> T *find(const QString &name, QWidget *in = nullptr) const
    {
        T *found = (in ? in : window.get())->template findChild<T *>(name);
        if (!found)
            throw std::runtime_error{"no " + name.toStdString()};
        return found;
    }
    void press(const QString &button, QWidget *in = nullptr) const;
    void choose(const QString &combo, int index, QWidget *in = nullptr) const;
    /// Takes a file in the dialog that is open.
    void chooseFile(const QString &file) const;
    QDialog *dialog(const QString &name) const;
    /// Shows a dialog and closes it.
    void showAndClose(const QString &name, QDialog *shown) const;
    /// Presses what opens a menu, shows the menu and closes it.
    void showMenu(const QString &name, const QString &button) const;
    static void close(QWidget *shown);

    StageClock clock;
    QTemporaryDir home;
    presentation::Settings settings;
    FakeDesk desk;
    FakePrivacyDesk privacy;
    FakeUpdates updates;
    std::unique_ptr<widgets::MainWindow> window;

private:
    ViewChoice m_choice;
    Visit m_visit;
};

} // namespace passerelle::test
