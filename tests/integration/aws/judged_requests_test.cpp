// SPDX-License-Identifier: MIT
#include "aws/client.h"
#include "aws/protocols/calls.h"
#include "aws/protocols/service.h"
#include "scripted_aws.h"
#include "support/finish.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! That what the other tests here ask for is judged: what no model allows is found, in each protocol.
class JudgedRequestsTest : public ScriptedAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void aFieldThatAFormDoesNotHave()
    {
        awsRequests::areOdd(u"Nonsense is no parameter of GetCallerIdentity"_s);
        const Form form = Form().add("Nonsense", u"1"_s);
        aws->says("GetCallerIdentity", {});
        QVERIFY(finish(query(aws->client(), &services::sts, u"GetCallerIdentity"_s, form, Repeat::Safe, {})));
    }
    void anOperationThatIsNone()
    {
        awsRequests::areOdd(u"no operation of sts"_s);
        const Form form;
        aws->says("GetNonsense", {});
        QVERIFY(finish(query(aws->client(), &services::sts, u"GetNonsense"_s, form, Repeat::Safe, {})));
    }
    void aQueryThatAnAddressDoesNotHave()
    {
        awsRequests::areOdd(u"the query parameter nonsense is unknown"_s);
        Call call;
        call.service = &services::s3;
        call.operation = u"HeadBucket"_s;
        call.method = "HEAD";
        call.bucket = u"site"_s;
        call.query = {{"nonsense", "1"}};
        aws->server.answers(200);
        QVERIFY(finish(aws->client()->send(call)));
    }
    void aMemberThatJsonDoesNotHave()
    {
        awsRequests::areOdd(u"Nonsense is unknown"_s);
        aws->server.answers(200, "{}");
        QVERIFY(
            finish(json(aws->client(), &services::acm, u"ListCertificates"_s, {{u"Nonsense"_s, 2}}, Repeat::Safe, {})));
    }
};

SHIPDECK_TEST(JudgedRequestsTest)
#include "judged_requests_test.moc"
