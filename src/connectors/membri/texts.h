// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace passerelle::connectors::membri {

/// Texts that come again and again in a reading (customers, products, tax codes), each kept in memory once:
/// an organization may have hundreds of thousands of lines.
class Texts final
{
public:
    [[nodiscard]] QString one(const QString &text) { return *m_texts.insert(text); }

private:
    QSet<QString> m_texts;
};

} // namespace passerelle::connectors::membri
