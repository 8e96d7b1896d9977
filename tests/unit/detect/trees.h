// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detector.h"

#include <QTest>

namespace shipdeck::test {

using Files = QMap<QString, QByteArray>;

//! What a folder with these files is; an error ends up readable in the failing test.
inline Result<build::Detection> detected(const Files& files, const build::DetectOptions& options = {})
{
    return build::detect(build::MemoryTree(files), options);
}

inline QStringList codes(const build::Detection& detection)
{
    QStringList all;
    for (const build::Warning& warning : detection.warnings)
        all << warning.code;
    return all;
}

} // namespace shipdeck::test

//! Gives the value of a Result or fails the test with the error's text.
#define SD_VALUE(target, ...)                                                                                          \
    const auto SD_JOIN(result_, __LINE__) = __VA_ARGS__;                                                               \
    QVERIFY2(SD_JOIN(result_, __LINE__).has_value(),                                                                   \
             qPrintable(SD_JOIN(result_, __LINE__) ? QString() : SD_JOIN(result_, __LINE__).error().render()));        \
    target = *SD_JOIN(result_, __LINE__)
