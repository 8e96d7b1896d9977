// SPDX-License-Identifier: MIT
#include "pages/steps_dialog.h"

#include "pages/glass_box.h"
#include "theme/theme.h"
#include "widgets/card.h"

#include <QEvent>

namespace shipdeck::ui {
namespace {

constexpr int dialogWidth = 680; // most titles fit in one line
constexpr int mostHeight = 320;  // longer content scrolls, so that the buttons stay visible

} // namespace

StepsDialog::StepsDialog(const QString& title, QWidget* anywhere) : Dialog(title, anywhere, dialogWidth) {}

void StepsDialog::addSteps(const QString& heading, const QList<deploy::PlannedStep>& steps)
{
    body()->addSpacing(Theme::px(space::s2));
    body()->addWidget(new Label(heading, FontRole::Heading));
    auto* box = new GlassBox;
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    box->setMaximumHeight(Theme::px(mostHeight));
    box->setSteps(glassStepsOf(steps));
    auto* card = new Card;
    card->setPadded(false);
    card->body()->addWidget(box);
    body()->addWidget(card);
    panel()->installEventFilter(this);
}

//! As high as the open steps need.
bool StepsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == panel() && event->type() == QEvent::LayoutRequest)
        place();
    return Dialog::eventFilter(watched, event);
}

} // namespace shipdeck::ui
