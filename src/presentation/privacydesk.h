// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "service/backupjobs.h"
#include "service/incidents.h"
#include "service/privacyjobs.h"
#include "service/storedthings.h"

#include <functional>

namespace passerelle::presentation {

/// What is known of a company's backups and personal data.
struct PrivacyView
{
    std::vector<service::StoredThing> things = {};
    std::vector<service::Incident> incidents = {};
    service::LastBackup backup = {};
    int keepsSentMonths = 0;
};

/// A backup to be taken over. Secrets that are empty are typed later, in the settings.
struct RestoreOrder
{
    QString file = {};
    QString name = {};
    QByteArray sourceSecret = {};
    QByteArray ledgerSecret = {};
};

/// Backups and personal data of the company at work. Apart from Desk: each question has one answer and one
/// asker. Returns at once; `tell` is called on the window's thread, not at all when the program ends before.
class PrivacyDesk
{
public:
    template<typename Value> using Tell = std::function<void(const Result<Value> &)>;

    PrivacyDesk() = default;
    PrivacyDesk(const PrivacyDesk &) = delete;
    PrivacyDesk &operator=(const PrivacyDesk &) = delete;
    virtual ~PrivacyDesk() = default;

    virtual void look(const Tell<PrivacyView> &tell) = 0;
    virtual void backUp(const QString &file, const Tell<service::LastBackup> &tell) = 0;
    virtual void readBackup(const QString &file, const Tell<service::BackupContents> &tell) = 0;
    /// The company is opened, too.
    virtual void restore(const RestoreOrder &order, const Tell<service::CompanySettings> &tell) = 0;
    virtual void whatWouldBeErased(const QString &customer, const Tell<storage::Erasure> &tell) = 0;
    virtual void erase(const QString &customer, const Tell<storage::Erasure> &tell) = 0;
    /// Keeps the choice and applies it at once.
    virtual void keepSentFor(int months, const Tell<service::Tidied> &tell) = 0;
    virtual void keepIncident(const service::Incident &incident, const Tell<service::Incident> &tell) = 0;
    virtual void writeIncidents(const QString &file, const Tell<Done> &tell) = 0;
    virtual void writeSupport(const QString &file, const Tell<Done> &tell) = 0;
};

} // namespace passerelle::presentation
