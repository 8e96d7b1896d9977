// SPDX-License-Identifier: MIT
#include "targets/cloudfront/target.h"
#include "targets/local/target.h"
#include "targets/pages/target.h"

namespace shipdeck::deploy {

const QList<const Target*>& targets()
{
    static const QList<const Target*> all{&onThisComputer(), &onGitHubPages(), &onCloudFront()};
    return all;
}

} // namespace shipdeck::deploy
