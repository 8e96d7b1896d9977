// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck::site {

//! "aws s3api put-object --if-match <ETag> --bucket … --key … --body <document>": a body comes from a local file, an
//! object that is read is printed. `flags`: appended, with a leading space.
QString objectCommand(const QString& verb, const QString& bucket, const QString& key, const QString& flags = {});

} // namespace shipdeck::site
