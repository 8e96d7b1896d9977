// SPDX-License-Identifier: MIT
#include "deck/plan_remarks.h"

#include "build/sandbox/sandbox.h"
#include "deploy/access_words.h"
#include "deploy/freeze.h"
#include "deploy/isolation_rule.h"
#include "deploy/target.h"
#include "store/access.h"

namespace shipdeck {

QStringList planRemarks(store::Database& db, const build::Sandbox& sandbox, const store::Project& project,
                        const store::Deployment& deployment, const deploy::PlannedRelease& release)
{
    QList<Text> remarks;
    if (const auto open = deploy::checkFreeze(project, deployment.environment); !open)
        remarks << open.error().what << open.error().next;
    if (!release.pinnedTo.isEmpty())
        remarks << say(QT_TRANSLATE_NOOP("core",
                                         "%1 is pinned to %2, so this release will be staged and will not go live. To "
                                         "make it live, promote it or unpin first: shipctl unpin %3"),
                       {deployment.environment, release.pinnedTo,
                        deployment.environment == QStringLiteral("production")
                            ? project.slug
                            : project.slug + QStringLiteral(" --env ") + deployment.environment});
    if (release.needsAudit && !deploy::targetOf(project).isHere())
        remarks << say(
            QT_TRANSLATE_NOOP("core",
                              "Lighthouse measures this release once it is live: there, a missed budget only "
                              "warns."));
    remarks += release.remarks + deploy::targetOf(project).limits(project) + sandbox.remarks()
        + deploy::isolationRemarks(db, sandbox, project, deployment);
    if (const auto who = store::access(db, project.id, deployment.environment); who && !who->isEmpty())
        remarks << say(QT_TRANSLATE_NOOP("core", "Access: %1."), {deploy::accessWords(*who).render()});
    QStringList rendered;
    for (const Text& remark : remarks)
        rendered << remark.render();
    return rendered;
}

} // namespace shipdeck
