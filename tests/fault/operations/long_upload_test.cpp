// SPDX-License-Identifier: MIT
#include "aws/protocols/calls.h"
#include "aws/services/s3_multipart.h"
#include "targets/cloudfront/steps/place.h"
#include "targets/cloudfront/place/pruning.h"
#include "deploy/aws/history/release_store.h"
#include "hosted.h"
#include "invariants.h"
#include "scenario.h"
#include "store/operations.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"
#include "deck/deployments.h"

#include <QTest>

#include <csignal>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = store::Operation::State;

constexpr int everyMoment = 5;
const EnvironmentName production{u"production"_s};
const QString film = u"film.bin"_s;

//! The site as another computer sees it.
struct Elsewhere {
    std::shared_ptr<aws::Connection> connection =
        aws::Connection::open({}, QProcessEnvironment::systemEnvironment()).value();
    site::ReleaseStore releases;

    explicit Elsewhere(Home& home) : releases(storeOf(home)) {}
    site::ReleaseStore storeOf(Home& home)
    {
        const auto place = deploy::cloudFrontPlace(home.database(), home.project().id).value().value();
        return {&connection->client(), place.bucket, place.prefix};
    }
    //! Of the one upload in parts that is under way.
    qsizetype partsThere() const
    {
        aws::Call call;
        call.service = &aws::services::s3;
        call.operation = u"ListMultipartUploads"_s;
        call.method = "GET";
        call.bucket = releases.bucket();
        call.query = {{"uploads", ""}};
        const auto answer = finish(aws::restXml(releases.client(), call, {}));
        const auto uploads = answer ? answer->all(u"Upload") : decltype(answer->all(u"Upload")){};
        if (uploads.size() != 1)
            return 0;
        const aws::MultipartUpload upload{releases.bucket(), uploads.first().textOf(u"Key"),
                                          uploads.first().textOf(u"UploadId")};
        const auto parts = finish(aws::s3::uploadedParts(releases.client(), upload));
        return parts ? parts->size() : 0;
    }
    Result<site::SiteLock> lock() const { return finish(releases.lock(production, u"other"_s, u"desk"_s, 15min)); }
};

void fault(const QByteArray& document)
{
    Home::aws().post(u"/_rig/faults"_s, document);
}

qsizetype renewals()
{
    return Home::aws().calls().filter(u"PUT "_s).filter(u"/shipdeck/locks/production.json 200"_s).size();
}

} // namespace

//! An upload takes longer than a lock lasts, or than its agent lives. The clock of the account is the rig's.
class LongUploadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (!Home::aws().isUp())
            QSKIP(Home::aws().trouble().constData());
        home = std::make_unique<Home>();
        home->useAws();
        QCOMPARE(deployNext(*home, onAws).state, State::Done);
        Fault often;
        often.renewLocks = everyMoment;
        home->startAgent(often);
    }
    void cleanup() { home.reset(); }

    void keepsTheLock()
    {
        const Elsewhere elsewhere(*home);
        const QString operation = uploading();
        for (int part = 0; part < 6; ++part) {
            Home::aws().post(u"/_rig/clock"_s, R"({"advance": 600})");
            // The first one may have been under way before the clock moved.
            for (int time = 0; time < 2; ++time) {
                const qsizetype before = renewals();
                QVERIFY(becomesTrue([before] { return renewals() > before; }));
            }
        }
        QCOMPARE(elsewhere.lock().error().code, u"site-busy"_s);
        releaseLock();
        QCOMPARE(home->ended(operation).state, State::Done);
        QCOMPARE(broken(*home), QStringList());
    }

    //! Not only when everything is there: the other one may be cleaning up what no release names.
    void endsWhenTheLockIsLost()
    {
        const Elsewhere elsewhere(*home);
        const QString current = home->current();
        const QString operation = uploading();
        const QString bucket = elsewhere.releases.bucket();
        aws::Client* const client = elsewhere.releases.client();
        // As a person does by hand. Renewals go on meanwhile, so it takes one moment in which there is none.
        QVERIFY(finish(aws::s3::remove(client, bucket, elsewhere.releases.lockKey(production))));
        const store::Operation ended = home->ended(operation);
        QCOMPARE(ended.state, State::Failed);
        QCOMPARE(ended.error->code, u"site-lock-lost"_s);
        QCOMPARE(home->current(), current);
        releaseLock();
        QCOMPARE(deployNext(*home, onAws).state, State::Done);
        QCOMPARE(broken(*home), QStringList());
    }

    //! The lid was closed for twenty minutes in the middle of it.
    void goesOnAfterASleepWhereItWasAlone()
    {
        const QString operation = uploading();
        wake(asleep());
        QCOMPARE(home->ended(operation).state, State::Done);
        QCOMPARE(broken(*home), QStringList());
    }
    void stopsAfterASleepInWhichOthersCleanedUp()
    {
        const Elsewhere elsewhere(*home);
        const QString current = home->current();
        Home::write(home->folder(u"site"_s) + u"/new.txt"_s, "there before the page");
        const QString operation = uploading();
        const qint64 agent = asleep();
        const site::PruneOptions spec{10, u"other"_s, u"desk"_s};
        const auto pruned = finish(site::prune(&elsewhere.releases, spec));
        QVERIFY2(pruned, pruned ? "" : qPrintable(pruned.error().render()));
        QVERIFY(!pruned->isPutOff);
        QCOMPARE(pruned->objects, 1); // which no release names yet
        wake(agent);
        const store::Operation ended = home->ended(operation);
        QCOMPARE(ended.state, State::Failed);
        QCOMPARE(ended.error->code, u"site-lock-lost"_s);
        QCOMPARE(home->current(), current);
        QCOMPARE(deployNext(*home, onAws).state, State::Done);
        QCOMPARE(broken(*home), QStringList());
    }

    //! Of a large file all parts but one are in the bucket when the agent is killed.
    void goesOnWithThePartsOfAFile()
    {
        const Elsewhere elsewhere(*home);
        const QString operation = uploadingParts(elsewhere);
        home->killAgent();
        releaseLock();
        Home::aws().takeOperations();
        home->startAgent();
        QCOMPARE(home->ended(operation).state, State::Done);
        const QList<QJsonObject> asked = Home::aws().takeOperations();
        QCOMPARE(countOf(asked, "UploadPart"), 1);
        QCOMPARE(countOf(asked, "CreateMultipartUpload"), 0);
        const QString key = elsewhere.releases.fileKey(store::operation(home->database(), operation)->deployment, film);
        const auto object = finish(aws::s3::get(elsewhere.releases.client(), elsewhere.releases.bucket(), key));
        QVERIFY(object && object->body == filmed());
        QCOMPARE(unfinished(), QStringList());
        QCOMPARE(broken(*home), QStringList());
    }

    void leavesNoPartsOfWhatIsCanceled_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("by its own agent") << false;
        QTest::newRow("by the next one") << true;
    }
    void leavesNoPartsOfWhatIsCanceled()
    {
        QFETCH(bool, isKilled);
        const Elsewhere elsewhere(*home);
        const QString operation = uploadingParts(elsewhere);
        if (isKilled)
            home->killAgent();
        QVERIFY(finish(home->deck().deployments().cancel(store::operation(home->database(), operation)->deployment)));
        QCOMPARE(home->ended(operation).state, State::Canceled);
        releaseLock();
        QCOMPARE(unfinished(), QStringList());
        QCOMPARE(broken(*home), QStringList());
    }

private:
    static QByteArray filmed() { return QByteArray("some of a film, ").repeated((33 << 20) / 16); }
    static QStringList unfinished() { return inAccount().filter(QRegularExpression(u"^upload "_s)); }
    static int countOf(const QList<QJsonObject>& all, const char* what)
    {
        return int(std::count_if(all.begin(), all.end(), [what](const QJsonObject& one) {
            return one[u"operation"_s].toString() == QLatin1StringView(what);
        }));
    }
    //! Four of the five parts of a large file are there; the last one is not answered.
    QString uploadingParts(const Elsewhere& elsewhere)
    {
        Home::write(home->folder(u"site"_s) + u'/' + film, filmed());
        fault(R"({"do": "hang", "operation": "^s3:UploadPart$", "nth": 5, "count": 0})");
        const QString operation = deployTo(*home, onAws);
        if (!becomesTrue([&elsewhere] { return elsewhere.partsThere() == 4; }))
            qFatal("The parts were not uploaded.");
        return operation;
    }
    //! It has come to a file whose answer waits until releaseLock().
    QString uploading()
    {
        writeNextVersion(*home, onAws);
        fault(R"({"do": "hold", "operation": "^s3:PutObject$", "path": "/releases/[^/]+/index.html", "count": 0})");
        const QString operation = deployTo(*home, onAws);
        const bool isHeld =
            becomesTrue([] { return Home::aws().request("GET", u"/_rig/faults"_s).contains(R"("hits": 1)"); });
        if (!isHeld)
            qFatal("Nothing was uploaded.");
        return operation;
    }
    //! Its agent stands still until its lock is over; its pid. A renewal may have been under way meanwhile.
    qint64 asleep()
    {
        const qint64 agent = home->agentPid();
        ::kill(pid_t(agent), SIGSTOP);
        const Elsewhere elsewhere(*home);
        const bool isOver = becomesTrue([&elsewhere] {
            Home::aws().post(u"/_rig/clock"_s, R"({"advance": 1200})");
            const auto locks = finish(elsewhere.releases.locks());
            return locks && locks->isEmpty();
        });
        if (!isOver)
            qFatal("Its lock does not end.");
        return agent;
    }
    static void wake(qint64 agent)
    {
        releaseLock();
        ::kill(pid_t(agent), SIGCONT);
    }
    static void releaseLock() { Home::aws().request("DELETE", u"/_rig/faults"_s); }

    std::unique_ptr<Home> home;
};
SHIPDECK_TEST(LongUploadTest)

} // namespace shipdeck::test

#include "long_upload_test.moc"
