// SPDX-License-Identifier: MIT
#pragma once
#include "insights/policy/policy.h"

namespace shipdeck::insights {

//! gitHubActionsTemplate() for one repository, `owner/name`: whoever makes the stack need not name it again.
//! BadInput `repository-name-invalid`.
Result<QByteArray> gitHubActionsTemplateOf(const QString& repository, const Policy& policy);

} // namespace shipdeck::insights
