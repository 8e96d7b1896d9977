// SPDX-License-Identifier: MIT
#include "../../integration/cli/home.h"
#include "base/files.h"
#include "support/registry.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! Git repositories made by hand that attack already when their deployment is planned.
class HostileGitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<Home>();
        m_origin = m_home->folder(u"origin"_s, {{u"index.html"_s, "<h1>page</h1>"}});
        git(m_origin, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
        m_target = m_home->path() + u"/target"_s;
        Home::write(m_target + u"/keep.txt"_s, "original");
    }
    void cleanup() { m_home.reset(); }

    //! `a` is a submodule, whose tree has a link out, and beside it a folder `a` with the submodule `a/x`, which would be
    //! checked out through that link.
    void aSubmoduleBelowALinkWritesNothing()
    {
        Home::write(m_origin + u"/keep.txt"_s, "OVERWRITTEN");
        const QString evil = commit();
        QVERIFY(QFile::link(m_target, m_origin + u"/x"_s));
        const QString outer = commit();
        const QString inner = object(u"tree"_s, entry("160000", "x", evil));
        const QByteArray modules = "[submodule \"a\"]\npath = a\nurl = ./\n[submodule \"b\"]\npath = a/x\nurl = ./\n";
        planBranchOf(entry("100644", ".gitmodules", object(u"blob"_s, modules)) + entry("160000", "a", outer)
                     + entry("40000", "a", inner));
    }

    void aTreeWithOddNamesWritesNothing_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"..", ".git", ".GIT", ".git ", "git~1", ".", "a/../../x"})
            QTest::newRow(name) << QByteArray(name);
    }
    void aTreeWithOddNamesWritesNothing()
    {
        QFETCH(QByteArray, name);
        const QString inner = object(u"tree"_s, entry("100644", "keep.txt", object(u"blob"_s, "OVERWRITTEN")));
        planBranchOf(entry("40000", name, inner));
        QVERIFY(!QFile::exists(m_home->path() + u"/home/cache/mirrors/keep.txt"_s));
    }

    void aLinkAndAFolderOfOneNameWriteNothing()
    {
        const QString inner = object(u"tree"_s, entry("100644", "keep.txt", object(u"blob"_s, "OVERWRITTEN")));
        planBranchOf(entry("120000", "a", object(u"blob"_s, m_target.toUtf8())) + entry("40000", "a", inner));
    }

    void aSubmoduleOfThisComputerIsNotAskedForASourceElsewhere()
    {
        QTcpServer admin;
        QVERIFY(admin.listen(QHostAddress::LocalHost));
        const QString first = commit();
        const QByteArray modules = "[submodule \"lib\"]\npath = lib\nurl = http://127.0.0.1:"
            + QByteArray::number(admin.serverPort()) + "/admin/delete?x=\n";
        const QByteArray page = entry("100644", "index.html", object(u"blob"_s, "<h1>page</h1>"));
        makeBranchOf(entry("100644", ".gitmodules", object(u"blob"_s, modules)) + page + entry("160000", "lib", first));
        const Answer plan =
            m_home->run({u"deploy"_s, u"file://"_s + m_origin, u"--ref"_s, u"hostile"_s, u"--plan"_s, u"--json"_s});
        QVERIFY2(plan.exit == 0, plan.err + plan.out);
        QVERIFY(!admin.waitForNewConnection(0) && !admin.hasPendingConnections());
    }

private:
    static QByteArray entry(const char* mode, const QByteArray& name, const QString& id)
    {
        return mode + (' ' + name) + '\0' + QByteArray::fromHex(id.toLatin1());
    }
    //! Stored as it is, whatever git would say of it.
    QString object(const QString& type, const QByteArray& bytes) const
    {
        const QString file = m_home->path() + u"/object"_s;
        Home::write(file, bytes);
        return QString::fromLatin1(
                   git(m_origin, {u"hash-object"_s, u"-t"_s, type, u"--literally"_s, u"-w"_s, u"--"_s, file}))
            .trimmed();
    }
    QString commit() const
    {
        git(m_origin, {u"add"_s, u"-A"_s});
        git(m_origin, {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"change"_s});
        return QString::fromLatin1(git(m_origin, {u"rev-parse"_s, u"HEAD"_s})).trimmed();
    }
    void makeBranchOf(const QByteArray& tree) const
    {
        const QString whole = object(u"tree"_s, tree);
        const QString made = QString::fromLatin1(git(m_origin, {u"commit-tree"_s, whole, u"-m"_s, u"hostile"_s}));
        git(m_origin, {u"update-ref"_s, u"refs/heads/hostile"_s, made.trimmed()});
    }
    //! Looks what deploying such a tree would do, and that nothing outside has changed by it.
    void planBranchOf(const QByteArray& tree) const
    {
        makeBranchOf(tree);
        const Answer plan =
            m_home->run({u"deploy"_s, u"file://"_s + m_origin, u"--ref"_s, u"hostile"_s, u"--plan"_s, u"--json"_s});
        QVERIFY2(plan.exit != 0, plan.out);
        static const QRegularExpression checked(u"duplicateEntries|hasDot|fullPathname|hasDotdot|hasDotgit"_s);
        QVERIFY2(QString::fromUtf8(plan.out).contains(checked), plan.out);
        QCOMPARE(*readFile(m_target + u"/keep.txt"_s), QByteArray("original"));
        QCOMPARE(QDir(m_target).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"keep.txt"_s});
    }

    std::unique_ptr<Home> m_home;
    QString m_origin;
    QString m_target;
};

SHIPDECK_TEST(HostileGitTest)

} // namespace shipdeck::test

#include "hostile_git_test.moc"
