// SPDX-License-Identifier: MIT
#include "agent/picture_taker.h"

#include "../../unit/store/store_fixture.h"
#include "base/files.h"
#include "browser_script.h"
#include "pictures/picture_files.h"
#include "store/feed.h"
#include "support/finish.h"
#include "support/need.h"
#include "support/registry.h"
#include "support/scripted_server.h"
#include "support/wait.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

//! A release that serves, and who takes its picture.
class Studio : public StoreFixture {
public:
    explicit Studio(const build::Sandbox& isolated) : sandbox(isolated)
    {
        release = hasDeployment(hasProject(u"shop"_s), store::State::Ready, store::ReleaseRole::Current);
        release.releaseUrl = site.url(u"/"_s).toString();
        change(release);
    }
    void change(const store::Deployment& row)
    {
        const auto done = store->write([&](store::Database& inside) { return store::updateDeployment(inside, row); });
        Q_ASSERT(done);
    }
    std::unique_ptr<agent::PictureTaker> taker()
    {
        return std::make_unique<agent::PictureTaker>(paths, *store, sandbox, http, http);
    }
    void answerOnce()
    {
        site.answers(200, "<h1>Shop", "Content-Type: text/html\r\n");
        site.answers(200, png({16, 16}));
    }
    QByteArray attempts() const { return readFile(pictureRequest(paths, release.id)).value_or("none"); }
    bool hasPicture() const { return QFile::exists(pagePicture(paths, release.id)); }

    const build::Sandbox& sandbox;
    ScriptedServer site;
    Http http;
    store::Deployment release;
};

} // namespace

class PictureTakerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = finish(build::Sandbox::probe());
        NEED(m_sandbox.isIsolated() ? QByteArray() : "no bubblewrap, or no user namespaces");
    }

    void keepsThePicturesOfAReleaseAndTellsWindows()
    {
        const BrowserScript browser;
        Studio it(m_sandbox);
        it.answerOnce();
        const auto taker = it.taker();
        store::Feed feed(it.db(), it.paths);
        QSignalSpy changed(&feed, &store::Feed::changed);
        taker->request(it.release.id);
        QVERIFY(taker->isBusy());
        QCOMPARE(it.attempts(), QByteArray()); // none has begun
        taker->poll();
        QTRY_VERIFY(!taker->isBusy());
        QVERIFY(it.hasPicture());
        QVERIFY(QFile::exists(iconPicture(it.paths, it.release.id)));
        QCOMPARE(it.attempts(), QByteArray("none"));
        feed.look();
        QVERIFY(!changed.isEmpty());
        taker->request(it.release.id); // it has one
        QVERIFY(!taker->isBusy());
    }

    void oneAfterTheOther()
    {
        const BrowserScript browser;
        Studio it(m_sandbox);
        store::Deployment second =
            it.hasDeployment(it.hasProject(u"blog"_s), store::State::Ready, store::ReleaseRole::Staged);
        second.releaseUrl = it.release.releaseUrl;
        it.change(second);
        it.answerOnce();
        const auto taker = it.taker();
        taker->request(it.release.id);
        taker->request(second.id);
        taker->poll();
        taker->poll();
        QTRY_VERIFY(it.hasPicture());
        QCOMPARE(it.site.requests().size(), 2); // the page and the icon of the first
        QVERIFY(taker->isBusy());
    }

    void aFailureEndsTheRequestAndIsNoReasonToStop()
    {
        const BrowserScript browser("exit 1");
        Studio it(m_sandbox);
        it.answerOnce();
        const auto taker = it.taker();
        taker->request(it.release.id);
        taker->poll();
        QTRY_VERIFY(!taker->isBusy());
        QVERIFY(!it.hasPicture());
        QCOMPARE(it.attempts(), QByteArray("none"));
        QVERIFY(!it.taker()->isBusy());
    }

    void whatWasInterruptedIsTakenUpOnce()
    {
        BrowserScript browser("exec sleep 86323.5");
        Studio it(m_sandbox);
        it.answerOnce();
        auto taker = it.taker();
        taker->request(it.release.id);
        taker->poll();
        QTRY_COMPARE(it.site.requests().size(), 2);
        taker.reset(); // the agent ends
        QCOMPARE(it.attempts(), QByteArray("x"));
        browser.write("cp \"$here/page.png\" /tmp/page.png");
        it.answerOnce();
        taker = it.taker();
        QVERIFY(taker->isBusy());
        taker->poll();
        QCOMPARE(it.attempts(), QByteArray("xx")); // a third one would not be made
        QTRY_VERIFY(!taker->isBusy());
        QVERIFY(it.hasPicture());
    }

    void nothingIsAskedForWhereNoneMayBeTaken()
    {
        Studio it(m_sandbox);
        const auto taker = it.taker();
        taker->request(it.release.id);
        QVERIFY2(!taker->isBusy(), "without a browser");
        const BrowserScript browser;
        taker->request({});
        taker->request(DeploymentId(u"unknown"_s));
        QVERIFY(!taker->isBusy());
        QVERIFY(it.store->write([](store::Database& db) { return store::setSetting(db, u"pictures"_s, u"off"_s); }));
        taker->request(it.release.id);
        QVERIFY2(!taker->isBusy(), "when it is switched off");
        QVERIFY(it.store->write([](store::Database& db) { return store::setSetting(db, u"pictures"_s, {}); }));
        const store::Deployment failed = it.hasDeployment(it.hasProject(u"blog"_s), store::State::Error);
        taker->request(failed.id);
        QVERIFY2(!taker->isBusy(), "of what does not serve");
        taker->request(it.release.id);
        QVERIFY(taker->isBusy());
    }

    void picturesGoWithTheirReleases()
    {
        Studio it(m_sandbox);
        const store::Deployment pruned =
            it.hasDeployment(it.hasProject(u"blog"_s), store::State::Ready, store::ReleaseRole::Superseded);
        QVERIFY(makeFolder(picturesFolder(it.paths)));
        const DeploymentId removed(u"0removed000"_s);
        for (const DeploymentId& id : {it.release.id, pruned.id, removed})
            for (const QString& file : pictureFiles(it.paths, id))
                QVERIFY(writeFile(file, "x"));
        QVERIFY(it.store->write([&](store::Database& db) { return store::forgetRelease(db, pruned.id); }));
        it.taker()->sweep();
        QVERIFY(it.hasPicture());
        for (const DeploymentId& id : {pruned.id, removed})
            for (const QString& file : pictureFiles(it.paths, id))
                QVERIFY2(!QFile::exists(file), qPrintable(file));
    }

private:
    build::Sandbox m_sandbox;
};

SHIPDECK_TEST(PictureTakerTest)

} // namespace shipdeck::test
#include "picture_taker_test.moc"
