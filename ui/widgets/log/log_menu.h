// SPDX-License-Identifier: MIT
#pragma once
class QMenu;
class QString;

namespace shipdeck::ui {

class LogView;

//! The context menu; deletes itself when it closes. `target`: the address or path under the mouse; empty: none.
QMenu* makeLogMenu(LogView& view, const QString& target);

} // namespace shipdeck::ui
