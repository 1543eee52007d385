// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recorddetail.h"

#include "presentation/format.h"
#include "presentation/recordlistmodel.h"
#include "presentation/sentfields.h"
#include "presentation/words.h"
#include "storage/eventtable.h"

#include <QCoreApplication>

#include <ranges>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::Effect;

namespace {

class Detail
{
    Q_DECLARE_TR_FUNCTIONS(Detail)
};

void addLine(std::vector<DetailView::Line> &lines, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        lines.push_back({name, value});
}

void layOutReply(DetailView &view, const RecordDetail &detail, const QString &ledgerName)
{
    for (const Effect &effect : detail.effects) {
        addLine(view.reply, Detail::tr("State"), stateWord(effect.state));
        addLine(view.reply, Detail::tr("Number in %1").arg(ledgerName), effect.ledgerNumber);
        addLine(view.reply, Detail::tr("Id in %1").arg(ledgerName), effect.ledgerId);
        if (domain::isInLedger(effect.state) && !effect.ledgerTotal.isZero())
            addLine(view.reply, Detail::tr("Total read back"), Format{}.amount(effect.ledgerTotal));
        if (effect.proof != domain::Proof::None)
            addLine(view.reply, Detail::tr("Proof"),
                    effect.proof == domain::Proof::Reply ? Detail::tr("its answer")
                                                         : Detail::tr("found afterwards"));
        addLine(view.reply, Detail::tr("Attempts"),
                effect.attempt > 0 ? Format{}.count(effect.attempt) : QString{});
        addLine(view.reply, Detail::tr("Text of the reply"), effect.error.systemText);
        addLine(view.reply, Detail::tr("Mark"), effect.marker);
    }
}

DetailView::Moment momentOf(const storage::EventRow &event)
{
    DetailView::Moment moment{u"arrow"_s, Tone::Quiet, event.text, Format::time(event.at), {}};
    if (const auto status = domain::syncStatusFromKey(event.to)) {
        moment.icon = iconOf(*status);
        moment.tone = toneOf(*status);
        moment.text = statusWord(*status);
    } else if (const auto state = domain::effectStateFromKey(event.to)) {
        moment.icon = iconOf(*state);
        moment.tone = toneOf(*state);
        moment.text = stateWord(*state);
    } else if (event.kind == storage::ErasedKind || event.kind == storage::PersonErasedKind) {
        moment.icon = u"never"_s;
        moment.text = Detail::tr("Personal data erased");
    } else if (moment.text.isEmpty()) {
        moment.text = event.kind;
    }
    moment.tip = u"%1 · %2"_s.arg(Format::dateTime(event.at), event.who);
    if (!event.text.isEmpty() && event.text != moment.text)
        moment.tip += u"\n"_s + event.text;
    return moment;
}

} // namespace

DetailView detailView(const RecordDetail &detail, const QString &ledgerName)
{
    const auto &row = detail.row;
    DetailView view;
    view.record = row.record;
    view.title = recordTitle(row.record.kind, row.number);
    view.icon = iconOf(row.record.kind);
    view.amount =
        row.amount.isZero() ? QString{} : Format{}.amount(signedAmount(row.record.kind, row.amount));
    view.status = row.sync.status;
    addLine(view.summary, Detail::tr("Customer"), row.customerName);
    addLine(view.summary, Detail::tr("Date"), Format::date(row.day));
    addLine(view.summary, Detail::tr("Reference"), row.sync.reference);
    for (const auto &[key, value] : detail.sent)
        addLine(view.sent, sentFieldWord(key), sentFieldValue(key, value, row.amount.currency));
    view.rawSent = laidOutJson(detail.rawSent);
    layOutReply(view, detail, ledgerName);
    view.fix = fixOf(detail, ledgerName);
    if (!view.fix)
        addLine(view.summary, Detail::tr("Message"), row.sync.message);
    if (!detail.events.empty())
        view.historyDay = Format::date(detail.events.back().at.toLocalTime().date());
    QString lastWho;
    for (const auto &event : detail.events | std::views::reverse) {
        DetailView::Moment moment = momentOf(event);
        const QString day = Format::date(event.at.toLocalTime().date());
        if (day != view.historyDay)
            moment.when = day;
        const QString who = event.who.section(u" @ "_s, 0, 0);
        if (view.history.empty() || who != lastWho)
            moment.who = who;
        lastWho = who;
        view.history.push_back(std::move(moment));
    }
    view.ledgerPage = detail.ledgerPage;
    return view;
}

} // namespace passerelle::presentation
