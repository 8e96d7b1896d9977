// SPDX-License-Identifier: MIT
#pragma once
#include "aws/protocols/service.h"
#include "net/http.h"

namespace shipdeck::aws {

//! What an answer says went wrong, in whichever shape its protocol has for that.
struct ServiceError {
    QString code; //!< "NoSuchBucket"; empty where nothing of AWS's could be read (HTML of a proxy, a HEAD)
    QString message;
    QString requestId;
    QString region;         //!< S3: where the bucket is, if the answer tells
    bool hasNoBody = false; //!< neither a body nor a name, as HEAD is refused
};

//! https://smithy.io/2.0/aws/protocols/index.html, "error serialization" of each
ServiceError parseError(const Response& answer);

//! Why the same request may be sent again, and how it is to change.
enum class RetryDecision { No, Transient, Throttled, OtherClock, OtherKeys };
RetryDecision retryDecision(const ServiceError& serviceError, int status);

//! For people: the one table from AWS's names to kinds. `code` is "aws-" and AWS's own name in lower case
//! ("aws-no-such-bucket"); "aws-http-502" where there was none; "aws-unreadable" where a 4xx bears words that are none of
//! AWS's. `resource`: ARN of what was asked for, where the caller knows it; S3 refuses without naming any.
Error awsError(const Service& service, const QString& operation, const Response& answer,
               const ServiceError& serviceError, const QString& resource = {});

//! Whether it says that a permission is missing, and not that the keys, their time or the clock are wrong.
bool isDenial(const Error& error);

//! "aws-no-such-bucket" of NoSuchBucket, without the word Exception at its end.
QString codeOf(const QString& awsCode);

//! Provider `aws-unreadable`: the answer makes no sense.
Failure unreadable(const Service& service, const QString& operation, const QString& requestId = {});

} // namespace shipdeck::aws
