// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>
#include <QTest>
#include <functional>
#include <memory>

namespace shipdeck::test {

using MakeTest = std::function<std::unique_ptr<QObject>()>;
bool addTest(MakeTest make);

} // namespace shipdeck::test

//! Puts a test class into its folder's binary; at namespace scope, once per class.
#define SHIPDECK_TEST(Class)                                                                                           \
    [[maybe_unused]] static const bool registered##Class =                                                             \
        shipdeck::test::addTest([] { return std::make_unique<Class>(); });
