// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;
class QLineEdit;
class QString;

namespace passerelle::widgets {

/// Tells assistive technology what the painted widgets are: text, or a chart. Once in a program is enough.
void installSpokenRoles();

/// Assistive technology selects a row without making it the current one, on which the pages act. A view calls
/// this when its selection changes: the only selected row becomes the current one.
void followSelection(QAbstractItemView &view);

/// Words for the button that empties the field.
void nameClearButton(QLineEdit &edit, const QString &name);

} // namespace passerelle::widgets
