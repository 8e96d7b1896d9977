// SPDX-License-Identifier: MIT
#pragma once
#include "sample_deck.h"
#include "shell/route.h"

#include <QMetaType>

namespace shipdeck::ui {
class MainWindow;
}

namespace shipdeck::test {

inline const QString sampleSearch = QStringLiteral("b1sect00000"); //!< for what broke SampleDeck::failed

//! The sample with what only some projects have: a repository at GitHub, pushes, a preview, a domain, a search for a commit.
void fillEverything(SampleDeck& sample);

//! Requests to AWS are refused, and repeated without a pause. The program's AwsHome has to exist; its end puts this back.
void makeAwsUnreachable();

//! Each page that the window has, with the places of it that look different in that sample. A page that is added to the
//! window is in the list.
QList<ui::Route> routesOf(const ui::MainWindow& window);
const QList<ui::Route>& everyRoute(); //!< the same of a window that is made for it

//! A column `route` with a row for each of them; in the data function of a test.
void addEveryRoute();

} // namespace shipdeck::test
