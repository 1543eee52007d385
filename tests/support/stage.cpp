// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QMenu>
#include <QTableView>
#include <QWindow>

namespace passerelle::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int Longest = 4'000; // milliseconds that an answer may take
constexpr int Rounds = 12; // each answer may ask for another

/// What makes a backup, a person to erase and a register worth looking at.
void tell(FakePrivacyDesk &privacy)
{
    using service::StoredKind;
    privacy.view.things = {
        {StoredKind::Journal, u"/home/marie/passerelle/estuaire/journal.sqlite"_s, 41'943'040, true, false},
        {StoredKind::Settings, u"/home/marie/passerelle/estuaire/company.json"_s, 2'048, false, false},
        {StoredKind::Mapping, u"/home/marie/passerelle/estuaire/mapping.json"_s, 9'216, false, false},
        {StoredKind::Secrets, {}, 0, false, true},
        {StoredKind::Logs, {}, 0, false, false}};
    privacy.view.incidents = {{1,
                               QDate{2026, 10, 2},
                               QDate{2026, 10, 3},
                               u"Courriel envoyé au mauvais membre"_s,
                               u"nom, solde"_s,
                               u"un membre"_s,
                               false,
                               u"Le destinataire a effacé le courriel."_s,
                               {}},
                              {2, QDate{2026, 11, 9}, QDate{2026, 11, 9},
                               u"Ordinateur portatif volé dans une voiture"_s, u"noms, adresses, factures"_s,
                               u"environ 3 100 membres"_s, true,
                               u"Disque chiffré; mots de passe changés le jour même."_s,
                               u"Commission d’accès à l’information, 2026-11-10"_s}};
    privacy.view.backup = {u"/home/marie/Documents/estuaire.passerelle-backup"_s,
                           QDateTime{QDate{2026, 11, 13}, QTime{17, 2}}, 12'582'912};
    privacy.view.keepsSentMonths = 24;
    privacy.erasure.pseudonym = u"[C-02318]"_s;
    privacy.erasure.records = 4;
    privacy.erasure.texts = 9;
    privacy.erasure.isInSource = true;
    privacy.contents.note.company = u"Réseau des archivistes de l’Estuaire"_s;
    privacy.contents.note.madeAt = QDateTime{QDate{2026, 11, 13}, QTime{17, 2}};
    privacy.contents.settings = sampleCompany();
}

} // namespace

Stage::Stage(const ViewChoice &choice, const Visit &visit)
    : settings(home.filePath(u"window.ini"_s))
    , desk(clock.now())
    , m_choice(choice)
    , m_visit(visit)
{
    settings.write(presentation::Language, choice.language);
    settings.write(presentation::ThemeName, widgets::Look::keyOf(choice.theme));
    tell(privacy);
}

void Stage::open()
{
    window = std::make_unique<widgets::MainWindow>(desk, settings, &clock, &updates, &privacy);
    window->resize(m_choice.size);
    window->show();
    waitFor([this] { return window->isVisible() && desk.calls.contains(u"listCompanies"_s); });
    settle();
}

void Stage::settle() const
{
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < Rounds; ++round)
        QApplication::processEvents();
    while (timer.elapsed() < m_choice.pause)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
}

void Stage::waitFor(const std::function<bool()> &isSo) const
{
    QElapsedTimer timer;
    timer.start();
    while (!isSo() && timer.elapsed() < Longest)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    settle();
}

void Stage::show(const QString &name, QWidget &shown) const
{
    // On a busy machine the window system takes its time; until then a dialog is not laid out.
    waitFor([top = shown.window()] {
        const QWindow *handle = top->windowHandle();
        return handle && handle->isExposed() && handle->size() == top->size();
    });
    m_visit(shown, name);
}

void Stage::goTo(widgets::MainWindow::Place place) const
{
    window->goTo(place);
    settle();
}

void Stage::selectNumber(const QString &number) const
{
    auto *table = find<QTableView>(u"recordTable"_s);
    const auto rowOf = [&] {
        for (int row = 0; row < std::min(40, table->model()->rowCount()); ++row) {
            if (table->model()->index(row, 1).data().toString() == number)
                return row;
        }
        return -1;
    };
    waitFor([&] { return rowOf() >= 0; });
    table->selectRow(rowOf());
    settle();
}

void Stage::press(const QString &button, QWidget *in) const
{
    find<QAbstractButton>(button, in)->click();
    settle();
}

void Stage::choose(const QString &combo, int index, QWidget *in) const
{
    auto *box = find<QComboBox>(combo, in);
    box->setCurrentIndex(index);
    emit box->activated(index);
    settle();
}

void Stage::chooseFile(const QString &file) const
{
    auto *chooser = window->findChild<QFileDialog *>();
    if (!chooser)
        throw std::runtime_error{"no file dialog"};
    emit chooser->fileSelected(file);
    close(chooser);
    settle();
}

QDialog *Stage::dialog(const QString &name) const
{
    auto *found = find<QDialog>(name);
    waitFor([found] { return found->isVisible(); });
    return found;
}

void Stage::showAndClose(const QString &name, QDialog *shown) const
{
    waitFor([shown] { return shown->isVisible(); });
    show(name, *shown);
    close(shown);
    settle();
}

void Stage::showMenu(const QString &name, const QString &button) const
{
    press(button);
    QWidget *menu = QApplication::activePopupWidget();
    if (!menu)
        throw std::runtime_error{"no menu of " + button.toStdString()};
    show(name, *menu);
    menu->close();
    settle();
}

void Stage::close(QWidget *shown)
{
    shown->close();
    QCoreApplication::sendPostedEvents(shown, QEvent::DeferredDelete);
}

} // namespace passerelle::test
