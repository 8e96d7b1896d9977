// SPDX-License-Identifier: MIT
#include "invariants.h"
#include "scenario.h"
#include "store/operations.h"
#include "support/finish.h"
#include "support/need.h"
#include "support/registry.h"
#include "deck/deploy_request.h"
#include "deck/deployments.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;
using State = store::Operation::State;

enum class Ends { Done, Failed };

//! A fault of the rig that does not pass by itself.
struct Lasting {
    const char* what; //!< names of operations, as the rig matches them
    const char* how;
    Ends ends;
    int every = 1;
    int ms = 0;
};

//! So many requests may meet a fault until a deployment has given up and taken back what it had begun. What goes on asking is
//! told apart by it from what gives up: some of these faults would be met by thousands within the time that a test has.
constexpr int mostRefused = 120;
constexpr std::chrono::minutes longest(15);

constexpr const char* put = "^s3:PutObject$";
constexpr const char* get = "^s3:GetObject$";
constexpr const char* stacks = "^cloudformation:";
constexpr const char* routes = "^cloudfront-keyvaluestore:UpdateKeys$";
constexpr const char* identity = "^sts:";

} // namespace
} // namespace shipdeck::test

Q_DECLARE_METATYPE(shipdeck::test::Lasting)

namespace shipdeck::test {

//! What AWS refuses it refuses for as long as a whole deployment takes. That ends well or says why not, leaves nothing that
//! the next one, when AWS is itself again, does not put right, and asks AWS no more than it has to.
class LastingTest : public QObject {
    Q_OBJECT
protected:
    enum class Meets {
        First, //!< deployment of a project: the account is empty, and it makes its stacks
        Next   //!< one: each begins where the one before has left the account
    };
    explicit LastingTest(Meets meets) : m_meets(meets) {}

private Q_SLOTS:
    void init()
    {
        NEED(Home::aws().trouble())
        if (m_home && m_meets == Meets::Next)
            return;
        m_home.reset(); // before the next one has the account
        m_home = std::make_unique<Home>();
        m_home->useAws();
    }
    void cleanup()
    {
        if (!m_home)
            return;
        Home::aws().request("DELETE", u"/_rig/faults"_s);
        if (QTest::currentTestFailed()) // what is left of it is no other's
            m_home.reset();
    }
    void cleanupTestCase() { m_home.reset(); }
    //! Its rows are those of the classes below.
    void outlasts()
    {
        QFETCH(Lasting, fault);
        if (m_meets == Meets::Next && m_home->current().isEmpty())
            QCOMPARE(deployNext(*m_home, onAws).state, State::Done);
        writeNextVersion(*m_home, onAws);
        m_home->startAgent(); // which has asked for nothing yet
        Home::aws().forget();
        Home::aws().post(u"/_rig/faults"_s,
                         QJsonDocument(QJsonObject{{u"operation"_s, QLatin1String(fault.what)},
                                                   {u"via"_s, u"client"_s},
                                                   {u"do"_s, QLatin1String(fault.how)},
                                                   {u"every"_s, fault.every},
                                                   {u"ms"_s, fault.ms},
                                                   {u"count"_s, 0}})
                             .toJson());
        DeployRequest request;
        request.source.location = m_home->folder(u"site"_s);
        request.project = u"site"_s;
        request.target = u"cloudfront"_s;
        const auto asked = finish(m_home->deck().deployments().deploy(request));
        if (!asked) // AWS was asked before anything began
            return refuse(asked.error(), fault);
        const auto found = store::operationOf(m_home->database(), asked->id);
        const QString id = (*found)->id;
        store::Operation operation;
        const bool isEnded = m_home->until(
            [&] {
                operation = store::operation(m_home->database(), id).value_or(store::Operation{});
                return !isOpen(operation) || operation.state == State::Waiting;
            },
            longest);
        const int refused = met();
        Home::aws().request("DELETE", u"/_rig/faults"_s);
        QVERIFY2(isEnded, qPrintable(u"it is still %1"_s.arg(store::operationStateName(operation.state))));
        // Without a network nothing can be taken back; it waits for one.
        const bool hadToWait = operation.state == State::Waiting;
        operation = m_home->ended(id);
        qInfo("%s %s: %s%s, %d refused: %s", fault.what, fault.how,
              qPrintable(store::operationStateName(operation.state)), hadToWait ? " after a wait" : "", refused,
              operation.error ? qPrintable(operation.error->render().simplified()) : "");
        QVERIFY(refused > 0);
        if (fault.ends != Ends::Done)
            QVERIFY2(refused <= mostRefused, qPrintable(QString::number(refused)));
        judge(operation, fault.ends);
        if (operation.state == State::Done || operation.state == State::Failed)
            QCOMPARE(broken(*m_home), QStringList());
        deployAgain();
    }

private:
    void refuse(const Error& error, const Lasting& fault)
    {
        const int refused = met();
        Home::aws().request("DELETE", u"/_rig/faults"_s);
        QVERIFY(fault.ends == Ends::Failed);
        QVERIFY2(refused > 0 && refused <= mostRefused, qPrintable(QString::number(refused)));
        judge(error);
        deployAgain();
    }
    void deployAgain()
    {
        QCOMPARE(deployNext(*m_home, onAws).state, State::Done);
        QCOMPARE(broken(*m_home), QStringList());
        QCOMPARE(Home::aws().violations(), QStringList());
    }
    static int met()
    {
        int hits = 0;
        for (const QJsonValue rule : QJsonDocument::fromJson(Home::aws().request("GET", u"/_rig/faults"_s)).array())
            hits += rule[u"hits"_s].toInt();
        return hits;
    }
    static void judge(const store::Operation& operation, Ends ends)
    {
        if (ends == Ends::Done) {
            QVERIFY2(operation.state == State::Done, operation.error ? qPrintable(operation.error->render()) : "");
            return;
        }
        QVERIFY(operation.state == State::Failed || operation.state == State::Abandoned);
        QVERIFY(operation.error);
        judge(*operation.error);
    }
    static void judge(const Error& error)
    {
        QVERIFY(!error.code.isEmpty());
        QVERIFY(!error.what.isEmpty());
        QVERIFY2(!error.why.isEmpty(), "no cause");
        QVERIFY2(!error.next.isEmpty(), "no next step");
    }

    const Meets m_meets;
    std::unique_ptr<Home> m_home;
};

class HostedLastingTest : public LastingTest {
    Q_OBJECT
public:
    HostedLastingTest() : LastingTest(Meets::Next) {}

private Q_SLOTS:
    void outlasts_data()
    {
        QTest::addColumn<Lasting>("fault");
        for (const char* what : {put, get, stacks, routes, identity}) {
            const auto row = [what](const char* how, Ends ends, int every = 1, int ms = 0) {
                QTest::addRow("%s %s %d", what, how, every) << Lasting{what, how, ends, every, ms};
            };
            row("throttle", Ends::Done, 3);
            row("throttle", Ends::Failed);
            row("html", Ends::Failed);
            row("denied", Ends::Failed);
            if (what == put) {
                row("reset", Ends::Failed);
                row("latency", Ends::Done, 1, 400);
            }
        }
    }
};
SHIPDECK_TEST(HostedLastingTest)

class HostedFirstLastingTest : public LastingTest {
    Q_OBJECT
public:
    HostedFirstLastingTest() : LastingTest(Meets::First) {}

private Q_SLOTS:
    void outlasts_data()
    {
        QTest::addColumn<Lasting>("fault");
        for (const auto& [what, how] :
             {std::pair{put, "throttle"}, std::pair{put, "denied"}, std::pair{stacks, "throttle"},
              std::pair{stacks, "html"}, std::pair{stacks, "denied"}, std::pair{routes, "html"}})
            QTest::addRow("%s %s", what, how) << Lasting{what, how, Ends::Failed};
    }
};
SHIPDECK_TEST(HostedFirstLastingTest)

//! Who never answers is given half a minute each time.
class HostedSilenceTest : public LastingTest {
    Q_OBJECT
public:
    HostedSilenceTest() : LastingTest(Meets::Next) {}

private Q_SLOTS:
    void outlasts_data()
    {
        QTest::addColumn<Lasting>("fault");
        for (const char* what : {get, stacks, routes, identity, put})
            for (const char* how : {"reset", "hang"})
                QTest::addRow("%s %s", what, how) << Lasting{what, how, Ends::Failed};
    }
};
SHIPDECK_TEST(HostedSilenceTest)

} // namespace shipdeck::test

#include "lasting_test.moc"
