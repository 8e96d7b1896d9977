// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::deploy {

//! Static sites on GitHub Pages: a release is a commit, Current is the branch that GitHub publishes.
const Target& onGitHubPages();

} // namespace shipdeck::deploy
