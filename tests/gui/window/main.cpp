// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <gmock/gmock.h>

int main(int argc, char **argv)
{
    ::testing::InitGoogleMock(&argc, argv);
    qputenv("TZ", "America/Toronto");
    const QApplication application{argc, argv};
    return RUN_ALL_TESTS();
}
