// SPDX-License-Identifier: MIT
#include "aws/services/quotas.h"

#include "aws/protocols/calls.h"
#include "aws/waiting.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::aws::quotas {
namespace {

Task<Result<Page<Quota>>> page(Client* client, QJsonObject input, QString region, QString next, Cancel cancel)
{
    if (!next.isEmpty())
        input.insert(u"NextToken"_s, next);
    const QString operation = u"ListServiceQuotas"_s;
    CO_TRY(const QJsonObject answer,
           co_await json(client, &services::serviceQuotas, operation, input, Repeat::Safe, cancel, region));
    Page<Quota> page;
    page.next = answer.value(u"NextToken"_s).toString();
    for (const QJsonValue quota : answer.value(u"Quotas"_s).toArray())
        page.items.append(
            Quota{quota[u"QuotaCode"_s].toString(), quota[u"QuotaName"_s].toString(), quota[u"Value"_s].toDouble()});
    co_return page;
}

} // namespace

Task<Result<QList<Quota>>> all(Client* client, QString service, QString region, Cancel cancel)
{
    const QJsonObject input{{u"ServiceCode"_s, service}, {u"MaxResults"_s, 100}};
    const std::function<Task<Result<Page<Quota>>>(QString, Cancel)> ask =
        [client, input, region](QString next, Cancel stop) { return page(client, input, region, next, stop); };
    co_return co_await everyPage<Quota>(ask, cancel);
}

} // namespace shipdeck::aws::quotas
