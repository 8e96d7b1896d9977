// SPDX-License-Identifier: MIT
#include "pages/check_row.h"

#include "pages/fact_row.h"
#include "theme/theme.h"

namespace shipdeck::ui {

CheckRow::CheckRow(const HealthCheck& check, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s2));
    const bool good = check.state == HealthCheck::State::Good;
    const bool bad = check.state == HealthCheck::State::Bad;
    const bool skipped = check.state == HealthCheck::State::Skipped;
    auto* icon = good ? new Glyph(Icon::CircleCheck, 14, Color::AnsiGreen)
        : bad         ? new Glyph(Icon::OctagonX, 14, Color::AnsiRed)
                      : new Glyph(Icon::Info, 14, Color::TextTertiary);
    icon->setAccessibleName(good ? tr("Passed") : bad ? tr("Failed") : skipped ? tr("Not checked") : tr("Note"));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* what =
        new Label(check.what.render(), FontRole::Small, good || skipped ? Color::TextSecondary : Color::TextPrimary);
    what->setWrapped(true);
    words->addWidget(what);
    if (!good && !check.next.isEmpty()) {
        auto* next = new Label(check.next.render(), FontRole::Small, Color::TextTertiary);
        next->setWrapped(true);
        words->addWidget(next);
    }
    row->addLayout(words, 1);
}

} // namespace shipdeck::ui
