// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"

#include <QMap>

namespace shipdeck::aws {

struct TaggedResource {
    QString arn;
    QMap<QString, QString> tags; //!< also AWS's own, such as aws:cloudformation:stack-name
};

namespace tagging {

//! What bears a tag of this name; empty: whatever bears one. Things that are in no region are told in us-east-1.
//! https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
Task<Result<QList<TaggedResource>>> resources(Client* client, QString region, QString key, Cancel cancel = {});

} // namespace tagging
} // namespace shipdeck::aws
