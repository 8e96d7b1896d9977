// SPDX-License-Identifier: MIT
#include "build/sources/git_errors.h"
#include "build/sources/git_refs.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;

class GitWordsTest : public QObject {
    Q_OBJECT
private:
    const QString m_a = QString(40, u'a');
    const QString m_b = QString(40, u'b');
    RefList refs() const
    {
        return parseRefs(u"ref: refs/heads/main\tHEAD\n%1\tHEAD\n%1\trefs/heads/main\n%2\trefs/heads/feature/login\n"
                         "%1\trefs/tags/v1\n%2\trefs/tags/v1^{}\n%2\trefs/pull/7/head\n"_s.arg(m_a, m_b)
                             .toUtf8());
    }

private Q_SLOTS:
    void readsWhatAServerOffers()
    {
        QCOMPARE(refs().defaultBranch, u"main"_s);
        QCOMPARE(refs().branches, (QStringList{u"main"_s, u"feature/login"_s}));
        QCOMPARE(refs().tags, QStringList{u"v1"_s});
        QCOMPARE(refs().commits.value(u"refs/tags/v1"_s), m_b); // the commit, not the tag's own object
    }

    void findsBranchTagPullRequestAndCommit()
    {
        const auto resolve = [this](const QString& ref) { return *resolveRef(refs(), ref, u"x"_s); };
        QCOMPARE(resolve({}).fullName, u"refs/heads/main"_s);
        QCOMPARE(resolve(u"feature/login"_s).commit, m_b);
        QCOMPARE(resolve(u"v1"_s).fullName, u"refs/tags/v1"_s);
        QCOMPARE(resolve(u"pull/7/head"_s).commit, m_b);
        QCOMPARE(resolve(u"BBBB"_s).commit, m_b);       // abbreviated
        QCOMPARE(resolve(u"cccc"_s).commit, u"cccc"_s); // not at any tip: to be looked for in the history
    }

    void namesTheNearestBranches()
    {
        const auto missing = resolveRef(refs(), u"login"_s, u"x"_s);
        QCOMPARE(missing.error().code, u"ref-missing"_s);
        QCOMPARE(missing.error().next.args.first().section(u',', 0, 0), u"feature/login"_s);
        QCOMPARE(resolveRef(refs(), u"mian"_s, u"x"_s).error().next.args.first().section(u',', 0, 0), u"main"_s);
    }

    void saysThatARepositoryIsEmpty() { QCOMPARE(resolveRef({}, {}, u"x"_s).error().code, u"repository-empty"_s); }

    void managesWithoutAUsableDefaultBranch()
    {
        RefList list = refs();
        list.defaultBranch = u"never-pushed"_s;
        QCOMPARE(resolveRef(list, {}, u"x"_s)->fullName, u"refs/heads/main"_s);
    }

    void saysHowToMeetAnUnknownServer()
    {
        const auto command = [](const QString& address) {
            return errorFromGit(address, "Host key verification failed.").next.args.value(0);
        };
        QCOMPARE(command(u"git@forge.test:acme/shop.git"_s), u"ssh git@forge.test"_s);
        QCOMPARE(command(u"ssh://git@forge.test:2222/acme/shop.git"_s), u"ssh -p 2222 git@forge.test"_s);
        QCOMPARE(command(u"ssh://forge.test/shop.git"_s), u"ssh forge.test"_s);
    }

    void knowsWhatGitMeans_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QString>("code");
        QTest::newRow("ssh key") << QByteArray(
            "git@h: Permission denied (publickey).\nfatal: Could not read from remote repository.\n\nPlease make sure "
            "you have the correct access rights\n")
                                 << u"repository-denied"_s;
        QTest::newRow("host key") << QByteArray(
            "Host key verification failed.\nfatal: Could not read from remote repository.")
                                  << u"ssh-host-unknown"_s;
        QTest::newRow("no password") << QByteArray(
            "fatal: could not read Username for 'https://github.com': terminal prompts disabled")
                                     << u"repository-denied"_s;
        QTest::newRow("dns") << QByteArray("fatal: unable to access 'https://x/': Could not resolve host: x")
                             << u"network-unreachable"_s;
        QTest::newRow("certificate") << QByteArray(
            "fatal: unable to access 'https://x/': server certificate verification failed. CAfile: none")
                                     << u"certificate-refused"_s;
        QTest::newRow("404") << QByteArray("remote: Not Found\nfatal: repository 'https://x/' not found")
                             << u"repository-missing"_s;
        QTest::newRow("not a repository")
            << QByteArray("fatal: '/x' does not appear to be a git repository") << u"repository-missing"_s;
        QTest::newRow("disk") << QByteArray("fatal: write error: No space left on device") << u"disk-full"_s;
        QTest::newRow("anything else") << QByteArray("fatal: bad object HEAD") << u"git-failed"_s;
    }
    void knowsWhatGitMeans()
    {
        QFETCH(QByteArray, words);
        const Error error = errorFromGit(u"x"_s, words);
        QTEST(error.code, "code");
        QVERIFY(!error.next.isEmpty());
    }
};

SHIPDECK_TEST(GitWordsTest)
#include "git_words_test.moc"
