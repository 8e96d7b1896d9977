// SPDX-License-Identifier: MIT
#include "base/command.h"
#include "base/programs.h"
#include "build/sources/source.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace shipdeck;
using namespace shipdeck::build;
using namespace Qt::StringLiterals;

//! What a folder's checkout says of its commit.
class CheckoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(folder() + u"/site"_s));
        git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
        write(u"site/index.html"_s, "one");
        write(u".gitignore"_s, "*.log\n");
        git({u"add"_s, u"-A"_s});
        git({u"commit"_s, u"-q"_s, u"-m"_s, u"Say hello\n\nand more"_s});
    }

    void describesTheCommitOfACleanFolder()
    {
        write(u"debug.log"_s, "ignored");
        write(u".git/info/exclude"_s, "notes\n");
        write(u"notes"_s, "ignored here only");
        const FetchedSource fetched = fetch(folder());
        QCOMPARE(fetched.message, u"Say hello"_s);
        QCOMPARE(fetched.author, u"Ada"_s);
        QCOMPARE(fetched.commit, QString::fromLatin1(git({u"rev-parse"_s, u"HEAD"_s})));
        QCOMPARE(fetched.branchOrRef, u"main"_s);
        QVERIFY(!fetched.isModified);
    }

    void marksChangesAndNewFiles()
    {
        write(u"site/index.html"_s, "other");
        QVERIFY(fetch(folder()).isModified);
        git({u"checkout"_s, u"-q"_s, u"."_s});
        QVERIFY(!fetch(folder()).isModified);
        write(u"site/new.html"_s, "new");
        QVERIFY(fetch(folder()).isModified);
    }

    void looksOnlyAtTheFolderThatIsDeployed()
    {
        write(u"elsewhere"_s, "new");
        const FetchedSource fetched = fetch(folder() + u"/site"_s);
        QCOMPARE(fetched.message, u"Say hello"_s);
        QVERIFY(!fetched.isModified);
    }

    void aWorktreeHasItsOwn()
    {
        git({u"worktree"_s, u"add"_s, u"-q"_s, u"-b"_s, u"next"_s, u"../next"_s});
        const FetchedSource fetched = fetch(m_dir->filePath(u"next"_s));
        QCOMPARE(fetched.branchOrRef, u"next"_s);
        QCOMPARE(fetched.message, u"Say hello"_s);
        QVERIFY(!fetched.isModified);
    }

    //! The folder may be from anywhere: nothing of its settings runs outside the sandbox.
    void runsNothingThatItsSettingsName()
    {
        const QString mark = m_dir->filePath(u"ran"_s);
        const QString touch = u"touch "_s + mark;
        for (const QString& key : {u"core.fsmonitor"_s, u"core.pager"_s, u"gpg.program"_s, u"filter.x.clean"_s,
                                   u"filter.x.smudge"_s, u"diff.external"_s})
            git({u"config"_s, key, touch});
        git({u"config"_s, u"log.showSignature"_s, u"true"_s});
        write(u".gitattributes"_s, "* filter=x\n");
        write(u"site/index.html"_s, "two");
        const FetchedSource fetched = fetch(folder());
        QCOMPARE(fetched.message, u"Say hello"_s);
        QVERIFY(fetched.isModified);
        QVERIFY(!QFile::exists(mark));
    }

    void deploysWhereGitCannotReadIt()
    {
        QVERIFY(QDir(folder() + u"/.git/objects"_s).removeRecursively());
        const FetchedSource fetched = fetch(folder());
        QVERIFY(fetched.message.isEmpty());
        QVERIFY(!fetched.isModified);
        QCOMPARE(fetched.files, 2);
    }

private:
    QString folder() const { return m_dir->filePath(u"shop"_s); }
    void write(const QString& path, const QByteArray& content) const
    {
        QFile file(folder() + u'/' + path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QByteArray git(const QStringList& arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = plainEnvironment();
        environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder());
        process.start(findProgram(u"git"_s),
                      QStringList{u"-c"_s, u"user.name=Ada"_s, u"-c"_s, u"user.email=ada@example.com"_s} + arguments);
        if (!process.waitForFinished(test::deadlineMs) || process.exitCode() != 0)
            qFatal("%s", process.readAllStandardError().constData());
        return process.readAllStandardOutput().trimmed();
    }
    FetchedSource fetch(const QString& location)
    {
        SourceSpec spec;
        spec.location = location;
        Paths paths;
        paths.cache = m_dir->filePath(u"cache"_s);
        const QString copy = m_dir->filePath(u"copy%1"_s.arg(++m_copies));
        const auto fetched = test::finish(fetchSource(spec, copy, paths, {}));
        if (!fetched)
            qFatal("%s", qPrintable(fetched.error().render()));
        return *fetched;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    int m_copies = 0;
};

SHIPDECK_TEST(CheckoutTest)
#include "checkout_test.moc"
