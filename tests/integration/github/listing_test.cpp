// SPDX-License-Identifier: MIT
#include "place.h"

#include "support/registry.h"
#include "support/wait.h"

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

class ListingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        rig = std::make_unique<Rig>(QStringList{u"--seed"_s, u"full"_s});
        QVERIFY2(rig->isUp(), rig->trouble().constData());
        rig->use();
    }
    void init()
    {
        rig->forget(u"faults"_s);
        place = std::make_unique<Place>();
        account = place->signedIn(rig->token());
        rig->forget(u"calls"_s);
    }

    void listsAThousandWithTheFirstPageAndThenTheRestSideBySide()
    {
        int atFirst = 0, told = 0;
        connect(&place->github(), &GitHubService::repositoriesChanged, this, [&] {
            if (told++ == 0)
                atFirst = int(place->github().knownRepositories(account.id)->size());
        });
        const auto all = finish(place->github().refreshRepositories(account.id));
        QVERIFY(all);
        QCOMPARE(all->size(), 1000);
        QCOMPARE(atFirst, 100);
        QCOMPARE(rig->calls(u"/user/repos"_s).size(), 10);
        QVERIFY(place->github().knownAt(account.id).isValid());
    }
    void waitsForNoneOfTheOtherPagesBeforeItAsksForTheNext()
    {
        rig->does(u"hang"_s, {{u"path"_s, u"/user/repos"_s}, {u"nth"_s, 2}, {u"count"_s, 0}});
        CancelSource enough;
        auto listing = place->github().refreshRepositories(account.id, enough.token());
        QTRY_VERIFY(rig->calls(u"/user/repos"_s).size() >= 10); // all pages, although only the first was answered
        enough.request();
        QCOMPARE(finish(std::move(listing)).error().kind, Error::Kind::Canceled);
    }
    void costsNothingOfTheLimitWhenNothingHasChanged()
    {
        QVERIFY(finish(place->github().refreshRepositories(account.id)));
        QVERIFY(finish(place->github().refreshSpaces(account.id)));
        const int before = left();
        QVERIFY(before > 0);
        place->open();
        rig->forget(u"calls"_s);
        int told = 0;
        connect(&place->github(), &GitHubService::repositoriesChanged, this, [&told] { ++told; });
        const auto known = place->github().knownRepositories(account.id);
        const auto again = finish(place->github().refreshRepositories(account.id));
        QCOMPARE(*again, *known);
        for (const QString& call : rig->calls(u"/user/repos"_s))
            QVERIFY2(call.endsWith(u" 304"_s), qPrintable(call));
        QCOMPARE(left(), before);
        QCOMPARE(told, 0);
    }
    void showsWhatWasSeenBeforeWithoutTheNetwork()
    {
        const auto all = finish(place->github().refreshRepositories(account.id));
        QVERIFY(finish(place->github().refreshSpaces(account.id)));
        place->open();
        rig->forget(u"calls"_s);
        QCOMPARE(*place->github().knownRepositories(account.id), *all);
        QVERIFY(place->github().knownSpaces(account.id)->size() >= 12);
        QVERIFY(rig->calls().isEmpty());
        rig->does(u"reset"_s, {{u"count"_s, 0}});
        const auto refreshed = finish(place->github().refreshRepositories(account.id));
        QVERIFY(!refreshed);
        QCOMPARE(refreshed.error().kind, Error::Kind::Network);
        QCOMPARE(*place->github().knownRepositories(account.id), *all);
    }
    void countsTheSpacesAndShowsTheLinkForSaml()
    {
        QVERIFY(finish(place->github().refreshRepositories(account.id)));
        const auto spaces = finish(place->github().refreshSpaces(account.id));
        QVERIFY(spaces);
        int sum = 0;
        const github::Space* vault = nullptr;
        for (const github::Space& space : *spaces) {
            sum += space.repositories;
            if (space.login == u"vault-corp")
                vault = &space;
        }
        QCOMPARE(spaces->constFirst().login, u"mona"_s);
        QCOMPARE(sum, place->github().knownRepositories(account.id)->size());
        QVERIFY(vault);
        QCOMPARE(vault->access, github::Space::Access::NeedsSaml);
        QCOMPARE(vault->solveAt.toString(), rig->web() + u"/orgs/vault-corp/sso"_s);
    }
    void saysHowToReachARepositoryBehindSaml()
    {
        rig->post(u"repos"_s, {{u"repo"_s, u"vault-corp/plans"_s}, {u"private"_s, true}});
        const auto hidden = finish(place->github().repository(account.id, u"vault-corp"_s, u"plans"_s));
        QCOMPARE(hidden.error().code, u"github-saml"_s);
        QVERIFY(hidden.error().next.render().contains(rig->web() + u"/orgs/vault-corp/sso"_s));
        rig->post(u"repos/delete"_s, {{u"repo"_s, u"vault-corp/plans"_s}});
    }
    void seesAPushAndANewRepositoryAtTheNextLook()
    {
        QVERIFY(finish(place->github().refreshRepositories(account.id)));
        rig->post(u"repos"_s, {{u"repo"_s, u"mona/brand-new"_s}});
        const auto again = finish(place->github().refreshRepositories(account.id));
        QCOMPARE(again->constFirst().name, u"brand-new"_s);
        rig->post(u"repos/delete"_s, {{u"repo"_s, u"mona/brand-new"_s}});
        const auto gone = finish(place->github().refreshRepositories(account.id));
        QVERIFY(gone->constFirst().name != u"brand-new"_s);
    }
    void listsPublicOnesOfAnyOwnerWithoutAnAccount()
    {
        const auto theirs = finish(place->github().repositoriesOf({}, u"stranger"_s));
        QVERIFY(theirs);
        QCOMPARE(theirs->size(), 1);
        QCOMPARE(theirs->constFirst().fullName(), u"stranger/sextant"_s);
        const auto none = finish(place->github().repositoriesOf({}, u"nobody-at-all"_s));
        QCOMPARE(none.error().code, u"github-not-found"_s);
    }
    void dropsTheOldRequestWhenANewOneIsTyped()
    {
        rig->does(u"hang"_s, {{u"path"_s, u"/users/stranger/repos"_s}, {u"count"_s, 1}});
        CancelSource typed;
        auto first = place->github().repositoriesOf(account.id, u"stranger"_s, typed.token());
        auto second = place->github().repositoriesOf(account.id, u"mona"_s);
        typed.request();
        QCOMPARE(finish(std::move(first)).error().kind, Error::Kind::Canceled);
        QVERIFY(finish(std::move(second)));
    }
    void endsWhatIsUnderWayWhenTheDeckCloses()
    {
        rig->does(u"hang"_s, {{u"path"_s, u"/user/repos"_s}});
        auto one = place->github().refreshRepositories(account.id);
        auto two = place->github().avatar(QUrl(rig->web() + u"/nothing.png"_s));
        place->deck.reset();
        QCOMPARE(finish(std::move(one)).error().kind, Error::Kind::Canceled);
        QVERIFY(!finish(std::move(two)));
    }
    void remembersFavourites()
    {
        QVERIFY(finish(place->github().setFavourite(u"mona/lighthouse"_s, true)));
        QVERIFY(finish(place->github().setFavourite(u"mona/compass"_s, true)));
        QVERIFY(finish(place->github().setFavourite(u"mona/lighthouse"_s, false)));
        place->open();
        QCOMPARE(*place->github().favourites(), QSet<QString>{u"mona/compass"_s});
        QVERIFY(finish(place->github().setFavourite(u"mona/compass"_s, false)));
        QVERIFY(place->github().favourites()->isEmpty());
    }

private:
    //! What an answer tells that came alone: those that come together each count the others.
    int left() const
    {
        (void)finish(place->github().refreshSpaces(account.id));
        return place->github().limits(account.id).resources().value(u"core"_s).remaining;
    }

    std::unique_ptr<Rig> rig;
    std::unique_ptr<Place> place;
    github::Account account;
};

SHIPDECK_TEST(ListingTest)
#include "listing_test.moc"
