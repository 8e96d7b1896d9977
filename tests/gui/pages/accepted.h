// SPDX-License-Identifier: MIT
#pragma once
#include <QImage>

namespace shipdeck::test {

//! A dozen pictures that a person has looked at, half as large and grey, in tests/gui/pages/accepted: what a page must still
//! look like. `name` as "overview.light.en".
bool isAccepted(const QString& name);
void accept(const QImage& picture, const QString& name);
//! Percent of it that differs from the accepted one, but for how edges are smoothed; 100 where there is none of this size.
double changeOf(const QImage& picture, const QString& name);

} // namespace shipdeck::test
