// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QLatin1StringView>

namespace shipdeck::aws {

enum class Protocol { Query, Ec2, Json10, Json11, RestJson, RestXml };

//! The wire properties of an AWS service, from AWS's public service models.
struct Service {
    const char* name; //!< "STS": for people; without blanks and in capitals also the last word of AWS_ENDPOINT_URL_STS
    const char* host; //!< the first word of its host name
    const char* signingName;
    Protocol protocol;
    const char* version = "";      //!< of query's forms
    const char* targetPrefix = ""; //!< of json's X-Amz-Target
    bool isGlobal = false;         //!< one address for a whole partition, signed for its first region
    const char* policyPrefix = ""; //!< of its actions in policies, if it differs from the signing name
};

namespace services {

inline constexpr Service sts{"STS", "sts", "sts", Protocol::Query, "2011-06-15"};
inline constexpr Service iam{"IAM", "iam", "iam", Protocol::Query, "2010-05-08", "", true};
inline constexpr Service s3{"S3", "s3", "s3", Protocol::RestXml};
inline constexpr Service cloudFormation{"CloudFormation", "cloudformation", "cloudformation", Protocol::Query,
                                        "2010-05-15"};
inline constexpr Service cloudFront{"CloudFront", "cloudfront", "cloudfront", Protocol::RestXml, "", "", true};
inline constexpr Service keyValueStore{"CloudFront KeyValueStore", "cloudfront-kvs", "cloudfront-keyvaluestore",
                                       Protocol::RestJson};
inline constexpr Service tagging{"Resource Groups Tagging API",       "tagging", "tagging", Protocol::Json11, "",
                                 "ResourceGroupsTaggingAPI_20170126", false,     "tag"};
inline constexpr Service route53{"Route 53", "route53", "route53", Protocol::RestXml, "", "", true};
inline constexpr Service acm{"ACM", "acm", "acm", Protocol::Json11, "", "CertificateManager"};
inline constexpr Service serviceQuotas{"Service Quotas",        "servicequotas", "servicequotas", Protocol::Json11, "",
                                       "ServiceQuotasV20190624"};
inline constexpr Service sso{"SSO", "portal.sso", "awsssoportal", Protocol::RestJson, "", "", false, "sso"};
inline constexpr Service ssoOidc{"SSO OIDC", "oidc", "sso-oauth", Protocol::RestJson};
inline constexpr Service signIn{"Signin", "signin", "signin", Protocol::RestJson};

} // namespace services

} // namespace shipdeck::aws
