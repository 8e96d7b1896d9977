// SPDX-License-Identifier: MIT
#include "published.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! What GitHub Pages cannot do is said at once, in words, and changes nothing.
class PagesRefusalsTest : public PublishedTest {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        QCOMPARE(m->refs(), QStringList());
        m->rig.forget(u"faults"_s);
    }

    void thePlanSaysWhatWillBeMadeAndWhatCannotBe()
    {
        const Answer plan = m->deploy({u"--plan"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        QCOMPARE(plan.json()[u"target"_s].toString(), u"github-pages"_s);
        QCOMPARE(plan.json()[u"address"_s].toString(), m->site());
        QVERIFY(plan.json()[u"price"_s].toString().contains(u"Nothing"_s));
        QVERIFY(plan.out.contains("gh-pages") && plan.out.contains("no previews"));
        QCOMPARE(m->calls(u"POST"_s), QStringList());
    }

    void aServerIsRefusedInThePlanAndBeforeItIsBuilt()
    {
        m->push({{u"package.json"_s,
                  u"{\"scripts\":{\"start\":\"node server.js\"},\"dependencies\":{\"express\":\"^4\"}}"_s},
                 {u"server.js"_s, u"require('express')().listen(process.env.PORT)"_s}});
        QCOMPARE(m->deploy({u"--plan"_s}).errorCode(), u"pages-static-only"_s);
        const Answer answer = m->deploy();
        QCOMPARE(answer.errorCode(), u"pages-static-only"_s);
        QVERIFY(!answer.errorNext().isEmpty());
    }

    void previewsHaveNoPlace()
    {
        const Answer preview = m->deploy({u"--env"_s, u"preview"_s});
        QCOMPARE(preview.exit, 2);
        QCOMPARE(preview.errorCode(), u"pages-production-only"_s);
        QVERIFY(preview.errorNext().contains(u"--target local"_s));
    }

    void aFolderThatIsNoRepositoryIsRefused()
    {
        const Answer answer =
            m->home.run({u"deploy"_s, m->home.site(u"folder"_s), u"--target"_s, u"github-pages"_s, u"--json"_s});
        QCOMPARE(answer.exit, 2);
        QCOMPARE(answer.errorCode(), u"pages-no-repository"_s);
    }

    void aPlanOfGitHubWithoutPagesIsSaid()
    {
        m->rig.post(u"repos/change"_s, {{u"repo"_s, m->repo}, {u"private"_s, true}});
        const Answer answer = m->deploy();
        QCOMPARE(answer.exit, 3);
        QCOMPARE(answer.errorCode(), u"pages-unavailable"_s);
        QVERIFY(answer.out.contains("plan"));
    }

    void missingRightsAreNamed()
    {
        m->rig.does(u"status"_s,
                    {{u"path"_s, u"/pages$"_s},
                     {u"method"_s, u"POST"_s},
                     {u"status"_s, 403},
                     {u"count"_s, 0},
                     {u"body"_s, QJsonObject{{u"message"_s, u"Resource not accessible"_s}}}});
        const Answer answer = m->deploy();
        QCOMPARE(answer.exit, 3);
        QCOMPARE(answer.errorCode(), u"pages-not-allowed"_s);
        QVERIFY(answer.errorNext().contains(u"Administration"_s));
    }

    void aBranchThatMayNotBeMovedIsSaid()
    {
        QCOMPARE(m->deploy().exit, 0);
        m->rig.post(u"repos/change"_s, {{u"repo"_s, m->repo}, {u"protected_branches"_s, QJsonArray{u"gh-pages"_s}}});
        m->push({{u"index.html"_s, u"<h1>second</h1>"_s}});
        const Answer answer = m->deploy();
        QCOMPARE(answer.errorCode(), u"pages-branch-protected"_s);
        QVERIFY(Home::get(m->site()).body.contains("first"));
        m->rig.post(u"repos/change"_s, {{u"repo"_s, m->repo}, {u"protected_branches"_s, QJsonArray()}});
        QCOMPARE(m->home.run({u"remove"_s, m->project(), u"--yes"_s}).exit, 0);
    }

    void aProjectKeepsItsTarget()
    {
        QCOMPARE(m->deploy().exit, 0);
        const Answer moved =
            m->home.run({u"deploy"_s, u"--project"_s, m->project(), u"--target"_s, u"local"_s, u"--json"_s});
        QCOMPARE(moved.errorCode(), u"target-differs"_s);
        const Answer beside = m->home.run({u"deploy"_s, m->address(), u"--target"_s, u"local"_s, u"--json"_s});
        QVERIFY2(beside.exit == 0, beside.err);
        QCOMPARE(beside.json()[u"project"_s].toString(), m->project() + u"-2"_s);
        QCOMPARE(beside.json()[u"target"_s].toString(), u"local"_s);
        for (const QString& project : {m->project(), m->project() + u"-2"_s})
            QCOMPARE(m->home.run({u"remove"_s, project, u"--yes"_s}).exit, 0);
    }
};
SHIPDECK_TEST(PagesRefusalsTest)

#include "refusals_test.moc"
