// SPDX-License-Identifier: MIT
#include "base/programs.h"
#include "build/sources/ignore_rules.h"
#include "build/tree/scan.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;

namespace {

QByteArray ask(const QString& folder, const QStringList& arguments)
{
    QProcess git;
    git.setWorkingDirectory(folder);
    git.start(findProgram(u"git"_s), arguments);
    git.waitForFinished(test::deadlineMs);
    return git.readAllStandardOutput();
}

QList<QByteArray> filesThatGitSees(const QString& folder)
{
    QList<QByteArray> files = ask(folder, {u"ls-files"_s, u"-z"_s, u"--others"_s, u"--exclude-standard"_s}).split('\0');
    files.removeAll(QByteArray());
    std::sort(files.begin(), files.end());
    return files;
}

QList<QByteArray> filesThatWeSee(const QString& folder)
{
    IgnoreRules ignored;
    ignored.readAbove(folder);
    ScanRules rules;
    rules.entering = [&ignored](int fd, const QByteArray& path) { ignored.enter(fd, path); };
    rules.leaveOut = [&ignored](const QByteArray& path, bool isFolder) {
        return path == ".git" || ignored.ignores(path, isFolder);
    };
    const Scan scan = scanTree(folder, rules, {}).value();
    QList<QByteArray> files;
    for (const TreeEntry& entry : scan.entries)
        if (entry.type != TreeEntry::Type::Folder)
            files << entry.path;
    return files;
}

void write(const QString& path, const QByteArray& content = {})
{
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

template <typename List> const auto& pick(QRandomGenerator& random, const List& list)
{
    return list[random.bounded(int(list.size()))];
}

} // namespace

class IgnoreRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithGit_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::newRow("plain name") << QByteArray("a\n");
        QTest::newRow("folders only") << QByteArray("a/\nb/\n");
        QTest::newRow("anchored") << QByteArray("/a\n/b/a\n");
        QTest::newRow("negated") << QByteArray("*\n!a\n!b/\n!b/a\n");
        QTest::newRow("not below an ignored folder") << QByteArray("b/\n!b/a\n");
        QTest::newRow("two stars") << QByteArray("**/c\nb/**\n!b/a/\n");
        QTest::newRow("two stars inside") << QByteArray("a/**/c\n");
        QTest::newRow("two stars behind letters") << QByteArray("a**/c\nb**c\n");
        QTest::newRow("classes") << QByteArray("[a-b]\n[!c-z]*\n[[:digit:]]*\n");
        QTest::newRow("odd classes") << QByteArray("[]a]\n[a\n[[:nope:]]\n[a-]\n[\\]]\n");
        QTest::newRow("escapes") << QByteArray("\\#a\n\\!b\n\\a\na\\\n");
        QTest::newRow("trailing spaces") << QByteArray("a  \nb\\ \nc \\  \n");
        QTest::newRow("carriage returns and a mark") << QByteArray("\xEF\xBB\xBF"
                                                                   "a\r\nb\r\n");
        QTest::newRow("comments and blanks") << QByteArray("# a\n\n/\n//\n!\n");
        QTest::newRow("question marks") << QByteArray("?\n?"
                                                      "?/a\na?c\n");
        QTest::newRow("no newline at the end") << QByteArray("a\nb");
    }
    void agreesWithGit()
    {
        QFETCH(QByteArray, rules);
        QTemporaryDir dir;
        ask(dir.path(), {u"init"_s, u"-q"_s});
        for (const char* name : {"a",        "b/a",          "b/c",     "b/d/a", "c",        "ab", "abc",     "a-b",
                                 "1",        "#a",           "!b",      "b ",    "c/a/c",    "]",  "d/a/b/c", "d/aa/c",
                                 "foobar/x", "\xED\x95\x9C", "sub/b/a", "sub/c", "a2/x/y/c", "-"}) {
            if (QByteArray(name) == "c/a/c")
                write(dir.filePath(u"cc/a/c"_s));
            else
                write(dir.path() + u'/' + QString::fromUtf8(name));
        }
        write(dir.filePath(u".gitignore"_s), rules);
        write(dir.filePath(u"sub/.gitignore"_s), "!c\n/b/a\n");
        QCOMPARE(filesThatWeSee(dir.path()), filesThatGitSees(dir.path()));
    }

    void agreesWithGitOnGeneratedCases()
    {
        QRandomGenerator random(20); // fixed: a failure can be repeated
        const QList<QByteArray> pieces{"a",    "b",    "ab",    "*",   "**",  "?", "/", "/",
                                       "[ab]", "[!a]", "[a-c]", "\\a", "*.x", " ", "c"};
        const QList<QByteArray> names{"a", "b", "c", "ab", "abc", "a.x", "b.x", "d"};
        for (int round = 0; round < 60; ++round) {
            QTemporaryDir dir;
            ask(dir.path(), {u"init"_s, u"-q"_s});
            for (int i = 0; i < 40; ++i) {
                QByteArray path;
                for (int depth = random.bounded(1, 5); depth > 0; --depth)
                    path += (path.isEmpty() ? "" : "/") + pick(random, names) + (depth > 1 ? "-" : "");
                path.replace('-', random.bounded(2) ? "" : "b");
                if (!QFileInfo(dir.path() + u'/' + QString::fromUtf8(path)).isDir() && QDir().mkpath(dir.path()))
                    if (const QString full = dir.path() + u'/' + QString::fromUtf8(path);
                        QDir().mkpath(full.section(u'/', 0, -2)))
                        write(full);
            }
            QByteArray all;
            for (const QString& where : {u".gitignore"_s, u"a/.gitignore"_s, u"b/.gitignore"_s}) {
                if (where != ".gitignore"_L1 && !QFileInfo(dir.filePath(where.section(u'/', 0, 0))).isDir())
                    continue;
                QByteArray rules;
                for (int line = random.bounded(1, 6); line > 0; --line) {
                    rules += random.bounded(4) == 0 ? "!" : "";
                    for (int piece = random.bounded(1, 5); piece > 0; --piece)
                        rules += pick(random, pieces);
                    rules += random.bounded(4) == 0 ? "/\n" : "\n";
                }
                write(dir.filePath(where), rules);
                all += where.toUtf8() + ":\n" + rules;
            }
            const auto ours = filesThatWeSee(dir.path());
            const auto gits = filesThatGitSees(dir.path());
            if (ours != gits)
                qWarning().noquote() << "round" << round << "\n" << all << "\nours" << ours << "\ngit" << gits;
            QCOMPARE(ours, gits);
        }
    }

    void hearsWhatStandsAboveTheFolder()
    {
        QTemporaryDir dir;
        ask(dir.path(), {u"init"_s, u"-q"_s});
        write(dir.filePath(u".gitignore"_s), "*.log\n/app/tmp\n");
        write(dir.filePath(u".git/info/exclude"_s), "notes\n");
        for (const char* name :
             {"app/a.log", "app/tmp/x", "app/notes", "app/index.html", "app/sub/b.log", "app/sub/tmp/x"})
            write(dir.path() + u'/' + QString::fromUtf8(name));
        QCOMPARE(filesThatWeSee(dir.filePath(u"app"_s)), (QList<QByteArray>{"index.html", "sub/tmp/x"}));
    }

    void takesAFolderThatWasChosenAlthoughIgnored()
    {
        QTemporaryDir dir;
        ask(dir.path(), {u"init"_s, u"-q"_s});
        write(dir.filePath(u".gitignore"_s), "dist/\n*.map\n");
        write(dir.filePath(u"dist/index.html"_s));
        QCOMPARE(filesThatWeSee(dir.filePath(u"dist"_s)), (QList<QByteArray>{"index.html"}));
    }

    void isNotSlowedDownByAHostilePattern()
    {
        const auto pattern = IgnorePattern::parse(QByteArray("*a").repeated(200) + "b");
        QVERIFY(!pattern->matches(QByteArray("a").repeated(2000), false));
    }
};

SHIPDECK_TEST(IgnoreRulesTest)
#include "ignore_rules_test.moc"
