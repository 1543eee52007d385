// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/accountmatch.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace passerelle::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr int EmailWeight = 45;
constexpr int NameWeight = 40;
constexpr int SimilarNameWeight = 25; // times the share of common words
constexpr int PhoneWeight = 15;
constexpr int AddressWeight = 10;
constexpr int HighestScore = 100;
constexpr qsizetype PhoneDigits = 10;
constexpr int CommonWord = 200; // a word of so many names tells nothing

bool isLegalSuffix(const QString &word)
{
    static const QSet<QString> suffixes{
        u"inc"_s,     u"incorporated"_s, u"incorporee"_s, u"ltd"_s,  u"limited"_s, u"ltee"_s,
        u"limitee"_s, u"enr"_s,          u"enrg"_s,       u"senc"_s, u"sencrl"_s,  u"srl"_s,
        u"sarl"_s,    u"llp"_s,          u"llc"_s,        u"lp"_s,   u"corp"_s,    u"corporation"_s,
        u"cie"_s,     u"co"_s,           u"gmbh"_s,       u"plc"_s,  u"obnl"_s,    u"osbl"_s};
    return suffixes.contains(word);
}

QString withoutAccents(const QString &text)
{
    QString plain;
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar character : apart) {
        if (character.category() != QChar::Mark_NonSpacing)
            plain += character;
    }
    return plain;
}

QString comparableName(const QString &name)
{
    return comparableWords(name).join(u' ');
}

QString comparableEmail(const QString &email)
{
    return email.trimmed().toCaseFolded();
}

/// The last ten digits, without a country's code; empty when there are fewer.
QString comparablePhone(const QString &phone)
{
    QString digits;
    for (const QChar character : phone) {
        if (character.isDigit())
            digits += QString::number(character.digitValue());
    }
    return digits.size() < PhoneDigits ? QString{} : digits.right(PhoneDigits);
}

QString comparableAddress(const Address &address)
{
    QString code;
    for (const QChar character : address.postalCode) {
        if (character.isLetterOrNumber())
            code += character.toUpper();
    }
    QString civic;
    for (const QChar character : address.line1) {
        if (character.isDigit())
            civic += character;
        else if (!civic.isEmpty())
            break;
    }
    return code.isEmpty() || civic.isEmpty() ? QString{} : code + u' ' + civic;
}

void note(QHash<QString, QList<int>> &index, const QString &key, int account)
{
    if (!key.isEmpty())
        index[key].append(account);
}

} // namespace

QStringList comparableWords(const QString &name)
{
    QString plain = withoutAccents(name);
    plain.remove(u'.'); // "s.e.n.c." is one word
    for (QChar &character : plain) {
        if (!character.isLetterOrNumber())
            character = u' ';
    }
    const QStringList all = plain.split(u' ', Qt::SkipEmptyParts);
    QStringList words;
    for (const QString &word : all) {
        if (!isLegalSuffix(word) && word != u"et" && word != u"and")
            words.append(word);
    }
    return words.isEmpty() ? all : words;
}

AccountMatcher::AccountMatcher(std::vector<LedgerAccount> accounts)
    : m_accounts(std::move(accounts))
{
    for (int index = 0; index < static_cast<int>(m_accounts.size()); ++index) {
        const LedgerAccount &account = m_accounts.at(static_cast<size_t>(index));
        note(m_byEmail, comparableEmail(account.email), index);
        note(m_byName, comparableName(account.name), index);
        note(m_byPhone, comparablePhone(account.phone), index);
        note(m_byAddress, comparableAddress(account.address), index);
        QStringList words = comparableWords(account.name);
        words.removeDuplicates();
        for (const QString &word : words)
            note(m_byWord, word, index);
    }
}

AccountCandidate AccountMatcher::weighed(const Customer &customer, int index) const
{
    AccountCandidate candidate;
    candidate.account = m_accounts.at(static_cast<size_t>(index));
    const auto add = [&candidate](MatchEvidence evidence, int weight) {
        candidate.evidence.push_back(evidence);
        candidate.score += weight;
    };
    const QString email = comparableEmail(customer.email);
    const QString name = comparableName(customer.name);
    if (!email.isEmpty() && email == comparableEmail(candidate.account.email))
        add(MatchEvidence::Email, EmailWeight);
    const bool isSameName = !name.isEmpty() && name == comparableName(candidate.account.name);
    if (isSameName) {
        add(MatchEvidence::Name, NameWeight);
    } else {
        const QStringList ours = comparableWords(customer.name);
        const QStringList theirs = comparableWords(candidate.account.name);
        const QSet<QString> one{ours.begin(), ours.end()};
        const QSet<QString> other{theirs.begin(), theirs.end()};
        const qsizetype common = QSet<QString>{one}.intersect(other).size();
        const qsizetype all = one.size() + other.size() - common;
        if (common > 0 && 2 * common >= all)
            add(MatchEvidence::SimilarName, static_cast<int>(SimilarNameWeight * common / all));
    }
    const QString phone = comparablePhone(customer.phone);
    if (!phone.isEmpty() && phone == comparablePhone(candidate.account.phone))
        add(MatchEvidence::Phone, PhoneWeight);
    const QString address = comparableAddress(customer.address);
    if (!address.isEmpty() && address == comparableAddress(candidate.account.address))
        add(MatchEvidence::Address, AddressWeight);
    candidate.score = std::min(candidate.score, HighestScore);
    const bool isOnly = m_byEmail.value(email).size() == 1 && m_byName.value(name).size() == 1;
    candidate.isSure =
        isOnly && isSameName && !email.isEmpty() && email == comparableEmail(candidate.account.email);
    return candidate;
}

std::vector<AccountCandidate> AccountMatcher::candidatesFor(const Customer &customer, size_t most) const
{
    QSet<int> found;
    const auto take = [&found](const QList<int> &some) {
        for (const int index : some)
            found.insert(index);
    };
    take(m_byEmail.value(comparableEmail(customer.email)));
    take(m_byName.value(comparableName(customer.name)));
    take(m_byPhone.value(comparablePhone(customer.phone)));
    take(m_byAddress.value(comparableAddress(customer.address)));
    const QStringList words = comparableWords(customer.name);
    for (const QString &word : words) {
        const QList<int> some = m_byWord.value(word);
        if (some.size() <= CommonWord)
            take(some);
    }
    std::vector<AccountCandidate> candidates;
    for (const int index : std::as_const(found)) {
        AccountCandidate candidate = weighed(customer, index);
        if (candidate.score > 0)
            candidates.push_back(std::move(candidate));
    }
    std::sort(candidates.begin(), candidates.end(), [](const AccountCandidate &a, const AccountCandidate &b) {
        return std::tuple{-a.score, a.account.name, a.account.ledgerId}
        < std::tuple{-b.score, b.account.name, b.account.ledgerId};
    });
    if (candidates.size() > most)
        candidates.resize(most);
    return candidates;
}

} // namespace passerelle::domain
