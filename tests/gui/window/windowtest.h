// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "await.h"
#include "fakedesk.h"
#include "presentation/settings.h"
#include "widgets/mainwindow.h"
#include "widgets/table.h"

#include <QAbstractButton>
#include <QDialog>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <gmock/gmock.h>

namespace passerelle::test {

class StoryClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime{QDate{2026, 11, 20}, QTime{14, 31, 59}}.toUTC();
    }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::milliseconds{0};
    }
};

/// The window with the sample story, opened by each test.
class WindowTest : public ::testing::Test
{
protected:
    void open(const QString &language = QStringLiteral("en"))
    {
        settings.write(presentation::Language, language);
        window = std::make_unique<widgets::MainWindow>(desk, settings, &clock, updates, privacyDesk);
        window->resize(1280, 820);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        ASSERT_TRUE(awaitUntil([this] { return desk.calls.contains(QStringLiteral("listCompanies")); }));
        flush();
    }

    /// Lets every answer that is under way arrive.
    static void flush()
    {
        for (int round = 0; round < 12; ++round)
            QCoreApplication::processEvents();
    }

    template<typename T> T *find(const QString &name) const
    {
        T *found = window->findChild<T *>(name);
        if (!found)
            throw std::runtime_error{"no " + name.toStdString()};
        return found;
    }

    void click(const QString &name)
    {
        QTest::mouseClick(find<QWidget>(name), Qt::LeftButton);
        flush();
    }

    widgets::Table *records() const { return find<widgets::Table>(QStringLiteral("recordTable")); }

    void select(const QString &number)
    {
        const auto rowOf = [this](const QString &wanted) {
            for (int row = 0; row < 30; ++row) {
                if (records()->model()->index(row, 1).data().toString() == wanted)
                    return row;
            }
            return -1;
        };
        ASSERT_TRUE(awaitUntil([&] { return rowOf(number) >= 0; })) << "the rows come a moment later";
        records()->chooseRow(rowOf(number));
        flush();
    }

    /// True when something asked of the desk begins so.
    [[nodiscard]] bool wasAsked(const QString &call) const
    {
        for (const QString &asked : desk.calls) {
            if (asked.startsWith(call))
                return true;
        }
        return false;
    }

    QTemporaryDir home;
    StoryClock clock;
    presentation::Settings settings{home.filePath(QStringLiteral("window.ini"))};
    FakeDesk desk{clock.now()};
    presentation::UpdateDesk *updates = nullptr; ///< a test that needs one sets it before open()
    presentation::PrivacyDesk *privacyDesk = nullptr; ///< the same
    std::unique_ptr<widgets::MainWindow> window;
};

} // namespace passerelle::test
