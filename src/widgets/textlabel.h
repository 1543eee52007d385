// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace passerelle::widgets {

/// A label that names its type size and tone instead of carrying a font and a colour, so that it follows the
/// theme. textStyle: pageTitle, cardTitle, strong, body, caption, count. tone: text, text2, text3, accent,
/// ok, err, warn, rev, idle.
class TextLabel final : public QLabel
{
    Q_OBJECT
    Q_PROPERTY(QString textStyle READ textStyle WRITE setTextStyle)
    Q_PROPERTY(QString tone READ tone WRITE setTone)

public:
    explicit TextLabel(QWidget *parent = nullptr);
    explicit TextLabel(const QString &text, const QString &style, const QString &tone,
                       QWidget *parent = nullptr);

    [[nodiscard]] QString textStyle() const { return m_textStyle; }
    void setTextStyle(const QString &style);
    [[nodiscard]] QString tone() const { return m_tone; }
    void setTone(const QString &tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QString m_textStyle = QStringLiteral("body");
    QString m_tone = QStringLiteral("text");
    bool m_isDressing = false;
};

/// The key TextLabel::setTone takes for a tone.
[[nodiscard]] QString toneKey(int tone);

} // namespace passerelle::widgets
