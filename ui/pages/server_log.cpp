// SPDX-License-Identifier: MIT
#include "pages/server_log.h"

#include "deck/deployments.h"
#include "widgets/log/log_pane.h"

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ServerLog)
};

QString statusOf(const DeploymentDetail& detail)
{
    if (!detail.isServerUp)
        return Words::tr("server stopped");
    if (detail.isServerAsleep)
        return Words::tr("server asleep");
    return detail.health && detail.health->isFailing() ? Words::tr("server failing") : Words::tr("server running");
}

} // namespace

void showServerLog(LogPane& pane, const DeploymentDetail& detail, const QString& logs)
{
    const LogPhase phase = detail.isServerUp ? LogPhase::Live : LogPhase::Succeeded;
    LogView* const view = pane.view();
    if (view->document().id().isEmpty()) {
        const QString id = DeploymentService::serverLogId(detail.deployment.id);
        pane.setDownloadName(detail.project.name + u'-' + id);
        view->setMissingWords(Words::tr("No server log yet. It begins when the server starts."));
        view->setTimes(LogTimes::Local);
        view->open(logs, id, phase);
    }
    pane.foot()->setStatus(statusOf(detail));
    view->setPhase(phase);
    view->refresh();
}

} // namespace shipdeck::ui
