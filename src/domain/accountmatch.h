// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcerecords.h"

#include <QHash>

#include <vector>

namespace passerelle::domain {

/// A customer that the ledger has, as far as it takes to recognize it.
struct LedgerAccount
{
    QString ledgerId = {};
    QString reference =
        {}; ///< what the source's reference field takes: its name or its number (M-105 to M-112)
    QString name = {};
    QString email = {};
    QString phone = {};
    Address address = {};

    friend bool operator==(const LedgerAccount &, const LedgerAccount &) = default;
};

/// What makes two accounts look like one.
enum class MatchEvidence
{
    Email, ///< the same, whatever its case
    Name, ///< the same without accents, case, punctuation and legal suffixes
    SimilarName, ///< at least half of the words
    Phone, ///< the last ten digits
    Address ///< postal code and civic number
};

struct AccountCandidate
{
    LedgerAccount account = {};
    int score = 0; ///< 1 to 100
    std::vector<MatchEvidence> evidence = {};
    /// The same e-mail and the same name, and no other account of the ledger has either. Still not linked
    /// before a person has looked.
    bool isSure = false;
};

/// Finds the ledger's customers that an account of the source may be. Never links anything.
class AccountMatcher final
{
public:
    explicit AccountMatcher(std::vector<LedgerAccount> accounts);

    /// The best first, those of equal score by name; at most `most`.
    [[nodiscard]] std::vector<AccountCandidate> candidatesFor(const Customer &customer,
                                                              size_t most = 5) const;

private:
    [[nodiscard]] AccountCandidate weighed(const Customer &customer, int index) const;

    std::vector<LedgerAccount> m_accounts;
    QHash<QString, QList<int>> m_byEmail;
    QHash<QString, QList<int>> m_byName;
    QHash<QString, QList<int>> m_byWord;
    QHash<QString, QList<int>> m_byPhone;
    QHash<QString, QList<int>> m_byAddress;
};

/// A name's words in a form that compares: no accents, case, punctuation or legal suffixes ("Inc.", "ltée").
[[nodiscard]] QStringList comparableWords(const QString &name);

} // namespace passerelle::domain
