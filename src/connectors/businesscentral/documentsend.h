// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/businesscentral/api.h"
#include "connectors/businesscentral/outcome.h"
#include "connectors/businesscentral/wire.h"

namespace passerelle::businesscentral {

/// One attempt to post an invoice or a credit memo in steps, each of which sees first what is there:
///
///     look for the marker ──► posted: applied
///        │ none      │ a draft of ours: go on with it
///        ▼           ▼
///      header ──► lines ──► total to the cent? ──► post ──► look for the marker: number and total
///
/// No request is repeated. What was sent without a sure answer ends the attempt as Unknown; the next attempt
/// comes after the quiet time and starts at the look. A draft that can't be posted is removed. One object an
/// attempt.
class DocumentSend final
{
public:
    DocumentSend(Api &api, const domain::Currency &home, domain::Effect effect, Payload payload);

    [[nodiscard]] QCoro::Task<connectors::SendOutcome> run(std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<Ending> look(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> takeUp(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> writeHeader(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> writeLines(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> checkTotal(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> post(std::stop_token stop);

    [[nodiscard]] QCoro::Task<Result<Json::Array>> marked(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Json::Array>> readLines(std::stop_token stop);
    [[nodiscard]] QCoro::Task<bool> discard(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> refuse(Error error, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> afterPosting(Reply reply, std::stop_token stop);
    [[nodiscard]] Ending endingOfPosted(const Json &document) const;
    [[nodiscard]] QString documentPath() const;

    Api &m_api;
    domain::Currency m_home;
    domain::Effect m_effect;
    Payload m_payload;
    DocumentNames m_names;
    Json m_draft; ///< as it was found; null when there was none
    QString m_id; ///< of the draft
    std::optional<size_t> m_linesInPlace;
};

} // namespace passerelle::businesscentral
