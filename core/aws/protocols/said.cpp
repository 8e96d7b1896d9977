// SPDX-License-Identifier: MIT
#include "aws/protocols/aws_error.h"
#include "aws/protocols/xml.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

//! "com.amazon.coral#ThrottlingException:http://…" is a ThrottlingException.
QString bareCode(QString code)
{
    code = code.mid(code.indexOf(u'#') + 1);
    return code.left(code.indexOf(u':') < 0 ? code.size() : code.indexOf(u':')).trimmed();
}

Said saidInJson(const Response& answer)
{
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const auto text = [&object](std::initializer_list<const char*> names) {
        for (const char* name : names)
            if (const QString found = object[QLatin1StringView(name)].toString(); !found.isEmpty())
                return found;
        return QString();
    };
    Said said;
    // A service that used to speak query keeps its old codes here: "Code;Sender".
    const QString former = QString::fromLatin1(answer.header("x-amzn-query-error")).section(u';', 0, 0);
    const QString header = QString::fromLatin1(answer.header("x-amzn-errortype"));
    const QString oauth = object[u"error"_s].toString(); // RFC 6749: SSO's sign-in
    said.code = bareCode(!former.isEmpty()       ? former
                             : !oauth.isEmpty()  ? oauth
                             : !header.isEmpty() ? header
                                                 : text({"__type", "code", "Code"}));
    said.message = text({"message", "Message", "errorMessage", "error_description"});
    return said;
}

Said saidInXml(const XmlElement& root)
{
    // <ErrorResponse><Error>…, <Response><Errors><Error>… (EC2), or <Error> alone (S3).
    const XmlElement* error = &root;
    if (root.name == u"ErrorResponse")
        error = &root.child(u"Error");
    else if (root.name == u"Response")
        error = &root.child(u"Errors").child(u"Error");
    Said said{error->textOf(u"Code").trimmed(), error->textOf(u"Message").trimmed(), {}, error->textOf(u"Region")};
    for (const XmlElement* place : {&root, error})
        for (const QStringView name : {u"RequestId", u"RequestID"})
            if (said.requestId.isEmpty())
                said.requestId = place->textOf(name);
    if (said.code.isEmpty()) // Route 53: <InvalidChangeBatch><Messages><Message>…
        for (const XmlElement& message : root.child(u"Messages").all(u"Message")) {
            said.code = root.name;
            said.message += (said.message.isEmpty() ? u""_s : u"; "_s) + message.text;
        }
    return said;
}

bool isOneOf(const QString& code, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        if (code == QLatin1StringView(name))
            return true;
    return false;
}

} // namespace

Said saidIn(const Response& answer)
{
    Said said;
    const QByteArray body = answer.body.trimmed();
    if (body.startsWith('{')) {
        said = saidInJson(answer);
    } else if (body.startsWith('<')) {
        if (const auto root = parseXml(body); root && root->name != u"html")
            said = saidInXml(*root);
    } else {
        said.code = bareCode(QString::fromLatin1(answer.header("x-amzn-errortype")));
    }
    said.isMute = body.isEmpty() && said.code.isEmpty();
    if (said.requestId.isEmpty())
        said.requestId = answer.requestId;
    if (said.region.isEmpty())
        said.region = QString::fromLatin1(answer.header("x-amz-bucket-region"));
    return said;
}

// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html and botocore's lists of codes.
Again againAfter(const Said& said, int status)
{
    if (isOneOf(said.code,
                {"Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException",
                 "RequestThrottled", "TooManyRequestsException", "ProvisionedThroughputExceededException",
                 "TransactionInProgressException", "RequestLimitExceeded", "BandwidthLimitExceeded", "SlowDown",
                 "PriorRequestNotComplete", "EC2ThrottledException"})
        || status == 429)
        return Again::Throttled;
    if (isOneOf(said.code,
                {"RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "InvalidSignatureException",
                 "SignatureDoesNotMatch", "AuthFailure"}))
        return Again::OtherClock;
    if (isOneOf(said.code, {"ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired"}))
        return Again::OtherKeys;
    // What S3 says of a wrong clock comes with 403, as a missing permission does; of keys that have expired, with 400.
    // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
    if (said.isMute && status == 403)
        return Again::OtherClock;
    if (said.isMute && status == 400)
        return Again::OtherKeys;
    if (isOneOf(said.code,
                {"RequestTimeout", "RequestTimeoutException", "IDPCommunicationError", "InternalError",
                 "ConditionalRequestConflict", "OperationAborted"}))
        return Again::Transient;
    if (status == 500 || status == 502 || status == 503 || status == 504)
        return Again::Transient;
    return Again::No;
}

} // namespace shipdeck::aws
