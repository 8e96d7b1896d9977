// SPDX-License-Identifier: MIT
#include "models/others_watch.h"

#include "deck/imports.h"

namespace shipdeck::ui {
namespace {

constexpr qint64 againMs = 60'000;

} // namespace

void OthersWatch::look(const ProjectId& project)
{
    if (project.isEmpty())
        return;
    QElapsedTimer& last = m_looked[project];
    if (last.isValid() && last.elapsed() < againMs)
        return;
    last.start();
    QCoro::connect(m_deck.imports().seeOthers(project), this, [](const QList<Text>&) {});
}

} // namespace shipdeck::ui
