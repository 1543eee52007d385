// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <gmock/gmock.h>

int main(int argc, char **argv)
{
#ifdef Q_OS_WIN
    qputenv("QT_ENABLE_REGEXP_JIT", QByteArrayLiteral("0")); // as prepareProcess does for the programs
#endif
    ::testing::InitGoogleMock(&argc, argv);
    const QCoreApplication application{argc, argv};
    return RUN_ALL_TESTS();
}
