// SPDX-License-Identifier: MIT
#include "theme/fonts.h"
#include "theme/theme.h"

#include <QApplication>
#include <memory>

namespace shipdeck::test {

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    qputenv("SHIPDECK_FIXED_CLOCK", "2026-03-04T09:41:12Z");
    auto application = std::make_unique<QApplication>(argc, argv);
    ui::loadFonts();
    ui::Theme::install(*application);
    ui::Theme::freeze();
    return application;
}

} // namespace shipdeck::test
