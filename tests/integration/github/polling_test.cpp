// SPDX-License-Identifier: MIT
#include "build/detect/detection.h"
#include "place.h"

#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;
using Kind = github::Ref::Kind;

class PollingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        rig = std::make_unique<Rig>();
        QVERIFY2(rig->isUp(), rig->trouble().constData());
        rig->use();
        place = std::make_unique<Place>();
        account = place->signedIn(rig->token());
    }
    void init()
    {
        rig->forget(u"calls"_s);
        lighthouse = finish(place->github().repository(account.id, u"mona"_s, u"lighthouse"_s)).value();
    }

    void listsBranchesWithTheDefaultOneFirst()
    {
        const auto branches = finish(place->github().refs(account.id, lighthouse, Kind::Branch));
        QVERIFY(branches);
        QCOMPARE(branches->constFirst().name, u"main"_s);
        QCOMPARE(branches->constFirst().commit.size(), 40);
        QCOMPARE(branches->value(1).name, u"feature/größer"_s);
    }
    void listsTagsAndCommitsOfABranchWithASlashAndUmlauts()
    {
        const auto tags = finish(place->github().refs(account.id, lighthouse, Kind::Tag));
        QCOMPARE(tags->value(0).name, u"v1.0.0"_s);
        const auto commits = finish(place->github().refs(account.id, lighthouse, Kind::Commit, u"feature/größer"_s));
        QVERIFY(commits);
        QCOMPARE(commits->size(), 3);
        QCOMPARE(commits->constFirst().title, u"Try it larger"_s);
        QVERIFY(!commits->constFirst().author.isEmpty());
        QVERIFY(commits->constFirst().at.isValid());
    }
    void marksPullRequestsFromForks()
    {
        rig->post(u"repos"_s,
                  {{u"repo"_s, u"stranger/lighthouse"_s},
                   {u"parent"_s, u"mona/lighthouse"_s},
                   {u"template"_s, u"site"_s}});
        rig->post(u"pulls"_s,
                  {{u"repo"_s, u"mona/lighthouse"_s}, {u"head"_s, u"feature/größer"_s}, {u"title"_s, u"Ours"_s}});
        rig->post(u"pulls"_s,
                  {{u"repo"_s, u"mona/lighthouse"_s},
                   {u"head"_s, u"feature/größer"_s},
                   {u"head_owner"_s, u"stranger"_s},
                   {u"title"_s, u"Theirs"_s},
                   {u"login"_s, u"stranger"_s}});
        const auto pulls = finish(place->github().refs(account.id, lighthouse, Kind::PullRequest));
        QVERIFY(pulls);
        QHash<QString, bool> isFork;
        for (const github::Ref& ref : *pulls)
            isFork.insert(ref.title, ref.isFork);
        QCOMPARE(isFork, (QHash<QString, bool>{{u"Ours"_s, false}, {u"Theirs"_s, true}}));
        QCOMPARE(pulls->constFirst().headBranch, u"feature/größer"_s);
    }
    void addsUpWhatChecksSay()
    {
        const QString sha = finish(place->github().refs(account.id, lighthouse, Kind::Branch))->constFirst().commit;
        const auto state = [&] { return finish(place->github().checks(account.id, lighthouse, sha)).value(); };
        QCOMPARE(state().state, github::Checks::State::None);
        check(sha, u"lint"_s, u"completed"_s, u"success"_s);
        check(sha, u"docs"_s, u"completed"_s, u"skipped"_s);
        QCOMPARE(state().state, github::Checks::State::Passed);
        QCOMPARE(state().passed, 2);
        check(sha, u"test"_s, u"in_progress"_s, {});
        QCOMPARE(state().state, github::Checks::State::Pending);
        check(sha, u"test"_s, u"completed"_s, u"timed_out"_s);
        QCOMPARE(state().state, github::Checks::State::Failed);
    }
    void followsARepositoryToItsNewNameByItsId()
    {
        const auto before = finish(place->github().repository(account.id, u"mona"_s, u"compass"_s));
        rig->post(u"repos/change"_s, {{u"repo"_s, u"mona/compass"_s}, {u"name"_s, u"sextant"_s}});
        const auto after = finish(place->github().repository(account.id, u"mona"_s, u"compass"_s));
        QVERIFY(after);
        QCOMPARE(after->id, before->id);
        QCOMPARE(after->name, u"sextant"_s);
        QVERIFY(finish(place->github().refs(account.id, *before, Kind::Branch)));
        rig->post(u"repos/change"_s, {{u"repo"_s, u"mona/sextant"_s}, {u"name"_s, u"compass"_s}});
    }
    void showsNothingOfAnEmptyRepositoryAndSaysWhy()
    {
        rig->post(u"repos"_s, {{u"repo"_s, u"mona/void"_s}, {u"template"_s, QString(u""_s)}});
        const auto empty = finish(place->github().repository(account.id, u"mona"_s, u"void"_s)).value();
        for (const Kind kind : {Kind::Branch, Kind::Tag, Kind::Commit, Kind::PullRequest})
            QCOMPARE(finish(place->github().refs(account.id, empty, kind))->size(), 0);
        const auto found = finish(place->github().detect(account.id, empty, {}, {}));
        QCOMPARE(found.error().code, u"repository-empty"_s);
    }
    void detectsWithoutCloning()
    {
        rig->post(u"repos"_s, {{u"repo"_s, u"mona/shop"_s}, {u"template"_s, u"note"_s}, {u"private"_s, true}});
        const QJsonObject files{
            {u"package.json"_s,
             u"{\"scripts\":{\"build\":\"vite build\"},\"devDependencies\":{\"vite\":\"^5.0.0\"}}"_s},
            {u"package-lock.json"_s, u"{\"lockfileVersion\":3,\"packages\":{}}"_s},
            {u"vite.config.js"_s, u"export default { build: { outDir: 'public-out' } }\n"_s},
            {u"index.html"_s, u"<div id=app></div>"_s}};
        rig->post(u"commits"_s, {{u"repo"_s, u"mona/shop"_s}, {u"files"_s, files}});
        const auto shop = finish(place->github().repository(account.id, u"mona"_s, u"shop"_s)).value();
        rig->forget(u"calls"_s);
        const auto found = finish(place->github().detect(account.id, shop, u"main"_s, {}));
        QVERIFY2(found, qPrintable(found ? QString() : found.error().render()));
        QCOMPARE(found->framework, u"vite"_s);
        QCOMPARE(found->packageManager, u"npm"_s);
        QCOMPARE(found->outputDirectory, u"public-out"_s);
        QCOMPARE(rig->calls(u"/git/trees/"_s).size(), 1);
        QVERIFY2(rig->calls(u"contents"_s).size() <= 4, qPrintable(rig->calls().join(u'\n')));
        rig->forget(u"calls"_s);
        const auto again = finish(place->github().detect(account.id, shop, u"main"_s, {}));
        QCOMPARE(*again, *found);
        QCOMPARE(rig->calls(u"contents"_s).size(), 0); // kept by commit
    }
    void detectsAPlainSiteOfAnotherBranch()
    {
        const auto found = finish(place->github().detect(account.id, lighthouse, u"feature/größer"_s, {}));
        QVERIFY(found);
        QCOMPARE(found->framework, u"static-html"_s);
        QCOMPARE(finish(place->github().detect(account.id, lighthouse, u"gone"_s, {})).error().code, u"ref-missing"_s);
    }
    void knowsWhichRepositoriesAreImported()
    {
        QCOMPARE(place->github().gitUrl(account.id, lighthouse), rig->web() + u"/mona/lighthouse.git"_s);
        QVERIFY(place->github().imported(account.id)->isEmpty());
    }

private:
    void check(const QString& sha, const QString& name, const QString& status, const QString& conclusion)
    {
        QJsonObject run{{u"repo"_s, u"mona/lighthouse"_s}, {u"sha"_s, sha}, {u"name"_s, name}, {u"status"_s, status}};
        run.insert(u"conclusion"_s, conclusion.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(conclusion));
        rig->post(u"checks"_s, run);
    }

    std::unique_ptr<Rig> rig;
    std::unique_ptr<Place> place;
    github::Account account;
    github::Repository lighthouse;
};

SHIPDECK_TEST(PollingTest)
#include "polling_test.moc"
