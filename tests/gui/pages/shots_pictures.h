// SPDX-License-Identifier: MIT
#pragma once
#include "shots.h"

namespace shipdeck::test {

//! Releases whose pictures were taken.
void shootPictures(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to);

} // namespace shipdeck::test
