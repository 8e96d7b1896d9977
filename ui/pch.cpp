// SPDX-License-Identifier: MIT
#include "pch.h"
