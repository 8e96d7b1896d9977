// SPDX-License-Identifier: MIT
#include "asked.h"

#include <unistd.h>

namespace shipdeck::cli {

bool canAsk(const Output& out)
{
    return !out.isJson() && Output::isTerminal(STDIN_FILENO) && Output::isTerminal(STDERR_FILENO);
}

bool isConfirmed(Output& out, const QString& question)
{
    out.question(question + QStringLiteral(" [y/N]"));
    char answer[16] = {};
    const ssize_t got = ::read(STDIN_FILENO, answer, sizeof answer - 1);
    return got > 0 && (answer[0] == 'y' || answer[0] == 'Y');
}

} // namespace shipdeck::cli
