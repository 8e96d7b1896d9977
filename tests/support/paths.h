// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

// Where this clone and its build are. Only paths.cpp is compiled with these absolute paths: in the command line of other
// files they would keep ccache from reusing what another clone compiled.
namespace shipdeck::test {

QString inSource(QStringView path); // inSource(u"tests/rig") is <project>/tests/rig
QString inBuild(QStringView path);

} // namespace shipdeck::test
