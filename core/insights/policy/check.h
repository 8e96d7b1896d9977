// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "insights/policy/policy.h"

namespace shipdeck::aws {
class Client;
}

namespace shipdeck::insights {

//! What somebody may not do although a policy says it is needed.
struct NotAllowed {
    QString sid; //!< of the statement
    QString action;
    QString resource;
    bool isDenied = false; //!< something forbids it; otherwise nothing allows it
};

//! The user or role behind an identity, as IAM simulates it; empty for the root user, whom nothing limits. Of a role that is
//! taken only the name is told, so one with a path is not found by it.
QString principalOf(const QString& identityArn);

//! Asks IAM, which does nothing. Denied: one may not ask. NotFound: there is no such user or role.
Task<Result<QList<NotAllowed>>> missingFrom(aws::Client* client, QString principal, Policy policy, Cancel cancel = {});

} // namespace shipdeck::insights
