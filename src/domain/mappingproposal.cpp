// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals by likeness of names. A proposal is never used before a person accepted it.
#include "domain/mapping.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace passerelle::domain {

namespace {

using Words = QSet<QString>;

QString unaccented(const QString &text)
{
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            result += c.toCaseFolded();
    }
    return result;
}

/// One word for what both languages call a way of paying, so that "Cash" resembles "Comptant".
QString commonWord(const QString &word)
{
    static const std::map<QString, QString> Same{{QStringLiteral("comptant"), QStringLiteral("cash")},
                                                 {QStringLiteral("especes"), QStringLiteral("cash")},
                                                 {QStringLiteral("virement"), QStringLiteral("transfer")},
                                                 {QStringLiteral("check"), QStringLiteral("cheque")},
                                                 {QStringLiteral("depot"), QStringLiteral("deposit")}};
    const auto found = Same.find(word);
    return found == Same.end() ? word : found->second;
}

Words wordsOf(const QString &text)
{
    static const QRegularExpression separator{QStringLiteral("[^\\p{L}\\p{N}]+")};
    static const Words small{QStringLiteral("de"),  QStringLiteral("des"), QStringLiteral("du"),
                             QStringLiteral("la"),  QStringLiteral("le"),  QStringLiteral("les"),
                             QStringLiteral("l"),   QStringLiteral("d"),   QStringLiteral("a"),
                             QStringLiteral("et"),  QStringLiteral("the"), QStringLiteral("of"),
                             QStringLiteral("and"), QStringLiteral("aux")};
    Words words;
    for (const QString &word : unaccented(text).split(separator, Qt::SkipEmptyParts)) {
        if (!small.contains(word))
            words.insert(commonWord(word));
    }
    return words;
}

/// 100 for the same words, less for overlap; 0 when too little is shared to propose anything.
int likeness(const QString &a, const QString &b)
{
    const Words left = wordsOf(a);
    const Words right = wordsOf(b);
    if (left.isEmpty() || right.isEmpty())
        return 0;
    const auto shared = (Words{left} & right).size();
    const auto all = (Words{left} | right).size();
    const auto score = static_cast<int>(shared * 100 / all);
    return score >= 50 ? score : 0;
}

template<typename Entry>
std::optional<MappingTarget> bestByName(const QString &name, const std::vector<Entry> &entries)
{
    int best = 0;
    std::optional<MappingTarget> target;
    for (const Entry &entry : entries) {
        const int score = entry.isActive ? likeness(name, entry.name) : 0;
        if (score > best) {
            best = score;
            target = MappingTarget{entry.id, entry.name, false};
        }
    }
    return target;
}

std::optional<MappingTarget> bestOfNames(std::initializer_list<QString> names,
                                         const std::vector<LedgerEntry> &entries)
{
    for (const QString &name : names) {
        if (const auto target = bestByName(name, entries))
            return target;
    }
    return std::nullopt;
}

/// The taxes a source code stands for, by the words that occur in it: GST and QST under either language's
/// name.
Words taxesNamed(const QString &text)
{
    static const std::map<QString, QString> Names{
        {QStringLiteral("tps"), QStringLiteral("gst")}, {QStringLiteral("gst"), QStringLiteral("gst")},
        {QStringLiteral("tvq"), QStringLiteral("qst")}, {QStringLiteral("qst"), QStringLiteral("qst")},
        {QStringLiteral("tvh"), QStringLiteral("hst")}, {QStringLiteral("hst"), QStringLiteral("hst")},
        {QStringLiteral("tvp"), QStringLiteral("pst")}, {QStringLiteral("pst"), QStringLiteral("pst")}};
    Words taxes;
    for (const QString &word : wordsOf(text)) {
        const auto found = Names.find(word);
        if (found != Names.end())
            taxes.insert(found->second);
    }
    return taxes;
}

Words taxesOf(const LedgerTaxCode &code)
{
    Words taxes;
    for (const LedgerTaxRate &rate : code.rates)
        taxes.unite(taxesNamed(rate.name));
    return taxes;
}

bool startsWithAnyOf(const QString &text, const QStringList &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&text](const QString &beginning) { return text.startsWith(beginning); });
}

std::optional<MappingTarget> untaxedCode(const QString &sourceKey, const std::vector<LedgerTaxCode> &codes)
{
    const bool isOutOfScope =
        startsWithAnyOf(unaccented(sourceKey), {QStringLiteral("hors"), QStringLiteral("out of")});
    const QStringList beginnings = isOutOfScope
        ? QStringList{QStringLiteral("hors"), QStringLiteral("out of")}
        : QStringList{QStringLiteral("exo"), QStringLiteral("exempt")};
    for (const LedgerTaxCode &code : codes) {
        if (code.isActive && startsWithAnyOf(unaccented(code.name), beginnings))
            return MappingTarget{code.id, code.name, false};
    }
    return std::nullopt;
}

std::optional<MappingTarget> bestTax(const QString &sourceKey, const std::vector<LedgerTaxCode> &codes)
{
    const Words wanted = taxesNamed(sourceKey);
    if (wanted.isEmpty()) {
        const QString folded = unaccented(sourceKey);
        const bool isUntaxed = folded.isEmpty()
            || startsWithAnyOf(folded,
                               {QStringLiteral("exo"), QStringLiteral("exempt"), QStringLiteral("hors"),
                                QStringLiteral("out of")});
        return isUntaxed ? untaxedCode(sourceKey, codes) : std::nullopt;
    }
    for (const LedgerTaxCode &code : codes) {
        if (code.isActive && taxesOf(code) == wanted)
            return MappingTarget{code.id, code.name, false};
    }
    return std::nullopt;
}

std::optional<MappingTarget> bestTarget(const MappingNeed &need, const LedgerFacts &facts)
{
    switch (need.kind) {
    case MappingKind::Product:
        return bestByName(need.sourceName, facts.items);
    case MappingKind::Tax:
        return bestTax(need.sourceKey, facts.taxCodes);
    case MappingKind::PaymentType:
        return bestByName(need.sourceName, facts.paymentMethods);
    case MappingKind::Rounding:
        return bestOfNames({QStringLiteral("Arrondi"), QStringLiteral("Rounding")}, facts.items);
    case MappingKind::PaymentAccount:
    case MappingKind::Class:
    case MappingKind::DeferredAccount:
    case MappingKind::RevenueAccount:
        return std::nullopt; // the ledger's default is right until a person says otherwise
    }
    return std::nullopt;
}

bool isThere(MappingKind kind, const MappingTarget &target, const LedgerFacts &facts)
{
    const std::vector<LedgerEntry> entries = entriesOf(kind, facts);
    return std::any_of(entries.begin(), entries.end(), [&target](const LedgerEntry &entry) {
        return entry.isActive && entry.id == target.id && entry.name == target.name;
    });
}

} // namespace

Mapping proposedMapping(const std::vector<MappingNeed> &needs, const LedgerFacts &facts,
                        const Mapping &current)
{
    Mapping result = current;
    for (auto &[kind, ofKind] : result.entries) {
        std::erase_if(ofKind, [&, kind = kind](const auto &entry) {
            return !entry.second.isConfirmed && !isThere(kind, entry.second, facts);
        });
    }
    for (const MappingNeed &need : needs) {
        auto &ofKind = result.entries[need.kind];
        if (ofKind.contains(need.sourceKey))
            continue;
        if (const auto target = bestTarget(need, facts))
            ofKind.emplace(need.sourceKey, *target);
    }
    return result;
}

} // namespace passerelle::domain
