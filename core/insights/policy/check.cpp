// SPDX-License-Identifier: MIT
#include "insights/policy/check.h"

#include "aws/client.h"
#include "aws/services/iam.h"

namespace shipdeck::insights {
using namespace Qt::StringLiterals;

QString principalOf(const QString& identityArn)
{
    const QStringList parts = identityArn.split(u':');
    const QString who = parts.value(5);
    if (who == u"root")
        return {};
    // "arn:aws:sts::111122223333:assumed-role/deploy/session"
    if (who.startsWith("assumed-role/"_L1))
        return u"arn:%1:iam::%2:role/%3"_s.arg(parts.value(1), parts.value(4), who.section(u'/', 1, 1));
    return identityArn;
}

Task<Result<QList<NotAllowed>>> missingFrom(aws::Client* client, QString principal, Policy policy, Cancel cancel)
{
    QList<NotAllowed> missing;
    for (const Statement& statement : policy.statements)
        for (const QString& resource : statement.resources) {
            const QStringList actions = statement.actions;
            CO_TRY(const auto said, co_await aws::iam::simulate(client, principal, actions, resource, cancel));
            for (const aws::iam::Simulated& one : said)
                if (!one.isAllowed())
                    missing << NotAllowed{statement.sid, one.action, one.resource, one.decision == u"explicitDeny"};
        }
    co_return missing;
}

} // namespace shipdeck::insights
