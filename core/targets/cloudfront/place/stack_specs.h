// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/stacks/stacks.h"

namespace shipdeck::site {

//! The stack that all projects of an account and region share, and the stack of one project. `operation` becomes a tag.
StackSpec foundationSpec(const QString& operation);
StackSpec siteSpec(const QString& name, const QString& slug, const QString& environment, const QString& operation);
//! The distribution for the domains of a project below a wildcard domain.
StackSpec domainsSpec(const QString& name, const QString& slug, const QString& environment, const QString& operation);
//! The exact template of this kind. BadInput `template-unknown`.
Result<QByteArray> templateNamed(const QString& kind);

} // namespace shipdeck::site
