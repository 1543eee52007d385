// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/runpresenter.h"

#include <QListWidget>

namespace passerelle::widgets {

/// The ordered steps of a run; the one at work is lit and carries its bar.
class StepList final : public QListWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    void show(const std::vector<presentation::RunPresenter::Step> &steps);
};

} // namespace passerelle::widgets
