// SPDX-License-Identifier: MIT
#include "aws/credentials/session_token.h"
#include "aws/error_codes.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws {

bool isVersion1(const QByteArray& sessionToken)
{
    return sessionToken.startsWith("FwoG") || sessionToken.startsWith("FQoG");
}

Text version1Warning()
{
    return say(QT_TRANSLATE_NOOP("core",
                                 "The session token of these AWS keys looks like version 1, which the global STS "
                                 "endpoint issues. CloudFront KeyValueStore does not accept those, so a deployment "
                                 "would fail."));
}

Text version1Advice()
{
    return say(QT_TRANSLATE_NOOP(
        "core",
        "Set AWS_STS_REGIONAL_ENDPOINTS=regional for the tool that creates the keys, or run: aws iam "
        "set-security-token-service-preferences --global-endpoint-token-version v2Token. Then get new keys and try "
        "again."));
}

bool refusesKeys(const Service& service, const ServiceError& said)
{
    return &service == &services::keyValueStore && said.code == u"AccessDeniedException"
        && said.message.contains(u"Authentication failed"_s);
}

Error keysRefused(Error error, const Service& service, const Keys& keys)
{
    const QString name = QString::fromLatin1(service.name);
    const bool isVersion2 = keys.session.isEmpty() || keys.session.startsWith("IQoJ");
    error.code = isVersion2 ? u"aws-keys-refused"_s : code::awsSessionTokenV1;
    error.what = isVersion2
        ? say(QT_TRANSLATE_NOOP("core", "%1 does not accept these AWS keys."), {name})
        : say(QT_TRANSLATE_NOOP("core",
                                "%1 does not accept the session token of these AWS keys: it is version 1, issued by "
                                "the global STS endpoint."),
              {name});
    error.next = isVersion2 ? say(QT_TRANSLATE_NOOP("core",
                                                    "Check that the keys of this profile or connection are correct and "
                                                    "active, and that the region is enabled for the account."))
                            : version1Advice();
    return error;
}

} // namespace shipdeck::aws
