// SPDX-License-Identifier: MIT
#pragma once
#include "aws/protocols/xml.h"
#include "aws/services/cloudformation.h"

namespace shipdeck::aws::cloudformation {

// Parses CloudFormation's responses.

Stack stackIn(const XmlElement& member);
StackEvent eventIn(const XmlElement& member);
StackResource resourceIn(const XmlElement& member);
//! From one page, with that page's changes.
ChangeSet changeSetIn(const XmlElement& result);

} // namespace shipdeck::aws::cloudformation
