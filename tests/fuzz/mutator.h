// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

#include <random>

namespace passerelle::fuzz {

/// Changes inputs at random, always the same way from the same seed: bytes, cuts, doubled parts, words of the
/// dictionary, pieces of other inputs, extreme numbers.
class Mutator final
{
public:
    Mutator(QByteArrayList inputs, QByteArrayList words, quint32 seed);

    [[nodiscard]] QByteArray next();

private:
    static constexpr qsizetype LongestInput = 8192;

    [[nodiscard]] qsizetype below(qsizetype end); ///< a number from 0 on; 0 when the end is 0
    [[nodiscard]] const QByteArray &any(const QByteArrayList &list);
    void change(QByteArray &input);
    void changeNumber(QByteArray &input);

    QByteArrayList m_inputs;
    QByteArrayList m_words;
    std::mt19937 m_generator;
};

} // namespace passerelle::fuzz
