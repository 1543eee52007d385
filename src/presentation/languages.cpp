// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/languages.h"

#include "presentation/format.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

Languages::Languages(QObject *parent)
    : QObject(parent)
{
}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Languages::use(const QString &key)
{
    const QString wanted = key.isEmpty() ? ofSystem() : key;
    if (wanted == m_current)
        return;
    m_current = wanted;
    QLocale::setDefault(Format::localeOf(wanted));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u":/i18n/passerelle_"_s + wanted + u".qm"_s))
        QCoreApplication::installTranslator(&m_own);
    emit changed();
}

QString Languages::ofSystem()
{
    return QLocale::system().language() == QLocale::French ? u"fr"_s : u"en"_s;
}

} // namespace passerelle::presentation
