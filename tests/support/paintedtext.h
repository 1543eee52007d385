// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace passerelle::test {

/// What a person could not read of a window or dialog as it stands: text that leaves its widget or is cut or
/// shortened where it may not be, texts drawn over each other, widgets that lie over each other or outside
/// of what holds them. Each widget paints onto a device that only notes its texts, so that what is drawn by
/// hand is judged as well as any label. Figures that are drawn glyph by glyph leave no text and are not seen.
[[nodiscard]] QStringList flawsOf(QWidget &shown);

} // namespace passerelle::test
