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
        QVERIFY(plan.json()[u"price"_s].toString().startsWith(u"Free: "_s));
        QVERIFY(plan.out.contains("gh-pages") && plan.out.contains("no previews"));
        QCOMPARE(m->calls(u"POST"_s), QStringList());
    }

    void aServerIsRefusedInThePlanAndBeforeItIsBuilt()
    {
        m->push({{u"package.json"_s,
                  u"{\"scripts\":{\"start\":\"node server.js\"},\"dependencies\":{\"express\":\"^4\"}}"_s},
                 {u"server.js"_s, u"require('express')().listen(process.env.PORT)"_s}});
        QCOMPARE(m->deploy({u"--plan"_s}).errorCode(), u"pages-static-only"_s);
        m->rig.forget(u"calls"_s);
        const Answer answer = m->deploy();
        QCOMPARE(answer.exit, 2);
        QCOMPARE(answer.errorCode(), u"pages-static-only"_s);
        QVERIFY(!answer.errorNext().isEmpty());
        // Nothing of it was recorded, so that nothing is reported either.
        QCOMPARE(m->home.run({u"show"_s, m->project(), u"--json"_s}).exit, 4);
        QCOMPARE(m->calls(u"POST"_s), QStringList());
    }

    void aTargetCanBeChangedUntilSomethingIsThere()
    {
        const auto target = [&] {
            return m->home.run({u"deploy"_s, u"--project"_s, m->project(), u"--plan"_s, u"--json"_s})
                .json()[u"target"_s]
                .toString();
        };
        QCOMPARE(m->deploy({u"--save"_s}).exit, 0);
        QCOMPARE(target(), u"github-pages"_s);
        const QStringList moved{u"deploy"_s, u"--project"_s, m->project(), u"--target"_s, u"local"_s, u"--json"_s};
        const Answer deployed = m->home.run(moved);
        QVERIFY2(deployed.exit == 0, deployed.err);
        QCOMPARE(deployed.json()[u"target"_s].toString(), u"local"_s);
        QCOMPARE(target(), u"local"_s);
        const Answer back =
            m->home.run({u"deploy"_s, u"--project"_s, m->project(), u"--target"_s, u"github-pages"_s, u"--json"_s});
        QCOMPARE(back.errorCode(), u"target-differs"_s);
        QCOMPARE(m->home.run({u"remove"_s, m->project(), u"--yes"_s}).exit, 0);
    }

    void whatASignInLacksIsNamedInThePlan_data()
    {
        QTest::addColumn<QJsonObject>("permissions");
        QTest::addColumn<QString>("lacks");
        const auto row = [](const char* name, const QStringList& names, const QString& lacks) {
            QJsonObject permissions{{u"contents"_s, u"write"_s}};
            for (const QString& permission : names)
                permissions.insert(permission, u"write"_s);
            QTest::newRow(name) << permissions << lacks;
        };
        row("all is there", {u"pages"_s, u"administration"_s}, {});
        row("Pages without administration", {u"pages"_s}, u"Administration: write"_s);
        row("administration without Pages", {u"administration"_s}, u"Pages: write"_s);
        row("neither", {}, u"Pages: write, Administration: write"_s);
    }
    void whatASignInLacksIsNamedInThePlan()
    {
        QFETCH(QJsonObject, permissions);
        QFETCH(QString, lacks);
        m->rig.post(u"settings"_s, {{u"pages_private"_s, true}});
        m->rig.post(u"repos/change"_s, {{u"repo"_s, m->repo}, {u"private"_s, true}});
        const QString token = m->rig
                                  .post(u"tokens"_s,
                                        {{u"login"_s, u"mona"_s},
                                         {u"kind"_s, u"fine-grained"_s},
                                         {u"repositories"_s, QJsonArray{m->repo}},
                                         {u"permissions"_s, permissions}})[u"token"_s]
                                  .toString();
        QCOMPARE(m->home.run({u"login"_s, u"github"_s, u"--token"_s, u"-"_s}, token.toLatin1()).exit, 0);
        const Answer plan = m->deploy({u"--plan"_s});
        QCOMPARE(m->home.run({u"login"_s, u"github"_s, u"--token"_s, u"-"_s}, m->rig.token()).exit, 0);
        m->rig.post(u"settings"_s, {{u"pages_private"_s, false}});
        QCOMPARE(plan.errorCode(), lacks.isEmpty() ? QString() : u"pages-not-allowed"_s);
        QVERIFY2(plan.out.contains(lacks.toUtf8()), plan.out);
        if (!lacks.isEmpty())
            QVERIFY(plan.errorNext().contains(u"/settings/personal-access-tokens"_s)
                    && plan.errorNext().contains(u"by hand"_s));
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
