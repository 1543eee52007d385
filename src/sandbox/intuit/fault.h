// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QString>

#include <optional>

namespace passerelle::sandbox::intuit {

/// One business fault as the accounting API words it.
struct Fault
{
    QString code;
    QString message;
    QString detail;
    QString element = {};
    QString type = QStringLiteral("ValidationFault");
    int status = 400;
};

/// What a rule found: nothing when the request may go on.
using Check = std::optional<Fault>;

/// {"Fault":{"Error":[...],"type":...}} without the envelope's time.
[[nodiscard]] Json faultJson(const Fault &fault);

[[nodiscard]] Fault unsupportedProperty(const QString &property); ///< 2010
[[nodiscard]] Fault requiredMissing(const QString &property); ///< 2020
[[nodiscard]] Fault invalidId(const QString &supplied); ///< 2030
[[nodiscard]] Fault wrongLength(const QString &property, int maximum, qsizetype supplied); ///< 2050
[[nodiscard]] Fault invalidNumber(const QString &supplied); ///< 2090
[[nodiscard]] Fault invalidEnumeration(const QString &supplied); ///< 2170
[[nodiscard]] Fault invalidEmail(const QString &property); ///< 2210
[[nodiscard]] Fault invalidReference(const QString &entity, const QString &id); ///< 2500
[[nodiscard]] Fault objectNotFound(); ///< 610, deleted or never there
[[nodiscard]] Fault objectInactive(); ///< 610, something made inactive
[[nodiscard]] Fault cannotLink(); ///< 620
[[nodiscard]] Fault unsupportedOperation(const QString &detail); ///< 500
[[nodiscard]] Fault staleObject(); ///< 5010
[[nodiscard]] Fault businessRule(const QString &detail); ///< 6000
[[nodiscard]] Fault amountDiffers(const QString &supplied); ///< 6070
[[nodiscard]] Fault namePartMissing(); ///< 6080
[[nodiscard]] Fault duplicateNumber(const QString &number, const QString &shownType, qint64 id); ///< 6140
[[nodiscard]] Fault periodClosed(); ///< 6210
[[nodiscard]] Fault duplicateName(); ///< 6240
[[nodiscard]] Fault wrongAccountType(); ///< 6430
[[nodiscard]] Fault deposited(); ///< 6540
[[nodiscard]] Fault queryParse(const QString &detail); ///< 4000
[[nodiscard]] Fault queryInvalid(const QString &detail); ///< 4001
[[nodiscard]] Fault applicationError(); ///< 10000
[[nodiscard]] Fault throttled(); ///< 3001
[[nodiscard]] Fault notAuthorized(); ///< 3100

} // namespace passerelle::sandbox::intuit
