// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look.h"

#include "widgets/paint.h"
#include "widgets/style.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QFontDatabase>
#include <QIcon>
#include <QPixmapCache>
#include <QRadioButton>
#include <QSettings>
#include <QToolTip>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal TextPixels = 13;
constexpr qreal LeastPoints = TextPixels * 0.75;
constexpr qreal MostPoints = 16; // beyond it the window would not fit the screen

bool isSystemDark()
{
#ifdef Q_OS_WIN
    const QSettings personalize{
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat};
    return personalize.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
#else
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
#endif
}

/// High contrast as the system says it: Windows by its flag, other desktops by the name of their theme.
bool isSystemContrast()
{
#ifdef Q_OS_WIN
    constexpr int IsOn = 1;
    const QSettings settings{u"HKEY_CURRENT_USER\\Control Panel\\Accessibility\\HighContrast"_s,
                             QSettings::NativeFormat};
    return (settings.value(u"Flags"_s).toString().toInt() & IsOn) != 0;
#else
    const QString name = u"HighContrast"_s;
    return qEnvironmentVariable("GTK_THEME").startsWith(name) || QIcon::themeName().startsWith(name);
#endif
}

QString familyOfWindow()
{
    QString family;
    for (const auto *file :
         {":/fonts/Inter-Regular.otf", ":/fonts/Inter-Medium.otf", ":/fonts/Inter-SemiBold.otf"}) {
        const int id = QFontDatabase::addApplicationFont(QString::fromLatin1(file));
        const QStringList families = id < 0 ? QStringList{} : QFontDatabase::applicationFontFamilies(id);
        if (family.isEmpty() && !families.isEmpty())
            family = families.front();
    }
    if (!family.isEmpty())
        return family;
    const QStringList known = QFontDatabase::families();
    for (const QString &fallback : {u"Segoe UI"_s, u"Noto Sans"_s, u"DejaVu Sans"_s}) {
        if (known.contains(fallback))
            return fallback;
    }
    return {};
}

} // namespace

Look::Look(QObject *parent)
    : QObject(parent)
    , m_isSystemDark(isSystemDark())
    , m_isSystemContrast(isSystemContrast())
{
    m_style = new Style{Theme::light()};
    QApplication::setStyle(m_style);
    setFonts();
    choose(Choice::System);
    QPixmapCache::setCacheLimit(8 * 1024);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

Look::~Look()
{
    delete m_ring;
}

void Look::setFonts()
{
    QFont font = QApplication::font();
    const QString family = familyOfWindow();
    if (!family.isEmpty())
        font.setFamily(family);
    font.setPointSizeF(std::clamp(font.pointSizeF(), LeastPoints, MostPoints)); // the user's own, if larger
    font.setHintingPreference(QFont::PreferNoHinting);
    QApplication::setFont(font);
    const QFont medium = sizedFont(font, TextPixels, QFont::Medium);
    QApplication::setFont(medium, "QPushButton");
    QApplication::setFont(sizedFont(font, 12.5), "QAbstractItemView");
    QApplication::setFont(sizedFont(font, 12, QFont::Medium), "QHeaderView");
    QToolTip::setFont(sizedFont(font, 12));
}

void Look::choose(Choice choice)
{
    m_choice = choice;
    const Theme &theme = this->theme();
    m_style->setTheme(theme);
    QPixmapCache::clear();
    QApplication::setPalette(theme.palette());
    QToolTip::setPalette(theme.palette());
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        widget->update();
}

const Theme &Look::theme() const
{
    if (isContrast())
        return isDark() ? Theme::contrastDark() : Theme::contrastLight();
    return isDark() ? Theme::dark() : Theme::light();
}

bool Look::isDark() const
{
    const bool isAsSystem = m_choice == Choice::System || m_choice == Choice::Contrast;
    return m_choice == Choice::Dark || (isAsSystem && m_isSystemDark);
}

bool Look::isContrast() const
{
    return m_choice == Choice::Contrast || (m_choice == Choice::System && m_isSystemContrast);
}

QString Look::keyOf(Choice choice)
{
    switch (choice) {
    case Choice::System:
        return u"system"_s;
    case Choice::Light:
        return u"light"_s;
    case Choice::Dark:
        return u"dark"_s;
    case Choice::Contrast:
        return u"contrast"_s;
    }
    Q_UNREACHABLE();
}

Look::Choice Look::choiceOf(const QString &key)
{
    for (const Choice choice : {Choice::Light, Choice::Dark, Choice::Contrast}) {
        if (keyOf(choice) == key)
            return choice;
    }
    return Choice::System;
}

void Look::followFocus(QWidget *now)
{
    const bool isButton = qobject_cast<QAbstractButton *>(now) && !qobject_cast<QCheckBox *>(now)
        && !qobject_cast<QRadioButton *>(now);
    if (!isButton || !now->parentWidget() || !now->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        delete m_ring;
        return;
    }
    if (!m_ring)
        m_ring = new QFocusFrame{now->parentWidget()};
    m_ring->setWidget(now);
}

} // namespace passerelle::widgets
