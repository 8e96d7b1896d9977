// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/stacks/stacks.h"

// How a stack comes to what it is to be, and the same as somebody would type it.
namespace shipdeck::site {

//! The version of the template that it was made from.
QString madeAs(const aws::Stack& stack);
bool isOfNewer(const aws::Stack& stack, const StackSpec& spec);
//! One that stands keeps its parameters and tags, and the template of a newer Shipdeck.
aws::NewChangeSet changeSetFor(const StackSpec& spec, const std::optional<aws::Stack>& stands, const QString& name);

//! "--stack-name … --change-set-name …"
QString setWords(const aws::NewChangeSet& set);
//! All that the request for it says; its template is the file of this kind.
QString creationWords(const aws::NewChangeSet& set, const QString& kind);
QString commandLine(const char* verb, const QString& rest, const QString& flags);

} // namespace shipdeck::site
