// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/membri/behaviour.h"
#include "sandbox/membri/reader.h"

namespace passerelle::sandbox::membri {

/// Answers POST, PATCH and DELETE on rows, with the conditions of If-Match and If-None-Match.
class Writer final
{
public:
    Writer(Store &store, Reader &reader);

    [[nodiscard]] HttpResponse create(const Table &table, const HttpRequest &request);
    /// PATCH: updates, or creates under that id when the row is missing and If-Match does not forbid it.
    [[nodiscard]] HttpResponse update(const Table &table, const QString &id, const HttpRequest &request);
    [[nodiscard]] HttpResponse remove(const Table &table, const QString &id, const HttpRequest &request);

private:
    /// A payload, checked: values to store and rows to create with it.
    struct Payload
    {
        Values values = {};
        QList<std::pair<const Collection *, Json>> children = {};
    };
    [[nodiscard]] Outcome<Payload> readPayload(const Table &table, const QByteArray &body);
    [[nodiscard]] Outcome<Payload> readMembers(const Table &table, const Json &json);
    [[nodiscard]] std::optional<Refusal> readMember(const Table &table, const QString &name,
                                                    const Json &value, Payload &payload);
    [[nodiscard]] std::optional<Refusal> readBinding(const Table &table, const QString &navigation,
                                                     const Json &value, Values &values);
    [[nodiscard]] Outcome<QString> insert(const Table &table, const QString &id, Payload payload);
    [[nodiscard]] HttpResponse created(const Table &table, const QString &id, const HttpRequest &request);
    [[nodiscard]] HttpResponse written(const Table &table, const QString &id, const HttpRequest &request,
                                       int status);
    [[nodiscard]] std::optional<Refusal> duplicate(const Table &table, const HttpRequest &request,
                                                   const Values &values);

    Store &m_store;
    Reader &m_reader;
    Behaviour m_behaviour;
};

} // namespace passerelle::sandbox::membri
