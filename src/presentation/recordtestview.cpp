// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recordtestview.h"

#include "presentation/errortext.h"
#include "presentation/format.h"
#include "presentation/plantables.h"
#include "presentation/words.h"

#include <QCoreApplication>

namespace passerelle::presentation {

using namespace domain;

namespace {

class Test
{
    Q_DECLARE_TR_FUNCTIONS(Test)
};

} // namespace

RecordTestView viewOf(const service::RecordTest &test, const QString &sourceName, const QString &ledgerName)
{
    RecordTestView view;
    view.title = recordTitle(test.label.record.kind, test.label.number);
    if (!test.label.customerName.isEmpty())
        view.title += QStringLiteral(" · ") + test.label.customerName;
    if (test.error) {
        view.tone = Tone::Err;
        view.verdict = ErrorText::sentence(*test.error) + QLatin1Char(' ') + ErrorText::fix(*test.error);
        return view;
    }
    if (test.leftOut) {
        view.tone = Tone::Quiet;
        view.verdict = Test::tr("Would not be posted: %1.").arg(leftOutWord(*test.leftOut));
        return view;
    }
    std::vector<const PlannedEffect *> effects;
    Money total;
    for (const PlannedEffect &planned : test.effects) {
        effects.push_back(&planned);
        if (planned.effect.purpose != Purpose::Apply)
            total = Money{total.minor + planned.effect.total.minor, planned.effect.total.currency};
    }
    view.rows = planDetailRows(effects, test.facts, test.rounding);
    view.verdict = test.label.record.kind == RecordKind::Customer
        ? Test::tr("This is what %1 would get.").arg(ledgerName)
        : Test::tr("%1: %2. Forecast of %3: %4. To the cent.")
              .arg(sourceName, Format{}.amount(test.label.amount), ledgerName, Format{}.amount(total));
    return view;
}

} // namespace passerelle::presentation
