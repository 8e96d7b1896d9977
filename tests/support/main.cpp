// SPDX-License-Identifier: MIT
#include "support/registry.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace shipdeck::test {
namespace {
QList<MakeTest>& all()
{
    static QList<MakeTest> makers;
    return makers;
}
} // namespace

bool addTest(MakeTest make)
{
    all().append(std::move(make));
    return true;
}

//! Overridden by the GUI tests, which need a QApplication.
__attribute__((weak)) std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace shipdeck::test

//! Tests run in parallel: each process searches its own range of ports, below the ephemeral ones.
static void lookForPortsOfOurOwn()
{
    constexpr int first = 10'000, eachGets = 200, processes = 110;
    if (!qEnvironmentVariableIsSet("SHIPDECK_FIRST_PORT"))
        qputenv("SHIPDECK_FIRST_PORT", QByteArray::number(first + (::getpid() % processes) * eachGets));
}

//! Hides the developer's own accounts from the tests.
static void haveNoAccount()
{
    for (const char* name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE"})
        qunsetenv(name);
    for (const char* name : {"AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"})
        qputenv(name, "/nonexistent");
}

static int complainAbout(const QString& name, QStringList known)
{
    known.sort();
    std::fputs(qPrintable(QStringLiteral("There is no test class \"%1\" here. After -class goes one of:\n  %2\n")
                              .arg(name, known.join(QStringLiteral("\n  ")))),
               stderr);
    return 1;
}

//! Without arguments runs every class; `-class Name` runs one; other arguments go to Qt Test.
int main(int argc, char** argv)
{
    lookForPortsOfOurOwn();
    haveNoAccount();
    std::signal(SIGPIPE, SIG_IGN); // as our programs do
    const auto application = shipdeck::test::makeApplication(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    QString only;
    const qsizetype at = arguments.indexOf(QStringLiteral("-class"));
    if (at > 0) {
        only = arguments.value(at + 1);
        arguments.remove(at, qMin(arguments.size() - at, 2));
    }
    int failures = 0;
    QStringList known;
    bool hasRun = false;
    for (const auto& make : shipdeck::test::all()) {
        const auto test = make();
        const QString name = QString::fromLatin1(test->metaObject()->className());
        known << name.section(QStringLiteral("::"), -1);
        if (at > 0 && name != only && known.last() != only)
            continue;
        hasRun = true;
        failures += QTest::qExec(test.get(), arguments);
    }
    if (!hasRun) // a mistyped name must not look like a passed test
        return complainAbout(only, known);
    return failures == 0 ? 0 : 1;
}
