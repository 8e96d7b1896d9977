// SPDX-License-Identifier: MIT
#include "pushed.h"
#include "github/accounts/account.h"
#include "github/hooks/relay.h"
#include "github/client.h"
#include "github/pushes/polling.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! The relay belongs to the account: it goes where its server is, and ends when the person signs out.
class SigningOutTest : public QObject {
    Q_OBJECT

    static QString relayOf(test::Pushed& pushed)
    {
        const auto watch = store::watch(pushed.store().database(), pushed.project);
        return watch && *watch ? (*watch)->facts[u"relay"_s].toString() : QString();
    }

private Q_SLOTS:
    void hangsUpAndTakesTheHookAlong()
    {
        test::Computer computer;
        test::Pushed pushed(computer, {{u"production"_s, true}, {u"relay"_s, true}});
        QVERIFY(pushed.isReady());
        pushed.ring();
        QVERIFY(pushed.waitFor([&] { return relayOf(pushed) == u"on"; }));
        QCOMPARE(pushed.hooks().size(), 1);
        const test::Answer out = pushed.home.run({u"logout"_s, u"--json"_s});
        QCOMPARE(out.exit, 0);
        QVERIFY(out.json()[u"hooksLeft"_s].toArray().isEmpty());
        QVERIFY(pushed.hooks().isEmpty());
        QVERIFY(relayOf(pushed).isEmpty());
        // The agent lives on, and makes no new one in the name of somebody who left.
        pushed.ring();
        QVERIFY(pushed.waitFor([&] {
            const auto watch = store::watch(pushed.store().database(), pushed.project);
            return watch && *watch && (*watch)->error;
        }));
        QVERIFY(pushed.hooks().isEmpty());
    }

    void listensAgainAfterTheNextSignIn()
    {
        test::Computer computer;
        test::Pushed pushed(computer, {{u"production"_s, true}, {u"relay"_s, true}});
        QVERIFY(pushed.isReady());
        pushed.ring();
        QVERIFY(pushed.waitFor([&] { return relayOf(pushed) == u"on"; }));
        pushed.rig.post(u"tokens/end"_s, {{u"token"_s, QString::fromLatin1(computer.token)}, {u"do"_s, u"revoke"_s}});
        QVERIFY(pushed.waitFor([&] {
            pushed.ring();
            return relayOf(pushed).isEmpty();
        }));
        const QJsonObject fresh =
            pushed.rig.post(u"tokens"_s,
                            {{u"login"_s, u"mona"_s},
                             {u"kind"_s, u"classic"_s},
                             {u"scopes"_s, QJsonArray{u"repo"_s, u"read:org"_s, u"admin:repo_hook"_s}}});
        QVERIFY(computer.signIn(fresh[u"token"_s].toString().toLatin1()));
        QVERIFY(pushed.waitFor([&] { return relayOf(pushed) == u"on"; }));
        QCOMPARE(pushed.hooks().size(), 1); // the one that was left is gone
    }

    void theRelayTrustsTheAuthorityOfItsServer()
    {
        const test::Rig rig({u"--seed"_s, u"small"_s, u"--ghes"_s, u"--tls"_s});
        QVERIFY2(rig.isUp(), rig.trouble().constData());
        github::Server server(rig.web());
        server.caFile = rig.caFile();
        const github::Instance instance = *github::instanceOf(server);
        Http http(github::httpSettings(server));
        github::ClientOptions options;
        options.token = [token = rig.token()](QByteArray) -> Task<Result<QByteArray>> { return sameToken(token); };
        const auto client = std::make_shared<github::Client>(http, instance, options);
        const QString name = u"mona/lighthouse"_s;
        const auto repository = test::finish(github::named(client, name));
        QVERIFY2(repository, qPrintable(repository ? QString() : repository.error().render()));
        const auto relay = std::make_shared<github::Relay>(client, repository->id, 0);
        relay->start();
        QTRY_COMPARE(relay->state(), github::Relay::State::On);
        QCOMPARE(rig.get(u"hooks"_s).size(), 1);
        QCoro::waitFor(relay->stop());
        QVERIFY(rig.get(u"hooks"_s).isEmpty());
    }

private:
    static Task<Result<QByteArray>> sameToken(QByteArray token) { co_return token; }
};

SHIPDECK_TEST(SigningOutTest)
#include "signing_out_test.moc"
