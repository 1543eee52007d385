// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <random>

namespace passerelle::sandbox {

/// Numbers that are the same on every platform for the same seed.
class SampleRandom final
{
public:
    explicit SampleRandom(quint32 seed)
        : m_generator(seed)
    {
    }
    /// 0 .. below-1
    [[nodiscard]] int pick(int below) { return below <= 1 ? 0 : int(m_generator() % quint64(below)); }
    [[nodiscard]] bool oneIn(int chances) { return pick(chances) == 0; }
    [[nodiscard]] const QString &of(const QStringList &list) { return list[pick(int(list.size()))]; }
    [[nodiscard]] QString id(); ///< a GUID

private:
    std::mt19937_64 m_generator;
};

/// What the sample company sells: the name of the product, its number, its income account, a usual price in
/// cents.
struct SampleProduct
{
    QString name;
    QString number;
    QString incomeAccount;
    int priceCents;
};

[[nodiscard]] const QList<SampleProduct> &sampleProducts();
/// A product that no item of the ledger resembles.
[[nodiscard]] SampleProduct unmappedProduct();

/// Numbers of accounts in the charts of both ledgers: where revenue waits, where it is earned.
inline const QString DeferredRevenueAccount = QStringLiteral("2400");
inline const QString EarnedRevenueAccount = QStringLiteral("4000");
/// A number that no chart of accounts holds.
inline const QString UnknownAccount = QStringLiteral("2450");

/// An invented organization or person, e.g. "Coopérative des arts de L'Île-aux-Coudres".
[[nodiscard]] QString partyName(SampleRandom &random);
[[nodiscard]] QString personName(SampleRandom &random);
/// A street, and a town with a postal code that fits it.
struct SampleTown
{
    QString name;
    QString postalPrefix;
};
[[nodiscard]] SampleTown town(SampleRandom &random);
[[nodiscard]] QString street(SampleRandom &random);
[[nodiscard]] QString postalCode(SampleRandom &random, const QString &prefix);
[[nodiscard]] QString phone(SampleRandom &random);
/// "info@nom-sans-accent.example"
[[nodiscard]] QString emailOf(const QString &name);

} // namespace passerelle::sandbox
