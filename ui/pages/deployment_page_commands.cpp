// SPDX-License-Identifier: MIT
#include "pages/deployment_page.h"

#include "models/deployment_words.h"
#include "pages/actions.h"
#include "pages/bisect_dialog.h"
#include "widgets/segmented_control.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

QList<Command> DeploymentPage::commands() const
{
    auto* self = const_cast<DeploymentPage*>(this);
    QList<Command> all;
    const auto add = [&all](const QString& id, const QString& text, Icon icon, std::function<void()> run) {
        Command command;
        command.id = id;
        command.text = text;
        command.icon = icon;
        command.run = std::move(run);
        all << command;
    };
    // Named here again: a button keeps the language that it was made in.
    const std::pair<Button*, QString> named[] = {{m_share, tr("Share on this network…")},
                                                 {m_redeploy, tr("Redeploy")},
                                                 {m_cancel, tr("Cancel deployment")},
                                                 {m_instead, tr("Roll back instead…")},
                                                 {m_retry, tr("Retry")},
                                                 {m_rollBack, tr("Roll back to this…")},
                                                 {m_promote, tr("Promote")},
                                                 {m_visit, tr("Visit")}};
    for (const auto& [button, text] : named)
        if (m_actions.contains(button) && button->isEnabled())
            add(u"deployment."_s + button->objectName(), text, Icon::Rocket, [button = button] { button->click(); });
    const auto show = [&](Pane pane, const QString& id, const QString& text, Icon icon) {
        if (m_choice->current() != pane)
            add(id, text, icon, [self, pane] { self->m_choice->setCurrent(pane); });
    };
    show(Steps, u"deployment.box"_s, tr("Show steps and commands"), Icon::Box);
    show(Log, u"deployment.log"_s, tr("Show the log"), Icon::ScrollText);
    if (m_detail.hasServer)
        show(ServerLog, u"deployment.serverLog"_s, tr("Show server log"), Icon::Server);
    // Its button is in the cause card.
    if (!m_actions.contains(m_retry) && m_detail.deployment.error && !isUnderWay(m_detail.deployment)
        && statusOf(m_detail.deployment) != Status::Skipped)
        add(u"deployment.retry"_s, tr("Retry"), Icon::RotateCcw, [self] { self->act().retry(self->m_id); });
    if (canBisect(m_detail))
        add(u"deployment.bisect"_s, tr("Find the commit that broke it…"), Icon::Search, [self] { self->findCommit(); });
    return all;
}

} // namespace shipdeck::ui
