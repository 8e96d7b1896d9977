// SPDX-License-Identifier: MIT
#pragma once
#include "sample_deck.h"

namespace shipdeck::test {

//! A text from outside that a page may meet wherever it shows a name.
struct HostileText {
    const char* kind;
    QString text;
};
const QList<HostileText>& hostileTexts();

//! Whatever has a name in the filled sample has this one: projects, their sources, branches, messages, people, notes of
//! stages, accounts; environments, variables and domains get the worst that is allowed for them.
void nameEverything(SampleDeck& sample, const QString& text);

} // namespace shipdeck::test
