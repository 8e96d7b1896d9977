// SPDX-License-Identifier: MIT
#pragma once
#include "aws/protocols/service.h"

#include <QStringList>

namespace shipdeck::aws {

//! What one has to be allowed for an operation, as policies name it: {"s3:ListBucket"} of HeadBucket.
QStringList actionsOf(const Service& service, const QString& operation);

//! ARN of a bucket, or of an object in it; `region` tells the partition.
QString bucketArn(const QString& region, const QString& bucket, const QString& key = {});

} // namespace shipdeck::aws
