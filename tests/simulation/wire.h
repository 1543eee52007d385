// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/agenda.h"
#include "simulation/faultplan.h"
#include "simulation/ledgermodel.h"

#include <functional>
#include <memory>

namespace passerelle::simulation {

/// The network between a workstation and the ledger, with the connector's verdicts at its near end. A request
/// on its way does not die with the workstation that sent it.
class Wire final
{
public:
    using Sent = std::vector<sync::SendFinished::Outcome>;
    using Seen = std::vector<sync::LookUpFinished::Outcome>;
    struct Parcel
    {
        domain::Effect effect = {};
        Body body = {};
    };

    Wire(const Scene &scene, Agenda &agenda, FaultPlan &faults, LedgerModel &ledger);

    void send(std::vector<Parcel> parcels, const QString &batchKey, std::function<void(Sent)> answer);
    /// `utcOfZero`: what the workstations' clock said at virtual time zero. `windowRead`: when the window was
    /// read, if not now.
    void lookUp(std::vector<Parcel> parcels, qint64 utcOfZero, std::optional<qint64> windowRead,
                std::function<void(Seen)> answer);

private:
    /// What becomes of one call.
    struct Trip
    {
        std::vector<Parcel> parcels = {};
        QString batchKey = {};
        Sent outcomes = {};
        qint64 appliesAt = 0;
        qint64 repliesAt = 0;
        bool arrives = true;
        std::optional<sync::SendFinished::Outcome> instead = {}; ///< of the true answers
    };

    void drawTrip(Trip &trip);
    void drawServerTrouble(Trip &trip);
    void lose(Trip &trip, bool arrives, ErrorCode code);
    void arrive(Trip &trip);
    [[nodiscard]] sync::SendFinished::Outcome outcomeOf(const Parcel &parcel, const QString &key,
                                                        bool isBatch);
    void mayDuplicate(const std::shared_ptr<Trip> &trip);
    [[nodiscard]] QString keyOf(const Trip &trip, size_t index) const;
    [[nodiscard]] qint64 seenAfter();
    [[nodiscard]] qint64 late(Fault fault);
    void read(Seen &seen, const std::vector<Parcel> &parcels, qint64 utcOfZero,
              std::optional<qint64> windowRead);

    const Scene &m_scene;
    Agenda &m_agenda;
    FaultPlan &m_faults;
    LedgerModel &m_ledger;
};

} // namespace passerelle::simulation
