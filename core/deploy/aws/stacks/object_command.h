// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck::site {

//! "aws s3api put-object --if-match <ETag> --bucket … --key … --body <document>", as somebody would type it: what is written
//! is a file of theirs, what is read is printed. `flags`: what it ends with, from its blank on.
QString objectCommand(const QString& verb, const QString& bucket, const QString& key, const QString& flags = {});

} // namespace shipdeck::site
