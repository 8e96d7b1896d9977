// SPDX-License-Identifier: MIT
#include "deck/pruned_log.h"

#include "base/sizes.h"

namespace shipdeck {

std::optional<Error> prunedLog(const store::Deployment& deployment)
{
    if (!deployment.logPrunedAt.isValid())
        return std::nullopt;
    return fail(Error::Kind::NotFound, "log-pruned",
                say(QT_TRANSLATE_NOOP("core", "This log was pruned on %1 to keep within the disk budget of %2."),
                    {deployment.logPrunedAt.toLocalTime().date().toString(Qt::ISODate),
                     sizeWords(deployment.logBudget)}),
                say(QT_TRANSLATE_NOOP("core", "Change the budget for later ones: shipctl settings diskBudget=%1"),
                    {sizeWords(deployment.logBudget * 2).remove(u' ')}))
        .value();
}

} // namespace shipdeck
