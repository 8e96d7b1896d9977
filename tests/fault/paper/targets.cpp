// SPDX-License-Identifier: MIT
#include "tests/fault/paper/target.h"
#include "targets/cloudfront/target.h"
#include "targets/local/target.h"
#include "targets/pages/target.h"

namespace shipdeck::deploy {

const QList<const Target*>& targets()
{
    static const QList<const Target*> all{&onThisComputer(), &onGitHubPages(), &onCloudFront(), &onPaper()};
    return all;
}

} // namespace shipdeck::deploy
