// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

// The folders of this clone and its build. Only paths.cpp is compiled with these absolute paths: on other command lines
// they would keep ccache from reusing another clone's objects.
namespace shipdeck::test {

QString inSource(QStringView path); // inSource(u"tests/rig") is <project>/tests/rig
QString inBuild(QStringView path);

} // namespace shipdeck::test
