// SPDX-License-Identifier: GPL-3.0-or-later
// The window while a company is set up: the dialog that makes it, then the page that leads to its first run.
#include "ui_mainwindow.h"
#include "widgets/mainwindow.h"
#include "widgets/newcompanydialog.h"
#include "widgets/setuppage.h"

namespace passerelle::widgets {

using presentation::SetupPresenter;

void MainWindow::connectSetup()
{
    connect(m_ui->setupButton, &QPushButton::clicked, this, [this] { goTo(Place::Setup); });
    connect(m_newCompany.get(), &presentation::NewCompanyPresenter::created, this,
            [this] { goTo(Place::Setup); });
    connect(&m_setup, &SetupPresenter::changed, this, [this] {
        showTopBar();
        if (m_place == Place::Setup)
            m_setup.refresh();
    });
}

void MainWindow::setUpNewCompany()
{
    (new NewCompanyDialog{*m_newCompany, this})->open();
}

SetupPage *MainWindow::makeSetup()
{
    m_setupPage = new SetupPage{m_setup};
    connect(m_setupPage, &SetupPage::laterWanted, this, [this] { goTo(Place::Dashboard); });
    connect(m_setupPage, &SetupPage::wanted, this, [this](SetupPresenter::Part part) {
        switch (part) {
        case SetupPresenter::Part::Systems:
            goTo(Place::Settings);
            break;
        case SetupPresenter::Part::Authorization:
            goTo(Place::Authorization);
            break;
        case SetupPresenter::Part::Mapping:
            goTo(Place::Mapping);
            break;
        case SetupPresenter::Part::Pilot:
            m_setup.tryPilot(); // the window follows it to its page
            break;
        }
    });
    return m_setupPage;
}

} // namespace passerelle::widgets
