// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <yaml-cpp/mark.h>

namespace shipdeck::build {

//! Where the content of a second YAML document begins, if there is one. Throws YAML::Exception for invalid YAML.
std::optional<YAML::Mark> secondDocument(const std::string& yaml);

} // namespace shipdeck::build
