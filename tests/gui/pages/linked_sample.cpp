// SPDX-License-Identifier: MIT
#include "linked_sample.h"

#include "base/clock.h"
#include "github/project_settings.h"
#include "store/accounts.h"
#include "store/projects.h"
#include "store/pushes.h"

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

const QString account = u"accountmina"_s;

QJsonObject told(const QString& state)
{
    return {{u"id"_s, 7}, {u"told"_s, state}, {u"trying"_s, QString()}};
}

} // namespace

void linkSample(SampleDeck& sample)
{
    sample.write([](store::Database& db) -> Result<> {
        store::Account mina;
        mina.id = account;
        mina.host = u"github.com"_s;
        mina.login = u"mina"_s;
        mina.way = u"token"_s;
        mina.secret = u"none"_s;
        mina.createdAt = nowUtc();
        SD_CHECK(store::putAccount(db, mina));
        SD_TRY(store::Project project, store::project(db, SampleDeck::harbor));
        project.settings.insert(u"github"_s, github::RepositoryLink{account, 42, u"acme/harbor-web"_s}.toJson());
        github::PushRules push;
        push.production = true;
        push.branch = u"main"_s;
        push.previews = true;
        push.branches = {{u"staging"_s, u"develop"_s}};
        push.exceptPaths = {u"docs/"_s, u"*.md"_s};
        project.settings.insert(u"push"_s, push.toJson());
        return store::updateProject(db, project);
    });
}

void watchSample(SampleDeck& sample, store::Watch::State state, const QJsonObject& more,
                 const std::optional<Error>& error)
{
    const QJsonObject ours{{u"ours"_s, true}, {u"recorded"_s, true}, {u"name"_s, u"mina@harbor"_s}};
    QJsonObject facts{{u"everyMs"_s, 5'000}, {u"owners"_s, QJsonObject{{u"production"_s, ours}, {u"preview"_s, ours}}}};
    for (auto fact = more.begin(); fact != more.end(); ++fact)
        facts.insert(fact.key(), *fact);
    sample.write([&](store::Database& db) {
        return store::keepWatch(db, store::Watch{SampleDeck::harbor, state, 0, facts, error});
    });
}

void reportSample(SampleDeck& sample, const QString& deployment, const QJsonObject& sent, const Error* error,
                  bool isOpen, const QDateTime& dueAt)
{
    sample.write([&](store::Database& db) -> Result<> {
        SD_TRY(auto insert,
               db.prepare("INSERT OR REPLACE INTO github_reports (deployment, is_open, sent, attempts, due_at, error)"
                          " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
        insert.with(deployment, isOpen ? 1 : 0, sent, error ? 2 : 0, dueAt.isValid() ? store::toIso(dueAt) : u""_s);
        if (error)
            insert.bind(6, store::toText(error->toJson()));
        else
            insert.bindNull(6);
        return insert.run();
    });
}

void fillLinked(SampleDeck& sample)
{
    watchSample(sample, store::Watch::State::Watching, {});
    sample.add({previewOfTwelve,
                SampleDeck::harbor,
                u"pr-12"_s,
                store::State::Ready,
                store::ReleaseRole::Current,
                u"Faster cart"_s,
                u"feat/faster-cart"_s,
                u"c41aa9e5b1f0d3c2a49786f5e4d3c2b1a0978675"_s,
                u"mina"_s,
                40 * 60,
                71'000,
                {},
                {store::Cause::Kind::Push}});
    qint64 at = 0;
    for (const auto& [stage, ms] :
         {std::pair(u"source"_s, 2'000), std::pair(u"detect"_s, 900), std::pair(u"install"_s, 28'000),
          std::pair(u"build"_s, 31'000), std::pair(u"package"_s, 4'000), std::pair(u"release"_s, 2'000),
          std::pair(u"verify"_s, 2'000), std::pair(u"assign"_s, 1'100)}) {
        sample.addStage(previewOfTwelve, stage, StageState::Done, at, at + ms);
        at += ms;
    }
    sample.write([](store::Database& db) -> Result<> {
        SD_TRY(const auto made, store::environment(db, SampleDeck::harbor, u"pr-12"_s));
        (void)made;
        SD_CHECK(store::setCurrent(db, SampleDeck::harbor, u"pr-12"_s, previewOfTwelve));
        return store::insertPush(db,
                                 {SampleDeck::harbor,
                                  EnvironmentName(u"production"_s),
                                  CommitId(u"4be07d2a1f"_s),
                                  SampleDeck::building,
                                  {}});
    });
    reportSample(sample, SampleDeck::current,
                 {{u"deployment"_s, told(u"success"_s)}, {u"status"_s, told(u"success"_s)}});
    const Error lost = fail(Error::Kind::Network, "connection-lost", say("The connection to %1 broke.", {u"GitHub"_s}),
                            say("Check your network connection, then try again."))
                           .value();
    reportSample(sample, SampleDeck::building, {{u"deployment"_s, told(u"in_progress"_s)}}, &lost, true,
                 nowUtc().addSecs(120));
    reportSample(sample, previewOfTwelve,
                 {{u"deployment"_s, told(u"success"_s)},
                  {u"status"_s, told(u"success"_s)},
                  {u"comment"_s, told(u"1f2e"_s)}});
}

} // namespace shipdeck::test
