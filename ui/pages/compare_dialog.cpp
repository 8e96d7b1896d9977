// SPDX-License-Identifier: MIT
#include "pages/compare_dialog.h"

#include "models/comparison.h"
#include "models/deployment_words.h"
#include "models/time_words.h"
#include "theme/theme.h"
#include "widgets/card.h"
#include "widgets/columns.h"
#include "widgets/status_pill.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int dialogWidth = 860, nameWidth = 172, tallest = 360;

QWidget* headOf(const store::Deployment& deployment)
{
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(space::s1));
    const Status status = statusOf(deployment);
    auto* pill = new StatusPill(status);
    if (status == Status::Superseded)
        pill->setStatus(status, rowOf(deployment).statusNote);
    column->addWidget(pill, 0, Qt::AlignLeft);
    auto* title = new Label(titleOf(deployment), FontRole::BodyStrong);
    title->setElided(true);
    column->addWidget(title);
    auto* when = new Label(shortNameOf(deployment) + u"  "_s + ageText(deployment.createdAt), FontRole::Small,
                           Color::TextTertiary);
    when->setToolTip(absoluteText(deployment.createdAt));
    column->addWidget(when);
    return head;
}

class Rows {
public:
    Rows() : m_grid(new QGridLayout)
    {
        m_grid->setHorizontalSpacing(Theme::px(space::s4));
        m_grid->setVerticalSpacing(Theme::px(6));
        m_grid->setColumnMinimumWidth(0, Theme::px(nameWidth));
        m_grid->setColumnStretch(1, 1);
        m_grid->setColumnStretch(2, 1);
    }
    QGridLayout* grid() const { return m_grid; }
    bool isEmpty() const { return m_row == 0; }

    void heading(const QString& text) { m_grid->addWidget(new Label(text, FontRole::Heading), m_row++, 0, 1, 3); }
    void add(const Compared& row)
    {
        m_grid->addWidget(new Label(row.name, row.part == Compared::Part::Variables ? FontRole::Code : FontRole::Small,
                                    Color::TextTertiary),
                          m_row, 0);
        m_grid->addWidget(value(row.before, row), m_row, 1);
        m_grid->addWidget(value(row.after, row), m_row, 2);
        ++m_row;
    }

private:
    static QWidget* value(const QString& text, const Compared& row)
    {
        auto* label = new Label(text.isEmpty() ? u"–"_s : text, row.isCode ? FontRole::Code : FontRole::Body,
                                row.differs() ? Color::TextPrimary : Color::TextSecondary);
        label->setElided(true);
        if (!row.tip.isEmpty())
            label->setToolTip(row.tip);
        label->setAccessibleName(row.name + u": "_s + (text.isEmpty() ? u"–"_s : text));
        return label;
    }

    QGridLayout* m_grid;
    int m_row = 0;
};

} // namespace

CompareDialog::CompareDialog(const Deck& deck, const store::Deployment& older, const store::Deployment& newer,
                             QWidget* anywhere)
    : Dialog(tr("Compare two deployments"), anywhere, dialogWidth)
{
    setObjectName(u"compareDialog"_s);
    QList<Compared> rows = compare(deck, older, newer);
    const auto differs = [](const Compared& row) { return row.differs(); };
    const qsizetype different = std::count_if(rows.begin(), rows.end(), differs);

    auto* table = new QWidget;
    auto* column = new QVBoxLayout(table);
    column->setContentsMargins(0, 0, Theme::px(space::s2), 0);
    column->setSpacing(Theme::px(space::s4));
    Rows head;
    head.grid()->addWidget(new QWidget, 0, 0); // an empty column would have no gap
    head.grid()->addWidget(headOf(older), 0, 1);
    head.grid()->addWidget(headOf(newer), 0, 2);
    Rows changed, same;
    changed.heading(different > 0 ? tr("Differences") : tr("No differences"));
    same.heading(tr("The same in both"));
    for (const Compared& row : std::as_const(rows))
        (row.differs() ? changed : same).add(row);
    column->addLayout(head.grid());
    column->addWidget(new Divider);
    column->addLayout(changed.grid());
    if (different < rows.size()) {
        column->addWidget(new Divider);
        column->addLayout(same.grid());
    }
    QScrollArea* area = scrolled(table, tr("Comparison"));
    area->setObjectName(u"comparison"_s);
    area->setFixedHeight(std::min(table->sizeHint().height(), Theme::px(tallest)));
    body()->addWidget(area);
    addButton(tr("Close"));
}

} // namespace shipdeck::ui
