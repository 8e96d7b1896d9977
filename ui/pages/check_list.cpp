// SPDX-License-Identifier: MIT
#include "pages/check_list.h"

#include "pages/check_row.h"
#include "pages/fact_row.h"
#include "theme/theme.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

CheckList::CheckList(QWidget* parent)
    : QWidget(parent), m_bad(new QVBoxLayout), m_notes(new QVBoxLayout), m_skipped(new QVBoxLayout),
      m_summary(new QWidget), m_inOrder(new Label({}, FontRole::Small, Color::TextSecondary)),
      m_unfold(new LinkLabel(tr("Show"))), m_folded(new QWidget), m_good(new QVBoxLayout(m_folded))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QVBoxLayout* part : {column, m_bad, m_notes, m_skipped, m_good})
        part->setSpacing(Theme::px(space::s2));
    for (QVBoxLayout* part : {m_bad, m_notes, m_skipped})
        column->addLayout(part);
    auto* row = new QHBoxLayout(m_summary);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s2));
    row->addWidget(new Glyph(Icon::CircleCheck, 14, Color::AnsiGreen));
    row->addWidget(m_inOrder);
    m_unfold->setObjectName(u"showGoodChecks"_s);
    row->addWidget(m_unfold);
    row->addStretch(1);
    column->addWidget(m_summary);
    m_good->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_folded);
    m_folded->hide();
    connect(m_unfold, &LinkLabel::clicked, this, [this] {
        m_folded->setVisible(m_folded->isHidden());
        follow();
    });
    follow();
}

QVBoxLayout* CheckList::layoutOf(HealthCheck::State state) const
{
    switch (state) {
    case HealthCheck::State::Good: return m_good;
    case HealthCheck::State::Note: return m_notes;
    case HealthCheck::State::Skipped: return m_skipped;
    case HealthCheck::State::Bad: break;
    }
    return m_bad;
}

void CheckList::add(const HealthCheck& check)
{
    layoutOf(check.state)->addWidget(new CheckRow(check));
    follow();
}

void CheckList::clear()
{
    for (QVBoxLayout* part : {m_bad, m_notes, m_skipped, m_good})
        clearLayout(part);
    m_folded->hide();
    follow();
}

void CheckList::follow()
{
    const int good = m_good->count();
    setVisible(good + m_bad->count() + m_notes->count() + m_skipped->count() > 0); // or it would take up space
    m_summary->setVisible(good > 0);
    m_inOrder->setText(tr("Checks passed: %1").arg(good));
    m_unfold->setText(m_folded->isHidden() ? tr("Show") : tr("Hide"));
    m_unfold->setAccessibleName(m_folded->isHidden() ? tr("Show passed checks") : tr("Hide passed checks"));
}

} // namespace shipdeck::ui
