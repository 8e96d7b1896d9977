// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <QStringList>

namespace shipdeck::ui {

//! Where one is: a page, the project it is about (empty: none), and what inside it ("01jd…": a deployment).
struct Route {
    QString page;    //!< the id given to MainWindow::addPage: "overview"
    QString project; //!< project id
    QString detail;
    bool operator==(const Route&) const = default;
};

} // namespace shipdeck::ui
