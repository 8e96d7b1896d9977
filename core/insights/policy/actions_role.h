// SPDX-License-Identifier: MIT
#pragma once
#include "insights/policy/policy.h"

namespace shipdeck::insights {

//! A stack that lets the GitHub Actions of one repository work with `policy`, without keys that could be stolen: the
//! template of resources/aws/github-actions.yaml with the policy in it.
QByteArray gitHubActionsTemplate(const Policy& policy);

//! A repository of github.com by its name, `owner/name`, and by what stays when that changes.
struct ActionsRepository {
    QString name;
    qint64 ownerId = 0; //!< 0: not known, also below
    qint64 id = 0;
};

//! gitHubActionsTemplate() with this repository as the default of its parameters. Without the ids the role is not for
//! repositories that were made, renamed or transferred since 2026-07-15. BadInput `repository-name-invalid`.
Result<QByteArray> gitHubActionsTemplateOf(const ActionsRepository& repository, const Policy& policy);

} // namespace shipdeck::insights
