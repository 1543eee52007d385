// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/businesscentral/api.h"
#include "connectors/businesscentral/outcome.h"
#include "connectors/businesscentral/wire.h"

namespace passerelle::businesscentral {

/// One attempt to create or change a customer. Names need not be unique there, so that a new one is written
/// only when nobody has its name; a look-up says whose it is. A change carries the version it was planned on.
class CustomerSend final
{
public:
    CustomerSend(Api &api, domain::Effect effect, Payload payload);

    [[nodiscard]] QCoro::Task<connectors::SendOutcome> run(std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<Ending> look(std::stop_token stop);

    Api &m_api;
    domain::Effect m_effect;
    Payload m_payload;
};

} // namespace passerelle::businesscentral
