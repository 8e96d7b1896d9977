// SPDX-License-Identifier: MIT
#pragma once
#include "sample_deck.h"

#include <QColor>

namespace shipdeck::test {

//! As if the agent had taken them: of a page mostly in this colour, and its icon.
void givePictures(SampleDeck& sample, const DeploymentId& release, const QColor& colour);

} // namespace shipdeck::test
