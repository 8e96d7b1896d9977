// SPDX-License-Identifier: MIT
#include "pages/close_question.h"

#include "deck/operations.h"
#include "deck/projects.h"
#include "models/deployment_words.h"

#include <QCoreApplication>

namespace shipdeck::ui {

QString whatGoesOn(const Deck& deck)
{
    const auto operations = deck.operations().open();
    if (!operations || operations->isEmpty())
        return {};
    const auto building = deck.projects().get(operations->first().project);
    if (!building)
        return {};
    const QString name = building->project.name;
    const auto projects = deck.projects().list();
    QList<ProjectSummary> live = projects.value_or(QList<ProjectSummary>());
    live.removeIf([](const ProjectSummary& one) { return !one.current || one.current->url.isEmpty(); });
    if (live.size() == 1)
        return QCoreApplication::translate("CloseQuestion",
                                           "Work on %1 continues in the background. %2 stays available at %3.")
            .arg(name, live.first().project.name, addressText(live.first().current->url));
    if (live.size() > 1)
        return QCoreApplication::translate("CloseQuestion",
                                           "Work on %1 continues in the background. All %2 live sites stay available.")
            .arg(name, QString::number(live.size()));
    return QCoreApplication::translate("CloseQuestion",
                                       "Work on %1 continues in the background. You can see its result here.")
        .arg(name);
}

} // namespace shipdeck::ui
