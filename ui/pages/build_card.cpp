// SPDX-License-Identifier: MIT
#include "pages/build_card.h"

#include "pages/fact_row.h"
#include "widgets/key_value.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

BuildCard::BuildCard(QWidget* parent) : Card(tr("Build settings"), parent) {}

void BuildCard::show(const deploy::Snapshot& snapshot)
{
    clearLayout(body());
    const build::Detection& detection = snapshot.detection;
    auto* facts = new KeyValue(76);
    const auto add = [facts](const QString& name, const QString& value, FontRole role = FontRole::Code) {
        if (!value.isEmpty())
            facts->addText(name, value, role)->setToolTip(value);
    };
    add(tr("Framework"), (detection.name + u' ' + detection.version).trimmed(), FontRole::Body);
    add(tr("Install"), detection.installCommand);
    add(tr("Build"), detection.buildCommand);
    add(tr("Output"), snapshot.isServer() ? QString() : detection.outputDirectory);
    add(tr("Start"), detection.startCommand);
    add(tr("Node"), snapshot.nodeVersion);
    body()->addWidget(facts);
}

} // namespace shipdeck::ui
