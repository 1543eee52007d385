// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace passerelle::service {
struct CompanySettings;
struct SettingsFile;
struct SourceToTry;
struct WaitingRecords;
} // namespace passerelle::service

namespace passerelle::presentation {

/// How one question is answered: called on the window's thread, not at all when the program ends before.
template<typename Value> using Answer = std::function<void(const Result<Value> &)>;

/// What the desk is asked while a company is set up. Apart from its signals: each question has one answer and
/// one asker. Returns at once.
class SetupDesk
{
public:
    SetupDesk() = default;
    SetupDesk(const SetupDesk &) = delete;
    SetupDesk &operator=(const SetupDesk &) = delete;
    virtual ~SetupDesk() = default;

    /// Signs in to the source and finds the chapter; keeps nothing.
    virtual void trySource(const service::SourceToTry &wanted, const Answer<Done> &tell) = 0;
    /// What is to transfer there, by day.
    virtual void countWaiting(const service::SourceToTry &wanted,
                              const Answer<service::WaitingRecords> &tell) = 0;
    /// The company is opened, too.
    virtual void createCompany(const service::SettingsFile &company, const QByteArray &sourceSecret,
                               const QByteArray &ledgerSecret,
                               const Answer<service::CompanySettings> &tell) = 0;
    virtual void readSettingsFile(const QString &file, const Answer<service::SettingsFile> &tell) = 0;
    /// Of the company at work.
    virtual void exportSettings(const QString &file, const Answer<Done> &tell) = 0;
};

} // namespace passerelle::presentation
