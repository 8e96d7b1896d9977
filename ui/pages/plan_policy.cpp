// SPDX-License-Identifier: MIT
#include "pages/plan_policy.h"

#include "theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int copiedMs = 1500;

} // namespace

PlanPolicy::PlanPolicy(QWidget* parent)
    : QWidget(parent), m_words(new Label({}, FontRole::Small, Color::TextTertiary)),
      m_copy(new Button(Icon::Copy, tr("Copy policy"), Button::Kind::Ghost))
{
    setObjectName(u"planPolicy"_s);
    m_copy->setObjectName(u"copyPlanPolicy"_s);
    m_words->setWrapped(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::px(space::s3), 0, Theme::px(space::s2), Theme::px(space::s1));
    row->setSpacing(Theme::px(space::s3));
    row->addWidget(m_words, 1);
    row->addWidget(m_copy);
    connect(m_copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(QJsonDocument(m_policy.document()).toJson()));
        m_copy->setText(tr("Copied"));
        QTimer::singleShot(copiedMs, m_copy, [this] { m_copy->setText(tr("Copy policy")); });
    });
    hide();
}

void PlanPolicy::show(const std::optional<insights::Policy>& policy)
{
    m_policy = policy.value_or(insights::Policy());
    QStringList reasons;
    int actions = 0;
    for (const insights::Statement& statement : std::as_const(m_policy.statements)) {
        reasons << statement.sid + u": "_s + statement.reason.render();
        actions += int(statement.actions.size());
    }
    m_words->setText(tr("Permissions that all of it needs in the account: %1").arg(actions));
    setToolTip(reasons.join(u'\n'));
    setVisible(policy.has_value());
}

} // namespace shipdeck::ui
