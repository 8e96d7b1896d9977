// SPDX-License-Identifier: MIT
#include "pages/deck_commands.h"

#include "models/deployment_words.h"
#include "models/time_words.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int mostFound = 20;

} // namespace

QList<Command> DeckCommands::commands(const QString& query) const
{
    store::DeploymentFilter filter;
    filter.text = query.startsWith(u'#') ? query.mid(1).trimmed() : query.trimmed();
    filter.limit = mostFound;
    const auto found = m_deck.deployments(filter);
    QList<Command> all;
    for (const store::Deployment& deployment : found.value_or(QList<store::Deployment>())) {
        Command command;
        command.id = u"deployment.go."_s + deployment.id;
        command.text = titleOf(deployment);
        command.section = QCoreApplication::translate("DeckCommands", "Deployments");
        command.detail = shortNameOf(deployment) + u"  "_s + ageShort(deployment.createdAt);
        command.keywords = deployment.commit + u' ' + deployment.id + u' ' + deployment.ref + u' ' + deployment.author;
        command.status = statusOf(deployment);
        command.run = [&window = m_window, project = deployment.project, id = deployment.id] {
            window.go({u"deployment"_s, project, id});
        };
        all << command;
    }
    return all;
}

} // namespace shipdeck::ui
