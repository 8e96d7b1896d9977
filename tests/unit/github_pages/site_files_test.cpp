// SPDX-License-Identifier: MIT
#include "targets/pages/place/limits.h"
#include "targets/pages/place/upload.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::pages {

class SiteFilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const QString& path, const QByteArray& bytes)
    {
        const QString full = m_folder.filePath(path);
        QDir().mkpath(full.section(u'/', 0, -2));
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QString git(const QStringList& words)
    {
        QProcess git;
        git.setWorkingDirectory(m_folder.path());
        git.start(u"git"_s, words);
        git.waitForFinished(test::deadlineMs);
        return QString::fromUtf8(git.readAllStandardOutput()).trimmed();
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(QDir(m_folder.path()).removeRecursively());
        QVERIFY(QDir().mkpath(m_folder.path()));
    }

    void namesFilesAndFoldersAsGitDoes()
    {
        // Folders are sorted as if they ended with a slash: "a.b" < "a/" < "a0".
        for (const char* path : {"a/x", "a.b", "a0", "a-b/c/d", "index.html", "größe/크기.txt", ".well-known/x"})
            write(QString::fromUtf8(path), QByteArray("content of ") + path);
        write(u"picture.png"_s, QByteArray("\x89PNG\0\r\n", 7));
        const auto site = readSite(m_folder.path(), {});
        QVERIFY(site);
        git({u"init"_s, u"-q"_s});
        git({u"add"_s, u"-A"_s});
        QCOMPARE(site->tree, git({u"write-tree"_s}));
        QCOMPARE(site->find(u"picture.png"_s)->blob, git({u"hash-object"_s, u"picture.png"_s}));
    }

    void sendsOnlyWhatIsNewAndTextWithTheTree()
    {
        write(u"index.html"_s, "<p>new");
        write(u"old.css"_s, "p{}");
        write(u"new.png"_s, QByteArray("\0\1\2", 3));
        write(u"twice.png"_s, QByteArray("\0\1\2", 3));
        const auto site = readSite(m_folder.path(), {{u".nojekyll"_s, ""}});
        const Upload upload = planUpload(*site, {blobId("p{}")});
        QCOMPARE(upload.blobs.size(), 1);
        QCOMPARE(upload.known, 1);
        QCOMPARE(upload.texts, 2);
        QCOMPARE(upload.batches.size(), 1);
        QCOMPARE(upload.batches[0].size(), 5);
    }

    void splitsALargeTreeIntoBatches()
    {
        SiteFiles site;
        for (int i = 0; i < 2500; ++i)
            site.files.append(SiteFile{QString::number(10'000 + i), blobId("x"), 1, true, true, "x"});
        const Upload upload = planUpload(site, {blobId("x")});
        QCOMPARE(upload.batches.size(), 3);
        QCOMPARE(upload.batches[2].size(), 500);
    }

    void textIsWhatJsonCarriesUnchanged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isText");
        QTest::newRow("plain") << QByteArray("<p>hello") << true;
        QTest::newRow("utf-8") << QByteArray("크기 ñ") << true;
        QTest::newRow("windows lines") << QByteArray("a\r\nb") << true;
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a")
                                         << false;
        QTest::newRow("zero byte") << QByteArray("a\0b", 3) << false;
        QTest::newRow("latin-1") << QByteArray("caf\xE9") << false;
    }
    void textIsWhatJsonCarriesUnchanged()
    {
        QFETCH(QByteArray, bytes);
        QTEST(isPlainText(bytes), "isText");
    }

    void aFileOfTheSiteGoesBeforeAnAddition()
    {
        write(u"404.html"_s, "mine");
        const auto site = readSite(m_folder.path(), {{u"404.html"_s, "ours"}});
        QCOMPARE(*contentOf(*site, *site->find(u"404.html"_s)), "mine");
    }

    void refusesWhatGitHubWouldRefuse()
    {
        QCOMPARE(checkSize(largestSite + 1).error().code, u"pages-too-large"_s);
        QCOMPARE(checkFile(u"film.mp4"_s, largestFile + 1).error().code, u"pages-file-too-large"_s);
        QCOMPARE(checkUploads(mostUploads + 1).error().code, u"pages-too-many-new-files"_s);
        QVERIFY(checkSize(largestSite) && checkFile(u"a"_s, largestFile) && checkUploads(mostUploads));
        QProcess::execute(u"sh"_s, {u"-c"_s, u"printf x > \"$0/$(printf 'caf\\351').txt\""_s, m_folder.path()});
        const auto site = readSite(m_folder.path(), {});
        QCOMPARE(site.error().code, u"pages-file-name"_s);
        QVERIFY(site.error().what.render().contains(u"\\xE9"_s, Qt::CaseInsensitive));
    }
};
SHIPDECK_TEST(SiteFilesTest)

} // namespace shipdeck::pages

#include "site_files_test.moc"
