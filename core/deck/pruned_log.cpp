// SPDX-License-Identifier: MIT
#include "deck/pruned_log.h"

#include "base/sizes.h"

namespace shipdeck {

std::optional<Error> prunedLog(const store::Deployment& deployment)
{
    if (!deployment.logPrunedAt.isValid())
        return std::nullopt;
    const QString day = deployment.logPrunedAt.toLocalTime().date().toString(Qt::ISODate);
    if (deployment.logBudget == 0)
        return fail(Error::Kind::NotFound, "log-pruned",
                    say(QT_TRANSLATE_NOOP("core", "This log was deleted on %1 in a clean-up of this computer."), {day}),
                    say(QT_TRANSLATE_NOOP("core", "Redeploy to build again with a new log: shipctl redeploy %1"),
                        {deployment.id}))
            .value();
    return fail(Error::Kind::NotFound, "log-pruned",
                say(QT_TRANSLATE_NOOP("core", "This log was pruned on %1 to keep within the disk budget of %2."),
                    {day, sizeText(deployment.logBudget)}),
                say(QT_TRANSLATE_NOOP("core", "Change the budget for later ones: shipctl settings diskBudget=%1"),
                    {sizeWords(deployment.logBudget * 2).remove(u' ')}))
        .value();
}

} // namespace shipdeck
