// SPDX-License-Identifier: MIT
#pragma once
#include "aws/protocols/xml.h"
#include "aws/services/cloudformation.h"

namespace shipdeck::aws::cloudformation {

// What CloudFormation's answers say, read.

Stack stackIn(const XmlElement& member);
StackEvent eventIn(const XmlElement& member);
StackResource resourceIn(const XmlElement& member);
//! Of one page: with the changes of that page.
ChangeSet changeSetIn(const XmlElement& result);

} // namespace shipdeck::aws::cloudformation
