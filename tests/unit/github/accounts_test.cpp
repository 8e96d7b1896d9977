// SPDX-License-Identifier: MIT
#include "github/accounts/account_book.h"

#include "github/accounts/found_logins.h"
#include "secrets/memory_keyring.h"
#include "store/projects.h"
#include "store/store.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/scripted_server.h"

#include <QTemporaryDir>

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

Task<Result<>> written(store::Store* store, std::function<Result<>(store::Database&)> work)
{
    co_return store->write(work);
}

} // namespace

class AccountsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        qputenv("SHIPDECK_HOME", folder->path().toUtf8());
        paths = *Paths::fromEnvironment();
        db = *store::Store::open(paths);
        keyring = std::make_shared<MemoryKeyring>();
        vault = std::make_shared<Vault>(paths.secretsDatabase(), *keyring);
        github::BookStore access;
        access.database = [this] { return &db->database(); };
        access.write = [this](std::function<Result<>(store::Database&)> work) {
            return written(db.get(), std::move(work));
        };
        book = std::make_unique<github::AccountBook>(access, vault, paths);
        web = std::make_unique<ScriptedServer>();
        qputenv("SHIPDECK_GITHUB_URL", web->url({}).toEncoded());
    }
    void cleanup()
    {
        book.reset();
        vault.reset();
        db.reset();
        qunsetenv("SHIPDECK_GITHUB_URL");
    }

    void keepsTokensInTheVaultOnly()
    {
        const auto account = signedIn("ghp_verysecret1");
        QCOMPARE(finish(book->token(account.id, {})).value(), QByteArray("ghp_verysecret1"));
        QCOMPARE(finish(vault->list())->size(), 1);
        for (const QString& name : QDir(paths.data).entryList(QDir::Files)) {
            QFile file(paths.data + u'/' + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("verysecret"), qPrintable(name));
        }
    }
    void keepsTheIdOfAnAccountThatSignsInAgain()
    {
        const auto first = signedIn("ghp_first1");
        QCOMPARE(finish(book->token(first.id, "ghp_first1")).error().code, u"github-signed-out"_s);
        QCOMPARE(book->account(first.id)->state, github::Account::State::SignedOut);
        const auto again = signedIn("ghp_second2");
        QCOMPARE(again.id, first.id);
        QCOMPARE(again.state, github::Account::State::Ok);
        QCOMPARE(book->accounts()->size(), 1);
        QCOMPARE(finish(vault->list())->size(), 1);
    }
    void takesARefusalOfAFormerTokenForNothing()
    {
        const auto account = signedIn("ghp_second2");
        QCOMPARE(finish(book->token(account.id, "ghp_first1")).value(), QByteArray("ghp_second2"));
        QCOMPARE(book->account(account.id)->state, github::Account::State::Ok);
    }
    void sendsNothingOnceItIsSignedOut()
    {
        const auto account = signedIn("ghp_first1");
        (void)finish(book->token(account.id, "ghp_first1"));
        keyring->now = KeyringState::Locked;
        QCOMPARE(finish(book->token(account.id, {})).error().code, u"github-signed-out"_s);
    }
    void renewsATokenOnceForAllThatWait()
    {
        web->answers(200, R"({"access_token":"ghu_new1","refresh_token":"ghr_new1","expires_in":28800})");
        const auto account = signedInFor(10, "ghu_old1", "ghr_old1");
        auto one = book->token(account.id, {});
        auto two = book->token(account.id, {});
        auto three = book->token(account.id, "ghu_old1");
        QCOMPARE(finish(std::move(one)).value(), QByteArray("ghu_new1"));
        QCOMPARE(finish(std::move(two)).value(), QByteArray("ghu_new1"));
        QCOMPARE(finish(std::move(three)).value(), QByteArray("ghu_new1"));
        QCOMPARE(web->requests().size(), 1);
        QVERIFY(web->requests().constFirst().contains("grant_type=refresh_token&refresh_token=ghr_old1"));
        QCOMPARE(finish(vault->list())->size(), 2);
        QVERIFY(!book->account(account.id)->expiresAt.isValid());
    }
    void renewsATokenThatIsRefusedThoughTheClockSaysOtherwise()
    {
        web->answers(200, R"({"access_token":"ghu_new1","refresh_token":"ghr_new1","expires_in":28800})");
        const auto account = signedInFor(20'000, "ghu_old1", "ghr_old1");
        QCOMPARE(finish(book->token(account.id, "ghu_old1")).value(), QByteArray("ghu_new1"));
    }
    void goesOnWithTheOldTokenWhileItIsGoodAndNobodyAnswers()
    {
        const auto account = signedInFor(100, "ghu_old1", "ghr_old1");
        for (int i = 0; i < 3; ++i)
            web->hangsUp();
        QCOMPARE(finish(book->token(account.id, {})).value(), QByteArray("ghu_old1"));
        QCOMPARE(book->account(account.id)->state, github::Account::State::Ok);
    }
    void asksForSignInWhenTheRefreshTokenIsNoLongerGood()
    {
        web->answers(200, R"({"error":"bad_refresh_token"})");
        const auto account = signedInFor(-10, "ghu_old1", "ghr_old1");
        QCOMPARE(finish(book->token(account.id, {})).error().code, u"github-signed-out"_s);
        QCOMPARE(book->account(account.id)->state, github::Account::State::SignedOut);
    }
    void removesEverySecretOnSignOut()
    {
        const auto account = signedInFor(1000, "ghu_old1", "ghr_old1");
        QVERIFY(finish(book->remove(account.id)));
        QCOMPARE(finish(vault->list())->size(), 0);
        QCOMPARE(book->account(account.id).error().code, u"account-missing"_s);
        QCOMPARE(finish(book->token(account.id, {})).error().code, u"account-missing"_s);
    }
    void isTheSameAccountAgainForTheProjectsThatBelongToIt()
    {
        const auto account = signedIn("ghp_first1");
        store::Project project;
        project.name = project.slug = u"harbor"_s;
        project.id = ProjectId(project.name);
        project.sourceKind = u"git"_s;
        project.location = u"https://h.test/mona/harbor.git"_s;
        project.ref = project.root = u""_s;
        project.settings = {{u"github"_s, QJsonObject{{u"account"_s, account.id}}}};
        project.createdAt = QDateTime::currentDateTimeUtc();
        QVERIFY(db->write([&](store::Database& inside) { return store::insertProject(inside, project); }));
        QVERIFY(finish(book->remove(account.id)));
        QCOMPARE(finish(vault->list())->size(), 0);
        QVERIFY(book->accounts()->isEmpty());
        // It says who is meant, and what to do.
        const Error error = book->account(account.id).error();
        QCOMPARE(error.code, u"github-signed-out"_s);
        QVERIFY2(error.what.render().contains(u"mona@"_s + account.server.host), qPrintable(error.render()));
        QVERIFY2(error.next.render().endsWith(u"shipctl login github --host "_s + account.server.host),
                 qPrintable(error.render()));
        QCOMPARE(finish(book->token(account.id, {})).error().code, u"github-signed-out"_s);
        QCOMPARE(book->named(account.id).error().code, u"github-signed-out"_s);
        QCOMPARE(book->named(u"mona"_s).error().code, u"account-missing"_s);
        QCOMPARE(signedIn("ghp_second2").id, account.id);
        QCOMPARE(finish(book->token(account.id, {})).value(), QByteArray("ghp_second2"));
        // Nobody is remembered for nothing.
        QVERIFY(finish(book->remove(account.id)));
        QVERIFY(db->write([&](store::Database& inside) { return store::deleteProject(inside, project.id); }));
        QCOMPARE(book->account(account.id).error().code, u"account-missing"_s);
        QVERIFY(!store::accountOf(db->database(), account.server.host, u"mona"_s).value());
    }
    void isFoundByItsNameAndItsHost()
    {
        const auto account = signedIn("ghp_first1");
        QCOMPARE(book->named(account.id)->id, account.id);
        QCOMPARE(book->named(u"MONA"_s)->id, account.id);
        QCOMPARE(book->named(u"mona@"_s + account.server.host)->id, account.id);
        QCOMPARE(book->named(u"lisa"_s).error().code, u"account-missing"_s);
    }
    void readsNothingMoreOnceItIsClosed()
    {
        const auto account = signedIn("ghp_first1");
        book->close();
        QCOMPARE(finish(book->token(account.id, {})).error().kind, Error::Kind::Canceled);
        QCOMPARE(book->accounts().error().kind, Error::Kind::Canceled);
    }
    void refusesATokenThatWouldBreakAHeader_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("short") << QByteArray("ghp_");
        QTest::newRow("two lines") << QByteArray("ghp_abcdef\nX-Evil: 1");
        QTest::newRow("blanks") << QByteArray("ghp_ab cdef");
        QTest::newRow("unicode") << QByteArray("ghp_größe12");
        QTest::newRow("huge") << QByteArray(10'000, 'a');
    }
    void refusesATokenThatWouldBreakAHeader()
    {
        QFETCH(QByteArray, token);
        QCOMPARE(github::cleanToken(token).error().code, u"token-invalid"_s);
        QCOMPARE(github::cleanToken(" ghp_abcdef1\n").value(), QByteArray("ghp_abcdef1"));
    }
    void findsWhatGhIsSignedInTo()
    {
        const QString settings = folder->filePath(u"gh"_s);
        QDir().mkpath(settings);
        QFile program(folder->filePath(u"gh/gh"_s)), hosts(folder->filePath(u"gh/hosts.yml"_s));
        QVERIFY(program.open(QIODevice::WriteOnly) && hosts.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\n[ \"$1 $2 $4 $6\" = 'auth token github.com mona' ] && [ -z \"$GH_TOKEN\" ] && "
                      "echo gho_fromgh1 || { echo 'no oauth token found' >&2; exit 1; }\n");
        program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        hosts.write("github.com:\n    users:\n        mona: {}\n        lisa: {oauth_token: x}\n    user: mona\n"
                    "git.example.com:\n    oauth_token: gho_secret\n    user: hubot\n");
        program.close();
        hosts.close();
        qputenv("GH_CONFIG_DIR", settings.toUtf8());
        qputenv("SHIPDECK_PATH", (settings + u":/usr/bin:/bin"_s).toUtf8());
        qputenv("GH_TOKEN", "ghp_environment");
        qunsetenv("SHIPDECK_GITHUB_URL");
        QStringList names;
        for (const github::GhLogin& login : github::ghLogins())
            names << login.login + u'@' + login.host;
        names.sort();
        const auto token = finish(github::ghToken({u"github.com"_s, u"mona"_s}, {}));
        const auto none = finish(github::ghToken({u"git.example.com"_s, u"hubot"_s}, {}));
        const auto found = github::environmentTokens();
        for (const char* name : {"GH_CONFIG_DIR", "SHIPDECK_PATH", "GH_TOKEN"})
            qunsetenv(name);
        QCOMPARE(names, (QStringList{u"hubot@git.example.com"_s, u"lisa@github.com"_s, u"mona@github.com"_s}));
        QCOMPARE(token.value(), QByteArray("gho_fromgh1"));
        QCOMPARE(none.error().code, u"gh-signed-out"_s);
        QVERIFY(none.error().why.render().contains(u"no oauth token found"_s));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].variable, u"GH_TOKEN"_s);
        QCOMPARE(found[0].host, u"github.com"_s);
    }
    void readsBothFormsOfAnExpiration()
    {
        const QDateTime when(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);
        QCOMPARE(github::parseExpiration("2026-11-20 10:00:00 UTC"), when);
        QCOMPARE(github::parseExpiration("2026-11-20 12:00:00 +0200"), when);
        QCOMPARE(github::parseExpiration("Fri, 20 Nov 2026 10:00:00 GMT"), when);
        QVERIFY(!github::parseExpiration("never").isValid());
    }
    void namesTheScopesThatAreMissing_data()
    {
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<QStringList>("missing");
        QTest::newRow("all there") << QStringList{u"repo"_s, u"read:org"_s} << QStringList();
        QTest::newRow("implied") << QStringList{u"repo"_s, u"admin:org"_s} << QStringList();
        QTest::newRow("none") << QStringList() << QStringList{u"repo"_s, u"read:org"_s};
        QTest::newRow("public only") << QStringList{u"public_repo"_s, u"user"_s} << QStringList{u"repo"_s};
    }
    void namesTheScopesThatAreMissing()
    {
        QFETCH(QStringList, scopes);
        QFETCH(QStringList, missing);
        QStringList named;
        for (const github::MissingRight& right : github::missingScopes(*github::instanceFor(u"h.test"_s), scopes)) {
            named << right.right;
            QVERIFY(!right.use.isEmpty() && right.solveAt.isValid());
        }
        QCOMPARE(named, missing);
    }

private:
    github::Account signedIn(const QByteArray& token) { return signedInFor(0, token, {}); }
    github::Account signedInFor(int seconds, const QByteArray& token, const QByteArray& refresh)
    {
        github::SignIn signIn;
        signIn.server = github::Server();
        signIn.server.clientId = u"Iv1.abc"_s;
        signIn.profile.login = u"mona"_s;
        signIn.grant.token = token;
        signIn.grant.refreshToken = refresh;
        if (!refresh.isEmpty())
            signIn.grant.expiresAt = QDateTime::currentDateTimeUtc().addSecs(seconds);
        return finish(book->keep(signIn)).value();
    }

    std::unique_ptr<QTemporaryDir> folder;
    Paths paths;
    std::unique_ptr<store::Store> db;
    std::shared_ptr<MemoryKeyring> keyring;
    std::shared_ptr<Vault> vault;
    std::unique_ptr<github::AccountBook> book;
    std::unique_ptr<ScriptedServer> web;
};

SHIPDECK_TEST(AccountsTest)
#include "accounts_test.moc"
