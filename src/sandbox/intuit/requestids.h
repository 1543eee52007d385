// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/company.h"

namespace passerelle::sandbox::intuit {

/// An answer as it was given the first time.
struct RememberedAnswer
{
    int status = 200;
    QByteArray body;
    bool isSameRequest = true; ///< false when the repeated id came with another body
};

/// The requestid store of a company: what a write answered, to be answered again.
class RequestIds final
{
public:
    explicit RequestIds(Company &company)
        : m_company(company)
    {
    }
    static void createTables(Database &database);

    [[nodiscard]] std::optional<RememberedAnswer> find(const QString &requestId, const QByteArray &sent);
    void remember(const QString &requestId, const QByteArray &sent, int status, const QByteArray &answer);
    /// Whether this outcome is one to keep (refusals are kept only by a switch).
    [[nodiscard]] bool keeps(bool isFault) const;

private:
    Company &m_company;
};

} // namespace passerelle::sandbox::intuit
