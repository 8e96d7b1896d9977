// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <sys/types.h>
#include <vector>

namespace shipdeck::run {

//! Bytes of memory that these processes use together and no file backs; what they share is counted once. Exact above
//! `atMost`; below, also pages of files may count, and what is shared for each that has it.
std::int64_t memoryOf(const std::vector<pid_t>& processes, std::int64_t atMost);

} // namespace shipdeck::run
