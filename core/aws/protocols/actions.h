// SPDX-License-Identifier: MIT
#pragma once
#include "aws/protocols/service.h"

#include <QStringList>

namespace shipdeck::aws {

//! The permissions that an operation needs, as policies name them: {"s3:ListBucket"} of HeadBucket.
QStringList actionsOf(const Service& service, const QString& operation);

//! ARN of a bucket, or of an object in it; `region` tells the partition.
QString bucketArn(const QString& region, const QString& bucket, const QString& key = {});

} // namespace shipdeck::aws
