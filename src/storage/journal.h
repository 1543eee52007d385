// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "storage/journaltypes.h"

#include <functional>
#include <map>
#include <memory>

namespace passerelle::storage {

/// The writer of a company's journal: one connection, used only on the thread that opened it, holding the
/// writer lock for its whole life. Every function is one transaction on disk (WAL, synchronous FULL) when it
/// returns Done; when it fails, nothing of it is there. Clock and random source must outlive it.
class Journal final
{
public:
    struct Options
    {
        qint64 bytesNeeded = 20 * 1024 * 1024; ///< free space below which nothing is begun
    };

    /// Takes the lock, checks folder and disk, then opens, migrates or makes the journal. A damaged journal
    /// is renamed, never overwritten (setAside()), and a new one begun in amnesia. Fails with CompanyBusy,
    /// JournalOnNetworkFolder, DiskFull, JournalNewer (file untouched), JournalLocked or JournalWriteFailed.
    [[nodiscard]] static Result<std::unique_ptr<Journal>> open(const JournalPaths &paths, const Clock &clock,
                                                               RandomSource &random, const Actor &actor);
    [[nodiscard]] static Result<std::unique_ptr<Journal>> open(const JournalPaths &paths, const Clock &clock,
                                                               RandomSource &random, const Actor &actor,
                                                               const Options &options);
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;
    ~Journal(); ///< seals the chain's head and marks a clean end

    [[nodiscard]] Memory memory() const;
    [[nodiscard]] QString setAside() const; ///< file name of the damaged journal, or empty
    /// When it was noticed that an earlier journal of this place is gone, damaged or older than it should be
    /// (UTC milliseconds by this computer's clock; 0: never).
    [[nodiscard]] qint64 memoryLostAt() const;
    [[nodiscard]] QString installationId() const;
    /// A person said that no other workstation works on this company any more.
    [[nodiscard]] bool isTakenOver() const;
    [[nodiscard]] Result<Done> takeOver();
    /// After a run in amnesia that looked up everything it sent.
    [[nodiscard]] Result<Done> markWhole();

    /// Begins a run; its events carry the run's id until endRun(). One run at a time.
    [[nodiscard]] Result<qint64> beginRun(const QString &mode);
    [[nodiscard]] Result<Done> endRun(qint64 runId, const QString &result, int exitCode, const Json &summary);

    /// Keeps what the source shows now. Records it no longer shows are kept and flagged.
    [[nodiscard]] Result<Done> storeSnapshot(const domain::SourceSnapshot &snapshot);
    /// The planner's list of accounts to verify (M-16): exactly these customers carry the flag afterwards.
    [[nodiscard]] Result<Done> setAccountsToVerify(const std::vector<domain::RecordRef> &accounts);
    /// After a write-back, or a person's change; the reason is part of the record's history. `error`: what
    /// holds the record up.
    [[nodiscard]] Result<Done> setRecordSync(const domain::RecordRef &record, const domain::SyncFields &sync,
                                             const QString &reason, const Error &error = {});

    [[nodiscard]] Result<qint64> changedRecords() const; ///< after their transfer, and nobody left them so
    /// A person left these as they are: they are quiet until they change once more.
    [[nodiscard]] Result<Done> leaveChanges(const std::vector<domain::RecordRef> &records);
    /// What the ledger's documents of these records show; nothing: they are as they were posted. Records that
    /// the journal doesn't know are passed over.
    [[nodiscard]] Result<Done>
    tellLedgerChanges(const std::vector<std::pair<domain::RecordRef, std::optional<Error>>> &found);

    /// Freezes intents with their payloads: Planned (or Blocked, or refused before it was ever sent) becomes
    /// Intended. Each payload's SHA-256 must be the effect's payloadHash.
    [[nodiscard]] Result<Done> intend(const std::vector<std::pair<domain::Effect, QByteArray>> &effects);

    struct Transition
    {
        domain::Effect effect = {}; ///< as it becomes
        domain::EffectState from = domain::EffectState::Planned; ///< as it must be now
    };
    /// Moves effects on, all or none. JournalWriteFailed "state: ..." when one is not in its expected state
    /// or may not go from there to here; "frozen: ..." when identity or payload would change.
    [[nodiscard]] Result<Done> transit(const std::vector<Transition> &transitions);
    /// Keeps an effect that was never Intended (Rejected, Blocked or Conflict at planning).
    [[nodiscard]] Result<Done> recordOutcome(const domain::Effect &effect);
    /// The document of an effect is proved to be void: its record is posted anew by the next run, under an
    /// identity that follows from the void document.
    [[nodiscard]] Result<Done> giveUp(const domain::Effect &effect);

    /// Intended, InFlight, Unknown and Confirmed (write-back missing) effects.
    [[nodiscard]] Result<std::vector<domain::Effect>> unfinished() const;
    /// The newest generation of every base id.
    [[nodiscard]] Result<std::vector<domain::Effect>> effects() const;
    /// The effects a run began or moved, as they are now, and their numbers in this journal.
    [[nodiscard]] Result<std::vector<domain::Effect>> effectsOfRun(qint64 runId) const;
    [[nodiscard]] Result<std::vector<qint64>> effectNumbersOfRun(qint64 runId) const;
    [[nodiscard]] Result<std::vector<domain::Effect>>
    effectsNumbered(const std::vector<qint64> &numbers) const;
    /// Statuses of the entries that this program computed, by id: no source keeps them
    /// (RecordRef::isComputed).
    [[nodiscard]] Result<std::map<QString, domain::SyncFields>> computedEntries() const;
    /// The frozen bytes; RecordUnknown when the effect has none, JournalDamaged when they don't match their
    /// hash.
    [[nodiscard]] Result<QByteArray> payload(const QString &effectId) const;

    /// Adds a free event to a record's history (an empty record id: to the journal's).
    [[nodiscard]] Result<Done> note(const QString &kind, const domain::RecordRef &record,
                                    const QString &text);

    /// Takes a customer's name, texts and words out of the journal, and those of its documents: ids, numbers,
    /// days, amounts, references of documents, marks and hashes stay, so that nothing is posted again. When
    /// it returns, no byte of them is left in the file. RecordUnknown; PersonUnsettled names how many of its
    /// records are not settled yet.
    [[nodiscard]] Result<Erasure> erase(const domain::RecordRef &customer, const SentenceOf &sentence);
    /// What came back of erased persons since (the source may still show them): erased again as soon as it is
    /// settled. Answers how many records it was.
    [[nodiscard]] Result<int> eraseAgain(const SentenceOf &sentence);
    /// Drops the payloads of settled effects that were sent before then; amounts, proofs and hashes stay.
    /// Answers how many.
    [[nodiscard]] Result<int> dropSentBefore(const QDateTime &then);

    /// Makes the effect table again from the events alone (J5).
    [[nodiscard]] Result<Done> rebuildState();
    /// Copies the journal by VACUUM INTO (J6); the file must not exist. The copy opens in amnesia.
    [[nodiscard]] Result<Done> backUp(const QString &file) const;

private:
    class Parts;
    explicit Journal(std::unique_ptr<Parts> parts);

    [[nodiscard]] Result<Done> commit(const std::function<Result<Done>()> &work);

    std::unique_ptr<Parts> m_parts;
};

} // namespace passerelle::storage
