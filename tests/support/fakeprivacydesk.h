// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/privacydesk.h"

#include <QStringList>

#include <optional>

namespace passerelle::test {

/// Answers every question at once from what the test put there, and remembers what was asked.
class FakePrivacyDesk final : public presentation::PrivacyDesk
{
public:
    QStringList calls = {};
    presentation::PrivacyView view = {};
    storage::Erasure erasure = {};
    service::BackupContents contents = {};
    presentation::RestoreOrder restored = {};
    std::optional<Error> error = {}; ///< of the next question but look()
    bool isSilent = false; ///< the next answers never come

    void look(const Tell<presentation::PrivacyView> &tell) override { tell(view); }
    void backUp(const QString &file, const Tell<service::LastBackup> &tell) override
    {
        view.backup = {file, QDateTime{QDate{2026, 11, 20}, QTime{14, 0}}, 4096};
        answer(QStringLiteral("backUp ") + file, view.backup, tell);
    }
    void readBackup(const QString &file, const Tell<service::BackupContents> &tell) override
    {
        answer(QStringLiteral("readBackup ") + file, contents, tell);
    }
    void restore(const presentation::RestoreOrder &order, const Tell<service::CompanySettings> &tell) override
    {
        restored = order;
        answer(QStringLiteral("restore ") + order.name, contents.settings, tell);
    }
    void whatWouldBeErased(const QString &customer, const Tell<storage::Erasure> &tell) override
    {
        answer(QStringLiteral("whatWouldBeErased ") + customer, erasure, tell);
    }
    void erase(const QString &customer, const Tell<storage::Erasure> &tell) override
    {
        answer(QStringLiteral("erase ") + customer, erasure, tell);
    }
    void keepSentFor(int months, const Tell<service::Tidied> &tell) override
    {
        view.keepsSentMonths = months;
        answer(QStringLiteral("keepSentFor %1").arg(months), service::Tidied{3, 0}, tell);
    }
    void keepIncident(const service::Incident &incident, const Tell<service::Incident> &tell) override
    {
        service::Incident kept = incident;
        if (kept.number == 0) {
            kept.number = static_cast<int>(view.incidents.size()) + 1;
            view.incidents.push_back(kept);
        } else {
            view.incidents[static_cast<size_t>(kept.number) - 1] = kept;
        }
        answer(QStringLiteral("keepIncident ") + kept.what, kept, tell);
    }
    void writeIncidents(const QString &file, const Tell<Done> &tell) override
    {
        answer(QStringLiteral("writeIncidents ") + file, Done{}, tell);
    }
    void writeSupport(const QString &file, const Tell<Done> &tell) override
    {
        answer(QStringLiteral("writeSupport ") + file, Done{}, tell);
    }

private:
    template<typename Value> void answer(const QString &call, const Value &value, const Tell<Value> &tell)
    {
        calls += call;
        if (isSilent)
            return;
        if (error)
            tell(Failure{*std::exchange(error, {})});
        else
            tell(value);
    }
};

} // namespace passerelle::test
