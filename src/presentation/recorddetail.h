// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/recordfix.h"

namespace passerelle::presentation {

/// The detail panel of one record, ready to show.
struct DetailView
{
    struct Line
    {
        QString name = {};
        QString value = {};
    };
    struct Moment
    {
        QString icon = {};
        Tone tone = Tone::Quiet;
        QString text = {};
        QString when = {};
        QString tip = {};
        QString who = {}; ///< where it differs from the moment above
    };

    domain::RecordRef record = {};
    QString title = {};
    QString icon = {};
    QString amount = {};
    domain::SyncStatus status = domain::SyncStatus::Pending;
    std::vector<Line> summary = {};
    std::vector<Line> sent = {};
    QString rawSent = {}; ///< what was sent as it went, laid out on lines
    std::vector<Line> reply = {};
    std::optional<RecordFix> fix = {}; ///< of what holds it up
    std::vector<Moment> history = {};
    QString historyDay = {}; ///< of the newest moment; those of other days carry theirs
    QUrl ledgerPage = {};
};

/// Lays out what the journal holds of a record.
[[nodiscard]] DetailView detailView(const RecordDetail &detail, const QString &ledgerName);

} // namespace passerelle::presentation
