// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"
#include "home.h"
#include "store/domains.h"
#include "targets/cloudfront/steps/place.h"

namespace shipdeck::test {

//! Of all projects, those that DNS and the edge are to know.
QList<store::Domain> liveDomains(Home& home, const ProjectId& project = {});
//! What is wrong with the domains of a project on the rig's AWS: each that is live has one distribution, one route and
//! records in DNS, all of this project, and nothing has any other.
QStringList wrongDomains(Home& home, aws::Client* client, const store::Project& project,
                         const deploy::CloudFrontPlace& place);

//! The codes of what is said to be wrong with domains now, without what ends by itself.
QSet<QString> findingsNow(Home& home);

} // namespace shipdeck::test
