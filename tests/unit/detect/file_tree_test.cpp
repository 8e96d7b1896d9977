// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "trees.h"

#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;
using namespace shipdeck::test;

class FileTreeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void folderAndListingGiveTheSameAnswer();
    void linksNeitherLoopNorLeave();
    void oddNamesAreRead();
    void specialFilesAreNotOpened();
    void largeFilesAreRefused();
    void badFoldersAreErrors();
    void ignoredFoldersAreLeftOut();
};

static void put(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void FileTreeTest::folderAndListingGiveTheSameAnswer()
{
    const Files files{{u"package.json"_s, R"({"private":true,"workspaces":["apps/*"]})"},
                      {u"apps/web/package.json"_s,
                       R"({"name":"web","scripts":{"build":"vite build"},"devDependencies":{"vite":"5"}})"},
                      {u"apps/web/src/main.ts"_s, ""}};
    QTemporaryDir folder;
    for (auto it = files.begin(); it != files.end(); ++it)
        put(folder.filePath(it.key()), it.value());
    SD_VALUE(const auto tree, FolderTree::open(folder.path()));
    SD_VALUE(const Detection local, detect(*tree));
    SD_VALUE(const Detection listed, detected(files));
    QCOMPARE(tree->files(), MemoryTree(files).files());
    QCOMPARE(local, listed);
}

void FileTreeTest::linksNeitherLoopNorLeave()
{
    QTemporaryDir folder, outside;
    put(outside.filePath(u"secret"_s), "s");
    put(folder.filePath(u"real.txt"_s), "r");
    QVERIFY(QFile::link(folder.path(), folder.filePath(u"loop"_s)));
    QVERIFY(QFile::link(outside.filePath(u"secret"_s), folder.filePath(u"package.json"_s)));
    QVERIFY(QFile::link(u"real.txt"_s, folder.filePath(u"inside.txt"_s)));
    SD_VALUE(const auto tree, FolderTree::open(folder.path()));
    QVERIFY(!tree->contains(u"loop/real.txt"_s));
    QCOMPARE(tree->read(u"inside.txt"_s).value(), QByteArray("r"));
    const auto secret = tree->read(u"package.json"_s);
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, Error::Kind::Denied);
    QVERIFY(!tree->read(u"../"_s + QFileInfo(outside.path()).fileName() + u"/secret"_s));
    QVERIFY(!detect(*tree));
}

void FileTreeTest::oddNamesAreRead()
{
    QTemporaryDir folder;
    const QStringList names{u"-dash"_s, u"a b'\"c"_s, u"new\nline"_s, u"\ud55c\uae00.txt"_s,
                            QString(u"\ud55c\uae00.txt"_s).normalized(QString::NormalizationForm_D)};
    for (const QString& name : names)
        put(folder.filePath(name), "x");
    put(folder.filePath(u"index.html"_s), "");
    SD_VALUE(const auto tree, FolderTree::open(folder.path()));
    for (const QString& name : names)
        QVERIFY2(tree->read(name), qPrintable(name));
    QVERIFY(detect(*tree));
}

void FileTreeTest::specialFilesAreNotOpened()
{
    QTemporaryDir folder;
    QCOMPARE(::mkfifo(qPrintable(folder.filePath(u"package.json"_s)), 0600), 0);
    SD_VALUE(const auto tree, FolderTree::open(folder.path()));
    QVERIFY(tree->files().isEmpty());
    QVERIFY(!tree->read(u"package.json"_s)); // and did not wait for a writer
}

void FileTreeTest::largeFilesAreRefused()
{
    QTemporaryDir folder;
    put(folder.filePath(u"package.json"_s), QByteArray(FileTree::largestRead + 1, ' '));
    SD_VALUE(const auto tree, FolderTree::open(folder.path()));
    QCOMPARE(tree->read(u"package.json"_s).error().code, u"file-too-large"_s);
    QCOMPARE(tree->read(u"package.json"_s).error().kind, Error::Kind::BadInput);
}

void FileTreeTest::badFoldersAreErrors()
{
    QTemporaryDir folder;
    put(folder.filePath(u"file"_s), "");
    QCOMPARE(FolderTree::open(folder.filePath(u"none"_s)).error().code, u"folder-missing"_s);
    QCOMPARE(FolderTree::open(folder.filePath(u"file"_s)).error().code, u"folder-is-file"_s);
}

void FileTreeTest::ignoredFoldersAreLeftOut()
{
    QTemporaryDir folder;
    put(folder.filePath(u"node_modules/a/package.json"_s), "");
    put(folder.filePath(u"packages/x/node_modules/b.js"_s), "");
    put(folder.filePath(u"a/b/c/d/e.txt"_s), "");
    put(folder.filePath(u"a/b/c/d/e/f.txt"_s), "");
    SD_VALUE(const auto tree, FolderTree::open(folder.path()));
    QCOMPARE(tree->files(), QStringList{u"a/b/c/d/e.txt"_s});
}

SHIPDECK_TEST(FileTreeTest)
#include "file_tree_test.moc"
