// SPDX-License-Identifier: MIT
#pragma once
#include "sample_deck.h"

namespace shipdeck::test {

//! A search for what broke SampleDeck::failed, with its logs: after three of its builds, or ended. A failed one has found
//! that a verdict changes. `id`: a new one if empty.
store::Operation addSearch(SampleDeck& sample, store::Operation::State state, const QString& id = {});
//! The agent has tested another commit, and found it good.
void testOneMore(SampleDeck& sample, const store::Operation& search);

} // namespace shipdeck::test
