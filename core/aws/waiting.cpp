// SPDX-License-Identifier: MIT
#include "aws/waiting.h"

namespace shipdeck::aws {

Failure waitedTooLong(const Wait& wait)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(wait.deadline).count();
    return fail(Error::Kind::Limit, "aws-wait-over",
                say(QT_TRANSLATE_NOOP("core", "%1 was not ready within %2 min."),
                    {wait.name.render(), QString::number(minutes)}),
                say(QT_TRANSLATE_NOOP("core", "Check it in the AWS console. A new attempt continues from there.")));
}

Failure pagesLoop()
{
    return fail(Error::Kind::Provider, "aws-pages-loop",
                say(QT_TRANSLATE_NOOP("core", "AWS keeps returning the same page of a list.")),
                say(QT_TRANSLATE_NOOP("core", "Try again later; the problem is on AWS's side.")));
}

} // namespace shipdeck::aws
