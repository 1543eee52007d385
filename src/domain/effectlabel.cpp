// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/effectlabel.h"

namespace passerelle::domain {

RecordLabel labelOf(const Effect &effect)
{
    return {effect.record, effect.recordNumber, effect.customerName, effect.day, effect.total};
}

} // namespace passerelle::domain
