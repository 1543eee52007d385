// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace passerelle::widgets {

/// One icon in a tone, beside its words.
class IconLabel final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString iconName MEMBER m_iconName WRITE setIconName)
    Q_PROPERTY(QString tone MEMBER m_tone WRITE setTone)
    Q_PROPERTY(int iconSize MEMBER m_size WRITE setIconSize)

public:
    explicit IconLabel(QWidget *parent = nullptr);

    void setIconName(const QString &name);
    void setTone(const QString &tone);
    void setIconSize(int size);
    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName = {};
    QString m_tone = {};
    int m_size = 16;
};

} // namespace passerelle::widgets
