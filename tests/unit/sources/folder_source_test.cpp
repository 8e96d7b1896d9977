// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "build/sources/source.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;

class FolderSourceTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_dir;
    Paths m_paths;
    int m_copies = 0;

    QByteArray site() const { return QFile::encodeName(m_dir->filePath(u"site"_s)); }
    QString copy() const { return m_dir->filePath(u"copy%1"_s.arg(m_copies)); }
    void write(const QByteArray& path, const QByteArray& content = "x")
    {
        const QByteArray full = site() + '/' + path;
        QVERIFY(QDir().mkpath(QFile::decodeName(full.first(full.lastIndexOf('/')))));
        const int fd = ::open(full.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
        QVERIFY(fd >= 0);
        QCOMPARE(::write(fd, content.constData(), size_t(content.size())), content.size());
        ::close(fd);
    }
    void link(const QByteArray& target, const QByteArray& path)
    {
        QCOMPARE(::symlink(target.constData(), (site() + '/' + path).constData()), 0);
    }
    Result<FetchedSource> fetch(SourceSpec::Kind kind = SourceSpec::Kind::Folder, FetchOptions options = {},
                                QString root = {})
    {
        ++m_copies;
        SourceSpec spec;
        spec.kind = kind;
        spec.location = m_dir->filePath(u"site"_s);
        spec.root = root;
        return test::finish(fetchSource(spec, copy(), m_paths, options));
    }
    bool copied(const QByteArray& path) const
    {
        struct stat info = {};
        return ::lstat((QFile::encodeName(copy()) + '/' + path).constData(), &info) == 0;
    }
    QString notes(const FetchedSource& fetched) const
    {
        QStringList lines;
        for (const Text& note : fetched.notes)
            lines << note.render();
        return lines.join(u'\n');
    }

private Q_SLOTS:
    void cleanup() { QVERIFY(removeTree(m_dir->path())); } // QTemporaryDir passes over names that are not text
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_paths.cache = m_dir->filePath(u"cache"_s);
        QVERIFY(QDir().mkpath(m_dir->filePath(u"site"_s)));
    }

    void saysThatAPathIsTooLong()
    {
        const QByteArray name(250, 'd');
        int folder = ::open(site().constData(), O_RDONLY | O_DIRECTORY);
        for (int depth = 0; depth < 18; ++depth) {
            QCOMPARE(::mkdirat(folder, name.constData(), 0755), 0);
            const int next = ::openat(folder, name.constData(), O_RDONLY | O_DIRECTORY);
            ::close(folder);
            folder = next;
        }
        ::close(folder);
        const Error error = fetch().error();
        QCOMPARE(error.code, u"path-too-long"_s);
        QCOMPARE(exitFor(error.kind), Exit::Usage);
        QVERIFY2(error.next.render().contains(u"shorter"), qPrintable(error.render()));
        QVERIFY2(error.what.render().size() < 300, qPrintable(error.what.render()));
    }
    void copiesWhatIsNotIgnored()
    {
        for (const char* path : {"index.html", "src/a.js", "node_modules/x/y", "src/node_modules/z", ".venv/bin/x",
                                 "dist/out", ".git/config", ".env.example", "sub/.git"})
            write(path);
        write(".gitignore", "dist\n");
        const auto fetched = fetch();
        QVERIFY2(fetched.has_value(), fetched ? "" : qPrintable(fetched.error().render()));
        for (const char* path : {"index.html", "src/a.js", ".gitignore", ".env.example"})
            QVERIFY2(copied(path), path);
        for (const char* path : {"node_modules", "src/node_modules", ".venv", "dist", ".git", "sub/.git"})
            QVERIFY2(!copied(path), path);
        QCOMPARE(fetched->files, 4);
        QCOMPARE(fetched->digest.size(), 64);
    }

    void keepsEveryNameByteForByte()
    {
        const QList<QByteArray> names{"with space",
                                      "new\nline",
                                      "quo'te\"s",
                                      "-dash",
                                      "\xFF\xFE",
                                      "\xED\x95\x9C",                          // Hangul, composed
                                      "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB"}; // the same, decomposed
        for (const QByteArray& name : names)
            write(name, name);
        QVERIFY(fetch().has_value());
        for (const QByteArray& name : names)
            QVERIFY2(copied(name), name.constData());
    }

    void namesTheSameTreeAlikeAndEveryChangeDifferently()
    {
        write("a/x", "1");
        write("b", "2");
        const QString first = fetch()->digest;
        QCOMPARE(fetch()->digest, first); // from the stat cache or not
        write("b", "3");
        const QString content = fetch()->digest;
        QVERIFY(content != first);
        QCOMPARE(::chmod((site() + "/b").constData(), 0755), 0);
        const QString mode = fetch()->digest;
        QVERIFY(mode != content);
        QCOMPARE(::rename((site() + "/b").constData(), (site() + "/c").constData()), 0);
        QVERIFY(fetch()->digest != mode);
    }

    void keepsLinksInsideAndDropsThoseOutside()
    {
        write("a/x");
        link("../a/x", "a/inside");
        link("loop2", "loop1");
        link("loop1", "loop2");
        link("nowhere", "dangling");
        link(".", "self");
        link("/etc/passwd", "absolute");
        link("../../../../etc/passwd", "outside");
        link("self/..", "sly"); // inside by its text, outside by where the link before leads
        const auto fetched = fetch();
        QVERIFY2(fetched.has_value(), fetched ? "" : qPrintable(fetched.error().render()));
        for (const char* path : {"a/inside", "loop1", "loop2", "dangling", "self"})
            QVERIFY2(copied(path), path);
        for (const char* path : {"absolute", "outside", "sly"})
            QVERIFY2(!copied(path), path);
        QVERIFY(notes(*fetched).contains("absolute"_L1));
    }

    void leavesOutSocketsAndPipes()
    {
        write("a");
        QCOMPARE(::mkfifo((site() + "/pipe").constData(), 0600), 0);
        const auto fetched = fetch();
        QVERIFY(!copied("pipe"));
        QVERIFY(notes(*fetched).contains("pipe"_L1));
    }

    void refusesTooManyFilesAndNamesTheFolder()
    {
        for (int i = 0; i < 30; ++i)
            write("photos/" + QByteArray::number(i));
        write("index.html");
        FetchOptions options;
        options.maxFiles = 20;
        const auto fetched = fetch(SourceSpec::Kind::Folder, options);
        QCOMPARE(fetched.error().code, u"folder-too-large"_s);
        QVERIFY(fetched.error().next.render().contains("photos"_L1));
        options = {};
        options.maxBytes = 10;
        QCOMPARE(fetch(SourceSpec::Kind::Folder, options).error().code, u"folder-too-large"_s);
    }

    void refusesWhatCannotBeDeployed()
    {
        QCOMPARE(fetch().error().code, u"folder-empty"_s);
        write("a");
        write(".gitignore", "*\n");
        const auto ignored = fetch();
        QCOMPARE(ignored.error().code, u"folder-empty"_s);
        QVERIFY(ignored.error().what.source.contains("ignored"_L1));
        QVERIFY(QDir(m_dir->filePath(u"site"_s)).removeRecursively());
        QCOMPARE(fetch().error().code, u"folder-missing"_s);
        QFile file(m_dir->filePath(u"site"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(fetch().error().code, u"not-a-folder"_s);
    }

    void namesTheFileThatMayNotBeRead()
    {
        if (::geteuid() == 0)
            QSKIP("root may read everything");
        write("secret.txt");
        QCOMPARE(::chmod((site() + "/secret.txt").constData(), 0), 0);
        const auto fetched = fetch();
        QCOMPARE(fetched.error().kind, Error::Kind::Denied);
        QVERIFY(fetched.error().what.render().contains("secret.txt"_L1));
    }

    void offersFoldersWhenTheRootIsWrong()
    {
        write("apps/web/package.json");
        write("docs/x");
        const auto fetched = fetch(SourceSpec::Kind::Folder, {}, u"web"_s);
        QCOMPARE(fetched.error().code, u"root-missing"_s);
        QVERIFY(fetched.error().next.args.first().startsWith("apps/web"_L1));
        QVERIFY(fetch(SourceSpec::Kind::Folder, {}, u"apps/web"_s).has_value());
        for (const QString& outside : {u".."_s, u"/etc"_s, u"apps/../../x"_s})
            QCOMPARE(fetch(SourceSpec::Kind::Folder, {}, outside).error().code, u"root-missing"_s);
    }

    void leavesSecretsOutOfAReadyFolder()
    {
        for (const char* path : {"index.html", "node_modules/kept.js", ".env", ".htaccess", ".git/config",
                                 "certs/server.key", ".well-known/security.txt", ".well-known/.hidden"})
            write(path);
        write(".gitignore", "index.html\n");
        const auto fetched = fetch(SourceSpec::Kind::Ready);
        for (const char* path : {"index.html", "node_modules/kept.js", ".well-known/security.txt"})
            QVERIFY2(copied(path), path);
        for (const char* path : {".env", ".htaccess", ".git", "certs/server.key", ".well-known/.hidden", ".gitignore"})
            QVERIFY2(!copied(path), path);
        QVERIFY(notes(*fetched).contains("certs/server.key"_L1));
        QVERIFY(notes(*fetched).contains(".htaccess"_L1));
    }

    void readsWhereTheCheckoutStandsWithoutRunningGit()
    {
        write("index.html");
        write(".git/HEAD", "ref: refs/heads/feature/x\n");
        write(".git/packed-refs", "# pack-refs\n" + QByteArray(40, 'b') + " refs/heads/feature/x\n");
        // A program that git would start for anything it does in this folder.
        write(".git/config", "[core]\n\tfsmonitor = touch " + site() + "/ran\n");
        QCOMPARE(fetch()->branchOrRef, u"feature/x"_s);
        QCOMPARE(fetch()->commit, QString(40, u'b'));
        write(".git/refs/heads/feature/x", QByteArray(40, 'c') + '\n');
        QCOMPARE(fetch()->commit, QString(40, u'c'));
        write(".git/HEAD", "ref: ../../../etc/passwd\n");
        QCOMPARE(fetch()->commit, QString());
        QVERIFY(!QFile::exists(m_dir->filePath(u"site/ran"_s)));
    }

    void stopsWhenCancelled()
    {
        write("a");
        CancelSource source;
        source.request();
        SourceSpec spec;
        spec.location = m_dir->filePath(u"site"_s);
        const auto fetched = test::finish(fetchSource(spec, m_dir->filePath(u"c"_s), m_paths, {}, source.token()));
        QCOMPARE(fetched.error().kind, Error::Kind::Canceled);
    }
};

SHIPDECK_TEST(FolderSourceTest)
#include "folder_source_test.moc"
