// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/companypresenter.h"
#include "presentation/privacydesk.h"
#include "presentation/tablemodel.h"

namespace passerelle::presentation {

/// Backups and personal data of the company at work: save it, take one over, erase a person, how long what
/// was sent is kept, what is stored where, incidents, the file for support.
class PrivacyPresenter final : public QObject
{
    Q_OBJECT

public:
    /// Without a desk nothing of this is offered. All must outlive the presenter.
    PrivacyPresenter(PrivacyDesk *desk, const CompanyPresenter &company, const Clock &clock,
                     QObject *parent = nullptr);

    [[nodiscard]] bool isSetUp() const { return m_desk != nullptr; }
    [[nodiscard]] bool canAct() const { return isSetUp() && m_company.hasCompany() && !m_isBusy; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    void refresh();

    [[nodiscard]] QString notice() const { return m_notice; } ///< what the last question came to
    [[nodiscard]] Tone noticeTone() const { return m_noticeTone; }

    // Backup
    [[nodiscard]] QString lastBackupText() const;
    [[nodiscard]] Tone lastBackupTone() const;
    [[nodiscard]] QString proposedName() const; ///< of a backup's file, without its suffix
    void backUp(const QString &file);

    // A person
    void look(const QString &customer); ///< what would be erased
    [[nodiscard]] QString erasureText() const { return m_erasureText; }
    [[nodiscard]] bool canErase() const { return canAct() && m_canErase; }
    [[nodiscard]] QString erasedName() const { return m_customer; }
    void forgetPerson(); ///< what was typed changed
    void erase();

    // Keeping
    [[nodiscard]] int keepsSentMonths() const { return m_view.keepsSentMonths; }
    void keepSentFor(int months);
    [[nodiscard]] TableModel &places() { return m_places; }

    // Incidents
    [[nodiscard]] TableModel &incidents() { return m_incidents; }
    [[nodiscard]] service::Incident incidentAt(int row) const; ///< an empty one for no row
    [[nodiscard]] QDate today() const { return m_clock.now().toLocalTime().date(); }
    [[nodiscard]] QString problemOf(const service::Incident &incident) const;
    void keep(const service::Incident &incident);
    void writeIncidents(const QString &file);

    void writeSupport(const QString &file);

    // Taking over
    void readBackup(const QString &file); ///< -> backupRead
    [[nodiscard]] const service::BackupContents &contents() const { return m_contents; }
    [[nodiscard]] QString contentsText() const;
    [[nodiscard]] QString problemOfName(const QString &name) const;
    void restore(const QString &name, const QString &sourceSecret, const QString &ledgerSecret);

signals:
    void changed();
    void incidentKept();
    void backupRead();
    void restored();

private:
    template<typename Value>
    [[nodiscard]] PrivacyDesk::Tell<Value> take(void (PrivacyPresenter::*use)(const Value &));
    void begin(const QString &notice);
    void tell(const QString &notice, Tone tone);
    void tellError(const Error &error);
    void show(const PrivacyView &view);
    void takeBackup(const service::LastBackup &backup);
    void takePreview(const storage::Erasure &erasure);
    void takeErasure(const storage::Erasure &erasure);
    void takeTidied(const service::Tidied &tidied);
    void takeIncident(const service::Incident &incident);
    void takeFile(const Done &done);
    void takeContents(const service::BackupContents &contents);
    void takeCompany(const service::CompanySettings &company);

    PrivacyDesk *m_desk;
    const CompanyPresenter &m_company;
    const Clock &m_clock;
    PrivacyView m_view = {};
    service::BackupContents m_contents = {};
    TableModel m_places;
    TableModel m_incidents;
    QString m_file = {}; ///< that is written, or read
    QString m_customer = {};
    QString m_erasureText = {};
    QString m_notice = {};
    Tone m_noticeTone = Tone::Quiet;
    bool m_isBusy = false;
    bool m_canErase = false;
};

} // namespace passerelle::presentation
