// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/paperwords.h"

#include "presentation/format.h"
#include "presentation/words.h"

#include <QCoreApplication>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

namespace {

class PaperWords
{
    Q_DECLARE_TR_FUNCTIONS(PaperWords)
};

QTimeZone zoneOf(const QString &name)
{
    const QTimeZone zone{name.toLatin1()};
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace

Moments::Moments(const QString &timeZone)
    : m_zone(zoneOf(timeZone))
{
}

QString Moments::minute(const QDateTime &at) const
{
    return at.isValid() ? at.toTimeZone(m_zone).toString(u"yyyy-MM-dd HH:mm"_s) : u"–"_s;
}

QString Moments::span(const QDateTime &from, const QDateTime &to) const
{
    const QDateTime first = from.toTimeZone(m_zone);
    const QDateTime last = to.toTimeZone(m_zone);
    const QString day = u"yyyy-MM-dd HH:mm:ss"_s;
    QString end = u"…"_s;
    if (to.isValid())
        end = first.date() == last.date() ? last.toString(u"HH:mm:ss"_s) : last.toString(day);
    return u"%1 – %2 (%3)"_s.arg(first.toString(day), end, QString::fromLatin1(m_zone.id()));
}

papers::Paper paperBegun(const PaperOrder &order)
{
    papers::Paper paper;
    paper.size = pageSizeOfSystem();
    paper.language = QLocale{}.language() == QLocale::French ? u"fr"_s : u"en"_s;
    paper.pageWords = pageWords();
    //: a table that goes on, on the next page; %1 is its heading
    paper.continuedWords = PaperWords::tr("%1 (continued)");
    paper.footRight = PaperWords::tr("Made on %1").arg(Moments{order.timeZone}.minute(order.now));
    return paper;
}

QString sourceWords(const QString &system, const QString &chapter)
{
    return chapter.isEmpty() ? systemName(system)
                             : PaperWords::tr("%1, chapter %2").arg(systemName(system), chapter);
}

QString ledgerWords(const QString &system, const QString &company)
{
    return company.isEmpty() ? systemName(system)
                             : PaperWords::tr("%1, company %2").arg(systemName(system), company);
}

QString runNumber(qint64 run)
{
    return QString::number(run).rightJustified(4, u'0');
}

QString pageWords()
{
    return PaperWords::tr("Page %1 of %2");
}

QString grouped(const QString &hash)
{
    QStringList groups;
    for (qsizetype at = 0; at < hash.size(); at += 8)
        groups += hash.mid(at, 8);
    return groups.join(u' ');
}

} // namespace passerelle::presentation
