// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "deploy/steps/kept_trees.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QDir>
#include <QTemporaryDir>

using namespace shipdeck;
using deploy::KeptTrees;

class KeptTreesTest : public QObject {
    Q_OBJECT
    static void put(const QString& path, const QByteArray& bytes)
    {
        QVERIFY(makeFolder(path.section(u'/', 0, -2)));
        QVERIFY(writeFile(path, bytes));
    }
    static build::Detection nodeApp()
    {
        build::Detection detection;
        detection.runtime = QStringLiteral("node");
        detection.installCommand = QStringLiteral("npm ci");
        detection.lockFile = QStringLiteral("package-lock.json");
        detection.cachePaths = {QStringLiteral(".next/cache")};
        return detection;
    }

    static QString keyOf(const KeptTrees& kept, const build::Detection& detection, const QStringList& tools,
                         const QString& digest)
    {
        const auto key = kept.installKey(detection, tools, digest);
        return key ? *key : key.error().what.render();
    }

private Q_SLOTS:
    void givesBackWhatTheBuildBeforeInstalled()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(QStringLiteral("store"));
        const QString source = folder.filePath(QStringLiteral("src"));
        put(source + QStringLiteral("/package.json"), "{}");
        put(source + QStringLiteral("/package-lock.json"), "{\"v\":1}");
        KeptTrees kept(store, build::UntrustedFolder(source));
        const QString before = keyOf(kept, nodeApp(), {}, QStringLiteral("s1"));
        put(source + QStringLiteral("/node_modules/a/package.json"), "{\"name\":\"a\"}");
        put(source + QStringLiteral("/apps/web/node_modules/b/index.js"), "1");
        put(source + QStringLiteral("/.output/server/node_modules/c/index.js"), "1");
        // What was installed does not decide what would be installed.
        QCOMPARE(keyOf(kept, nodeApp(), {}, QStringLiteral("s1")), before);
        QVERIFY(test::finish(kept.keepInstalled(before)));
        QVERIFY(!QFile::exists(source + QStringLiteral("/node_modules")));
        QVERIFY(*test::finish(kept.restoreInstalled(before)));
        QVERIFY(QFile::exists(source + QStringLiteral("/node_modules/a/package.json")));
        QVERIFY(QFile::exists(source + QStringLiteral("/apps/web/node_modules/b/index.js")));
        QVERIFY(QDir(source + QStringLiteral("/.output")).removeRecursively());
        QVERIFY(test::finish(kept.keepInstalled(before)));
        QVERIFY(*test::finish(kept.restoreInstalled(before)));
        QVERIFY(!QFile::exists(source + QStringLiteral("/.output"))); // a build's own output is not installed
        QVERIFY(!*test::finish(kept.restoreInstalled(before)));
    }

    void asksForANewInstallWhenTheLockFileOrTheToolsChange()
    {
        QTemporaryDir folder;
        const QString source = folder.filePath(QStringLiteral("src"));
        put(source + QStringLiteral("/package.json"), "{}");
        put(source + QStringLiteral("/package-lock.json"), "{\"v\":1}");
        KeptTrees kept(folder.filePath(QStringLiteral("store")), build::UntrustedFolder(source));
        const QString before = keyOf(kept, nodeApp(), {QStringLiteral("node 24.1.0")}, QStringLiteral("s1"));
        QCOMPARE(keyOf(kept, nodeApp(), {QStringLiteral("node 24.1.0")}, QStringLiteral("s2")), before);
        QVERIFY(keyOf(kept, nodeApp(), {QStringLiteral("node 22.1.0")}, QStringLiteral("s1")) != before);
        put(source + QStringLiteral("/package-lock.json"), "{\"v\":2}");
        QVERIFY(keyOf(kept, nodeApp(), {QStringLiteral("node 24.1.0")}, QStringLiteral("s1")) != before);
    }

    void lookAtTheWholeSourceWhenInstallHooksMayReadIt()
    {
        QTemporaryDir folder;
        const QString source = folder.filePath(QStringLiteral("src"));
        put(source + QStringLiteral("/package.json"), "{\"scripts\":{\"postinstall\":\"prisma generate\"}}");
        KeptTrees kept(folder.filePath(QStringLiteral("store")), build::UntrustedFolder(source));
        QVERIFY(keyOf(kept, nodeApp(), {}, QStringLiteral("s1")) != keyOf(kept, nodeApp(), {}, QStringLiteral("s2")));
        for (const char* hook : {"nuxt prepare", "svelte-kit sync || echo ''", "husky"}) {
            put(source + QStringLiteral("/package.json"), QByteArray("{\"scripts\":{\"prepare\":\"") + hook + "\"}}");
            QCOMPARE(keyOf(kept, nodeApp(), {}, QStringLiteral("s1")),
                     keyOf(kept, nodeApp(), {}, QStringLiteral("s2")));
        }
        put(source + QStringLiteral("/package.json"), "{\"scripts\":{\"prepare\":\"husky && node make.js\"}}");
        QVERIFY(keyOf(kept, nodeApp(), {}, QStringLiteral("s1")) != keyOf(kept, nodeApp(), {}, QStringLiteral("s2")));
    }

    void doesNotFollowALinkThatTheBuildLeft()
    {
        QTemporaryDir folder;
        const QString source = folder.filePath(QStringLiteral("src"));
        const QString outside = folder.filePath(QStringLiteral("outside"));
        put(outside + QStringLiteral("/cache/precious"), "1");
        QVERIFY(makeFolder(source));
        QVERIFY(QFile::link(outside, source + QStringLiteral("/.next")));
        KeptTrees kept(folder.filePath(QStringLiteral("store")), build::UntrustedFolder(source));
        QVERIFY(test::finish(kept.keepCaches(nodeApp())));
        QVERIFY(QFile::exists(outside + QStringLiteral("/cache/precious")));
    }

    void doesNotPutACacheBackThroughALinkThatAnInstallLeft()
    {
        QTemporaryDir folder;
        const QString source = folder.filePath(QStringLiteral("src"));
        const QString outside = folder.filePath(QStringLiteral("outside"));
        put(source + QStringLiteral("/.next/cache/planted"), "1");
        KeptTrees kept(folder.filePath(QStringLiteral("store")), build::UntrustedFolder(source));
        QVERIFY(test::finish(kept.keepCaches(nodeApp())));
        QVERIFY(QDir(source + QStringLiteral("/.next")).removeRecursively());
        QVERIFY(makeFolder(outside));
        QVERIFY(QFile::link(outside, source + QStringLiteral("/.next")));
        QVERIFY(test::finish(kept.restoreCaches(nodeApp())));
        QVERIFY(QDir(outside).isEmpty());
        QVERIFY(QFile::remove(source + QStringLiteral("/.next")));
        QVERIFY(test::finish(kept.restoreCaches(nodeApp())));
        QVERIFY(QFile::exists(source + QStringLiteral("/.next/cache/planted")));
    }
};

SHIPDECK_TEST(KeptTreesTest)
#include "kept_trees_test.moc"
