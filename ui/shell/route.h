// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <QStringList>

namespace shipdeck::ui {

//! A place in the window: a page, its project (empty: none), and a detail of it ("01jd…": a deployment).
struct Route {
    QString page;    //!< the id given to MainWindow::addPage: "overview"
    QString project; //!< project id
    QString detail;
    bool operator==(const Route&) const = default;
};

} // namespace shipdeck::ui
