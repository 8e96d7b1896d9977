// SPDX-License-Identifier: MIT
#include "deploy/aws/account_work.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {

Zone Zone::fromJson(const QJsonObject& object)
{
    return {object[u"name"_s].toString(), object[u"id"_s].toString()};
}

bool Delegation::isDone() const
{
    // Resolvers would sometimes ask a name server that is not Route 53's, so all have to be.
    return !found.isEmpty()
        && std::all_of(found.begin(), found.end(), [this](const QString& server) { return wanted.contains(server); });
}

Text Delegation::whatToDo() const
{
    return say(QT_TRANSLATE_NOOP("core",
                                 "%1 is not delegated to Route 53 yet. Set these name servers where you bought the "
                                 "domain; AWS needs them to verify the certificate: %2"),
               {domain, wanted.join(QStringLiteral(", "))});
}

QString connectionOf(const AwsChoice& choice)
{
    return choice.account.isEmpty() ? QString() : choice.account + u'/' + choice.region;
}

} // namespace shipdeck::deploy
