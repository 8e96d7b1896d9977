// SPDX-License-Identifier: MIT
#include "pages/startup_error.h"

#include "theme/paint.h"
#include "widgets/cause_card.h"

#include <QVBoxLayout>

namespace shipdeck::ui {
namespace {

constexpr int dialogWidth = 620;

} // namespace

StartupError::StartupError(const Error& error)
{
    setWindowTitle(tr("Shipdeck cannot start"));
    setWindowIcon(appIcon());
    auto* cause = new CauseCard;
    cause->setCause(Cause::from(error));
    auto* close = new Button(tr("Close"));
    close->setDefault(true);
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    const int pad = Theme::px(space::s6);
    column->setContentsMargins(pad, pad, pad, Theme::px(space::s4));
    column->setSpacing(Theme::px(space::s4));
    column->addWidget(new Label(tr("Shipdeck cannot start"), FontRole::Title));
    column->addWidget(cause);
    column->addStretch();
    column->addWidget(close, 0, Qt::AlignRight);
    setMinimumWidth(Theme::px(dialogWidth));
    close->setFocus();
}

void StartupError::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::color(Color::BgWindow));
}

} // namespace shipdeck::ui
