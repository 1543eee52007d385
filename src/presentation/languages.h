// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace passerelle::presentation {

/// The language in use: loads the translations and sets the locale of amounts. One object a program.
class Languages final : public QObject
{
    Q_OBJECT

public:
    explicit Languages(QObject *parent = nullptr);
    ~Languages() override;
    Q_DISABLE_COPY_MOVE(Languages)

    /// Switches to "fr" or "en"; an empty key means the system's language.
    void use(const QString &key);
    [[nodiscard]] QString current() const { return m_current; }

    /// "fr" when the system speaks French, else "en".
    [[nodiscard]] static QString ofSystem();

signals:
    void changed();

private:
    QString m_current = {};
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace passerelle::presentation
