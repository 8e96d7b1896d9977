// SPDX-License-Identifier: MIT
#pragma once
#include "targets/cloudfront/steps/site.h"

namespace shipdeck::deploy {

//! Multipart uploads that the running step has begun: object's key → upload id, from the journal. Their parts stay in
//! the bucket, invisible, as long as the operation may resume them.
using BegunUploads = QHash<QString, QByteArray>;
BegunUploads begunUploads(const Context& context);
//! For TransferSettings::remember.
std::function<Result<>(const QString& key, const QByteArray& id)> rememberingUploads(const Context& context);
//! Aborts the uploads; succeeds for those that are complete or gone.
Task<Result<>> giveUpUploads(Site on, BegunUploads uploads);

} // namespace shipdeck::deploy
