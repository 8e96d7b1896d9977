// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QMap>

namespace shipdeck::aws {

class Client;

struct TaggedResource {
    QString arn;
    QMap<QString, QString> tags; //!< also AWS's own, such as aws:cloudformation:stack-name
};

namespace tagging {

//! Resources with a tag of this name; empty: with any tag. Global resources are listed in us-east-1.
//! https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
Task<Result<QList<TaggedResource>>> resources(Client* client, QString region, QString key, Cancel cancel = {});

} // namespace tagging
} // namespace shipdeck::aws
