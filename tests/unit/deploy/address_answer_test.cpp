// SPDX-License-Identifier: MIT
#include "deck/edge.h"

#include "../store/store_fixture.h"
#include "base/files.h"
#include "build/artifacts/artifact_store.h"
#include "deck/deck.h"
#include "deck/deployments.h"
#include "deck/plan.h"
#include "deploy/snapshot.h"
#include "store/projects.h"
#include "targets/cloudfront/steps/place.h"
#include "edge/access.h"
#include "store/access.h"
#include "support/finish.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! What the deck says an address gets, of a site on AWS that nobody is asked about.
class AddressAnswerTest : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m;
    std::unique_ptr<Deck> m_deck;
    store::Project m_shop;

    template <typename Work> void write(Work work)
    {
        const Result<> done = m->store->write(work);
        QVERIFY2(done, done ? "" : qPrintable(done.error().render()));
    }
    QString pack(const QHash<QString, QByteArray>& files) const
    {
        const QTemporaryDir output;
        for (auto file = files.begin(); file != files.end(); ++file)
            if (!writeFile(output.filePath(file.key()), file.value()))
                return {};
        const auto packed = finish(build::ArtifactStore(m->paths).pack(build::UntrustedFolder(output.path()), {}, {}));
        return packed ? packed->digest : QString();
    }
    store::Deployment release(const QHash<QString, QByteArray>& files, bool isCurrent = true)
    {
        store::Deployment made = m->hasDeployment(m_shop, store::State::Ready,
                                                  isCurrent ? store::ReleaseRole::Current : store::ReleaseRole::Staged);
        made.artifact = pack(files);
        made.url = u"https://d1a2b3.cloudfront.net/"_s;
        deploy::Snapshot snapshot;
        snapshot.detection.spaFallback = u"index.html"_s;
        snapshot.sourceRules = {{u"vercel.json"_s, uR"({"redirects": [{"source": "/old", "destination": "/new"}]})"_s}};
        made.snapshot = snapshot.toJson();
        write([&](store::Database& db) { return store::updateDeployment(db, made); });
        return made;
    }
    Result<AddressAnswer> ask(const QString& address, const QString& visitor = {})
    {
        return finish(m_deck->edge().explain(ProjectId(u"shop"_s), EnvironmentName(u"production"_s), address, visitor));
    }
    QString codeOf(const QString& address)
    {
        const auto answer = ask(address);
        return answer || answer.error().next.render().isEmpty() ? QString() : answer.error().code;
    }

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<StoreFixture>();
        m_shop = m->hasProject(u"shop"_s);
        m_shop.settings[u"target"_s] = u"cloudfront"_s;
        write([this](store::Database& db) { return store::updateProject(db, m_shop); });
        auto deck = Deck::open(m->paths);
        QVERIFY(deck);
        m_deck = *std::move(deck);
    }
    void cleanup()
    {
        m_deck.reset();
        m.reset();
    }

    void namesTheObjectWhereProjectsShareABucket()
    {
        const store::Deployment current = release({{u"index.html"_s, "x"}});
        write([this](store::Database& db) {
            deploy::CloudFrontPlace place;
            place.prefix = u"sites/shipdeck-shop/"_s;
            return deploy::setCloudFrontPlace(db, m_shop.id, place);
        });
        const auto page = ask(u"/"_s);
        QVERIFY(page);
        QCOMPARE(page->said.verdict.object, u"/sites/shipdeck-shop/releases/%1/index.html"_s.arg(current.id));
    }

    void answersByTheRulesOfWhatIsCurrent()
    {
        const store::Deployment current = release(
            {{u"index.html"_s, "x"}, {u"_headers"_s, "/*\n  X-A: b\n"}, {u"_redirects"_s, "/x /y Country=de\n"}});
        release({{u"about.html"_s, "x"}}, false); // newer, and seen by nobody
        const auto page = ask(u"https://d1a2b3.cloudfront.net/some/where"_s);
        QVERIFY2(page, page ? "" : qPrintable(page.error().render()));
        QCOMPARE(page->said.status, 200);
        QCOMPARE(page->said.file, u"index.html"_s);
        QCOMPARE(page->said.rule, u"fallback"_s);
        QCOMPARE(page->said.verdict.headers.value(u"x-a"_s), u"b"_s);
        QCOMPARE(page->release.id, current.id);
        QCOMPARE(page->notes.size(), 1);
        QCOMPARE(page->refusal, 0);
        // A file of the source that is not published says so.
        const auto moved = ask(u" /old?a=b "_s);
        QVERIFY(moved);
        QCOMPARE(moved->said.status, 308);
        QCOMPARE(moved->said.verdict.location, u"/new?a=b"_s);
        QCOMPARE(moved->said.origin.file, u"vercel.json"_s);
        QCOMPARE(moved->toPublicJson()[u"release"_s].toString(), current.id);
    }

    void answersByTheNewestThatIsReadyWhereNothingIsCurrent()
    {
        const store::Deployment staged = release({{u"about.html"_s, "x"}}, false);
        const auto page = ask(u"/about"_s);
        QVERIFY2(page, page ? "" : qPrintable(page.error().render()));
        QCOMPARE(page->said.file, u"about.html"_s);
        QCOMPARE(page->release.id, staged.id);
    }

    void saysWhoGetsIt()
    {
        release({{u"index.html"_s, "x"}});
        const auto rule = edge::encode({{u"203.0.113.0/24"_s}, {}}, QByteArray(16, 's'));
        QVERIFY(rule);
        write([&](store::Database& db) {
            return store::setAccess(db, m_shop.id, u"production"_s,
                                    {{u"networks"_s, QJsonArray{u"203.0.113.0/24"_s}},
                                     {u"rule"_s, QJsonDocument::fromJson(*rule).object()}});
        });
        const auto page = ask(u"/"_s);
        QVERIFY(page);
        QCOMPARE(page->said.status, 200);
        QCOMPARE(page->refusal, 403);
        QCOMPARE(ask(u"/"_s, u"203.0.113.9"_s)->said.status, 200);
        QCOMPARE(ask(u"/"_s, u"198.51.100.9"_s)->said.status, 403);
    }

    //! As a deployment would detect it; what is built there is what answers.
    void answersFromAFolderBeforeDeploying()
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const QString& file, const QByteArray& text) {
            const QString path = folder.filePath(file);
            return QDir().mkpath(path.section(u'/', 0, -2)) && writeFile(path, text);
        };
        QVERIFY(write(u"package.json"_s, R"({"scripts": {"build": "vite build"}, "devDependencies":
                                             {"@sveltejs/kit": "2", "@sveltejs/adapter-static": "3", "vite": "5"}})"));
        QVERIFY(write(u"svelte.config.js"_s,
                      "import adapter from '@sveltejs/adapter-static';\n"
                      "export default {kit: {adapter: adapter({fallback: '200.html'})}};\n"));
        QVERIFY(write(u"_redirects"_s, "/a /b 301\n")); // not in what is published
        build::SourceSpec source;
        source.kind = build::SourceSpec::Kind::Folder;
        source.location = folder.path();
        PlanPreview plan;
        plan.project = u"app"_s;
        plan.target = u"cloudfront"_s;
        plan.environment = EnvironmentName(u"production"_s);
        plan.isNewProject = true;
        const auto detection = finish(m_deck->deployments().detect(source));
        QVERIFY(detection);
        plan.detection = *detection;
        const auto asked = [&] { return finish(m_deck->edge().explain(source, plan, u"/users/7"_s)); };
        QCOMPARE(asked().error().code, u"edge-not-built"_s);
        QVERIFY(write(u"build/index.html"_s, "x") && write(u"build/200.html"_s, "x"));
        const auto page = asked();
        QVERIFY2(page, page ? "" : qPrintable(page.error().render()));
        QCOMPARE(page->said.status, 200);
        QCOMPARE(page->said.file, u"200.html"_s);
        QVERIFY(page->release.id.isEmpty());

        // The same of a project that was saved, and not deployed yet.
        m_shop.location = folder.path();
        m_shop.sourceKind = u"folder"_s;
        this->write([this](store::Database& db) { return store::updateProject(db, m_shop); });
        QCOMPARE(ask(u"/users/7"_s)->said.file, u"200.html"_s);

        plan.target = u"local"_s;
        QCOMPARE(asked().error().code, u"edge-unsupported"_s);
        plan.target = u"cloudfront"_s;
        source.kind = build::SourceSpec::Kind::Git;
        QCOMPARE(asked().error().code, u"edge-no-release"_s);
    }

    //! Of what is not built, what is held back from publishing does not answer either.
    void answersFromAFolderThatNeedsNoBuild()
    {
        const QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"index.html"_s), "x") && writeFile(folder.filePath(u".env"_s), "A=b\n"));
        build::SourceSpec source;
        source.kind = build::SourceSpec::Kind::Folder;
        source.location = folder.path();
        PlanPreview plan;
        plan.project = u"page"_s;
        plan.target = u"cloudfront"_s;
        plan.isNewProject = true;
        plan.detection = *finish(m_deck->deployments().detect(source));
        const auto codeOf = [&](const QString& address) {
            const auto answer = finish(m_deck->edge().explain(source, plan, address));
            return answer ? QString() : answer.error().code;
        };
        QCOMPARE(codeOf(u"https://d1a2b3.cloudfront.net/"_s), QString()); // it may be there one day
        release({{u"index.html"_s, "x"}});
        QCOMPARE(codeOf(u"https://d1a2b3.cloudfront.net/"_s), u"edge-host-other"_s); // the shop is
        QCOMPARE(finish(m_deck->edge().explain(source, plan, u"/"_s))->said.status, 200);
        QCOMPARE(finish(m_deck->edge().explain(source, plan, u"/.env"_s))->said.status, 404);
    }

    void knowsWhoseAddressItIs()
    {
        const auto owner = [this](const QString& address) {
            const auto found = m_deck->edge().ownerOf(address);
            return found && *found ? (*found)->name + u' ' + (*found)->environment : QString();
        };
        QCOMPARE(owner(u"https://d1a2b3.cloudfront.net/about/"_s), QString());
        release({{u"index.html"_s, "x"}});
        QCOMPARE(owner(u"https://D1A2B3.cloudfront.net:443/about/?a"_s), u"shop production"_s);
        QCOMPARE(owner(u"d1a2b3.cloudfront.net"_s), u"shop production"_s);
        QCOMPARE(owner(u"https://www.example.com/"_s), QString());
        QCOMPARE(owner(u"/about/"_s), QString());
        QCOMPARE(m_deck->edge().ownerOf(u"https://"_s).error().code, u"edge-address-invalid"_s);

        // Below a domain also what has no release yet.
        store::Project blog = m->hasProject(u"blog"_s);
        blog.settings[u"target"_s] = u"cloudfront"_s;
        deploy::AwsChoice choice{{}, u"eu-west-1"_s, u"123456789012"_s};
        choice.zone = u"example.com"_s;
        choice.setIn(blog);
        write([&](store::Database& db) -> Result<> {
            SD_CHECK(store::updateProject(db, blog));
            return store::environment(db, blog.id, u"pr-7"_s).map([](const store::Environment&) {});
        });
        QCOMPARE(owner(u"https://blog.example.com/a"_s), u"blog production"_s);
        QCOMPARE(owner(u"https://blog-pr-7.example.com/a"_s), u"blog pr-7"_s);

        // What is not at the edge of AWS has no address that could be tried.
        m_shop.settings[u"target"_s] = u"local"_s;
        write([this](store::Database& db) { return store::updateProject(db, m_shop); });
        QCOMPARE(owner(u"https://d1a2b3.cloudfront.net/about/"_s), QString());
    }

    void saysWhyThereIsNoAnswer()
    {
        m_shop.sourceKind = u"git"_s;
        write([this](store::Database& db) { return store::updateProject(db, m_shop); });
        QCOMPARE(codeOf(u"/"_s), u"edge-no-release"_s);
        store::Deployment current = release({{u"index.html"_s, "x"}});
        QCOMPARE(codeOf(u"https://"_s), u"edge-address-invalid"_s);
        QCOMPARE(codeOf(u"www.example.com/"_s), u"edge-host-other"_s);
        QVERIFY(finish(build::ArtifactStore(m->paths).remove(current.artifact)));
        QCOMPARE(codeOf(u"/"_s), u"edge-release-not-here"_s);
        m_shop.settings[u"target"_s] = u"local"_s;
        write([this](store::Database& db) { return store::updateProject(db, m_shop); });
        QCOMPARE(codeOf(u"/"_s), u"edge-unsupported"_s);
    }
};
SHIPDECK_TEST(AddressAnswerTest)

#include "address_answer_test.moc"
