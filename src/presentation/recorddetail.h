// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/desk.h"
#include "presentation/tone.h"

namespace passerelle::presentation {

/// What the button of the error box does.
enum class FixAction
{
    None,
    Retry,
    OpenMapping,
    Authorize
};

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
    bool hasError = false;
    QString errorTitle = {};
    QString errorSentence = {};
    QString errorFix = {};
    FixAction fixAction = FixAction::None;
    QString fixLabel = {};
    std::vector<Moment> history = {};
    QString historyDay = {}; ///< of the newest moment; those of other days carry theirs
    QUrl ledgerPage = {};
};

/// Lays out what the journal holds of a record.
[[nodiscard]] DetailView detailView(const RecordDetail &detail, const QString &ledgerName);

} // namespace passerelle::presentation
