// SPDX-License-Identifier: MIT
// Exists so that the precompiled header has a target of its own.
