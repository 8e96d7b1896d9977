// SPDX-License-Identifier: MIT
#include "deploy/aws/stacks/object_command.h"

using namespace Qt::StringLiterals;

namespace shipdeck::site {

QString objectCommand(const QString& verb, const QString& bucket, const QString& key, const QString& flags)
{
    const QString body = verb.startsWith("put-object"_L1) ? u" --body <document>"_s : QString();
    const QString to = verb == "get-object"_L1 ? u" /dev/stdout"_s : QString();
    return u"aws s3api %1 --bucket %2 --key %3%4%5%6"_s.arg(verb, bucket, key, body, flags, to);
}

} // namespace shipdeck::site
