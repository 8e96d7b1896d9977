// SPDX-License-Identifier: MIT
#include "aws/client.h"
#include "aws/protocols/calls.h"
#include "aws/protocols/event_stream.h"
#include "aws/services/s3.h"
#include "aws/services/s3_buckets.h"
#include "on_rig.h"
#include "scripted_aws.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QJsonArray>

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Service ec2{"EC2", "ec2", "ec2", Protocol::Ec2, "2016-11-15"};
constexpr Service dynamoDb{"DynamoDB", "dynamodb", "dynamodb", Protocol::Json10, "", "DynamoDB_20120810"};

} // namespace

//! The protocols that no service of protocols/service.h speaks at present.
class ProtocolsTest : public ScriptedAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void numbersAListAsItsProtocolDoes()
    {
        const Form form = Form().list("RegionName", {u"eu-west-1"_s, u"us-east-1"_s}).add("DryRun", false);
        using Fields = QList<std::pair<QByteArray, QByteArray>>;
        QCOMPARE(form.fields(Protocol::Ec2),
                 (Fields{{"RegionName.1", "eu-west-1"}, {"RegionName.2", "us-east-1"}, {"DryRun", "false"}}));
        QCOMPARE(
            form.fields(Protocol::Query),
            (Fields{{"RegionName.member.1", "eu-west-1"}, {"RegionName.member.2", "us-east-1"}, {"DryRun", "false"}}));
    }
    void asksAndReadsEc2()
    {
        aws->server.answers(200,
                            R"(<DescribeRegionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">)"
                            "<requestId>r-1</requestId><regionInfo><item><regionName>eu-west-1</regionName></item>"
                            "<item><regionName>us-east-1</regionName></item></regionInfo></DescribeRegionsResponse>");
        const auto told = regions(aws->client());
        QVERIFY2(told, told ? "" : qPrintable(told.error().render()));
        QCOMPARE(aws->bodyOf(0),
                 "Action=DescribeRegions&RegionName.1=eu-west-1&RegionName.2=us-east-1&Version=2016-11-15");
        QVERIFY(aws->headerOf(0, "Authorization").contains("/ap-northeast-2/ec2/aws4_request"));
        QCOMPARE(namesIn(*told), (QStringList{u"eu-west-1"_s, u"us-east-1"_s}));
    }
    void readsWhatEc2Refuses()
    {
        aws->server.answers(403,
                            "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>no</Message></Error>"
                            "</Errors><RequestID>r-2</RequestID></Response>");
        const auto refused = regions(aws->client());
        QCOMPARE(refused.error().kind, Error::Kind::Denied);
        QVERIFY(refused.error().render().contains(u"UnauthorizedOperation: no"_s));
    }
    void takesNoAnswerOfAnotherOperation()
    {
        aws->server.answers(200, "<DescribeVpcsResponse/>");
        QCOMPARE(regions(aws->client()).error().code, u"aws-unreadable"_s);
    }
    void asksAndReadsJson10()
    {
        aws->server.answers(200, R"({"TableNames": ["a", "b"]})");
        const auto told = tables(aws->client());
        QVERIFY2(told, told ? "" : qPrintable(told.error().render()));
        QCOMPARE(aws->headerOf(0, "Content-Type"), "application/x-amz-json-1.0");
        QCOMPARE(aws->headerOf(0, "X-Amz-Target"), "DynamoDB_20120810.ListTables");
        QCOMPARE(aws->bodyOf(0), R"({"Limit":2})");
        QCOMPARE((*told)[u"TableNames"_s].toArray().size(), 2);
    }
    //! Which compares what is asked with botocore's models of these operations.
    void bothAreUnderstoodByTheRig()
    {
        NEEDS_AWS_RIG();
        OnRig::rig().post(u"/_rig/reset"_s);
        OnRig on;
        const auto told = regions(&on.client());
        QVERIFY2(told, told ? "" : qPrintable(told.error().render()));
        QCOMPARE(namesIn(*told), (QStringList{u"eu-west-1"_s, u"us-east-1"_s}));
        const auto none = tables(&on.client());
        QVERIFY2(none, none ? "" : qPrintable(none.error().render()));
        QVERIFY((*none)[u"TableNames"_s].isArray());
        QCOMPARE(OnRig::rig().violations().join(u'\n'), QString());
    }

    //! S3 Select answers by one; the rig's is made by somebody else's code.
    void readsAnEventStreamFromTheWire()
    {
        NEEDS_AWS_RIG();
        OnRig::rig().post(u"/_rig/reset"_s);
        OnRig on;
        QVERIFY(finish(s3::createBucket(&on.client(), u"site"_s)));
        NewObject people;
        people.bucket = u"site"_s;
        people.key = u"people.csv"_s;
        people.contentType = "text/csv";
        people.body = "name,city\nkim,Seoul\nlee,Busan";
        QVERIFY(finish(s3::put(&on.client(), people)));
        const auto answer = finish(on.client().send(selected(people)));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().render()));
        EventStream stream;
        QStringList types;
        QByteArray records;
        for (qsizetype at = 0; at < answer->body.size(); at += 10) { // as a network would cut it
            const auto events = stream.take(answer->body.mid(at, 10));
            QVERIFY2(events, events ? "" : qPrintable(events.error().render()));
            for (const EventMessage& event : *events) {
                QVERIFY(!event.error());
                types << event.type();
                if (event.type() == u"Records")
                    records += event.payload;
            }
        }
        QVERIFY(stream.isAtEnd());
        QCOMPARE(records, "kim,Seoul\nlee,Busan\n");
        QCOMPARE(types, (QStringList{u"Records"_s, u"Stats"_s, u"End"_s}));
        QCOMPARE(OnRig::rig().violations().join(u'\n'), QString());
    }

private:
    static Call selected(const NewObject& table)
    {
        Call call;
        call.service = &services::s3;
        call.operation = u"SelectObjectContent"_s;
        call.bucket = table.bucket;
        call.path = '/' + table.key.toLatin1();
        call.query = {{"select", ""}, {"select-type", "2"}};
        call.body = "<SelectObjectContentRequest xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                    "<Expression>SELECT * FROM S3Object</Expression><ExpressionType>SQL</ExpressionType>"
                    "<InputSerialization><CSV><FileHeaderInfo>USE</FileHeaderInfo></CSV></InputSerialization>"
                    "<OutputSerialization><CSV/></OutputSerialization></SelectObjectContentRequest>";
        return call;
    }
    static Result<XmlElement> regions(Client* client)
    {
        return finish(query(client, &ec2, u"DescribeRegions"_s,
                            Form().list("RegionName", {u"eu-west-1"_s, u"us-east-1"_s}), Repeat::Safe, {}));
    }
    static QStringList namesIn(const XmlElement& regions)
    {
        QStringList names;
        for (const XmlElement& item : regions.child(u"regionInfo").all(u"item"))
            names << item.textOf(u"regionName");
        names.sort();
        return names;
    }
    static Result<QJsonObject> tables(Client* client)
    {
        return finish(json(client, &dynamoDb, u"ListTables"_s, {{u"Limit"_s, 2}}, Repeat::Safe, {}));
    }
};

SHIPDECK_TEST(ProtocolsTest)
#include "protocols_test.moc"
