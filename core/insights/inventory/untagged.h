// SPDX-License-Identifier: MIT
#pragma once
#include "insights/inventory/inventory.h"

namespace shipdeck::insights {

// What bears no tags, and is Shipdeck's by its name: one that is left over keeps the next foundation from being made, or
// costs, as a bucket does.

extern const QString boundaryType; //!< of the boundary of roles, as its ARN has it
extern const QString storeType;    //!< of the routes' store
//! The ARN of a boundary of roles that is loose, which can be deleted; empty: it is none.
QString leftBoundary(const InventoryItem& item);

//! Whether a resource that a stack calls `physical` is what `arn` names.
bool isSame(const QString& physical, const QString& arn);

//! Of CloudFront: what has a name as stacks of the client's region give it, and is not among `known`.
Task<Result<QList<InventoryItem>>> byName(aws::Client* client, QList<InventoryItem> known, Cancel cancel);
//! Buckets of the client's region with a name as stacks give it, from which somebody has taken the tags. Not among `known`.
Task<Result<QList<InventoryItem>>> bucketsByName(aws::Client* client, QList<InventoryItem> known, Cancel cancel);
//! The boundary of roles of the client's region, unless it is among `known`; nobody is asked then.
Task<Result<QList<InventoryItem>>> boundaryOf(aws::Client* client, QString account, QList<InventoryItem> known,
                                              Cancel cancel);

} // namespace shipdeck::insights
