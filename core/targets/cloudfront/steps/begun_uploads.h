// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/site.h"

namespace shipdeck::deploy {

//! Uploads in parts that the running step has begun: object's key → id, as the journal has them. Their parts stay in the
//! bucket, unseen, while the operation may still go on with them.
using BegunUploads = QHash<QString, QByteArray>;
BegunUploads begunUploads(const Context& context);
//! As TransferSettings::remember is.
std::function<Result<>(const QString& key, const QByteArray& id)> rememberingUploads(const Context& context);
//! What S3 has of them goes; those that are complete or gone already are fine.
Task<Result<>> giveUpUploads(Site on, BegunUploads uploads);

} // namespace shipdeck::deploy
