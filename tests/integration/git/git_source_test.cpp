// SPDX-License-Identifier: MIT
#include "base/command.h"
#include "base/programs.h"
#include "build/sources/source.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDirIterator>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;

namespace {

//! Answers every request with "who are you?" and remembers what it was told.
class PasswordServer : public QTcpServer {
public:
    QList<QByteArray> authorizations;
    PasswordServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                for (const QByteArray& line : socket->readAll().split('\n'))
                    if (line.startsWith("Authorization: "))
                        authorizations << line.trimmed().mid(15);
                socket->write(
                    "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n"
                    "Connection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
    }
};

} // namespace

class GitSourceTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_dir;
    Paths m_paths;
    QStringList m_calls;
    QByteArray m_output;
    int m_copies = 0;

    QString origin() const { return m_dir->filePath(u"origin"_s); }
    QString copy() const { return m_dir->filePath(u"copy%1"_s.arg(m_copies)); }
    QByteArray git(const QStringList& arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = plainEnvironment();
        environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
        environment.insert(u"GIT_COMMITTER_DATE"_s, u"2026-03-01T10:00:00+09:00"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(origin());
        process.start(findProgram(u"git"_s),
                      QStringList{u"-c"_s, u"user.name=Ada"_s, u"-c"_s, u"user.email=ada@example.com"_s, u"-c"_s,
                                  u"protocol.file.allow=always"_s}
                          + arguments);
        if (!process.waitForFinished(test::deadlineMs) || process.exitCode() != 0)
            qFatal("%s", process.readAllStandardError().constData());
        return process.readAllStandardOutput().trimmed();
    }
    void write(const QString& path, const QByteArray& content) const
    {
        QVERIFY(QDir().mkpath((origin() + u'/' + path).section(u'/', 0, -2)));
        QFile file(origin() + u'/' + path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QString commit(const QString& message) const
    {
        git({u"add"_s, u"-A"_s});
        git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, message});
        return QString::fromLatin1(git({u"rev-parse"_s, u"HEAD"_s}));
    }
    SourceSpec sourceAt(const QString& ref) const
    {
        SourceSpec spec;
        spec.kind = SourceSpec::Kind::Git;
        spec.location = u"file://"_s + origin();
        spec.ref = ref;
        return spec;
    }
    Result<FetchedSource> fetch(QString ref = {}, QString location = {}, QString root = {}, QString credential = {},
                                QString seen = {})
    {
        ++m_copies;
        m_calls.clear();
        SourceSpec spec = sourceAt(ref);
        if (!location.isEmpty())
            spec.location = location;
        spec.commit = seen;
        spec.root = root;
        spec.credential = credential;
        FetchOptions options;
        options.called = [this](const QString& line, std::chrono::milliseconds, int) { m_calls << line; };
        options.output = [this](const QByteArray& bytes) { m_output += bytes; };
        return test::finish(fetchSource(spec, copy(), m_paths, options));
    }
    QByteArray content(const QString& path) const
    {
        QFile file(copy() + u'/' + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
    }
    bool fetchedAnything() const { return m_calls.filter(u" fetch "_s).size() > 0; }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_paths.cache = m_dir->filePath(u"cache"_s);
        QVERIFY(QDir().mkpath(origin()));
        git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
        write(u"index.html"_s, "one");
        write(u"apps/web/package.json"_s, "{}");
    }

    void checksOutTheDefaultBranchAndDescribesIt()
    {
        const QString head = commit(u"First words\n\nmore"_s);
        const auto fetched = fetch();
        QVERIFY2(fetched.has_value(), fetched ? "" : qPrintable(fetched.error().render()));
        QCOMPARE(content(u"index.html"_s), QByteArray("one"));
        QCOMPARE(fetched->commit, head);
        QCOMPARE(fetched->branchOrRef, u"main"_s);
        QCOMPARE(fetched->message, u"First words"_s);
        QCOMPARE(fetched->author, u"Ada"_s);
        QCOMPARE(fetched->committedAt.toString(Qt::ISODate), u"2026-03-01T01:00:00Z"_s);
        QCOMPARE(fetched->files, 2);
        QVERIFY(!QFile::exists(copy() + u"/.git"_s));
        QVERIFY(m_calls.filter(u"--depth=1"_s).size() == 1);
        for (const QString& flag :
             {u"core.fsmonitor=false"_s, u"core.hooksPath=/dev/null"_s, u"protocol.ext.allow=never"_s})
            QCOMPARE(m_calls.filter(flag).size(), m_calls.size());
    }

    void fetchesOnlyWhatIsNew()
    {
        commit(u"one"_s);
        QVERIFY(fetch().has_value());
        const auto again = fetch();
        QVERIFY(!fetchedAnything());
        QCOMPARE(content(u"index.html"_s), QByteArray("one"));
        write(u"index.html"_s, "two");
        commit(u"two"_s);
        const auto newer = fetch();
        QVERIFY(fetchedAnything());
        QCOMPARE(content(u"index.html"_s), QByteArray("two"));
        QVERIFY(newer->digest != again->digest);
    }

    void findsBranchTagAndCommit()
    {
        const QString first = commit(u"one"_s);
        git({u"tag"_s, u"-a"_s, u"v1"_s, u"-m"_s, u"tag"_s});
        write(u"index.html"_s, "two");
        const QString second = commit(u"two"_s);
        git({u"checkout"_s, u"-q"_s, u"-b"_s, u"feature/x"_s});
        write(u"index.html"_s, "three");
        commit(u"three"_s);
        QCOMPARE(fetch(u"v1"_s)->commit, first);
        QCOMPARE(content(u"index.html"_s), QByteArray("one"));
        QCOMPARE(fetch(u"feature/x"_s)->message, u"three"_s);
        QCOMPARE(fetch(second.left(7))->commit, second);
        QCOMPARE(fetch(first)->commit, first);
    }

    void fetchesTheCommitThatWasSeenWhereverTheRefIsByThen()
    {
        commit(u"one"_s);
        git({u"checkout"_s, u"-q"_s, u"-b"_s, u"feature"_s});
        write(u"index.html"_s, "two");
        const QString seen = commit(u"two"_s);
        QCOMPARE(*test::finish(currentCommit(sourceAt(u"feature"_s))), seen);
        write(u"index.html"_s, "three");
        const QString now = commit(u"three"_s);
        QCOMPARE(*test::finish(currentCommit(sourceAt(u"feature"_s))), now);

        const auto moved = fetch(u"feature"_s, {}, {}, {}, seen);
        QVERIFY2(moved.has_value(), moved ? "" : qPrintable(moved.error().render()));
        QCOMPARE(moved->commit, seen);
        QCOMPARE(moved->branchOrRef, u"feature"_s);
        QCOMPARE(content(u"index.html"_s), QByteArray("two"));

        git({u"checkout"_s, u"-q"_s, u"main"_s});
        git({u"branch"_s, u"-q"_s, u"-D"_s, u"feature"_s});
        QCOMPARE(fetch(u"feature"_s, {}, {}, {}, now)->commit, now);
    }

    void findsAnOldCommitAlthoughTheServerDoesNotGiveItOut()
    {
        const QString first = commit(u"one"_s);
        write(u"index.html"_s, "two");
        commit(u"two"_s);
        git({u"config"_s, u"uploadpack.allowAnySHA1InWant"_s, u"false"_s});
        const auto byHash = fetch(first.left(8)); // abbreviated: nobody can ask for it by name
        QVERIFY2(byHash.has_value(), byHash ? "" : qPrintable(byHash.error().render()));
        QCOMPARE(byHash->commit, first);
        QCOMPARE(content(u"index.html"_s), QByteArray("one"));
        QCOMPARE(fetch(u"0123456789"_s).error().code, u"ref-missing"_s);
        QCOMPARE(fetch(QString(40, u'7')).error().code, u"ref-missing"_s);
    }

    void saysWhatIsWrong()
    {
        QCOMPARE(fetch().error().code, u"repository-empty"_s);
        commit(u"one"_s);
        const auto missing = fetch(u"mian"_s);
        QCOMPARE(missing.error().code, u"ref-missing"_s);
        QVERIFY(missing.error().next.render().contains("main"_L1));
        QCOMPARE(fetch({}, u"file://"_s + m_dir->filePath(u"nothing"_s)).error().code, u"repository-missing"_s);
        const auto root = fetch({}, {}, u"web"_s);
        QCOMPARE(root.error().code, u"root-missing"_s);
        QVERIFY(root.error().next.render().contains("apps/web"_L1));
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const int port = closed.serverPort();
        closed.close();
        const auto network = fetch({}, u"http://127.0.0.1:%1/r.git"_s.arg(port));
        QCOMPARE(network.error().code, u"network-unreachable"_s);
        QVERIFY(!network.error().why.isEmpty());
    }

    void tellsTheServerTheTokenAndNobodyElse()
    {
        PasswordServer server;
        const QString address = u"http://127.0.0.1:%1/r.git"_s.arg(server.serverPort());
        QCOMPARE(fetch({}, address).error().code, u"repository-denied"_s);
        QVERIFY(server.authorizations.isEmpty());
        const auto denied = fetch({}, address, {}, u"me:hunter22"_s);
        QCOMPARE(denied.error().code, u"repository-denied"_s);
        QCOMPARE(server.authorizations.value(0), "Basic " + QByteArray("me:hunter22").toBase64());
        const QString told = denied.error().render() + m_calls.join(u'\n') + QString::fromUtf8(m_output);
        QVERIFY(!told.contains("hunter22"_L1)
                && !told.contains(QString::fromLatin1(QByteArray("me:hunter22").toBase64())));
    }

    void replacesADamagedMirror()
    {
        commit(u"one"_s);
        QVERIFY(fetch().has_value());
        QDirIterator packs(m_paths.mirrors(), {u"*.pack"_s, u"*.idx"_s, u"??????????????????????????????????????"_s},
                           QDir::Files, QDirIterator::Subdirectories);
        int damaged = 0;
        for (; packs.hasNext(); ++damaged) {
            QFile file(packs.next());
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("rubbish");
        }
        QVERIFY(damaged > 0);
        const auto fetched = fetch();
        QVERIFY2(fetched.has_value(), fetched ? "" : qPrintable(fetched.error().render()));
        QCOMPARE(content(u"index.html"_s), QByteArray("one"));
    }

    void replacesAMirrorThatAKilledGitLeftLocked()
    {
        commit(u"one"_s);
        QVERIFY(fetch().has_value());
        write(u"index.html"_s, "two");
        commit(u"two"_s);
        const QString mirror = QDir(m_paths.mirrors()).entryList({u"*.git"_s}, QDir::Dirs).value(0);
        QFile stale(m_paths.mirrors() + u'/' + mirror + u"/shallow.lock"_s);
        QVERIFY(stale.open(QIODevice::WriteOnly));
        const auto fetched = fetch();
        QVERIFY2(fetched.has_value(), fetched ? "" : qPrintable(fetched.error().render()));
        QCOMPARE(content(u"index.html"_s), QByteArray("two"));
    }

    void runsNothingThatTheRepositoryAsksFor()
    {
        const QString ran = m_dir->filePath(u"ran"_s);
        write(u".gitattributes"_s, "* filter=evil diff=evil\n");
        write(u"hook"_s, "#!/bin/sh\n");
        commit(u"one"_s);
        for (const QString& key : {u"filter.evil.smudge"_s, u"core.fsmonitor"_s, u"core.sshCommand"_s})
            git({u"config"_s, key, u"touch "_s + ran});
        QFile::remove(ran); // git itself may just have run it, here in the test
        QVERIFY(fetch().has_value());
        QVERIFY(!QFile::exists(ran));
    }

    void dropsLinksThatLeadOutside()
    {
        QVERIFY(QFile::link(u"/etc/passwd"_s, origin() + u"/passwd"_s));
        QVERIFY(QFile::link(u"index.html"_s, origin() + u"/home.html"_s));
        commit(u"one"_s);
        const auto fetched = fetch();
        QVERIFY(!QFileInfo(copy() + u"/passwd"_s).isSymLink());
        QVERIFY(QFileInfo(copy() + u"/home.html"_s).isSymLink());
        QVERIFY(fetched->notes.value(0).render().contains("passwd"_L1));
    }

    void fetchesSubmodulesAndThoseOfThem()
    {
        write(u"inner.txt"_s, "inside");
        commit(u"one"_s);
        git({u"submodule"_s, u"add"_s, u"-q"_s, u"--"_s, u"file://"_s + origin(), u"themes/plain"_s});
        const QString second = commit(u"two"_s);
        git({u"submodule"_s, u"add"_s, u"-q"_s, u"--"_s, u"file://"_s + origin(), u"all"_s}); // which holds the first
        commit(u"three"_s);
        const auto fetched = fetch();
        QVERIFY(fetched->submodules);
        QVERIFY2(fetched->notes.isEmpty(), qPrintable(fetched->notes.value(0).render()));
        QVERIFY(QFile::exists(copy() + u"/themes/plain/inner.txt"_s));
        QVERIFY(QFile::exists(copy() + u"/all/themes/plain/inner.txt"_s));
    }

    void aSubmoduleThatIsGoneLeavesItsFolderEmptyAndANote()
    {
        commit(u"one"_s);
        git({u"submodule"_s, u"add"_s, u"-q"_s, u"--"_s, u"file://"_s + origin(), u"themes/plain"_s});
        write(u".gitmodules"_s,
              QByteArray("[submodule \"themes/plain\"]\npath = themes/plain\nurl = file://")
                  + m_dir->filePath(u"gone"_s).toUtf8() + "\n");
        commit(u"two"_s);
        const auto fetched = fetch();
        QVERIFY(fetched->submodules);
        QCOMPARE(fetched->notes.size(), 1);
        QVERIFY(fetched->notes[0].render().contains("themes/plain"_L1));
        QVERIFY(QDir(copy() + u"/themes/plain"_s).isEmpty());
    }

    void noticesFilesInLfsThatCanNotBeHad()
    {
        write(u"film.mp4"_s,
              "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, 'a') + "\nsize 12345\n");
        commit(u"one"_s);
        const auto fetched = fetch();
        QVERIFY(fetched->lfs);
        QCOMPARE(fetched->notes.size(), 1);
        QVERIFY(fetched->notes[0].render().contains("film.mp4"_L1));
    }

    void namesAGitTreeLikeTheSameFolder()
    {
        commit(u"one"_s);
        const auto fromGit = fetch();
        SourceSpec spec;
        spec.location = origin();
        const auto fromFolder = test::finish(fetchSource(spec, m_dir->filePath(u"plain"_s), m_paths));
        QCOMPARE(fromFolder->digest, fromGit->digest);
        QCOMPARE(fromFolder->commit, fromGit->commit);
        QCOMPARE(fromFolder->branchOrRef, u"main"_s);
    }

    void letsTwoDeploymentsShareOneMirror()
    {
        commit(u"one"_s);
        SourceSpec spec;
        spec.kind = SourceSpec::Kind::Git;
        spec.location = u"file://"_s + origin();
        auto first = fetchSource(spec, m_dir->filePath(u"first"_s), m_paths);
        auto second = fetchSource(spec, m_dir->filePath(u"second"_s), m_paths);
        QVERIFY(test::finish(std::move(first)).has_value());
        QVERIFY(test::finish(std::move(second)).has_value());
        QVERIFY(QFile::exists(m_dir->filePath(u"second/index.html"_s)));
    }

    void stopsWhenCancelled()
    {
        commit(u"one"_s);
        SourceSpec spec;
        spec.kind = SourceSpec::Kind::Git;
        spec.location = u"file://"_s + origin();
        CancelSource source;
        auto fetching = fetchSource(spec, m_dir->filePath(u"c"_s), m_paths, {}, source.token());
        source.request();
        QCOMPARE(test::finish(std::move(fetching)).error().kind, Error::Kind::Canceled);
    }
};

SHIPDECK_TEST(GitSourceTest)
#include "git_source_test.moc"
