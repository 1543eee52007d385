// SPDX-License-Identifier: GPL-3.0-or-later
// What libFuzzer calls.
#include "fuzz.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdint>

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const QCoreApplication application{*argc, *argv};
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    passerelle::fuzz::run(QByteArray{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)});
    return 0;
}
