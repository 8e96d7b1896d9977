// SPDX-License-Identifier: MIT
#pragma once
#include <memory>

namespace shipdeck::github {

class Client;
using ClientPointer = std::shared_ptr<Client>;

} // namespace shipdeck::github
