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
    for (const ProjectSummary& other : projects.value_or(QList<ProjectSummary>()))
        if (other.current && !other.current->url.isEmpty())
            return QCoreApplication::translate("CloseQuestion",
                                               "Work on %1 continues in the background. %2 stays available at %3.")
                .arg(name, other.project.name, addressText(other.current->url));
    return QCoreApplication::translate("CloseQuestion",
                                       "Work on %1 continues in the background. You can see its result here.")
        .arg(name);
}

} // namespace shipdeck::ui
