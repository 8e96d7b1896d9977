// SPDX-License-Identifier: MIT
#include "insights/resource.h"

#include <QFile>
#include <QJsonDocument>

// The resource lives in a static library: without this call the linker leaves it out. Has to be outside namespaces.
static void loadInsightsResource()
{
    Q_INIT_RESOURCE(insights);
}

namespace shipdeck::insights {

QByteArray shippedFile(const QString& name)
{
    loadInsightsResource();
    QFile file(QStringLiteral(":/shipdeck/insights/") + name);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    return isThere ? file.readAll() : QByteArray();
}

QJsonObject shippedJson(const QString& name)
{
    const QJsonObject object = QJsonDocument::fromJson(shippedFile(name)).object();
    Q_ASSERT(!object.isEmpty());
    return object;
}

} // namespace shipdeck::insights
