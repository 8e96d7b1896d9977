// SPDX-License-Identifier: MIT
#include "logs/level_of.h"
#include "logs/log_file.h"
#include "support/registry.h"

namespace shipdeck::logs {

class LevelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsTheLevel_data();
    void tellsTheLevel();
    void tellsItOfALineInPieces();
};

void LevelTest::tellsTheLevel_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("level");
    const auto row = [](const char* line, Level level) { QTest::newRow(line) << QByteArray(line) << int(level); };
    for (const char* line : {"error: no such file",
                             "Error: Cannot find module 'x'",
                             "npm error code EUSAGE",
                             "npm ERR! code 1",
                             "src/a.ts(1,7): error TS2322: Type 'string' is not",
                             "src/a.ts:1:7 - error TS2322: Type",
                             "\x1b[96msrc/a.ts\x1b[0m:\x1b[93m1\x1b[0m:\x1b[93m7\x1b[0m - \x1b[91merror\x1b[0m\x1b[90m "
                             "TS2322: \x1b[0mType",
                             "  1:7   error    'unused' is assigned",
                             "a.c:1:20: error: 'foo' undeclared",
                             "a.c:1:2: fatal error: x.h: No such file",
                             "error[E0308]: mismatched types",
                             "./main.go:2:19: undefined: foo",
                             "E       assert 1 == 2",
                             "FAILED test_a.py::test_a - assert 1 == 2",
                             "[ERROR] COMPILATION ERROR :",
                             "ERROR: No matching distribution found",
                             "#12 ERROR: process \"/bin/sh\" did not complete",
                             "ModuleNotFoundError: No module named 'x'",
                             "fatal: not a git repository",
                             "{\"level\":\"error\",\"msg\":\"no\"}",
                             "{\"time\":1,\"level\":50}",
                             "time=\"2024-01-01\" level=error msg=x",
                             "2024-05-01T10:00:00.000Z ERROR something",
                             "[2026-11-20 08:17:16 +0000] [ERROR] x",
                             "Error [ERR_MODULE_NOT_FOUND]: Cannot",
                             "\xe2\x9c\x98 [ERROR] Could not resolve",
                             "Failed to compile.",
                             "Traceback (most recent call last):",
                             " ERR_PNPM_NO_SCRIPT  Missing script: build",
                             "java.lang.IllegalStateException: no",
                             "panic: runtime error",
                             "make: *** [Makefile:2: all] Error 1",
                             "FATAL ERROR: Reached heap limit"})
        row(line, Level::Error);
    for (const char* line :
         {"warning: unused variable", "npm warn deprecated x", "npm WARN old lockfile", "a.c:3:5: warning: unused",
          "  1:17  warning  Missing semicolon  semi", "[WARNING] old", "WARN x", "{\"level\":\"warn\"}",
          "DeprecationWarning: x", "warning package.json: No license field"})
        row(line, Level::Warning);
    for (const char* line :
         {"0 errors", "  0 errors and 2 warnings potentially fixable", "error-handler.js 4 kB", "errors: none",
          "Compiled without errors", "no error: all fine", "ErrorBoundary.tsx", "Downloading errorprone", "",
          "warnings", "src/error.ts 1.2 kB", "Found 0 warnings", "throw new Error('x')", "Erroring", "FAILOVER on",
          "    at Error (native)", "Tests: 3 errors expected"})
        row(line, Level::Plain);
    row("[INFO] Building", Level::Info);
    row("INFO  ready", Level::Info);
    row("DEBUG x", Level::Debug);
    row("{\"level\":\"debug\"}", Level::Debug);
}

void LevelTest::tellsTheLevel()
{
    QFETCH(QByteArray, line);
    QFETCH(int, level);
    QCOMPARE(int(levelOf(plainView(line))), level);
}

void LevelTest::tellsItOfALineInPieces()
{
    LineHead head;
    head.add("npm e");
    head.add("rror code");
    head.add(std::string(1000, ' '));
    QCOMPARE(head.level(), Level::Error);
    head.clear();
    QCOMPARE(head.level(), Level::Plain);
}

SHIPDECK_TEST(LevelTest)

} // namespace shipdeck::logs

#include "level_test.moc"
