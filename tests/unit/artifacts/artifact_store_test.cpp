// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "build/artifacts/artifact_store.h"
#include "build/artifacts/build_key.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QDirIterator>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;

class ArtifactStoreTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ArtifactStore> m_store;
    Paths m_paths;

    QString app() const { return m_dir->filePath(u"app"_s); }
    QString output() const { return m_dir->filePath(u"app/dist"_s); }
    void write(const QString& path, const QByteArray& content = "x") const
    {
        const QString full = app() + u'/' + path;
        QVERIFY(QDir().mkpath(full.section(u'/', 0, -2)));
        QFile::remove(full);
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    void link(const char* target, const QString& path) const
    {
        QCOMPARE(::symlink(target, QFile::encodeName(app() + u'/' + path).constData()), 0);
    }
    Result<Artifact> pack(PackOptions options = {}) const
    {
        return test::finish(m_store->pack(UntrustedFolder(app()), u"dist"_s, options));
    }
    static PackOptions server()
    {
        PackOptions options;
        options.kind = Artifact::Kind::Server;
        return options;
    }
    static QStringList below(const QString& folder)
    {
        QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                        QDirIterator::Subdirectories);
        QStringList paths;
        while (it.hasNext())
            paths << QDir(folder).relativeFilePath(it.next());
        paths.sort();
        return paths;
    }
    QStringList kept() const { return QDir(m_paths.artifacts()).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }
    static QString notes(const Artifact& artifact)
    {
        QStringList lines;
        for (const Text& note : artifact.notes)
            lines << note.render();
        return lines.join(u'\n');
    }

private Q_SLOTS:
    void cleanup() { QVERIFY(removeTree(m_dir->path())); } // QTemporaryDir passes over names that are not text
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_paths.data = m_dir->filePath(u"data"_s);
        m_store = std::make_unique<ArtifactStore>(m_paths);
        QVERIFY(QDir().mkpath(app()) && QDir().mkpath(m_paths.artifacts()));
    }

    void keepsATreeUnderItsDigest()
    {
        write(u"dist/index.html"_s, "hello");
        write(u"dist/assets/a.js"_s, "js");
        const auto artifact = pack();
        QVERIFY2(artifact.has_value(), artifact ? "" : qPrintable(artifact.error().render()));
        QCOMPARE(artifact->files, 2);
        QCOMPARE(artifact->bytes, 7);
        QCOMPARE(below(artifact->folder), (QStringList{u"assets"_s, u"assets/a.js"_s, u"index.html"_s}));
        QCOMPARE(kept(), QStringList{artifact->digest});
        QCOMPARE(m_store->open(artifact->digest)->bytes, 7);
        QVERIFY(test::finish(m_store->verify(artifact->digest)).has_value());
        QVERIFY(!QFileInfo(artifact->folder + u"/index.html"_s).permission(QFile::WriteOwner));
        QVERIFY(QFile::exists(output() + u"/index.html"_s));
    }

    void usesAnEqualArtifactAgain()
    {
        write(u"dist/index.html"_s);
        const auto first = pack();
        const auto second = pack();
        QVERIFY(!first->reused && second->reused);
        QCOMPARE(second->digest, first->digest);
        QCOMPARE(second->mtimeSeconds, first->mtimeSeconds);
        QCOMPARE(kept().size(), 1);
        write(u"dist/index.html"_s, "y");
        QVERIFY(pack()->digest != first->digest);
    }

    void neverGivesTwoArtifactsOneTime()
    {
        PackOptions options;
        options.mtimeSeconds = 2'000'000'000;
        QList<qint64> times;
        for (const char* content : {"1", "2", "3"}) {
            write(u"dist/index.html"_s, content);
            const auto artifact = pack(options);
            times << artifact->mtimeSeconds;
            struct stat info = {};
            QCOMPARE(::stat(QFile::encodeName(artifact->folder + u"/index.html"_s).constData(), &info), 0);
            QCOMPARE(qint64(info.st_mtim.tv_sec), artifact->mtimeSeconds);
            QCOMPARE(m_store->open(artifact->digest)->mtimeSeconds, artifact->mtimeSeconds);
            options.mtimeSeconds -= 1000; // the clock jumps back
        }
        QCOMPARE(times, (QList<qint64>{2'000'000'000, 2'000'000'001, 2'000'000'002}));
    }

    void takesFilesByRename()
    {
        write(u"dist/a"_s, "1");
        write(u"dist/cached"_s, "2");
        QCOMPARE(::link(QFile::encodeName(output() + u"/cached"_s).constData(),
                        QFile::encodeName(m_dir->filePath(u"cache"_s)).constData()),
                 0);
        struct stat before = {};
        QCOMPARE(::stat(QFile::encodeName(output() + u"/a"_s).constData(), &before), 0);
        PackOptions options = server();
        options.move = true;
        const auto artifact = pack(options);
        struct stat after = {};
        QCOMPARE(::stat(QFile::encodeName(artifact->folder + u"/a"_s).constData(), &after), 0);
        QCOMPARE(after.st_ino, before.st_ino);
        QVERIFY(!QFile::exists(output() + u"/a"_s));
        // Somebody else still has this file under another name: it was copied, and theirs is untouched.
        QCOMPARE(::stat(QFile::encodeName(m_dir->filePath(u"cache"_s)).constData(), &after), 0);
        QVERIFY((after.st_mode & S_IWUSR) != 0);
        QVERIFY(test::finish(m_store->verify(artifact->digest)).has_value());
    }

    void keepsSecretsOutOfASite()
    {
        for (const QString& path :
             {u"index.html"_s, u".env"_s, u"tls/server.key"_s, u".git/HEAD"_s, u".well-known/x"_s})
            write(u"dist/"_s + path);
        link(".env", u"dist/config.txt"_s);
        const auto artifact = pack();
        QCOMPARE(below(artifact->folder),
                 (QStringList{u".well-known"_s, u".well-known/x"_s, u"index.html"_s, u"tls"_s}));
        QVERIFY(notes(*artifact).contains("tls/server.key"_L1));
    }

    void keepsEverythingOfAServerButItsHistory()
    {
        for (const QString& path : {u"server.js"_s, u".env"_s, u".next/x"_s, u".git/HEAD"_s})
            write(u"dist/"_s + path);
        link("../server.js", u"dist/.next/link"_s);
        const auto artifact = pack(server());
        QCOMPARE(below(artifact->folder),
                 (QStringList{u".env"_s, u".next"_s, u".next/link"_s, u".next/x"_s, u"server.js"_s}));
        QCOMPARE(QFile::symLinkTarget(artifact->folder + u"/.next/link"_s), artifact->folder + u"/server.js"_s);
        QVERIFY(test::finish(m_store->verify(artifact->digest)).has_value());
    }

    void replacesLinksOfASiteByWhatTheyPointTo()
    {
        write(u"dist/real/a.txt"_s, "a");
        link("real/a.txt", u"dist/b.txt"_s);
        link("real", u"dist/alias"_s);
        link("..", u"dist/real/round"_s);
        link("nowhere", u"dist/dead"_s);
        PackOptions options;
        options.move = true;
        const auto artifact = pack(options);
        QVERIFY2(artifact.has_value(), artifact ? "" : qPrintable(artifact.error().render()));
        for (const QString& path : {u"b.txt"_s, u"alias/a.txt"_s, u"real/a.txt"_s}) {
            const QFileInfo info(artifact->folder + u'/' + path);
            QVERIFY2(info.isFile() && !info.isSymLink(), qPrintable(path));
        }
        QVERIFY(notes(*artifact).contains("dead"_L1));
        QVERIFY(test::finish(m_store->verify(artifact->digest)).has_value());
    }

    void refusesLinksThatLeadOutside()
    {
        write(u"dist/index.html"_s);
        write(u"secret"_s);
        link("../secret", u"dist/leak"_s);
        for (const PackOptions& options : {PackOptions{}, server()}) {
            const auto artifact = pack(options);
            QCOMPARE(artifact.error().code, u"link-outside"_s);
            QVERIFY(artifact.error().what.render().contains("leak"_L1));
        }
        QVERIFY(QFile::remove(output() + u"/leak"_s));
        link("/usr/bin/python3", u"dist/python3"_s);
        link("python3", u"dist/python"_s); // as venv makes them
        QCOMPARE(pack(server()).error().code, u"link-outside"_s);
        PackOptions options = server();
        options.allowedLinkTargets = {u"/usr/bin"_s};
        const auto artifact = pack(options);
        QVERIFY(artifact.has_value());
        QVERIFY(test::finish(m_store->verify(artifact->digest)).has_value());
        QCOMPARE(kept().size(), 1); // nothing of the failed ones is left
    }

    void saysWhatThereIsWhenTheOutputIsMissing()
    {
        write(u"build/client/index.html"_s);
        write(u"src/main.js"_s);
        const auto missing = pack();
        QCOMPARE(missing.error().code, u"output-missing"_s);
        QVERIFY(missing.error().next.render().contains("build/client"_L1));
        QVERIFY(QDir().mkpath(output()));
        const auto empty = pack();
        QCOMPARE(empty.error().code, u"output-empty"_s);
        write(u"dist/.env"_s);
        QCOMPARE(pack().error().code, u"output-empty"_s);
        QVERIFY(QFile::remove(app() + u"/build/client/index.html"_s));
        QVERIFY(pack().error().next.render().contains("src"_L1));
    }

    void leavesOutWhatWasInstalledIntoAProjectThatIsTheSite()
    {
        write(u"index.html"_s);
        write(u"node_modules/left-pad/index.js"_s);
        write(u"lib/node_modules/kept.js"_s);
        const auto artifact = test::finish(m_store->pack(UntrustedFolder(app()), u"."_s, {}));
        QVERIFY(artifact.has_value());
        QVERIFY(QFileInfo::exists(artifact->folder + u"/index.html"_s));
        QVERIFY(QFileInfo::exists(artifact->folder + u"/lib/node_modules/kept.js"_s));
        QVERIFY(!QFileInfo::exists(artifact->folder + u"/node_modules"_s));
    }

    void neverTakesWhatLiesOutsideTheProject_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("output");
        QTest::newRow("the output itself") << QByteArray("../home/.aws") << u"dist"_s << u"dist"_s;
        QTest::newRow("absolute") << QByteArray() << u"dist"_s << u"dist"_s;
        QTest::newRow("a folder on the way") << QByteArray("../home") << u"a"_s << u"a/.aws"_s;
        QTest::newRow("two steps") << QByteArray("up/../../home/.aws") << u"dist"_s << u"dist"_s;
        QTest::newRow("no link at all") << QByteArray(".") << u"a"_s << u"../home/.aws"_s;
    }
    void neverTakesWhatLiesOutsideTheProject()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, link);
        QFETCH(QString, output);
        const QString credentials = m_dir->filePath(u"home/.aws/credentials"_s);
        QVERIFY(makeFolder(m_dir->filePath(u"home/.aws"_s)) && writeFile(credentials, "secret"));
        QVERIFY(QDir().mkpath(app() + u"/up"_s));
        this->link(target.isEmpty() ? qPrintable(m_dir->filePath(u"home/.aws"_s)) : target.constData(), link);
        for (const bool move : {true, false}) {
            PackOptions options;
            options.move = move;
            const auto packed = test::finish(m_store->pack(UntrustedFolder(app()), output, options));
            QCOMPARE(packed.error().code, u"output-outside"_s);
            QVERIFY(QFileInfo::exists(credentials));
        }
        QVERIFY(kept().isEmpty());
    }

    void copiesAnOutputThatIsALinkWithinTheProject()
    {
        write(u"real/index.html"_s, "hello");
        link("real", u"dist"_s);
        PackOptions options;
        options.move = true;
        const auto artifact = pack(options);
        QVERIFY(artifact.has_value());
        QVERIFY(QFileInfo::exists(artifact->folder + u"/index.html"_s));
        QVERIFY(QFileInfo::exists(app() + u"/real/index.html"_s));
    }

    void findsWhatLooksLikeTheOutput_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("likely");
        QTest::newRow("only one") << QStringList{u"web-out/index.html"_s, u"src/x"_s} << u"web-out"_s;
        QTest::newRow("public is source") << QStringList{u"public/index.html"_s, u"dist/index.html"_s} << u"dist"_s;
        QTest::newRow("only the source has a page") << QStringList{u"src/index.html"_s, u"dist/x.js"_s} << QString();
        QTest::newRow("public alone") << QStringList{u"public/index.html"_s} << u"public"_s;
        QTest::newRow("Angular") << QStringList{u"dist/shop/browser/index.html"_s} << u"dist/shop/browser"_s;
        QTest::newRow("hidden") << QStringList{u".output/public/index.html"_s} << u".output/public"_s;
        QTest::newRow("none") << QStringList{u"src/a"_s} << QString();
    }
    void findsWhatLooksLikeTheOutput()
    {
        QFETCH(QStringList, files);
        for (const QString& file : files)
            write(file);
        QTEST(likelyOutputFolder(UntrustedFolder(app()), {}), "likely");
    }

    void seesDamage()
    {
        write(u"dist/a"_s, "1");
        write(u"dist/b"_s, "2");
        const auto artifact = pack();
        QVERIFY(QFile::setPermissions(artifact->folder + u"/a"_s, QFile::ReadOwner | QFile::WriteOwner));
        QFile file(artifact->folder + u"/a"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("!");
        file.close();
        const auto verified = test::finish(m_store->verify(artifact->digest));
        QCOMPARE(verified.error().code, u"artifact-damaged"_s);
        QCOMPARE(verified.error().what.args, (QStringList{u"1"_s, u"a"_s}));
    }

    void keepsNamesThatAreNotText()
    {
        write(u"dist/x"_s);
        const QByteArray odd = QFile::encodeName(output()) + "/100%\xFF\n\xED\x95\x9C";
        QCOMPARE(::rename(QFile::encodeName(output() + u"/x"_s).constData(), odd.constData()), 0);
        const auto artifact = pack();
        QVERIFY(artifact.has_value());
        QVERIFY(test::finish(m_store->verify(artifact->digest)).has_value());
    }

    void sweepsWhatIsNotWantedAndWhatACrashLeft()
    {
        write(u"dist/a"_s, "1");
        const QString wanted = pack()->digest;
        write(u"dist/a"_s, "2");
        const QString other = pack()->digest;
        QVERIFY(QDir(m_paths.artifacts()).mkpath(u"tmp-crashed/tree"_s));
        QVERIFY(QDir(m_paths.artifacts()).mkpath(u"tmp-working/tree"_s));
        const int working = ::open(QFile::encodeName(m_paths.artifacts() + u"/tmp-working"_s).constData(), O_RDONLY);
        QCOMPARE(::flock(working, LOCK_EX), 0);
        QCOMPARE(*test::finish(m_store->sweep({wanted})), 1);
        ::close(working);
        QCOMPARE(kept(), (QStringList{wanted, u"tmp-working"_s}));
        QCOMPARE(m_store->open(other).error().code, u"artifact-missing"_s);
        QVERIFY(test::finish(m_store->remove(wanted)).has_value());
        QVERIFY(test::finish(m_store->remove(wanted)).has_value());
        QVERIFY(m_store->list().isEmpty());
    }

    void changesTheBuildKeyWithEveryPart()
    {
        const BuildKeyParts parts{u"s"_s, u"r"_s, {u"a"_s, u"b"_s}, {{u"node"_s, u"20"_s}}, u"l"_s, {{u"X"_s, u"1"_s}},
                                  u"1"_s};
        QSet<QString> keys{buildKey(parts)};
        QCOMPARE(buildKey(parts).size(), 64);
        const auto with = [&](auto change) {
            BuildKeyParts other = parts;
            change(other);
            keys << buildKey(other);
        };
        with([](auto& p) { p.sourceDigest = u"t"_s; });
        with([](auto& p) { p.root = u"q"_s; });
        with([](auto& p) { p.commands = {u"a b"_s}; });
        with([](auto& p) { p.commands = {u"ab"_s, {}}; });
        with([](auto& p) { p.toolVersions[u"node"_s] = u"22"_s; });
        with([](auto& p) { p.lockDigest = u"m"_s; });
        with([](auto& p) { p.variableVersions[u"X"_s] = u"2"_s; });
        with([](auto& p) { p.builderVersion = u"2"_s; });
        QCOMPARE(keys.size(), 9);
    }
};

SHIPDECK_TEST(ArtifactStoreTest)
#include "artifact_store_test.moc"
