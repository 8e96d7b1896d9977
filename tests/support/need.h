// SPDX-License-Identifier: MIT
#pragma once
#include <QTest>

//! Ends the test where what it needs is not there, for the reason given; an empty one lets it go on. It fails on a machine
//! that is there for tests (the variable CI is set), and is skipped elsewhere.
#define NEED(reason)                                                                                                   \
    if (const QByteArray missing = (reason); !missing.isEmpty()) {                                                     \
        if (qEnvironmentVariableIsSet("CI"))                                                                           \
            QFAIL(missing.constData());                                                                                \
        QSKIP(missing.constData());                                                                                    \
    }
