// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/stacks/stacks.h"

// The change sets of stacks and their equivalent commands.
namespace shipdeck::site {

//! The template version that the stack was created from.
QString madeAs(const aws::Stack& stack);
bool isOfNewer(const aws::Stack& stack, const StackSpec& spec);
//! An existing stack keeps its parameters and tags, and a newer Shipdeck's template.
aws::NewChangeSet changeSetFor(const StackSpec& spec, const std::optional<aws::Stack>& stands, const QString& name);

//! "--stack-name … --change-set-name …"
QString setWords(const aws::NewChangeSet& set);
//! All arguments of the request; `kind` names the template file.
QString creationWords(const aws::NewChangeSet& set, const QString& kind);
QString commandLine(const char* verb, const QString& rest, const QString& flags);

} // namespace shipdeck::site
