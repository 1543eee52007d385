// SPDX-License-Identifier: GPL-3.0-or-later
// Telling the source, beside posting: each record once all its effects are settled, retried alone when it
// fails.
#include "sync/engine.h"

#include <algorithm>

namespace passerelle::sync {

using namespace domain;

namespace {

constexpr int TriesPerRun = 5;
constexpr qint64 FirstRetry = 500;

} // namespace

void Engine::tellIfSettled(int index)
{
    const RecordRef record = m_items[static_cast<size_t>(index)].effect.record;
    const std::vector<int> &all = m_byRecord[record];
    TellSource command;
    command.record = record;
    std::vector<int> confirmed;
    for (const int one : all) {
        const Effect &effect = m_items[static_cast<size_t>(one)].effect;
        command.versionToken = effect.sourceVersion;
        if (effect.purpose != Purpose::Apply
            && (command.reference.isEmpty() || effect.purpose == Purpose::Create))
            command.reference = effect.ledgerNumber.isEmpty() ? effect.ledgerId : effect.ledgerNumber;
        if (isInLedger(effect.state)) {
            if (effect.state == EffectState::Confirmed)
                confirmed.push_back(one);
            continue;
        }
        const bool isFinal = effect.state == EffectState::Rejected || effect.state == EffectState::Conflict;
        if (isFinal || effect.state == EffectState::Blocked) {
            command.error = effect.error;
            command.keepsStatus = !isFinal;
            command.status = SyncStatus::TransferError;
            command.reference.clear();
            queueWriteBack(std::move(command), {});
            return;
        }
        return; // something of this record is still under way
    }
    // The rest of this record could not be planned: the source was told why, and a part is not the whole.
    if (!m_recordsWithProblem.contains(record))
        queueWriteBack(std::move(command), std::move(confirmed));
}

void Engine::queueWriteBack(TellSource command, std::vector<int> items)
{
    command.order = ++m_lastOrder;
    Order order;
    order.command = std::move(command);
    order.items = std::move(items);
    m_orders.emplace(m_lastOrder, std::move(order));
}

void Engine::dispatchWriteBacks()
{
    std::set<RecordRef> records; // one at a time each, in their order: the last word stays
    for (auto &[number, order] : m_orders) {
        if (m_writeBacksInFlight >= m_options.writeBacksInFlight)
            return;
        const RecordRef &record = order.command.record;
        const bool isFirst = records.insert(record).second;
        if (!isFirst || order.isInFlight || order.dueAt > m_now.monotonic)
            continue;
        const QString known = m_recordVersions.value(record);
        if (!known.isEmpty())
            order.command.versionToken = known;
        order.isInFlight = true;
        ++order.tries;
        ++m_writeBacksInFlight;
        m_commands.emplace_back(order.command);
    }
}

void Engine::on(const WriteBackFinished &event)
{
    --m_writeBacksInFlight;
    Order &open = m_orders.at(event.order);
    open.isInFlight = false;
    if (!event.versionToken.isEmpty())
        m_recordVersions.insert(open.command.record, event.versionToken);
    if (event.fate == WriteBackFate::Failed && open.tries < TriesPerRun && !m_isStopping) {
        open.dueAt = m_now.monotonic + event.retryAfter.value_or(FirstRetry << open.tries);
        return;
    }
    const Order order = std::move(open);
    m_orders.erase(event.order);
    if (event.fate == WriteBackFate::Written) {
        for (const int index : order.items) {
            if (m_items[static_cast<size_t>(index)].effect.state == EffectState::Confirmed)
                move(index, EffectState::Acknowledged);
        }
    } else if (event.fate != WriteBackFate::LeftAsFound) {
        m_failedWriteBacks.emplace_back(order.command.record, event.error);
    }
}

} // namespace passerelle::sync
