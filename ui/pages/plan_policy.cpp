// SPDX-License-Identifier: MIT
#include "pages/plan_policy.h"

#include "pages/actions.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

PlanPolicy::PlanPolicy(QWidget* parent)
    : QWidget(parent), m_words(new Label({}, FontRole::Small, Color::TextTertiary)),
      m_copy(new CopyButton(tr("Copy policy"), Button::Kind::Ghost))
{
    setObjectName(u"planPolicy"_s);
    m_copy->setObjectName(u"copyPlanPolicy"_s);
    m_words->setWrapped(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::px(space::s4), 0, Theme::px(space::s2), Theme::px(space::s1)); // below the chevrons
    row->setSpacing(Theme::px(space::s3));
    row->addWidget(m_words, 1);
    row->addWidget(m_copy);
    hide();
}

void PlanPolicy::show(const std::optional<insights::Policy>& policy)
{
    const insights::Policy shown = policy.value_or(insights::Policy());
    m_copy->setContent(QString::fromUtf8(QJsonDocument(shown.document()).toJson()));
    QStringList reasons;
    int actions = 0;
    for (const insights::Statement& statement : shown.statements) {
        reasons << statement.sid + u": "_s + statement.reason.render();
        actions += int(statement.actions.size());
    }
    m_words->setText(tr("Permissions needed in the account: %1").arg(actions));
    setToolTip(reasons.join(u'\n'));
    setVisible(policy.has_value());
}

} // namespace shipdeck::ui
