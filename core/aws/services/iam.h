// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

namespace shipdeck::aws {
class Client;
}

namespace shipdeck::aws::iam {

//! The account's alias; empty if it has none.
//! https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html
Task<Result<QString>> accountAlias(Client* client, Cancel cancel = {});

//! IAM's decision on one action on one resource.
struct Simulated {
    QString action;
    QString resource;
    QString decision; //!< "allowed", "implicitDeny", "explicitDeny"
    bool isAllowed() const { return decision == QLatin1String("allowed"); }
};
//! Whether a principal's policies allow actions on a resource; changes nothing. `principal`: ARN of a user or a role.
//! https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
Task<Result<QList<Simulated>>> simulate(Client* client, QString principal, QStringList actions, QString resource,
                                        Cancel cancel = {});

//! Whether the account has this managed policy.
//! https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html
Task<Result<bool>> hasPolicy(Client* client, QString arn, Cancel cancel = {});
//! A missing one counts as deleted. Conflict `aws-delete-conflict`: it is attached, or has several versions.
//! https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html
Task<Result<>> removePolicy(Client* client, QString arn, Cancel cancel = {});

} // namespace shipdeck::aws::iam
