// SPDX-License-Identifier: MIT
#include "pages/variables_card.h"

#include "pages/fact_row.h"
#include "theme/theme.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

VariablesCard::VariablesCard(QWidget* parent) : Card(tr("Variables"), parent)
{
    setObjectName(u"variablesCard"_s);
    LinkLabel* all = addLink(tr("View all"));
    all->setObjectName(u"openVariables"_s);
    all->setAccessibleName(tr("View all variables"));
    connect(all, &LinkLabel::clicked, this, &VariablesCard::openRequested);
}

void VariablesCard::show(const QList<VariableRow>& variables, qsizetype ofFile, qsizetype removed)
{
    QStringList now{QString::number(ofFile), QString::number(removed)};
    for (const VariableRow& row : variables)
        now << row.variable.id + (row.pending ? u'+' : u'=');
    if (m_shown == now)
        return; // keeps the focus
    m_shown = now;
    clearLayout(body());
    const auto count = [&](auto wanted) { return std::count_if(variables.begin(), variables.end(), wanted); };
    const qsizetype secret = count([](const VariableRow& row) { return row.variable.secret; });
    const qsizetype pending = count([](const VariableRow& row) { return row.pending; }) + removed;
    if (variables.isEmpty() && ofFile == 0 && removed == 0) {
        auto* none = new Label(tr("None yet. Drop a .env file on this page, or import one."), FontRole::Small,
                               Color::TextSecondary);
        none->setWrapped(true);
        body()->addWidget(none);
        auto* import = new LinkLabel(tr("Import .env…"));
        import->setObjectName(u"importEnv"_s);
        connect(import, &LinkLabel::clicked, this, &VariablesCard::importRequested);
        body()->addWidget(import, 0, Qt::AlignLeft);
        return;
    }
    body()->addWidget(
        (new FactRow(tr("Plain values"), QString::number(variables.size() - secret)))->withIcon(Icon::FileText));
    body()->addWidget((new FactRow(tr("Secrets"), QString::number(secret)))->withIcon(Icon::KeyRound));
    if (ofFile > 0)
        body()->addWidget((new FactRow(tr("From shipdeck.yml"), QString::number(ofFile)))->withIcon(Icon::GitBranch));
    if (pending == 0)
        return;
    body()->addSpacing(Theme::px(2));
    auto* waits = new Label(pending == 1 ? tr("1 change waits for the next deployment.")
                                         : tr("%1 changes wait for the next deployment.").arg(pending),
                            FontRole::Small, Color::TextSecondary);
    waits->setObjectName(u"pendingVariables"_s);
    waits->setWrapped(true);
    body()->addWidget(waits);
    auto* redeploy = new Button(Icon::RotateCw, tr("Redeploy"));
    redeploy->setObjectName(u"redeployVariables"_s);
    redeploy->setToolTip(tr("Redeploy with the changes"));
    connect(redeploy, &Button::clicked, this, &VariablesCard::redeployRequested);
    body()->addWidget(redeploy, 0, Qt::AlignLeft);
}

} // namespace shipdeck::ui
