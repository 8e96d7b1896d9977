// SPDX-License-Identifier: MIT
#include "published.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QRegularExpression>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

class PagesTest : public PublishedTest {
    Q_OBJECT

    QByteArray shown(const QString& path = {}) const { return Home::get(m->site() + path).body; }
    QString deployed(const QString& text)
    {
        if (!text.isEmpty())
            m->push({{u"index.html"_s, text}});
        const Answer answer = m->deploy();
        if (answer.exit != 0)
            qWarning() << answer.err;
        return answer.json()[u"id"_s].toString();
    }

private Q_SLOTS:
    void cleanup()
    {
        m->rig.forget(u"faults"_s);
        m->rig.post(u"settings"_s, {{u"pages_cache_seconds"_s, 0}, {u"pages_error"_s, u""_s}});
        for (const QJsonValue& violation : m->rig.get(u"violations"_s))
            QFAIL(qPrintable(QString::fromUtf8(QJsonDocument(violation.toObject()).toJson())));
    }

    void publishesASiteThatEverybodySees()
    {
        const Answer answer = m->deploy();
        QVERIFY2(answer.exit == 0, answer.err);
        const QJsonObject deployment = answer.json();
        QCOMPARE(deployment[u"url"_s].toString(), m->site());
        QCOMPARE(deployment[u"target"_s].toString(), u"github-pages"_s);
        QVERIFY(shown().contains("first"));
        QVERIFY(!answer.err.contains(m->rig.token()));
        const QByteArray calls = m->home.run({u"show"_s, deployment[u"id"_s].toString(), u"--calls"_s}).out;
        QVERIFY(calls.contains("gh api -X POST repos/" + m->repo.toUtf8() + "/pages"));
        QVERIFY(!calls.contains(m->rig.token()));
        // Everything but .nojekyll and the marker came with the source.
        QCOMPARE(m->calls(u"POST"_s).filter(u"/git/blobs"_s), QStringList());
    }

    void uploadsOnlyWhatChanged()
    {
        deployed({});
        const QByteArray other("\x89PNG\0another", 12);
        m->home.run({u"logs"_s, m->project()});
        m->push({{u"picture.png"_s, QJsonObject{{u"base64"_s, QString::fromLatin1(other.toBase64())}}}});
        const Answer answer = m->deploy();
        QVERIFY2(answer.exit == 0, answer.err);
        QCOMPARE(shown(u"picture.png"_s), other);
        for (const QJsonValue& stage : answer.json()[u"stages"_s].toArray())
            if (stage[u"name"_s].toString() == u"publish"_s)
                QCOMPARE(stage[u"note"_s].toString(), u"1 files uploaded, 4 already there"_s);
    }

    void goesBackToTheExactCommitAndPinsIt()
    {
        const QString first = deployed({});
        const QString commit = m->branch();
        const QString second = deployed(u"<h1>second</h1>"_s);
        QVERIFY(shown().contains("second"));
        m->rig.forget(u"calls"_s);
        const Answer back = m->home.run({u"rollback"_s, m->project(), u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QCOMPARE(back.json()[u"id"_s].toString(), first);
        QCOMPARE(m->branch(), commit);
        QVERIFY(shown().contains("first"));
        QCOMPARE(m->calls(u"POST"_s), QStringList());
        const QString third = deployed(u"<h1>third</h1>"_s);
        QVERIFY(shown().contains("first"));
        const Answer on = m->home.run({u"promote"_s, third, u"--json"_s});
        QVERIFY2(on.exit == 0, on.err);
        QVERIFY(shown().contains("third"));
        QVERIFY(!second.isEmpty());
    }

    void goesBackToAReleaseThatOnlyGitHubStillHas()
    {
        m->push({{u"photo.svg"_s, QString(700'000, u'x')}});
        const Answer first = m->deploy();
        deployed(u"<h1>second</h1>"_s);
        m->home.run({u"settings"_s, u"diskBudget=1MB"_s});
        deployed(u"<h1>third</h1>"_s);
        const QString artifact = m->home.path() + u"/home/data/artifacts/"_s + first.json()[u"artifact"_s].toString();
        QVERIFY(becomesTrue([&] { return !QFileInfo::exists(artifact); }));
        const QString id = first.json()[u"id"_s].toString();
        const Answer back = m->home.run({u"rollback"_s, m->project(), u"--to"_s, id, u"--json"_s});
        m->home.run({u"settings"_s, u"diskBudget=20GB"_s});
        QVERIFY2(back.exit == 0, back.err);
        QVERIFY(shown().contains("first"));
    }

    void removesReleasesBeyondTheRetention()
    {
        const QString first = deployed({});
        QCOMPARE(m->home.run({u"settings"_s, m->project(), u"retention=1"_s}).exit, 0);
        deployed(u"<h1>second</h1>"_s);
        QCOMPARE(m->refs().filter(u"/pages/"_s).size(), 2);
        deployed(u"<h1>third</h1>"_s);
        const QStringList refs = m->refs().filter(u"/pages/"_s);
        QCOMPARE(refs.size(), 2);
        QCOMPARE(refs.filter(first), QStringList());
        const Answer back = m->home.run({u"rollback"_s, m->project(), u"--to"_s, first, u"--json"_s});
        QCOMPARE(back.errorCode(), u"rollback-impossible"_s);
    }

    void leavesNothingBehind()
    {
        deployed({});
        deployed(u"<h1>second</h1>"_s);
        QCOMPARE(m->refs().size(), 3);
        const Answer gone = m->home.run({u"remove"_s, m->project(), u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(m->refs(), QStringList());
        QCOMPARE(Home::get(m->site()).status, 404);
        QCOMPARE(m->rig.calls(u"DELETE"_s).filter(u"/pages 204"_s).size(), 1);
    }

    void bringsBackWhatWasThereBefore()
    {
        m->push({{u"index.html"_s, u"<h1>theirs</h1>"_s}}, u"gh-pages"_s);
        const QString theirs = m->branch();
        const Answer refused = m->deploy();
        QCOMPARE(refused.errorCode(), u"pages-taken"_s);
        QVERIFY(refused.errorNext().contains(u"--replace"_s));
        QCOMPARE(m->branch(), theirs);
        const Answer replaced = m->deploy({u"--replace"_s});
        QVERIFY2(replaced.exit == 0, replaced.err);
        QVERIFY(shown().contains("first"));
        QCOMPARE(m->home.run({u"remove"_s, m->project(), u"--yes"_s}).exit, 0);
        QCOMPARE(m->branch(), theirs);
        QCOMPARE(m->refs(), QStringList{u"refs/heads/gh-pages"_s});
    }

    void isReadyOnlyWhenVisitorsCanSeeIt()
    {
        deployed({});
        // The network keeps what it answers: what was asked before stays as it was for ten minutes.
        m->rig.post(u"settings"_s, {{u"pages_cache_seconds"_s, 600}});
        QVERIFY(shown().contains("first"));
        const QString second = deployed(u"<h1>second</h1>"_s);
        QVERIFY(!second.isEmpty());
        QVERIFY(shown().contains("first"));
        QVERIFY(shown(u"shipdeck-release-%1.txt"_s.arg(second)).startsWith(second.toLatin1()));
    }

    void aBuildThatGitHubRefusesGoesBack()
    {
        deployed({});
        const QString commit = m->branch();
        m->rig.post(u"settings"_s, {{u"pages_error"_s, u"Page build failed."_s}});
        m->push({{u"index.html"_s, u"<h1>second</h1>"_s}});
        const Answer answer = m->deploy();
        QCOMPARE(answer.exit, 1);
        QCOMPARE(answer.errorCode(), u"pages-build-failed"_s);
        QCOMPARE(m->branch(), commit);
        QCOMPARE(m->refs().size(), 2);
        QVERIFY(shown().contains("first"));
    }

    void aBlankPageIsNeverPublished()
    {
        m->push({{u"index.html"_s, u"<script src=/assets/app.js></script>"_s}, {u"assets/app.js"_s, u"1"_s}});
        const Answer answer = m->deploy();
        QCOMPARE(answer.errorCode(), u"pages-assets-missing"_s);
        QVERIFY(answer.errorNext().contains(u"/pages/"_s));
        QCOMPARE(m->refs(), QStringList());
    }

    void waitsOutALimitThatIsUsedUpInTheMiddle()
    {
        // GitHub refuses from the commit on, until its hour is over; here that is three seconds.
        m->rig.does(u"primary"_s, {{u"path"_s, u"/git/commits$"_s}, {u"method"_s, u"POST"_s}, {u"reset_in"_s, 3}});
        const Answer waiting = m->deploy();
        QCOMPARE(waiting.json()[u"state"_s].toString(), u"WAITING"_s);
        QCOMPARE(waiting.errorCode(), u"github-limited"_s);
        static const QRegularExpression time(u"\\d\\d:\\d\\d"_s);
        const QString what = waiting.json()[u"error"_s][u"what"_s].toString();
        QVERIFY2(what.contains(time), qPrintable(what));
        const auto all = [this] { return m->home.run({u"list"_s, u"--project"_s, m->project(), u"--json"_s}).items(); };
        QVERIFY(becomesTrue([&] { return all().at(0)[u"state"_s].toString() == u"READY"_s; }));
        QCOMPARE(all().size(), 1);
        QVERIFY(shown().contains("first"));
        QCOMPARE(m->refs().size(), 2); // the branch and the one release
        const QStringList posts = m->calls(u"POST"_s);
        QCOMPARE(posts.filter(u"/git/commits 403"_s).size(), 1); // and not asked again while it is used up
        QCOMPARE(posts.filter(u"/git/commits 201"_s).size(), 1);
        QCOMPARE(posts.filter(u"/git/refs 201"_s).size(), 2);
    }

    void publishesAFolderFromTheRepositoryThatItIsPushedTo()
    {
        const QString folder = m->home.site(m->project() + u"-clone"_s, "<h1>from a folder</h1>\n");
        git(folder, {u"init"_s, u"--quiet"_s});
        git(folder, {u"remote"_s, u"add"_s, u"backup"_s, u"https://elsewhere.test/a/b.git"_s});
        git(folder, {u"remote"_s, u"add"_s, u"origin"_s, m->address()});
        const QStringList words{u"deploy"_s, folder, u"--target"_s, u"github-pages"_s, u"--json"_s};
        const Answer answer = m->home.run(words);
        QVERIFY2(answer.exit == 0, answer.err);
        QCOMPARE(answer.json()[u"url"_s].toString(), m->site());
        QVERIFY(shown().contains("from a folder"));
        Home::write(folder + u"/index.html"_s, "<h1>changed</h1>\n");
        QCOMPARE(m->home.run(words).exit, 0); // the same project
        QVERIFY(shown().contains("changed"));
        const QString project = answer.json()[u"project"_s].toString();
        QCOMPARE(m->home.run({u"remove"_s, project, u"--yes"_s}).exit, 0);
        QCOMPARE(m->refs(), QStringList());
    }

    //! The last one: the rig's own token is no good from here on.
    void goesOnAfterASignInThatEndedInTheMiddle()
    {
        m->rig.does(u"revoke"_s, {{u"path"_s, u"/git/commits$"_s}, {u"method"_s, u"POST"_s}});
        const Answer waiting = m->deploy();
        QCOMPARE(waiting.exit, 3);
        QCOMPARE(waiting.json()[u"state"_s].toString(), u"WAITING"_s);
        const QString fresh =
            m->rig.post(u"tokens"_s, {{u"scopes"_s, QJsonArray{u"repo"_s, u"read:org"_s}}})[u"token"_s].toString();
        m->home.run({u"login"_s, u"github"_s, u"--token"_s, u"-"_s}, fresh.toLatin1() + '\n');
        const auto state = [this] {
            const QJsonArray all = m->home.run({u"list"_s, u"--project"_s, m->project(), u"--json"_s}).items();
            return all.at(0)[u"state"_s].toString();
        };
        QVERIFY(becomesTrue([&] { return state() == u"READY"_s; }));
        QVERIFY(shown().contains("first"));
    }
};
SHIPDECK_TEST(PagesTest)

#include "pages_test.moc"
