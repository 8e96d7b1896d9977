// SPDX-License-Identifier: MIT
#include "pages/clean_up_dialog.h"

#include "deck/action_text.h"
#include "models/time_words.h"
#include "widgets/button.h"
#include "widgets/overlay.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CleanUpDialog)
};

} // namespace

void showCleanUp(const store::Operation& cleanUp, QWidget* anywhere)
{
    auto* dialog = new Dialog(actionTitle(cleanUp, {}, {}).render(), anywhere);
    dialog->setObjectName(u"cleanUpEnd"_s);
    const QString when = absoluteText(cleanUp.createdAt);
    dialog->addText(cleanUp.requestedBy.isEmpty()
                        ? Words::tr("Ended: %1.").arg(when)
                        : Words::tr("Requested by %1, ended: %2.").arg(cleanUp.requestedBy, when));
    for (const Text& line : cleanUpText(cleanUp))
        dialog->addText(line.render());
    if (cleanUp.error)
        dialog->addText(u"%1 %2"_s.arg(cleanUp.error->what.render(), cleanUp.error->next.render()));
    dialog->addButton(Words::tr("Close"));
    dialog->open();
}

} // namespace shipdeck::ui
