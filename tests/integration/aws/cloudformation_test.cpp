// SPDX-License-Identifier: MIT
#include "aws/services/cloudformation.h"

#include "scripted_aws.h"
#include "support/finish.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray arn = "arn:aws:cloudformation:ap-northeast-2:111122223333:stack/shop/1";

QByteArray parseStack(const QByteArray& status)
{
    return "<Stacks><member><StackName>shop</StackName><StackId>" + arn + "</StackId><StackStatus>" + status
        + "</StackStatus><StackStatusReason>r</StackStatusReason><CreationTime>2026-01-02T03:04:05.123Z</CreationTime>"
          "<Outputs><member><OutputKey>Bucket</OutputKey><OutputValue>shop-b</OutputValue></member></Outputs>"
          "<Tags><member><Key>shipdeck:project</Key><Value>shop</Value></member></Tags></member></Stacks>";
}

struct Event {
    QByteArray id;
    QByteArray resource;
    QByteArray status;
    QByteArray reason = {};
    QByteArray token = "t-1";
};

//! As AWS gives them: the newest first.
QByteArray parseEvents(const QList<Event>& events, const QByteArray& next = {})
{
    QByteArray said = "<StackEvents>";
    for (const Event& event : events) {
        const QByteArray physical = event.resource == "shop" ? arn : "p-" + event.resource;
        said += "<member><StackId>" + arn + "</StackId><EventId>" + event.id + "</EventId><LogicalResourceId>"
            + event.resource + "</LogicalResourceId><PhysicalResourceId>" + physical
            + "</PhysicalResourceId><ResourceType>AWS::S3::Bucket</ResourceType><ResourceStatus>" + event.status
            + "</ResourceStatus><ResourceStatusReason>" + event.reason + "</ResourceStatusReason><ClientRequestToken>"
            + event.token + "</ClientRequestToken><Timestamp>2026-01-02T03:04:05.123Z</Timestamp></member>";
    }
    return said + "</StackEvents><NextToken>" + next + "</NextToken>";
}

QByteArray parseChangeSet(const QByteArray& status, const QByteArray& execution, const QByteArray& reason = {},
                          const QByteArray& changes = {}, const QByteArray& next = {})
{
    return "<ChangeSetId>cs</ChangeSetId><ChangeSetName>plan</ChangeSetName><StackName>shop</StackName><StackId>" + arn
        + "</StackId><Status>" + status + "</Status><ExecutionStatus>" + execution + "</ExecutionStatus><StatusReason>"
        + reason + "</StatusReason><Changes>" + changes + "</Changes><NextToken>" + next + "</NextToken>";
}

QByteArray parseChange(const QByteArray& action, const QByteArray& name, const QByteArray& more = {})
{
    return "<member><Type>Resource</Type><ResourceChange><Action>" + action + "</Action><LogicalResourceId>" + name
        + "</LogicalResourceId><ResourceType>AWS::S3::Bucket</ResourceType>" + more + "</ResourceChange></member>";
}

} // namespace

class CloudFormationTest : public ScriptedAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void tellsStatesApart_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<StackState>("state");
        using enum StackState;
        QTest::newRow("left by a change set") << u"REVIEW_IN_PROGRESS"_s << Review;
        QTest::newRow("being made") << u"CREATE_IN_PROGRESS"_s << Working;
        QTest::newRow("tidying up") << u"UPDATE_COMPLETE_CLEANUP_IN_PROGRESS"_s << Working;
        QTest::newRow("being taken back") << u"ROLLBACK_IN_PROGRESS"_s << Working;
        QTest::newRow("made") << u"CREATE_COMPLETE"_s << Done;
        QTest::newRow("changed") << u"UPDATE_COMPLETE"_s << Done;
        QTest::newRow("imported") << u"IMPORT_COMPLETE"_s << Done;
        QTest::newRow("as before") << u"UPDATE_ROLLBACK_COMPLETE"_s << RolledBack;
        QTest::newRow("never made") << u"ROLLBACK_COMPLETE"_s << Unmade;
        QTest::newRow("half made") << u"CREATE_FAILED"_s << Stuck;
        QTest::newRow("half taken back") << u"ROLLBACK_FAILED"_s << Stuck;
        QTest::newRow("half changed back") << u"UPDATE_ROLLBACK_FAILED"_s << Stuck;
        QTest::newRow("half deleted") << u"DELETE_FAILED"_s << Stuck;
        QTest::newRow("gone") << u"DELETE_COMPLETE"_s << Gone;
        QTest::newRow("a new word") << u"SOMETHING_NEW"_s << Stuck;
    }
    void tellsStatesApart()
    {
        QFETCH(QString, status);
        QTEST(stackStateOf(status), "state");
    }

    void asksForAChangeSetUnderItsNameAndToken()
    {
        aws->says("CreateChangeSet", "<Id>cs</Id><StackId>" + arn + "</StackId>");
        NewChangeSet wanted;
        wanted.stack = u"shop"_s;
        wanted.name = u"plan"_s;
        wanted.token = u"t-1"_s;
        wanted.body = "{\"Resources\":{}}";
        wanted.parameters = {{u"Domain"_s, QString()}, {u"Name"_s, u"한글 & more"_s}};
        wanted.tags = {{u"shipdeck:project"_s, u"shop"_s}};
        QCOMPARE(*finish(cloudformation::createChangeSet(aws->client(), wanted)), u"cs"_s);
        QCOMPARE(aws->fieldOf(0, u"Action"_s), u"CreateChangeSet"_s);
        QCOMPARE(aws->fieldOf(0, u"ChangeSetType"_s), u"CREATE"_s);
        QCOMPARE(aws->fieldOf(0, u"ClientToken"_s), u"t-1"_s);
        QCOMPARE(aws->fieldOf(0, u"TemplateBody"_s), u"{\"Resources\":{}}"_s);
        QVERIFY(
            aws->bodyOf(0).contains("Parameters.member.1.ParameterKey=Domain&Parameters.member.1.ParameterValue=&"));
        QVERIFY(aws->bodyOf(0).contains("Parameters.member.2.ParameterValue=%ED%95%9C%EA%B8%80%20%26%20more"));
        QCOMPARE(aws->fieldOf(0, u"Tags.member.1.Key"_s), u"shipdeck:project"_s);
        QVERIFY(!aws->bodyOf(0).contains("Capabilities"));
    }

    void refusesATemplateThatIsTooLargeBeforeItIsSent()
    {
        NewChangeSet wanted;
        wanted.stack = u"shop"_s;
        wanted.body = QByteArray(cloudformation::largestBody + 1, ' ');
        QCOMPARE(finish(cloudformation::createChangeSet(aws->client(), wanted)).error().code, u"aws-template-large"_s);
        QCOMPARE(aws->server.requests().size(), 0);
    }

    void readsEveryChangeOfEveryPage()
    {
        const QByteArray replaced =
            "<PhysicalResourceId>b-1</PhysicalResourceId><Replacement>True</Replacement><Details>"
            "<member><Target><Attribute>Properties</Attribute><Name>BucketName</Name></Target>"
            "</member><member><Target><Attribute>Tags</Attribute></Target></member></Details>";
        aws->says("DescribeChangeSet",
                  parseChangeSet("CREATE_COMPLETE", "AVAILABLE", {}, parseChange("Add", "New"), "n"));
        aws->says("DescribeChangeSet",
                  parseChangeSet("CREATE_COMPLETE", "AVAILABLE", {},
                                 parseChange("Modify", "Old", replaced)
                                     + parseChange("Remove", "Kept", "<PolicyAction>Retain</PolicyAction>")));
        const auto set = finish(cloudformation::changeSet(aws->client(), u"cs"_s));
        QVERIFY2(set, set ? "" : qPrintable(set.error().render()));
        QCOMPARE(set->state, ChangeSet::State::Ready);
        QCOMPARE(set->changes.size(), 3);
        QCOMPARE(set->changes[0].action, ResourceChange::Action::Add);
        QCOMPARE(set->changes[1].replacement, ResourceChange::Replacement::Surely);
        QCOMPARE(set->changes[1].properties, QStringList({u"BucketName"_s, u"Tags"_s}));
        QCOMPARE(set->changes[1].physical, u"b-1"_s);
        QVERIFY(set->changes[2].isRetained);
        QCOMPARE(aws->fieldOf(1, u"NextToken"_s), u"n"_s);
    }

    void waitsForAChangeSet()
    {
        aws->says("DescribeChangeSet", parseChangeSet("CREATE_IN_PROGRESS", "UNAVAILABLE"));
        aws->says("DescribeChangeSet", parseChangeSet("CREATE_COMPLETE", "AVAILABLE"));
        QCOMPARE(ready()->state, ChangeSet::State::Ready);
        QCOMPARE(aws->server.requests().size(), 2);
    }

    void aChangeSetWithoutChangesIsNoFailure()
    {
        for (const char* words : {"The submitted information didn't contain changes. Submit different information.",
                                  "No updates are to be performed."}) {
            aws->says("DescribeChangeSet", parseChangeSet("FAILED", "UNAVAILABLE", words));
            QCOMPARE(ready()->state, ChangeSet::State::Empty);
        }
    }

    void aChangeSetThatFailedSaysWhy()
    {
        aws->says("DescribeChangeSet", parseChangeSet("FAILED", "UNAVAILABLE", "Transform AWS::Nonsense failed"));
        const Error error = ready().error();
        QCOMPARE(error.code, u"aws-change-set-failed"_s);
        QCOMPARE(error.why.render(), u"Transform AWS::Nonsense failed"_s);
    }

    void aStackThatIsNotThereIsNothing()
    {
        aws->refuses(400, "ValidationError", "Stack with id shop does not exist");
        const auto none = finish(cloudformation::stack(aws->client(), u"shop"_s));
        QVERIFY(none);
        QVERIFY(!*none);
        aws->refuses(403, "AccessDenied", "no");
        QCOMPARE(finish(cloudformation::stack(aws->client(), u"shop"_s)).error().kind, Error::Kind::Denied);
    }

    void readsAStack()
    {
        aws->says("DescribeStacks", parseStack("UPDATE_COMPLETE"));
        const auto stack = finish(cloudformation::stack(aws->client(), u"shop"_s));
        QCOMPARE((*stack)->outputs.value(u"Bucket"_s), u"shop-b"_s);
        QCOMPARE((*stack)->tags.value(u"shipdeck:project"_s), u"shop"_s);
        QCOMPARE((*stack)->createdAt, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 123), Qt::UTC));
        QVERIFY(!(*stack)->changedAt.isValid());
    }

    void followsAStackAndTellsEachEventOnce()
    {
        const Event old{"e0", "shop", "CREATE_COMPLETE", {}, "t-0"};
        const Event begun{"e1", "shop", "UPDATE_IN_PROGRESS"};
        const Event made{"e2", "Bucket", "CREATE_COMPLETE"};
        const Event ended{"e3", "shop", "UPDATE_COMPLETE"};
        // The state of before, while AWS has yet to begin.
        aws->says("DescribeStacks", parseStack("CREATE_COMPLETE"));
        aws->says("DescribeStackEvents", parseEvents({old}));
        // Begun between the two questions: the state is that of before.
        aws->says("DescribeStacks", parseStack("CREATE_COMPLETE"));
        aws->says("DescribeStackEvents", parseEvents({begun, old}));
        aws->says("DescribeStacks", parseStack("UPDATE_IN_PROGRESS"));
        aws->says("DescribeStackEvents", parseEvents({made, begun, old}));
        aws->says("DescribeStacks", parseStack("UPDATE_COMPLETE"));
        aws->says("DescribeStackEvents", parseEvents({ended, made}, "older"));
        const auto stack = done();
        QVERIFY2(stack, stack ? "" : qPrintable(stack.error().render()));
        QCOMPARE(stack->status, u"UPDATE_COMPLETE"_s);
        QCOMPARE(told, QStringList({u"e1"_s, u"e2"_s, u"e3"_s}));
        QCOMPARE(aws->server.requests().size(), 8); // no page more than needed
    }

    void namesTheFirstFailureAsTheCause()
    {
        aws->says("DescribeStacks", parseStack("ROLLBACK_COMPLETE"));
        aws->says("DescribeStackEvents",
                  parseEvents({{"e6", "shop", "ROLLBACK_COMPLETE"},
                               {"e5", "shop", "ROLLBACK_IN_PROGRESS",
                                "The following resource(s) failed to create: [A, B]."},
                               {"e4", "Policy", "CREATE_FAILED", "something that came later"},
                               {"e3", "Bucket", "CREATE_FAILED", "shop-b already exists"}},
                              "n"));
        aws->says("DescribeStackEvents",
                  parseEvents({{"e2", "Other", "CREATE_FAILED", "Resource creation cancelled"},
                               {"e1", "shop", "CREATE_IN_PROGRESS"}}));
        const Error error = done().error();
        QCOMPARE(error.code, u"aws-stack-failed"_s);
        QCOMPARE(error.kind, Error::Kind::Conflict);
        QCOMPARE(error.why.render(), u"shop-b already exists"_s);
        QVERIFY(error.what.args.contains(u"Bucket"_s));
        QVERIFY(error.next.render().startsWith(u"The account already has a resource of that name."_s));
    }

    void tellsOneQuotaFromAnother_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("next");
        const auto row = [](const char* reason, const char* next) {
            QTest::newRow(reason) << QString::fromLatin1(reason) << QString::fromLatin1(next);
        };
        row("Resource handler returned message: \"TooManyDistributions: no more (Service: CloudFront, Status Code: "
            "400)\"",
            "L-24B04930");
        row("TooManyDistributionsWithFunctionAssociations: the maximum", "wildcard domain");
        row("TooManyDistributionsAssociatedToCachePolicy: the maximum", "wildcard domain");
        row("TooManyDistributionsAssociatedToResponseHeadersPolicy: the maximum", "wildcard domain");
        row("TooManyDistributionsAssociatedToOriginAccessControl: the maximum", "wildcard domain");
        row("Limit exceeded for resource of type 'AWS::CloudFront::Distribution'. Reason: You have reached the maximum "
            "number of distributions that are associated with a CloudFront function.",
            "wildcard domain");
        row("TooManyOriginAccessControls: the maximum", "list-origin-access-controls");
        row("TooManyFunctions: the maximum", "request an increase in Service Quotas; then");
    }
    void tellsOneQuotaFromAnother()
    {
        QFETCH(QString, reason);
        QFETCH(QString, next);
        aws->says("DescribeStacks", parseStack("ROLLBACK_COMPLETE"));
        aws->says("DescribeStackEvents",
                  parseEvents({{"e2", "shop", "ROLLBACK_COMPLETE"},
                               {"e1", "Distribution", "CREATE_FAILED", reason.toHtmlEscaped().toUtf8()}}));
        const Error error = done().error();
        QCOMPARE(error.kind, Error::Kind::Limit);
        QVERIFY2(error.next.render().contains(next), qPrintable(error.next.render()));
    }

    void knowsWhatAwsStillCountsAsInUse()
    {
        for (const QString& reason : {u"FunctionInUse: Cannot delete function x, it is in use by 1 distributions"_s,
                                      u"The specified cache policy is currently associated with a cache behavior."_s,
                                      u"Export shipdeck-router cannot be deleted as it is in use by shipdeck-shop"_s,
                                      u"OriginAccessControlInUse"_s})
            QVERIFY2(cloudformation::isInUse(reason), qPrintable(reason));
        QVERIFY(!cloudformation::isInUse(u"The bucket you tried to delete is not empty"_s));
    }

    void saysWhatToDoWithAStackThatIsStuck()
    {
        aws->says("DescribeStacks", parseStack("UPDATE_ROLLBACK_FAILED"));
        aws->says("DescribeStackEvents",
                  parseEvents({{"e2", "shop", "UPDATE_ROLLBACK_FAILED", "The following resource(s) failed to update"},
                               {"e1", "Bucket", "UPDATE_FAILED",
                                "User: arn:aws:iam::111122223333:user/me is not authorized to perform: "
                                "s3:PutBucketPolicy on resource: arn:aws:s3:::shop-b"}}));
        const Error error = done().error();
        QCOMPARE(error.kind, Error::Kind::Denied);
        QVERIFY(error.next.render().contains(u"Continue update rollback"_s));
    }

    void aPermissionThatIsMissingInAStackIsThereToPaste()
    {
        aws->says("DescribeStacks", parseStack("DELETE_FAILED"));
        aws->says("DescribeStackEvents",
                  parseEvents({{"e2", "shop", "DELETE_FAILED", "failed to delete: [Bucket]"},
                               {"e1", "Bucket", "DELETE_FAILED",
                                "User: arn:aws:iam::111122223333:user/me is not authorized to perform: "
                                "s3:DeleteBucket on resource: arn:aws:s3:::shop-b"}}));
        const Error error = done().error();
        QCOMPARE(error.kind, Error::Kind::Denied);
        QVERIFY2(error.next.render().contains(
                     uR"({"Action":"s3:DeleteBucket","Effect":"Allow","Resource":"arn:aws:s3:::shop-b"})"_s),
                 qPrintable(error.next.render()));
    }

    void somebodyElsesDeletionIsToldApart()
    {
        aws->says("DescribeStacks", parseStack("DELETE_COMPLETE"));
        aws->says("DescribeStackEvents", parseEvents({{"e9", "shop", "DELETE_COMPLETE", {}, "other"}}));
        QCOMPARE(done().error().code, u"aws-stack-gone"_s);
        for (int i = 0; i < 2; ++i) // its state, and its events
            aws->refuses(400, "ValidationError", "Stack with id shop does not exist");
        QCOMPARE(done().error().code, u"aws-stack-gone"_s);
    }

    void waitsNoLongerThanTold()
    {
        for (int i = 0; i < 3; ++i) {
            aws->says("DescribeStacks", parseStack("CREATE_IN_PROGRESS"));
            aws->says("DescribeStackEvents", parseEvents({{"e1", "shop", "CREATE_IN_PROGRESS"}}));
        }
        const Wait wait = aws->wait("The stack shop", std::chrono::seconds(5));
        const auto end = finish(cloudformation::stackDone(aws->client(), u"shop"_s, u"t-1"_s, wait));
        QCOMPARE(end.error().code, u"aws-wait-over"_s);
        QCOMPARE(aws->server.requests().size(), 6);
    }

    void deletesAndWaitsUntilItIsGone()
    {
        aws->server.answers(200, "<DeleteStackResponse/>");
        QVERIFY(finish(cloudformation::deleteStack(aws->client(), u"shop"_s, u"t-1"_s, {u"Bucket"_s})));
        QCOMPARE(aws->fieldOf(0, u"RetainResources.member.1"_s), u"Bucket"_s);
        aws->says("DescribeStacks", parseStack("ROLLBACK_COMPLETE")); // as it was: AWS has yet to begin
        aws->says("DescribeStackEvents", parseEvents({{"e1", "shop", "ROLLBACK_COMPLETE", {}, "t-0"}}));
        aws->says("DescribeStacks", parseStack("DELETE_COMPLETE"));
        aws->says("DescribeStackEvents", parseEvents({{"e2", "shop", "DELETE_COMPLETE"}}));
        QVERIFY(gone());
        for (int i = 0; i < 2; ++i)
            aws->refuses(400, "ValidationError", "Stack with id shop does not exist");
        QVERIFY(gone());
    }

    void aDeletionThatFailedNamesWhatIsInTheWay()
    {
        aws->says("DescribeStacks", parseStack("DELETE_FAILED"));
        aws->says("DescribeStackEvents",
                  parseEvents({{"e3", "shop", "DELETE_FAILED", "failed to delete: [Bucket]"},
                               {"e2", "Bucket", "DELETE_FAILED", "The bucket is not empty"}}));
        const auto end = gone();
        QCOMPARE(end.error().why.render(), u"The bucket is not empty"_s);
    }

    void listsStacksAndResourcesByPages()
    {
        aws->says("DescribeStacks", parseStack("CREATE_COMPLETE") + "<NextToken>n</NextToken>");
        aws->says("DescribeStacks", parseStack("CREATE_COMPLETE"));
        QCOMPARE(finish(cloudformation::stacks(aws->client()))->size(), 2);
        aws->says("ListStackResources",
                  "<StackResourceSummaries><member><LogicalResourceId>Bucket</LogicalResourceId><PhysicalResourceId>b"
                  "</PhysicalResourceId><ResourceType>AWS::S3::Bucket</ResourceType><ResourceStatus>CREATE_COMPLETE"
                  "</ResourceStatus></member></StackResourceSummaries>");
        const auto resources = finish(cloudformation::resources(aws->client(), u"shop"_s));
        QCOMPARE(resources->constFirst().physical, u"b"_s);
    }

private:
    Result<ChangeSet> ready()
    {
        const Wait wait = aws->wait("The change set");
        return finish(cloudformation::changeSetReady(aws->client(), u"cs"_s, wait));
    }
    Result<Stack> done()
    {
        told.clear();
        const Wait wait = aws->wait("The stack shop");
        const cloudformation::EventSink sink = [this](const StackEvent& event) { told << event.id; };
        return finish(cloudformation::stackDone(aws->client(), u"shop"_s, u"t-1"_s, wait, sink));
    }
    Result<> gone()
    {
        const Wait wait = aws->wait("The stack shop");
        return finish(cloudformation::stackGone(aws->client(), QString::fromLatin1(arn), u"t-1"_s, wait));
    }
    QStringList told;
};

SHIPDECK_TEST(CloudFormationTest)
#include "cloudformation_test.moc"
