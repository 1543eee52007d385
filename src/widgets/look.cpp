// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look.h"

#include "widgets/paint.h"
#include "widgets/style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QFontDatabase>
#include <QPixmapCache>
#include <QRadioButton>
#include <QSettings>
#include <QToolTip>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal TextPixels = 13;

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
    font = sizedFont(font, TextPixels);
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
    const Theme &theme = isDark() ? Theme::dark() : Theme::light();
    m_style->setTheme(theme);
    QPixmapCache::clear();
    QApplication::setPalette(theme.palette());
    QToolTip::setPalette(theme.palette());
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        widget->update();
}

bool Look::isDark() const
{
    return m_choice == Choice::Dark || (m_choice == Choice::System && m_isSystemDark);
}

QString Look::keyOf(Choice choice)
{
    return choice == Choice::Light ? u"light"_s : choice == Choice::Dark ? u"dark"_s : u"system"_s;
}

Look::Choice Look::choiceOf(const QString &key)
{
    return key == "light"_L1 ? Choice::Light : key == "dark"_L1 ? Choice::Dark : Choice::System;
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
