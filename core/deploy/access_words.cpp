// SPDX-License-Identifier: MIT
#include "deploy/access_words.h"

#include "deploy/aws/history/access.h"

namespace shipdeck::deploy {

Text accessWords(const QJsonObject& access)
{
    const site::Access who = site::Access::fromJson(access);
    const QString networks = who.networks.join(QStringLiteral(", "));
    const QString names = who.names.join(QStringLiteral(", "));
    if (who.isOpen())
        return say(QT_TRANSLATE_NOOP("core", "open to everybody"));
    if (who.names.isEmpty())
        return say(QT_TRANSLATE_NOOP("core", "only from %1"), {networks});
    if (who.networks.isEmpty())
        return say(QT_TRANSLATE_NOOP("core", "by password, as %1"), {names});
    return say(QT_TRANSLATE_NOOP("core", "from %1, and by password, as %2"), {networks, names});
}

} // namespace shipdeck::deploy
