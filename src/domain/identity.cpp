// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity.h"

#include "base/hash.h"

#include <QRegularExpression>

#include <algorithm>

namespace passerelle::domain {

QString baseIdOf(const IdentityScope &scope, const RecordRef &record, Purpose purpose, const QString &version)
{
    QString purposeText = purposeKey(purpose);
    if (!version.isEmpty())
        purposeText += QLatin1Char(':') + version;
    const QStringList parts{scope.ledgerCompanyId, scope.sourceOrganizationId, recordKindKey(record.kind),
                            record.id, purposeText};
    return QString::fromLatin1(sha256Hex(parts.join(QLatin1Char('|')).toUtf8()));
}

QString effectIdOf(const QString &baseId, int generation)
{
    const QString text = baseId + QLatin1Char('|') + QString::number(generation);
    return QString::fromLatin1(sha256Hex(text.toUtf8()).first(32));
}

QString markerOf(const QString &createBaseId)
{
    return QLatin1StringView{"PSRL-"} + createBaseId.first(15);
}

bool isWithin(const IdentityScope &scope, const Effect &effect, const QStringList &voidIds)
{
    const auto isOf = [&](const QString &version) {
        return effect.marker == markerOf(baseIdOf(scope, effect.record, effect.purpose, version));
    };
    return isOf({}) || std::any_of(voidIds.begin(), voidIds.end(), isOf);
}

QString markerIn(const QString &note)
{
    static const QRegularExpression pattern{QStringLiteral("\\bPSRL-([0-9a-f]{15})\\b"),
                                            QRegularExpression::CaseInsensitiveOption};
    const QRegularExpressionMatch match = pattern.match(note);
    return match.hasMatch() ? QLatin1StringView{"PSRL-"} + match.captured(1).toLower() : QString{};
}

} // namespace passerelle::domain
