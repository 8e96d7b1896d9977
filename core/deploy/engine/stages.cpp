// SPDX-License-Identifier: MIT
#include "deploy/engine/stages.h"

namespace shipdeck::deploy {

const QStringList& stageNames()
{
    static const QStringList names{QStringLiteral("source"),    QStringLiteral("detect"),  QStringLiteral("install"),
                                   QStringLiteral("build"),     QStringLiteral("test"),    QStringLiteral("package"),
                                   QStringLiteral("provision"), QStringLiteral("publish"), QStringLiteral("release"),
                                   QStringLiteral("verify"),    QStringLiteral("assign")};
    return names;
}

int stagePosition(const QString& stage)
{
    const qsizetype at = stageNames().indexOf(stage);
    return at < 0 ? 99 : int(at);
}

store::State stateDuring(const QString& stage)
{
    return stagePosition(stage) <= stagePosition(QStringLiteral("package")) ? store::State::Building
                                                                            : store::State::Deploying;
}

} // namespace shipdeck::deploy
