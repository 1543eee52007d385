// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a picture of every page, dialog, menu, empty state and error state into a folder, in both languages
// and every theme, at the scale that QT_SCALE_FACTOR sets; and a contact sheet of each series.
#include "contactsheet.h"
#include "everyview.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <iostream>

using namespace passerelle;
using namespace Qt::StringLiterals;
using widgets::Look;

namespace {

constexpr int Pause = 300; // milliseconds: what comes a moment later is there

/// The pictures of one language and theme.
class Series final
{
public:
    Series(const QString &folder, const QString &language, Look::Choice theme, const QString &wanted)
        : m_folder(folder)
        , m_suffix(
              u"%1-%2-%3"_s.arg(language, Look::keyOf(theme)).arg(qRound(qApp->devicePixelRatio() * 100)))
        , m_wanted(wanted)
        , m_sheet(m_suffix)
    {
        m_choice.language = language;
        m_choice.theme = theme;
        m_choice.pause = Pause;
    }

    /// False when a picture could not be written.
    [[nodiscard]] bool take()
    {
        test::visitEveryView(m_choice, [this](QWidget &shown, const QString &name) { take(shown, name); });
        m_choice.size = {1024, 700};
        test::Stage small{m_choice, [this](QWidget &shown, const QString &name) { take(shown, name); }};
        small.open();
        small.selectNumber(u"001042"_s);
        small.show(u"40-small-dashboard"_s);
        for (const auto &[place, name] : {std::pair{widgets::MainWindow::Place::Mapping, u"mapping"_s},
                                          {widgets::MainWindow::Place::History, u"history"_s},
                                          {widgets::MainWindow::Place::Settings, u"settings"_s}}) {
            small.goTo(place);
            small.show(u"40-small-"_s + name);
        }
        return m_sheet.save(QDir{m_folder}.filePath(u"contact-sheet-%1.png"_s.arg(m_suffix))) && !m_hasFailed;
    }

private:
    void take(QWidget &shown, const QString &name)
    {
        if (!name.contains(m_wanted))
            return;
        const QImage picture = shown.grab().toImage();
        m_sheet.add(name, picture);
        if (!picture.save(QDir{m_folder}.filePath(u"%1-%2.png"_s.arg(name, m_suffix))))
            m_hasFailed = true;
    }

    QString m_folder;
    QString m_suffix;
    QString m_wanted;
    test::ContactSheet m_sheet;
    test::ViewChoice m_choice;
    bool m_hasFailed = false;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application{argc, argv};
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QCommandLineParser parser;
    parser.addPositionalArgument(u"folder"_s, u"where the pictures go"_s);
    parser.addOptions({{u"language"_s, u"fr or en; else both"_s, u"key"_s},
                       {u"theme"_s, u"light, dark, contrast; else light and dark"_s, u"key"_s},
                       {u"name"_s, u"only pictures whose name holds this"_s, u"text"_s}});
    parser.addHelpOption();
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QString folder = parser.positionalArguments().constFirst();
    QDir{}.mkpath(folder);
    const QStringList languages =
        parser.isSet(u"language"_s) ? parser.values(u"language"_s) : QStringList{u"fr"_s, u"en"_s};
    const QStringList themes =
        parser.isSet(u"theme"_s) ? parser.values(u"theme"_s) : QStringList{u"light"_s, u"dark"_s};
    for (const QString &language : languages) {
        for (const QString &theme : themes) {
            Series series{folder, language, Look::choiceOf(theme), parser.value(u"name"_s)};
            if (!series.take()) {
                std::cerr << "cannot write into " << qPrintable(folder) << '\n';
                return 1;
            }
        }
    }
    return 0;
}
