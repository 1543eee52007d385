// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace passerelle::widgets {

/// The company at work, in two lines; pressed, it offers the others.
class CompanyButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CompanyButton(QWidget *parent = nullptr);

    void show(const QString &name, const QString &route, bool offersMenu);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 48}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_route = {};
    bool m_offersMenu = false;
};

} // namespace passerelle::widgets
