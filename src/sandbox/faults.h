// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/http.h"

#include <random>
#include <vector>

namespace passerelle::sandbox {

/// What goes wrong on purpose: rules that match requests, and a generator whose seed makes runs repeat.
/// Used on the executor thread.
class Faults final
{
public:
    /// Replaces the rules: {"seed":7,"rules":[{"service","method","path","rate","fault","count","after"}]}.
    /// Fails with BadUsage and leaves the old ones when the object is not understood.
    [[nodiscard]] Result<Done> load(const Json &json);

    /// The fault that strikes this request, or an empty text.
    [[nodiscard]] QString choose(const QString &service, const HttpRequest &request,
                                 bool isPartialBatchTarget);
    /// What is loaded, with how often each rule fired.
    [[nodiscard]] Json describe() const;

private:
    struct Rule
    {
        QString service; ///< empty: any
        QByteArray method;
        QString path; ///< part of it
        double rate = 1;
        QString fault;
        qint64 count = -1; ///< how often at most; -1: always
        qint64 after = 0; ///< matches that pass first
        qint64 matched = 0;
        qint64 fired = 0;
    };
    [[nodiscard]] static Result<Rule> readRule(const Json &json);
    [[nodiscard]] bool strikes(Rule &rule);

    std::vector<Rule> m_rules;
    std::mt19937 m_generator;
};

} // namespace passerelle::sandbox
