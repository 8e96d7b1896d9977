// SPDX-License-Identifier: MIT
#include "github/repositories/listing.h"
#include "github/repositories/repository_cache.h"

#include "support/registry.h"

#include <QTemporaryDir>

using namespace shipdeck;
using namespace Qt::StringLiterals;

namespace {

github::Repository named(const QString& owner, const QString& name, int pushed = 0)
{
    static qint64 id = 0;
    github::Repository repository;
    repository.id = ++id;
    repository.owner = owner;
    repository.name = name;
    repository.pushedAt = QDateTime::fromSecsSinceEpoch(1'700'000'000 + pushed, Qt::UTC);
    return repository;
}

QStringList names(const QList<github::Repository>& repositories)
{
    QStringList names;
    for (const github::Repository& repository : repositories)
        names << repository.fullName();
    return names;
}

} // namespace

class RepositoriesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sortsByLastPushThenByName()
    {
        const QList<github::Repository> all{named(u"b"_s, u"x"_s, 1), named(u"a"_s, u"Z"_s, 1),
                                            named(u"a"_s, u"y"_s, 1), named(u"c"_s, u"new"_s, 9)};
        QCOMPARE(names(github::filtered(all, {})), (QStringList{u"c/new"_s, u"a/y"_s, u"a/Z"_s, u"b/x"_s}));
    }
    void findsEveryWordInAnyOfTheFields_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("nothing") << QString() << true;
        QTest::newRow("part of the name") << u"shop"_s << true;
        QTest::newRow("any case") << u"SHOP"_s << true;
        QTest::newRow("owner/name") << u"acme/web"_s << true;
        QTest::newRow("words of several fields") << u"type acme 결제"_s << true;
        QTest::newRow("one word that is not there") << u"acme rust"_s << false;
        QTest::newRow("blanks only") << u"   "_s << true;
    }
    void findsEveryWordInAnyOfTheFields()
    {
        QFETCH(QString, text);
        QFETCH(bool, isFound);
        github::Repository repository = named(u"Acme"_s, u"web-shop"_s);
        repository.description = u"결제 페이지"_s;
        repository.language = u"TypeScript"_s;
        github::RepositoryFilter filter;
        filter.text = text;
        QCOMPARE(!github::filtered({repository}, filter).isEmpty(), isFound);
    }
    void narrowsByEachProperty()
    {
        github::Repository secret = named(u"acme"_s, u"secret"_s), fork = named(u"mona"_s, u"fork"_s),
                           old = named(u"acme"_s, u"old"_s);
        secret.isPrivate = true;
        secret.language = u"Rust"_s;
        fork.isFork = true;
        old.isArchived = true;
        const QList<github::Repository> all{secret, fork, old};
        const auto only = [&](auto change) {
            github::RepositoryFilter filter;
            change(filter);
            return names(github::filtered(all, filter));
        };
        QCOMPARE(only([](auto& f) { f.isPrivate = true; }), QStringList(u"acme/secret"_s));
        QCOMPARE(only([](auto& f) { f.isFork = true; }), QStringList(u"mona/fork"_s));
        QCOMPARE(only([](auto& f) { f.isArchived = true; }), QStringList(u"acme/old"_s));
        QCOMPARE(only([](auto& f) { f.isArchived = false; }).size(), 2);
        QCOMPARE(only([](auto& f) { f.language = u"rust"_s; }), QStringList(u"acme/secret"_s));
        QCOMPARE(only([](auto& f) { f.space = u"ACME"_s; }).size(), 2);
    }
    void takesNothingThatIsNoRepository()
    {
        QCOMPARE(github::repositoryFrom({}).id, 0);
        QCOMPARE(github::repositoryFrom({{u"id"_s, 7}, {u"name"_s, u"x"_s}}).id, 0);
        QCOMPARE(github::repositoryFrom({{u"id"_s, u"7"_s}, {u"name"_s, 5}, {u"owner"_s, QJsonArray()}}).id, 0);
    }
    void refusesNamesThatWouldLeadElsewhere_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("name");
        QTest::newRow("dots") << u"mona"_s << u".."_s;
        QTest::newRow("slash") << u"mona"_s << u"a/b"_s;
        QTest::newRow("nothing") << QString() << u"a"_s;
        QTest::newRow("query") << u"mona"_s << u"a?b=c"_s;
        QTest::newRow("unicode") << u"mona"_s << u"größe"_s;
        QTest::newRow("line") << u"mona\n"_s << u"a"_s;
        QTest::newRow("long") << u"mona"_s << QString(101, u'a');
    }
    void refusesNamesThatWouldLeadElsewhere()
    {
        QFETCH(QString, owner);
        QFETCH(QString, name);
        const auto checked = github::checkRepositoryName(owner, name);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, u"repository-name-invalid"_s);
    }
    void countsWhatEachSpaceHasAndSaysWhatKeepsItFromMore()
    {
        github::Account account;
        account.login = u"mona"_s;
        account.scopes = QStringList{u"repo"_s};
        github::Space acme, vault;
        acme.login = u"acme"_s;
        acme.id = 10;
        vault.login = u"vault"_s;
        vault.id = 11;
        acme.isOrganisation = vault.isOrganisation = true;
        github::Listing listing;
        listing.repositories = {named(u"mona"_s, u"a"_s), named(u"Acme"_s, u"b"_s), named(u"friend"_s, u"c"_s)};
        listing.repositories[1].ownerId = 10;
        listing.hidden = {11};
        const auto instance = github::instanceFor(u"git.example.com"_s);
        const auto spaces = github::spacesOf(account, *instance, {acme, vault}, listing, true);
        QCOMPARE(spaces.size(), 4);
        QCOMPARE(spaces[0].login, u"mona"_s);
        QCOMPARE(spaces[0].repositories, 1);
        QCOMPARE(spaces[1].repositories, 1);
        QCOMPARE(spaces[2].access, github::Space::Access::NeedsSaml);
        QCOMPARE(spaces[2].solveAt.toString(), u"https://git.example.com/orgs/vault/sso"_s);
        QCOMPARE(spaces[3].login, u"friend"_s);
        QCOMPARE(spaces[0].access, github::Space::Access::Full);
    }
    void saysThatATokenSeesNothingPrivate()
    {
        github::Account account;
        account.login = u"mona"_s;
        account.scopes = QStringList{u"public_repo"_s};
        const auto spaces = github::spacesOf(account, *github::instanceFor(u"h.test"_s), {}, {}, false);
        QCOMPARE(spaces[0].access, github::Space::Access::NoPrivate);
        QCOMPARE(spaces[0].repositories, -1);
    }
    void keepsWhatWasSeenForTheNextProcess()
    {
        QTemporaryDir folder;
        Paths paths;
        paths.cache = folder.path();
        github::Listing listing;
        listing.repositories = {named(u"mona"_s, u"a"_s, 5), named(u"acme"_s, u"b"_s)};
        listing.repositories[0].isPrivate = listing.repositories[0].canAdminister = listing.repositories[0].canPush =
            true;
        listing.repositories[0].description = u"‘quoted’ \" 크기"_s;
        listing.repositories[0].page = QUrl(u"https://github.com/mona/a"_s);
        listing.hidden = {42};
        const QDateTime at = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
        github::Space acme;
        acme.id = 10;
        acme.login = u"acme"_s;
        acme.isOrganisation = true;
        {
            github::RepositoryCache cache(paths);
            cache.keepListing(u"one"_s, listing, at);
            cache.keepOrganisations(u"one"_s, {acme});
        }
        github::RepositoryCache cache(paths);
        QCOMPARE(cache.listing(u"one"_s).repositories, listing.repositories);
        QCOMPARE(cache.listing(u"one"_s).hidden, listing.hidden);
        QCOMPARE(cache.listedAt(u"one"_s), at);
        QCOMPARE(cache.organisations(u"one"_s), QList<github::Space>{acme});
        QVERIFY(cache.listing(u"two"_s).repositories.isEmpty());
        cache.forget(u"one"_s);
        cache.settle();
        QVERIFY(cache.listing(u"one"_s).repositories.isEmpty());
        QVERIFY(!cache.listedAt(u"one"_s).isValid());
    }
    void startsAnewWhereTheCacheIsDamaged()
    {
        QTemporaryDir folder;
        Paths paths;
        paths.cache = folder.path();
        QFile file(folder.filePath(u"cache.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        github::RepositoryCache cache(paths);
        QVERIFY(cache.listing(u"one"_s).repositories.isEmpty());
        cache.keepDetection(u"key"_s, {{u"framework"_s, u"vite"_s}});
        cache.settle();
        QCOMPARE(cache.detection(u"key"_s)[u"framework"_s].toString(), u"vite"_s);
    }
};

SHIPDECK_TEST(RepositoriesTest)
#include "repositories_test.moc"
