// SPDX-License-Identifier: MIT
#include "pushed.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! Two projects of one repository: each deploys what is its own, and both hear of pushes by the one relay that GitHub
//! has for it.
class MonorepoTest : public test::OnOneComputer {
    Q_OBJECT

    const QJsonObject production{{u"production"_s, true}, {u"relay"_s, true}};

    static QJsonObject files(const QString& shop, const QString& docs)
    {
        return {{u"apps/shop/index.html"_s, shop}, {u"apps/docs/index.html"_s, docs}};
    }
    QString made(const QString& repo) const
    {
        m_computer->rig.post(u"settings"_s, {{u"limited"_s, false}, {u"relay_available"_s, true}});
        m_computer->rig.post(u"repos"_s, {{u"repo"_s, repo}, {u"template"_s, QString()}});
        m_computer->rig.post(u"commits"_s, {{u"repo"_s, repo}, {u"files"_s, files(u"shop"_s, u"docs"_s)}});
        return repo;
    }
    static bool hears(test::Pushed& pushed)
    {
        return pushed.waitFor([&] { return pushed.watch().facts[u"relay"_s].toString() == u"on"; });
    }
    static QJsonArray records(test::Pushed& pushed)
    {
        return pushed.ask(u"/repos/%1/git/matching-refs/shipdeck/"_s.arg(pushed.repo));
    }

private Q_SLOTS:
    void aPushDeploysTheAppThatItTouches()
    {
        const QString repo = made(u"mona/mono-push"_s);
        test::Pushed shop(*m_computer, production, repo, u"apps/shop"_s),
            docs(*m_computer, production, repo, u"apps/docs"_s);
        QVERIFY(shop.isReady() && docs.isReady() && shop.project != docs.project);
        QVERIFY(shop.listens() && docs.listens());
        const auto ready = [](test::Pushed& pushed, const QString& commit) {
            const auto all = pushed.deployments();
            return std::any_of(all.begin(), all.end(), [&](const store::Deployment& one) {
                return one.commit == commit && one.state == store::State::Ready;
            });
        };
        const QString first = shop.push(u"shop 2"_s, u"Shop"_s, u"main"_s, u"apps/shop/index.html"_s);
        QVERIFY(shop.becomes(first, store::State::Ready));
        const QString second = docs.push(u"docs 2"_s, u"Docs"_s, u"main"_s, u"apps/docs/index.html"_s);
        QVERIFY(docs.becomes(second, store::State::Ready));
        QVERIFY(!ready(docs, first));
        QVERIFY(shop.page().contains("shop 2"));
        QVERIFY(docs.page().contains("docs 2"));
        // What touches both is deployed by both.
        const QString both =
            m_computer->rig
                .post(u"commits"_s, {{u"repo"_s, repo}, {u"files"_s, files(u"shop 3"_s, u"docs 3"_s)}})[u"sha"_s]
                .toString();
        QVERIFY(shop.becomes(both, store::State::Ready));
        QVERIFY(docs.becomes(both, store::State::Ready));
        QVERIFY(!ready(shop, second));
    }

    void theRelayStaysForTheOtherUntilTheLastGoes_data()
    {
        QTest::addColumn<bool>("listenerFirst");
        QTest::newRow("who listens goes first") << true;
        QTest::newRow("who listens goes last") << false;
    }
    void theRelayStaysForTheOtherUntilTheLastGoes()
    {
        QFETCH(bool, listenerFirst);
        const QString repo = made(listenerFirst ? u"mona/mono-a"_s : u"mona/mono-b"_s);
        test::Pushed shop(*m_computer, production, repo, u"apps/shop"_s);
        QVERIFY(shop.isReady() && shop.listens());
        test::Pushed docs(*m_computer, production, repo, u"apps/docs"_s);
        QVERIFY(docs.isReady() && docs.listens());
        QCOMPARE(shop.hooks().size(), 1);
        QCOMPARE(records(shop).size(), 2);

        // Nobody rings: only the relay is as quick as that.
        test::Pushed& going = listenerFirst ? shop : docs;
        test::Pushed& staying = listenerFirst ? docs : shop;
        const QString root = listenerFirst ? u"apps/docs/index.html"_s : u"apps/shop/index.html"_s;
        QCOMPARE(going.home.run({u"remove"_s, going.project, u"--yes"_s}).exit, 0);
        QVERIFY(staying.waitFor([&] {
            const QJsonArray hooks = staying.hooks();
            return hooks.size() == 1 && hooks[0][u"active"_s].toBool();
        }));
        QVERIFY(hears(staying));
        QCOMPARE(records(staying).size(), 1);
        m_computer->rig.forget(u"calls"_s);
        const QString commit = staying.push(u"heard"_s, u"Heard"_s, u"main"_s, root);
        QVERIFY(staying.waitFor([&] { return staying.page().contains("heard"); }));
        QCOMPARE(staying.count(commit), 1);

        QCOMPARE(staying.home.run({u"remove"_s, staying.project, u"--yes"_s}).exit, 0);
        QVERIFY(staying.waitFor([&] { return staying.hooks().isEmpty(); }));
        QCOMPARE(records(staying).size(), 0);
    }
};

SHIPDECK_TEST(MonorepoTest)
#include "monorepo_test.moc"
