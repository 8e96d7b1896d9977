// SPDX-License-Identifier: MIT
#include "widgets/log/log_menu.h"

#include "widgets/log/log_view.h"

#include <QMenu>

namespace shipdeck::ui {

QMenu* makeLogMenu(LogView& view, const QString& target)
{
    using CopyAs = LogView::CopyAs;
    auto* menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const QKeySequence& keys, auto action) {
        QAction* item = menu->addAction(text, &view, action);
        item->setShortcut(keys);
        item->setShortcutContext(Qt::WidgetShortcut); // only displayed there; runKey() handles it
        return item;
    };
    const auto addToggle = [&](const QString& text, const QKeySequence& keys, bool on, auto action) {
        QAction* item = add(text, keys, action);
        item->setCheckable(true);
        item->setChecked(on);
    };
    add(view.isSelected() ? LogView::tr("Copy") : LogView::tr("Copy all shown lines"), QKeySequence::Copy,
        [&view] { view.copy(); });
    if (view.hasLinks())
        add(LogView::tr("Copy link to line"), Qt::Key_L, [&view] { view.copy(CopyAs::Link); });
    add(LogView::tr("Copy as Markdown block"), {}, [&view] { view.copy(CopyAs::Markdown); });
    add(LogView::tr("Copy with colours"), {}, [&view] { view.copy(CopyAs::Colours); });
    add(LogView::tr("Select all"), QKeySequence::SelectAll, [&view] { view.selectAll(); });
    menu->addSeparator();
    addToggle(LogView::tr("Wrap lines"), Qt::Key_W, view.isWrapped(), [&view] { view.setWrapped(!view.isWrapped()); });
    addToggle(LogView::tr("Follow"), Qt::Key_F, view.isFollowing(),
              [&view] { view.setFollowing(!view.isFollowing()); });
    add(LogView::tr("Next error"), Qt::Key_N, [&view] {
        view.goToProblem(logs::Level::Error, 1);
    })->setEnabled(view.document().errors() > 0);
    if (!target.isEmpty())
        add(LogView::tr("Open %1").arg(target), {}, [&view, target] { Q_EMIT view.linkActivated(target); });
    return menu;
}

} // namespace shipdeck::ui
