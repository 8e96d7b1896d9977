// SPDX-License-Identifier: MIT
#include "base/user_name.h"

#include <pwd.h>
#include <unistd.h>

namespace shipdeck {

QString userName()
{
    const QString said = qEnvironmentVariable("USER");
    if (!said.isEmpty())
        return said;
    const passwd* const known = ::getpwuid(::geteuid());
    return known ? QString::fromLocal8Bit(known->pw_name) : QString::number(::geteuid());
}

} // namespace shipdeck
