// SPDX-License-Identifier: MIT
#include "commands.h"

namespace shipdeck::cli {
namespace {

QString markOf(HealthCheck::State state)
{
    switch (state) {
    case HealthCheck::State::Good: return QStringLiteral("ok");
    case HealthCheck::State::Note: return QStringLiteral("note");
    case HealthCheck::State::Bad: break;
    }
    return QStringLiteral("bad");
}

Task<Exit> runDoctor(Call call)
{
    const Cancel cancel = call.cancel;
    const QList<HealthCheck> checks = co_await call.deck->doctor(cancel);
    QList<QStringList> rows;
    QJsonArray items;
    bool bad = false;
    for (const HealthCheck& check : checks) {
        const QString mark = markOf(check.state);
        const QString next = check.next.render();
        bad = bad || check.state == HealthCheck::State::Bad;
        rows << QStringList{mark, check.what.render()};
        if (!next.isEmpty())
            rows << QStringList{QString(), next};
        items << QJsonObject{{QStringLiteral("code"), check.code},
                             {QStringLiteral("state"), mark},
                             {QStringLiteral("what"), check.what.render()},
                             {QStringLiteral("next"),
                              next.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(next)}};
    }
    call.out.items(table(rows), items);
    co_return bad ? Exit::Failed : Exit::Done;
}

} // namespace

Command doctorCommand()
{
    return {{QStringLiteral("doctor"), {}, QStringLiteral("what this computer has and lacks"), {}, 0, 0}, &runDoctor};
}

} // namespace shipdeck::cli
