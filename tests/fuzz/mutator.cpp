// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutator.h"

#include <algorithm>

namespace passerelle::fuzz {

namespace {

const QByteArrayList &extremes()
{
    static const QByteArrayList numbers{"0",
                                        "-1",
                                        "0.01",
                                        "2147483648",
                                        "9223372036854775807",
                                        "-9223372036854775808",
                                        "92233720368547758.07",
                                        "99999999999999999999",
                                        "1e400"};
    return numbers;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

Mutator::Mutator(QByteArrayList inputs, QByteArrayList words, quint32 seed)
    : m_inputs(std::move(inputs))
    , m_words(std::move(words))
    , m_generator(seed)
{
}

QByteArray Mutator::next()
{
    QByteArray input = any(m_inputs);
    for (qsizetype changes = 1 + below(4); changes > 0; --changes)
        change(input);
    return input.left(LongestInput);
}

qsizetype Mutator::below(qsizetype end)
{
    return end <= 0 ? 0 : static_cast<qsizetype>(m_generator()) % end;
}

const QByteArray &Mutator::any(const QByteArrayList &list)
{
    static const QByteArray none;
    return list.isEmpty() ? none : list.at(below(list.size()));
}

void Mutator::change(QByteArray &input)
{
    const qsizetype at = below(input.size() + 1);
    const qsizetype length = std::min(1 + below(32), input.size() - at);
    switch (below(8)) {
    case 0:
        if (at < input.size())
            input[at] = static_cast<char>(below(256));
        break;
    case 1:
        input.remove(at, length);
        break;
    case 2:
        input.insert(at, QByteArray{input.mid(at, length)});
        break;
    case 3:
        input.truncate(at);
        break;
    case 4:
    case 5:
        input.insert(at, any(m_words));
        break;
    case 6: {
        const QByteArray &other = any(m_inputs);
        input.replace(at, length, other.mid(below(other.size()), 1 + below(64)));
        break;
    }
    default:
        changeNumber(input);
    }
}

void Mutator::changeNumber(QByteArray &input)
{
    const auto first = std::find_if(input.cbegin() + below(input.size()), input.cend(), isDigit);
    const auto last = std::find_if_not(first, input.cend(), isDigit);
    const qsizetype at = first - input.cbegin();
    const qsizetype length = last - first;
    if (length > 0)
        input.replace(at, length, any(extremes()));
}

} // namespace passerelle::fuzz
