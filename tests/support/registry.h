// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"

#include <QObject>
#include <QTest>
#include <functional>
#include <memory>

namespace shipdeck::test {

using MakeTest = std::function<std::unique_ptr<QObject>()>;
bool addTest(MakeTest make);

} // namespace shipdeck::test

namespace shipdeck {

//! For a comparison that failed.
template <typename Kind> char* toString(const Id<Kind>& id)
{
    return QTest::toString(static_cast<const QString&>(id));
}

} // namespace shipdeck

//! Puts a test class into its folder's binary; at namespace scope, once per class.
#define SHIPDECK_TEST(Class)                                                                                           \
    [[maybe_unused]] static const bool registered##Class =                                                             \
        shipdeck::test::addTest([] { return std::make_unique<Class>(); });
