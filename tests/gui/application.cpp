// SPDX-License-Identifier: MIT
#include "theme/fonts.h"
#include "theme/theme.h"

#include <QApplication>
#include <memory>

namespace shipdeck::test {

//! In place of the plain one of tests/support/main.cpp: real widgets, our look, no talk with the desktop.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    auto application = std::make_unique<QApplication>(argc, argv);
    shipdeck::ui::Theme::freeze();
    shipdeck::ui::loadFonts();
    shipdeck::ui::Theme::install(*application);
    return application;
}

} // namespace shipdeck::test
