// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "trees.h"

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;
using namespace shipdeck::test;

//! Which builds get the network from the start.
class BuildNetworkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void googleFontsNeedTheNetwork();
    void fontsAreFoundInAnySourceAndInPackagesOfTheWorkspace();
    void aGeneratorWithRemoteDataGetsTheNetwork_data();
    void aGeneratorWithRemoteDataGetsTheNetwork();
    void theFileTakesTheNetworkFromABuildThatWasGivenIt();
};

void BuildNetworkTest::googleFontsNeedTheNetwork()
{
    SD_VALUE(const Detection found,
             detected({{u"package.json"_s,
                        R"({"private":true,"scripts":{"build":"next build"},"dependencies":{"next":"15"}})"},
                       {u"src/app/layout.tsx"_s, "import './a.css'\nimport { Geist } from \"next/font/google\";\n"}}));
    QVERIFY(found.buildNetwork);
    QCOMPARE(found.sources[u"buildNetwork"_s], u"src/app/layout.tsx:2"_s);
}

void BuildNetworkTest::fontsAreFoundInAnySourceAndInPackagesOfTheWorkspace()
{
    const QByteArray next = R"({"private":true,"scripts":{"build":"next build"},"dependencies":{"next":"16"}})";
    SD_VALUE(const Detection deep,
             detected({{u"package.json"_s, next},
                       {u"app/page.tsx"_s, "export default function Page() {}"},
                       {u"src/ui/type/faces.ts"_s, "\nconst { Inter } = require('next/font/google')\n"}}));
    QCOMPARE(deep.sources[u"buildNetwork"_s], u"src/ui/type/faces.ts:2"_s);
    QVERIFY(deep.buildNetwork);
    SD_VALUE(const Detection local,
             detected({{u"package.json"_s, next}, {u"app/layout.tsx"_s, "import local from 'next/font/local'"}}));
    QVERIFY(!local.buildNetwork);
    const QByteArray workspace = "{\"private\":true,\"workspaces\":[\"apps/*\",\"packages/*\"]}";
    SD_VALUE(const Detection shared,
             detected({{u"package.json"_s, workspace},
                       {u"package-lock.json"_s, "{}"},
                       {u"apps/web/package.json"_s,
                        R"({"name":"web","scripts":{"build":"next build"},"dependencies":{"next":"16","ui":"*"}})"},
                       {u"packages/ui/package.json"_s, R"({"name":"ui"})"},
                       {u"packages/ui/fonts.ts"_s, "import { Inter } from 'next/font/google';"}}));
    QCOMPARE(shared.sources[u"buildNetwork"_s], u"packages/ui/fonts.ts:1"_s);
}

void BuildNetworkTest::aGeneratorWithRemoteDataGetsTheNetwork_data()
{
    QTest::addColumn<QString>("package");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("source");
    QTest::newRow("gatsby") << u"gatsby"_s << u"gatsby-config.js"_s
                            << QByteArray("plugins: [\n'gatsby-source-filesystem',\n'gatsby-source-contentful']")
                            << u"gatsby-config.js:3"_s;
    QTest::newRow("gatsby, files only") << u"gatsby"_s << u"gatsby-config.js"_s
                                        << QByteArray("plugins: ['gatsby-source-filesystem']") << QString();
    QTest::newRow("nuxt") << u"nuxt"_s << u"nuxt.config.ts"_s
                          << QByteArray("export default defineNuxtConfig({ modules: ['@nuxt/fonts'] })")
                          << u"nuxt.config.ts:1"_s;
    QTest::newRow("hugo") << QString() << u"hugo.toml"_s
                          << QByteArray("baseURL = 'x'\n[[module.imports]]\npath = 'github.com/imfing/hextra'\n")
                          << u"hugo.toml:3"_s;
    QTest::newRow("hugo, own theme") << QString() << u"hugo.toml"_s << QByteArray("baseURL = 'x'\ntheme = 'own'\n")
                                     << QString();
    QTest::newRow("mkdocs") << QString() << u"mkdocs.yml"_s
                            << QByteArray("site_name: x\nplugins:\n  - search\n  - social\n") << u"mkdocs.yml:4"_s;
}

void BuildNetworkTest::aGeneratorWithRemoteDataGetsTheNetwork()
{
    QFETCH(QString, package);
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(QString, source);
    QMap<QString, QByteArray> files{{file, text}, {u"content/a.md"_s, ""}};
    if (!package.isEmpty())
        files.insert(u"package.json"_s,
                     R"({"private":true,"scripts":{"build":"%1 build"},"dependencies":{"%1":"5"}})"_L1.toString()
                         .arg(package)
                         .toUtf8());
    SD_VALUE(const Detection found, detected(files));
    QCOMPARE(found.sources[u"buildNetwork"_s], source);
    QCOMPARE(found.buildNetwork, !source.isEmpty());
    const bool isSaid = std::any_of(found.warnings.begin(), found.warnings.end(),
                                    [](const Warning& warning) { return warning.code == u"build-network"; });
    QCOMPARE(isSaid, found.buildNetwork);
}

void BuildNetworkTest::theFileTakesTheNetworkFromABuildThatWasGivenIt()
{
    SD_VALUE(const Detection found,
             detected({{u"package.json"_s,
                        R"({"private":true,"scripts":{"build":"next build"},"dependencies":{"next":"15"}})"},
                       {u"app/layout.tsx"_s, "import { Geist } from \"next/font/google\";\n"},
                       {u"shipdeck.yml"_s, "network: false\n"}}));
    QVERIFY(!found.buildNetwork);
    for (const Warning& warning : found.warnings)
        QVERIFY2(warning.code != u"build-network", qPrintable(warning.text.render()));
}

SHIPDECK_TEST(BuildNetworkTest)

#include "build_network_test.moc"
