// SPDX-License-Identifier: MIT
#include "pages/target_choice.h"

#include "deploy/target.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

TargetChoice::TargetChoice(const QStringList& names, QWidget* parent) : SegmentedControl(tr("Runs on"), parent)
{
    setObjectName(u"target"_s);
    for (const deploy::Target* target : deploy::targets()) {
        if (!names.isEmpty() && !names.contains(target->name()))
            continue;
        m_names << target->name();
        addSegment(target->title().render());
    }
    connect(this, &SegmentedControl::currentChanged, this, [this] { Q_EMIT chosen(target()); });
}

void TargetChoice::setTarget(const QString& name)
{
    const QSignalBlocker quiet(this);
    if (const qsizetype at = m_names.indexOf(name); at >= 0)
        setCurrent(int(at));
}

} // namespace shipdeck::ui
