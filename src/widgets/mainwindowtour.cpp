// SPDX-License-Identifier: GPL-3.0-or-later
// The window's tour: where each stop is.
#include "widgets/dashboardpage.h"
#include "widgets/mainwindow.h"
#include "widgets/tour.h"

#include <QTimer>

#include <array>

namespace passerelle::widgets {

namespace {

struct Stop
{
    MainWindow::Place place;
    const char *part; ///< a widget's name, which no other page has
};

using Place = MainWindow::Place;

constexpr std::array Stops{
    Stop{Place::Dashboard, "cardArea"},    Stop{Place::Dashboard, "recordTable"},
    Stop{Place::Dashboard, "startButton"}, Stop{Place::Authorization, "authorizationPill"},
    Stop{Place::Mapping, "kindTabs"},      Stop{Place::History, "papersButton"}};

} // namespace

void MainWindow::showTour()
{
    if (!m_tour) {
        m_tour = new Tour{*centralWidget()};
        connect(m_tour, &Tour::reached, this, &MainWindow::showStop);
        connect(m_tour, &Tour::ended, this, [this] {
            m_settings.write(presentation::TourShown, true);
            goTo(m_company.isAuthorized() ? Place::Dashboard : Place::Authorization);
        });
    }
    m_tour->begin(m_company.company().isSandbox);
}

void MainWindow::showStop(int stop)
{
    const Stop &shown = Stops.at(static_cast<size_t>(stop));
    const bool isKnown = shown.place == Place::Authorization && m_company.isAuthorized();
    goTo(isKnown ? Place::Dashboard : shown.place); // its page asks for what is there already
    QTimer::singleShot(0, m_tour, [this, &shown] { // once the page is laid out
        m_tour->pointAt(findChild<QWidget *>(QString::fromLatin1(shown.part)));
    });
}

bool MainWindow::isFirstSample() const
{
    return !m_settings.read(presentation::TourShown) && !qEnvironmentVariableIsSet("PASSERELLE_NO_TOUR");
}

void MainWindow::escape()
{
    if (m_tour && m_tour->isVisible())
        return m_tour->end();
    if (m_place == Place::Dashboard && m_dashboardPage)
        m_dashboardPage->escape();
}

} // namespace passerelle::widgets
