// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace passerelle::widgets {

/// The side bar's list of pages; a badge counts what waits for a person.
class Navigation final : public QListWidget
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    void addPage(const QString &icon);
    void setTitles(const QStringList &titles);
    void setBadge(int page, int count);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
};

} // namespace passerelle::widgets
