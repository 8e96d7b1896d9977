// SPDX-License-Identifier: MIT
#pragma once
#include <QTest>

//! Ends the test if a requirement is missing, for the given reason; an empty reason continues. On CI (variable CI set)
//! that is a failure, elsewhere the test is skipped.
#define NEED(reason)                                                                                                   \
    if (const QByteArray missing = (reason); !missing.isEmpty()) {                                                     \
        if (qEnvironmentVariableIsSet("CI"))                                                                           \
            QFAIL(missing.constData());                                                                                \
        QSKIP(missing.constData());                                                                                    \
    }
