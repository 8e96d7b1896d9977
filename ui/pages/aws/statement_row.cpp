// SPDX-License-Identifier: MIT
#include "pages/aws/statement_row.h"

#include "pages/actions.h"
#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/flow_row.h"

namespace shipdeck::ui {
namespace {

using insights::NotAllowed;

const NotAllowed* findIn(const QList<NotAllowed>& missing, const QString& sid, const QString& action)
{
    const auto found = std::find_if(missing.begin(), missing.end(),
                                    [&](const NotAllowed& one) { return one.sid == sid && one.action == action; });
    return found == missing.end() ? nullptr : &*found;
}

QWidget* actionOf(const QString& text, const QString& name, Icon icon, Color colour, Color textColour)
{
    auto* widget = new QWidget;
    widget->setAccessibleName(name);
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, Theme::px(space::s2), 0);
    row->setSpacing(Theme::px(space::s1));
    if (icon != Icon::None)
        row->addWidget(new Glyph(icon, 12, colour));
    row->addWidget(new Label(text, FontRole::Code, textColour));
    return widget;
}

} // namespace

StatementRow::StatementRow(const insights::Statement& statement, const std::optional<QList<NotAllowed>>& missing,
                           QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("statement"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, Theme::px(space::s1), 0, Theme::px(space::s1));
    row->setSpacing(Theme::px(space::s3));
    auto* words = new QVBoxLayout;
    words->setSpacing(Theme::px(space::s1));
    auto* reason = new Label(statement.reason.render());
    reason->setWrapped(true);
    words->addWidget(reason);
    auto* holder = new QWidget;
    auto* actions = new FlowRow(holder);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(Theme::px(space::s1));
    bool isWhole = true;
    for (const QString& action : statement.actions) {
        const NotAllowed* lacking = missing ? findIn(*missing, statement.sid, action) : nullptr;
        isWhole = isWhole && !lacking;
        const QString refusal = !lacking ? QString()
            : lacking->isDenied          ? tr("%1 is denied").arg(action)
                                         : tr("%1 is not allowed").arg(action);
        if (!missing)
            actions->addWidget(actionOf(action, action, Icon::None, Color::TextTertiary, Color::TextSecondary));
        else if (lacking)
            actions->addWidget(actionOf(refusal, refusal, Icon::X, Color::AnsiRed, Color::TextPrimary));
        else
            actions->addWidget(
                actionOf(action, tr("%1 is allowed").arg(action), Icon::Check, Color::AnsiGreen, Color::TextSecondary));
    }
    words->addWidget(holder);
    const bool isAny = statement.resources == QStringList{QStringLiteral("*")};
    auto* where = new Label(isAny ? tr("All resources: these actions cannot be limited to single resources")
                                  : statement.resources.join(QLatin1Char('\n')),
                            isAny ? FontRole::Small : FontRole::Code, Color::TextTertiary);
    where->setWrapped(true);
    words->addWidget(where);
    auto* icon = !missing ? new Glyph(Icon::KeyRound, 16)
        : isWhole         ? new Glyph(Icon::CircleCheck, 16, Color::AnsiGreen)
                          : new Glyph(Icon::OctagonX, 16, Color::AnsiRed);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    setAccessibleName(statement.reason.render());
}

} // namespace shipdeck::ui
