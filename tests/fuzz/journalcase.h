// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "storage/journal.h"

#include <QTemporaryDir>

namespace passerelle::fuzz {

class FixedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return {QDate(2026, 11, 20), QTime(12, 0), Qt::UTC}; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return {}; }
};

class FixedRandom final : public RandomSource
{
public:
    [[nodiscard]] QByteArray bytes(int count) override { return QByteArray{count, 'r'}; }
};

/// The folder of one company, made anew for each input: a whole journal with a run of three invoices, to be
/// damaged before it is opened. In memory where the system has such a file system.
class JournalCase final
{
public:
    JournalCase();

    [[nodiscard]] const storage::JournalPaths &paths() const { return m_paths; }
    [[nodiscard]] const QByteArray &journal() const { return m_journal; } ///< the whole file
    [[nodiscard]] Result<std::unique_ptr<storage::Journal>> open();

    /// Empties the folder and writes these; the note is the one that belongs to the journal unless another is
    /// given.
    void begin(const QByteArray &journal, const QByteArray *note = nullptr);
    [[nodiscard]] QByteArray content(const QString &name) const;

private:
    void write(const QString &file, const QByteArray &bytes) const;
    void fill();

    QTemporaryDir m_home;
    storage::JournalPaths m_paths;
    FixedClock m_clock;
    FixedRandom m_random;
    QByteArray m_journal;
    QByteArray m_note;
};

} // namespace passerelle::fuzz
