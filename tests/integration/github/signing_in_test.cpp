// SPDX-License-Identifier: MIT
#include "deck/deploy_request.h"
#include "deck/deployments.h"
#include "deck/plan.h"
#include "place.h"

#include "github/accounts/callback_ports.h"
#include "github/project_settings.h"
#include "store/projects.h"
#include "store/store.h"
#include "support/registry.h"

#include <QTcpServer>

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

class SigningInTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        rig = std::make_unique<Rig>();
        QVERIFY2(rig->isUp(), rig->trouble().constData());
        rig->use();
        rig->post(u"settings"_s, {{u"device_interval"_s, 0}});
    }
    void init() { place = std::make_unique<Place>(); }

    void entersACodeInTheBrowser()
    {
        const auto code = finish(place->github().signIns().startDevice({}));
        QVERIFY(code);
        QCOMPARE(code->page.toString(), rig->web() + u"/login/device"_s);
        rig->post(u"device"_s, {{u"user_code"_s, code->userCode}, {u"login"_s, u"mona"_s}});
        const auto account = finish(place->github().signIns().finishDevice(*code));
        QVERIFY(account);
        QCOMPARE(account->login, u"mona"_s);
        QCOMPARE(account->way, github::Account::Way::Device);
        QCOMPARE(account->scopes, (QStringList{u"repo"_s, u"read:org"_s}));
        QCOMPARE(finish(place->github().signIns().missingRights(account->id))->size(), 0);
    }
    void saysThatThePersonRefused()
    {
        const auto code = finish(place->github().signIns().startDevice({}));
        rig->post(u"device"_s, {{u"user_code"_s, code->userCode}, {u"do"_s, u"deny"_s}});
        QCOMPARE(finish(place->github().signIns().finishDevice(*code)).error().code, u"sign-in-denied"_s);
        QVERIFY(place->github().signIns().accounts()->isEmpty());
    }
    void saysThatTheCodeHasExpired()
    {
        const auto code = finish(place->github().signIns().startDevice({}));
        rig->post(u"device"_s, {{u"user_code"_s, code->userCode}, {u"do"_s, u"expire"_s}});
        QCOMPARE(finish(place->github().signIns().finishDevice(*code)).error().code, u"sign-in-expired"_s);
    }
    void saysThatTheAppIsNotKnownOrHasNoDeviceFlow()
    {
        github::Server server;
        server.clientId = u"Iv1.unknown"_s;
        QCOMPARE(finish(place->github().signIns().startDevice(server)).error().code, u"client-refused"_s);
        rig->post(u"clients"_s, {{u"id"_s, u"Iv1.off"_s}, {u"device_flow"_s, false}});
        server.clientId = u"Iv1.off"_s;
        QCOMPARE(finish(place->github().signIns().startDevice(server)).error().code, u"device-unavailable"_s);
    }
    void takesAClassicTokenAndNamesWhatItLacks()
    {
        const auto account =
            place->signedIn(made({{u"kind"_s, u"classic"_s}, {u"scopes"_s, QJsonArray{u"public_repo"_s}}}));
        QCOMPARE(account.scopes, QStringList(u"public_repo"_s));
        const QStringList missing = missingOf(account);
        QCOMPARE(missing, (QStringList{u"repo"_s, u"read:org"_s}));
    }
    void namesWhatAClassicTokenWithoutScopesLacks_data()
    {
        QTest::addColumn<bool>("isTold");
        QTest::newRow("told by GitHub") << true;
        QTest::newRow("taken out on the way") << false;
    }
    void namesWhatAClassicTokenWithoutScopesLacks()
    {
        QFETCH(bool, isTold);
        rig->post(u"settings"_s, {{u"tells_scopes"_s, isTold}});
        const auto account = place->signedIn(made({{u"kind"_s, u"classic"_s}}));
        const QStringList none = missingOf(account);
        QCOMPARE(finish(place->github().refreshSpaces(account.id))->constFirst().login, u"mona"_s);
        const QStringList all = missingOf(place->signedIn(rig->token()));
        rig->post(u"settings"_s, {{u"tells_scopes"_s, true}});
        // What can't be read from a header is seen by what the token may read.
        QCOMPARE(none, (QStringList{u"repo"_s, u"read:org"_s}));
        QCOMPARE(all, QStringList());
    }
    void looksAtAFineGrainedTokenThatSeesNothingPrivate_data()
    {
        QTest::addColumn<QJsonArray>("repositories");
        QTest::addColumn<QJsonObject>("permissions");
        QTest::addColumn<QStringList>("missing");
        const QString access = u"Repository access"_s;
        QTest::newRow("none at all") << QJsonArray() << QJsonObject() << QStringList{access};
        QTest::newRow("a public one") << QJsonArray{u"mona/lighthouse"_s} << QJsonObject() << QStringList{access};
    }
    void looksAtAFineGrainedTokenThatSeesNothingPrivate()
    {
        QFETCH(QJsonArray, repositories);
        QFETCH(QJsonObject, permissions);
        QFETCH(QStringList, missing);
        const auto account = place->signedIn(
            made({{u"kind"_s, u"fine-grained"_s}, {u"permissions"_s, permissions}, {u"repositories"_s, repositories}}));
        const auto rights = finish(place->github().signIns().missingRights(account.id));
        QVERIFY(rights);
        for (const github::MissingRight& right : *rights)
            QCOMPARE(right.solveAt.toString(), rig->web() + u"/settings/personal-access-tokens"_s);
        QCOMPARE(missingOf(account), missing);
    }
    void takesAFineGrainedTokenAndNamesWhatItLacks()
    {
        const QJsonObject permissions{{u"contents"_s, u"read"_s}, {u"statuses"_s, u"write"_s}};
        const auto account = place->signedIn(made({{u"kind"_s, u"fine-grained"_s},
                                                   {u"permissions"_s, permissions},
                                                   {u"repositories"_s, QJsonArray{u"mona/compass"_s}},
                                                   {u"expires_in"_s, 86400}}));
        QVERIFY(account.expiresAt.isValid());
        const QStringList missing = missingOf(account);
        QCOMPARE(missing, (QStringList{u"Deployments: write"_s, u"Pull requests: write"_s}));
    }
    void keepsNothingOfATokenThatIsNotKnown()
    {
        const auto account = finish(place->github().signIns().signInWithToken({}, "ghp_thisoneisunknown"));
        QCOMPARE(account.error().code, u"github-signed-out"_s);
        QCOMPARE(exitFor(account.error().kind), Exit::Denied);
        QVERIFY(place->github().signIns().accounts()->isEmpty());
    }
    void reusesTheLoginOfGhAndAsksItAgainWhenItsTokenIsRefused()
    {
        const QByteArray first = made({{u"kind"_s, u"oauth"_s}, {u"scopes"_s, QJsonArray{u"repo"_s, u"read:org"_s}}});
        const QString host = github::instanceFor()->host;
        QTemporaryDir gh;
        write(gh.filePath(u"token"_s), first);
        write(gh.filePath(u"hosts.yml"_s),
              (host + u":\n    user: mona\n"_s).toUtf8().replace(host.toUtf8() + ":", '"' + host.toUtf8() + "\":"));
        write(gh.filePath(u"gh"_s), "#!/bin/sh\ncat " + gh.path().toUtf8() + "/token\n");
        QFile(gh.filePath(u"gh"_s)).setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        qputenv("GH_CONFIG_DIR", gh.path().toUtf8());
        qputenv("SHIPDECK_PATH", (gh.path() + u":/usr/bin:/bin"_s).toUtf8());
        const auto logins = place->github().signIns().ghLogins();
        QCOMPARE(logins.size(), 1);
        const auto account = finish(place->github().signIns().signInWithGh(logins.constFirst()));
        QVERIFY(account);
        QCOMPARE(account->way, github::Account::Way::GhCli);
        rig->post(u"tokens/end"_s, {{u"token"_s, QString::fromLatin1(first)}});
        write(gh.filePath(u"token"_s), made({{u"kind"_s, u"oauth"_s}, {u"scopes"_s, QJsonArray{u"repo"_s}}}));
        QVERIFY(finish(place->github().repository(account->id, u"mona"_s, u"compass"_s)));
        qunsetenv("GH_CONFIG_DIR");
        qunsetenv("SHIPDECK_PATH");
        QCOMPARE(place->github().signIns().account(account->id)->state, github::Account::State::Ok);
    }
    void takesATokenOfTheEnvironment()
    {
        qputenv("GH_TOKEN", rig->token());
        const auto found = place->github().signIns().environmentTokens();
        const auto account = finish(place->github().signIns().signInWithEnvironment(found.value(0)));
        qunsetenv("GH_TOKEN");
        QVERIFY(account);
        QCOMPARE(account->login, u"mona"_s);
    }
    void makesAnAppOfThePersonsOwnAndRenewsItsToken()
    {
        rig->forget(u"calls"_s);
        const auto account = finish(madeApp());
        QVERIFY2(account, qPrintable(account ? QString() : account.error().render()));
        QCOMPARE(account->way, github::Account::Way::App);
        QVERIFY(!account->server.clientId.isEmpty());
        QVERIFY(lastPage.contains("Install"));
        // It is installed nowhere yet, and says so.
        QCOMPARE(finish(place->github().signIns().missingRights(account->id))->value(0).right, u"Installation"_s);
        const QString slug = opened.path().section(u'/', 2, 2);
        rig->post(u"installations"_s, {{u"app"_s, slug}, {u"account"_s, u"mona"_s}});
        QVERIFY(finish(place->github().repository(account->id, u"mona"_s, u"compass"_s)));
        // Eight hours later the token is renewed on the way, by the app's secret from the vault.
        rig->post(u"clock"_s, {{u"advance"_s, 9 * 3600}});
        place->open();
        const auto later = finish(place->github().repository(account->id, u"mona"_s, u"compass"_s));
        QVERIFY2(later, qPrintable(later ? QString() : later.error().render()));
        QCOMPARE(rig->calls(u"/login/oauth/access_token"_s).size(), 2);
        const auto again = finish(signedInAgain(account->id));
        QVERIFY(again);
        QCOMPARE(again->id, account->id);
    }
    void namesWhatAnInstallationOfItsAppLacksForPages()
    {
        const auto account = finish(madeApp());
        QVERIFY2(account, qPrintable(account ? QString() : account.error().render()));
        // Its owner accepted it when it asked for less.
        const QJsonObject accepted{{u"contents"_s, u"write"_s}, {u"pages"_s, u"write"_s}};
        rig->post(u"installations"_s,
                  {{u"app"_s, opened.path().section(u'/', 2, 2)},
                   {u"account"_s, u"mona"_s},
                   {u"permissions"_s, accepted}});
        DeployRequest request;
        request.source = {
            build::SourceSpec::Kind::Git, u"%1/mona/compass"_s.arg(rig->web()), {}, {}, {}, account->id, {}};
        request.target = u"github-pages"_s;
        const auto plan = finish(place->deck->deployments().plan(request));
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, u"pages-not-allowed"_s);
        QVERIFY(plan.error().what.render().contains(u"Administration: write"_s));
        QVERIFY(!plan.error().what.render().contains(u"Pages: write"_s));
        QVERIFY(plan.error().next.render().contains(rig->web() + u"/settings/apps"_s));
    }
    void signsInAgainThroughItsAppWhileAnotherProgramHasAPort()
    {
        const auto account = finish(madeApp());
        QVERIFY2(account, qPrintable(account ? QString() : account.error().render()));
        QTcpServer other;
        (void)other.listen(QHostAddress::LocalHost, github::callbackPorts().constFirst()); // unless a program has it
        const auto again = finish(signedInAgain(account->id));
        QVERIFY2(again, qPrintable(again ? QString() : again.error().render()));
        QCOMPARE(again->id, account->id);
    }
    void asksForSignInWhereThePersonIsAndLosesNothing()
    {
        const QByteArray token = made({{u"scopes"_s, QJsonArray{u"repo"_s}}});
        const auto account = place->signedIn(token);
        QVERIFY(finish(place->github().refreshRepositories(account.id)));
        int told = 0;
        connect(&place->github(), &GitHubService::accountsChanged, this, [&told] { ++told; });
        rig->post(u"tokens/end"_s, {{u"token"_s, QString::fromLatin1(token)}});
        const auto refused = finish(place->github().refreshRepositories(account.id));
        QCOMPARE(refused.error().code, u"github-signed-out"_s);
        QCOMPARE(place->github().signIns().account(account.id)->state, github::Account::State::SignedOut);
        QVERIFY(told > 0);
        QVERIFY(!place->github().signIns().standard());
        QVERIFY(!place->github().knownRepositories(account.id)->isEmpty());
        // Signed in again it is the same account with all that was known.
        const auto again = place->signedIn(rig->token());
        QCOMPARE(again.id, account.id);
        QVERIFY(finish(place->github().refreshRepositories(account.id)));
    }
    void removesItsHooksOnSignOutAndNamesThoseThatStay()
    {
        const auto account = place->signedIn(rig->token());
        const auto listed = finish(place->github().refreshRepositories(account.id));
        QVERIFY2(listed, qPrintable(listed ? QString() : listed.error().render()));
        const QList<github::Repository> all = *listed;
        for (const github::Repository& repository : all) {
            github::RepositoryLink link;
            link.account = account.id;
            link.repository = repository.id;
            link.fullName = repository.fullName();
            store::Project project;
            project.name = project.slug = repository.name;
            project.id = ProjectId(repository.name);
            project.sourceKind = u"git"_s;
            project.location = place->github().gitUrl(account.id, repository);
            project.settings.insert(u"github"_s, link.toJson());
            project.createdAt = QDateTime::currentDateTimeUtc();
            const auto store = store::Store::open(place->deck->paths()).value();
            QVERIFY(store->write([&](store::Database& db) -> Result<> {
                SD_CHECK(store::insertProject(db, project));
                return store::setSetting(db, u"relayHook."_s + project.id, u"4242"_s);
            }));
        }
        QCOMPARE(place->github().imported(account.id)->value(u"mona/lighthouse"_s), u"lighthouse"_s);
        const qint64 refused = all.constFirst().id;
        rig->does(u"status"_s, {{u"path"_s, u"/repositories/%1/hooks"_s.arg(refused)}, {u"status"_s, 403}});
        const auto left = finish(place->github().signIns().signOut(account.id));
        QVERIFY2(left, qPrintable(left ? QString() : left.error().render()));
        QCOMPARE(left.value(), QStringList(rig->web() + u"/mona/lighthouse/settings/hooks/4242"_s));
        QCOMPARE(place->deck->setting(u"relayHook.compass"_s).value(), QString());
        QCOMPARE(rig->calls(u"/hooks/4242 404"_s).size(), 1); // the other one was asked to go, and was gone
    }
    void leavesNothingBehindOnSignOut()
    {
        const auto account = place->signedIn(rig->token());
        QVERIFY(finish(place->github().refreshRepositories(account.id)));
        QVERIFY(finish(place->github().signIns().signOut(account.id)));
        QVERIFY(place->github().signIns().accounts()->isEmpty());
        QVERIFY(place->github().knownRepositories(account.id)->isEmpty());
        place->open();
        QVERIFY(place->github().knownRepositories(account.id)->isEmpty());
        QCOMPARE(finish(place->github().signIns().signOut(account.id)).error().code, u"account-missing"_s);
    }

private:
    QByteArray made(QJsonObject token) const
    {
        token.insert(u"login"_s, u"mona"_s);
        return rig->post(u"tokens"_s, token)[u"token"_s].toString().toLatin1();
    }
    QStringList missingOf(const github::Account& account) const
    {
        QStringList missing;
        const auto rights = finish(place->github().signIns().missingRights(account.id));
        for (const github::MissingRight& right : rights.value_or(QList<github::MissingRight>()))
            missing << right.right;
        return missing;
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    //! The person's browser, which posts the manifest and goes where it is sent.
    void follow(const QUrl& page) { lastPage = rig->browse(page, &opened); }
    Task<Result<github::Account>> madeApp()
    {
        const std::function<void(QUrl)> open = [this](const QUrl& page) {
            QMetaObject::invokeMethod(
                this, [this, page] { follow(page); }, Qt::QueuedConnection);
        };
        const github::Server server;
        const QString nobody;
        return place->github().signIns().createApp(server, nobody, open);
    }
    Task<Result<github::Account>> signedInAgain(QString account)
    {
        const std::function<void(QUrl)> open = [this](const QUrl& page) {
            QMetaObject::invokeMethod(
                this, [this, page] { follow(page); }, Qt::QueuedConnection);
        };
        return place->github().signIns().signInWithApp(account, open);
    }

    std::unique_ptr<Rig> rig;
    std::unique_ptr<Place> place;
    QByteArray lastPage;
    QUrl opened;
};

SHIPDECK_TEST(SigningInTest)
#include "signing_in_test.moc"
