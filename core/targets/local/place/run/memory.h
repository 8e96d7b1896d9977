// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <sys/types.h>
#include <vector>

namespace shipdeck::run {

//! Bytes of memory that these processes use together and that no file backs; shared memory counts once. Exact above
//! `atMost`; below, pages of files may count too, and shared memory may count for each process.
std::int64_t memoryOf(const std::vector<pid_t>& processes, std::int64_t atMost);

} // namespace shipdeck::run
