// SPDX-License-Identifier: MIT
#include "github/hooks/relay_message.h"
#include "github/pushes/owner.h"
#include "github/reporting/report.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

class RelayMessageTest : public QObject {
    Q_OBJECT

    //! As the relay sends it: Go's names, lists of values, the body in base64.
    static QByteArray message(const QByteArray& body, const QByteArray& signature)
    {
        const QJsonObject headers{{u"X-Github-Event"_s, QJsonArray{u"push"_s}},
                                  {u"X-Github-Delivery"_s, QJsonArray{u"0b989ba4"_s}},
                                  {u"X-Hub-Signature-256"_s, QJsonArray{QString::fromLatin1(signature)}}};
        return QJsonDocument(QJsonObject{{u"Header"_s, headers}, {u"Body"_s, QString::fromLatin1(body.toBase64())}})
            .toJson();
    }

private Q_SLOTS:
    void provesTheExampleOfGitHubsDocumentation()
    {
        // docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
        const auto event = github::readRelayMessage(
            message("Hello, World!", "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"));
        QVERIFY(event);
        QCOMPARE(event->name, u"push"_s);
        QCOMPARE(event->delivery, u"0b989ba4"_s);
        QVERIFY(github::isSigned(*event, "It's a Secret to Everybody"));
        QVERIFY(!github::isSigned(*event, "It's a Secret to Everybody."));
        QVERIFY(!github::isSigned(*event, ""));
    }

    void believesNoOtherSignature_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("cut") << QByteArray("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1");
        QTest::newRow("without its kind")
            << QByteArray("757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
        QTest::newRow("one digit off") << QByteArray(
            "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e18");
    }
    void believesNoOtherSignature()
    {
        QFETCH(QByteArray, signature);
        const auto event = github::readRelayMessage(message("Hello, World!", signature));
        QVERIFY(event);
        QVERIFY(!github::isSigned(*event, "It's a Secret to Everybody"));
    }

    void readsNothingIntoWhatIsNoMessage_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half of one") << message("x", "y").left(40);
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no event") << QByteArray(R"({"Header": {}, "Body": ""})");
        QTest::newRow("a body that is no base64")
            << QByteArray(R"({"Header": {"X-Github-Event": ["push"]}, "Body": "%%%"})");
        QTest::newRow("numbers for names") << QByteArray(R"({"Header": {"X-Github-Event": [7]}, "Body": 7})");
    }
    void readsNothingIntoWhatIsNoMessage()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!github::readRelayMessage(text));
    }

    void answersAsTheReferenceClientDoes()
    {
        const QJsonObject answer = QJsonDocument::fromJson(github::relayAnswer(200)).object();
        QCOMPARE(answer[u"Status"_s].toInt(), 200);
        QVERIFY(answer[u"Header"_s].isObject());
        QCOMPARE(answer[u"Body"_s].toString(), u"T0s="_s);
    }

    void readsBackTheRecordOfAnOwner()
    {
        github::Owner owner;
        owner.computer = u"0f1e"_s;
        owner.name = u"mina@harbor"_s;
        const QString record = github::recordOf(owner, u"production"_s);
        QVERIFY(record.startsWith(u"Shipdeck deploys production from mina@harbor."_s));
        QCOMPARE(github::ownerFrom(record).computer, owner.computer);
        QCOMPARE(github::ownerFrom(record).name, owner.name);
        QVERIFY(github::ownerFrom(u"A commit of somebody's"_s).computer.isEmpty());
    }

    void namesStatesAsGitHubDoes()
    {
        using State = github::Report::State;
        QCOMPARE(github::deploymentStateName(State::InProgress), u"in_progress"_s);
        QCOMPARE(github::commitStateName(State::InProgress), u"pending"_s);
        QCOMPARE(github::commitStateName(State::Inactive), u"success"_s);
        QCOMPARE(github::repositoryPath(7, u"/hooks"_s), u"/repositories/7/hooks"_s);
    }
};

SHIPDECK_TEST(RelayMessageTest)
#include "relay_message_test.moc"
