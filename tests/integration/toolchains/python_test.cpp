// SPDX-License-Identifier: MIT
#include "build/toolchains/toolchain.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace shipdeck;
using namespace shipdeck::build;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

class PythonToolchainTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void usesTheSystemsPython();
    void saysWhenTheWantedVersionIsNotThere();
    void refusesAnotherVersionThanTheProjectFiles();

private:
    Result<Toolchain> prepare(const QString& version, const QString& demandedBy = {})
    {
        Paths paths;
        paths.cache = m_home.path();
        const Sandbox sandbox = Sandbox::bare();
        PythonRequirement requirement;
        requirement.python = version;
        requirement.demandedBy = demandedBy;
        return finish(preparePython(requirement, paths, &sandbox, {}, {}, {}));
    }
    QTemporaryDir m_home;
};

void PythonToolchainTest::usesTheSystemsPython()
{
    const auto toolchain = prepare(u">=3.8"_s);
    if (!toolchain && toolchain.error().code.startsWith(u"python"_s))
        QSKIP("This computer has no Python 3 with venv.");
    QVERIFY(toolchain->versions.first().startsWith(u"python 3."_s));
    QVERIFY(toolchain->remarks.isEmpty());
    QVERIFY(QFileInfo(toolchain->environment.value(u"SHIPDECK_PYTHON"_s)).isExecutable());
}

void PythonToolchainTest::saysWhenTheWantedVersionIsNotThere()
{
    const auto toolchain = prepare(u"3.99"_s);
    if (!toolchain && toolchain.error().code.startsWith(u"python"_s))
        QSKIP("This computer has no Python 3 with venv.");
    QCOMPARE(toolchain->remarks.size(), 1);
    QVERIFY(toolchain->remarks.first().render().startsWith(u"The project requires Python 3.99;"_s));
}

void PythonToolchainTest::refusesAnotherVersionThanTheProjectFiles()
{
    const auto there = prepare(u">=3.8"_s, u"app/shipdeck.yml"_s);
    if (!there && there.error().code == u"python-missing")
        QSKIP("This computer has no Python 3.");
    for (const QString& version : {u"2.7"_s, u"9.9"_s, u"3.99.1"_s}) {
        const auto toolchain = prepare(version, u"app/shipdeck.yml"_s);
        QVERIFY(!toolchain);
        QCOMPARE(toolchain.error().code, u"python-version-missing"_s);
        QVERIFY2(toolchain.error().why.render().contains(u"app/shipdeck.yml"_s),
                 qPrintable(toolchain.error().render()));
    }
}

SHIPDECK_TEST(PythonToolchainTest)
#include "python_test.moc"
