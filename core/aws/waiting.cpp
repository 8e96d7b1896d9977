// SPDX-License-Identifier: MIT
#include "aws/waiting.h"

namespace shipdeck::aws {

Failure waitedTooLong(const Wait& wait)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(wait.deadline).count();
    return fail(Error::Kind::Limit, "aws-wait-over",
                say(QT_TRANSLATE_NOOP("core", "%1 was not ready within %2 min."),
                    {wait.name.render(), QString::number(minutes)}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Look at it in the AWS console; trying again goes on from where it is.")));
}

Failure pagesLoop()
{
    return fail(Error::Kind::Provider, "aws-pages-loop",
                say(QT_TRANSLATE_NOOP("core", "AWS sends the same page of a list again and again.")),
                say(QT_TRANSLATE_NOOP("core", "Try again later; the trouble is on AWS's side.")));
}

} // namespace shipdeck::aws
