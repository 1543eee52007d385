// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readingroom.h"

#include <QElapsedTimer>

#include <algorithm>

namespace passerelle::app {

using namespace Qt::StringLiterals;
using storage::JournalReader;

namespace {

constexpr int FirstRows = 128; // a page of the table
constexpr std::chrono::milliseconds LookEvery{1500};
constexpr std::chrono::milliseconds Aside{15}; // for what the window asks meanwhile
constexpr int Share = 6; // a list that takes long is read again less often

} // namespace

ReadingRoom::ReadingRoom(const service::Home &home)
    : m_kept(home)
    , m_look(this)
{
    m_look.setInterval(LookEvery);
    connect(&m_look, &QTimer::timeout, this, &ReadingRoom::lookForChanges);
}

void ReadingRoom::open(const service::CompanySettings &company)
{
    m_kept.open(company);
    m_told.reset();
    m_isStale = false;
    m_look.start();
}

void ReadingRoom::forget()
{
    m_isStale = true;
}

JournalReader *ReadingRoom::reader(const QString &question)
{
    const auto journal = m_kept.reader();
    if (!journal)
        emit failed(question, journal.error());
    return journal ? *journal : nullptr;
}

/// A run of this program or of another writes all the time: the window is told at a pace that leaves room.
void ReadingRoom::lookForChanges()
{
    m_look.setInterval(std::max(LookEvery, m_longest * Share));
    if (!m_kept.hasChanged())
        return;
    forget();
    emit recordsChanged();
}

void ReadingRoom::readOrder(const storage::RecordQuery &query, int generation)
{
    if (generation != newestGeneration)
        return;
    const bool isBegun = m_told != query && readBeginning(query, generation);
    QTimer::singleShot(isBegun ? Aside : std::chrono::milliseconds{0}, this,
                       [this, query, generation] { readWhole(query, generation); });
}

bool ReadingRoom::readBeginning(const storage::RecordQuery &query, int generation)
{
    JournalReader *journal = reader(u"records"_s);
    if (!journal)
        return false;
    auto ids = journal->beginning(query, FirstRows);
    if (!ids || static_cast<int>(ids->size()) < FirstRows)
        return false; // told whole in a moment
    storage::RecordOrder order;
    order.ids = *std::move(ids);
    order.isWhole = false;
    emit orderReady(order, generation);
    readRows(order.ids, generation, 0);
    return true;
}

/// A search or a filter is answered at once from the order that is there; the list already shown is read anew
/// when records have changed, until something else is asked.
void ReadingRoom::readWhole(const storage::RecordQuery &query, int generation)
{
    const auto isWanted = [this, generation] { return generation == newestGeneration; };
    if (!isWanted())
        return;
    JournalReader *journal = reader(u"records"_s);
    if (!journal)
        return;
    const bool isAnew = m_isStale && m_told == query;
    QElapsedTimer timer;
    timer.start();
    const auto order = journal->order(
        query, isAnew ? JournalReader::Keep::Anew : JournalReader::Keep::WhatIsThere, isWanted);
    if (!order) {
        emit failed(u"records"_s, order.error());
        return;
    }
    if (!*order)
        return;
    m_longest = std::chrono::milliseconds{timer.elapsed()};
    m_isStale = m_isStale && !isAnew;
    m_told = query;
    emit orderReady(**order, generation);
    if (m_isStale)
        QTimer::singleShot(LookEvery, this, &ReadingRoom::recordsChanged);
}

void ReadingRoom::readRows(const std::vector<qint64> &ids, int generation, int page)
{
    JournalReader *journal = reader(u"records"_s);
    if (!journal)
        return;
    const auto rows = journal->rows(ids);
    if (rows)
        emit rowsReady(*rows, generation, page);
    else
        emit failed(u"records"_s, rows.error());
}

} // namespace passerelle::app
