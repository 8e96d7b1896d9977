// SPDX-License-Identifier: MIT
#include "aws/services/tagging.h"

#include "aws/protocols/calls.h"
#include "aws/waiting.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::aws::tagging {
namespace {

Task<Result<Page<TaggedResource>>> page(Client* client, QString region, QJsonObject input, QString next, Cancel cancel)
{
    if (!next.isEmpty())
        input.insert(u"PaginationToken"_s, next);
    const QString operation = u"GetResources"_s;
    CO_TRY(const QJsonObject answer,
           co_await json(client, &services::tagging, operation, input, Repeat::Safe, cancel, region));
    Page<TaggedResource> page;
    page.next = answer.value(u"PaginationToken"_s).toString();
    for (const QJsonValue mapping : answer.value(u"ResourceTagMappingList"_s).toArray()) {
        TaggedResource found{mapping[u"ResourceARN"_s].toString(), {}};
        for (const QJsonValue tag : mapping[u"Tags"_s].toArray())
            found.tags.insert(tag[u"Key"_s].toString(), tag[u"Value"_s].toString());
        page.items.append(found);
    }
    co_return page;
}

} // namespace

Task<Result<QList<TaggedResource>>> resources(Client* client, QString region, QString key, Cancel cancel)
{
    QJsonObject input{{u"ResourcesPerPage"_s, 100}};
    if (!key.isEmpty())
        input.insert(u"TagFilters"_s, QJsonArray{QJsonObject{{u"Key"_s, key}}});
    const std::function<Task<Result<Page<TaggedResource>>>(QString, Cancel)> ask =
        [client, region, input](QString next, Cancel stop) { return page(client, region, input, next, stop); };
    co_return co_await everyPage<TaggedResource>(ask, cancel);
}

} // namespace shipdeck::aws::tagging
