// SPDX-License-Identifier: MIT
#pragma once
#include "life.h"

namespace shipdeck::test {

//! A domain of Route 53 becomes live for a site that shows `words`.
void leadAtRoute53(Life& life, const ProjectId& project, const QString& name, const QByteArray& words);
//! The same at a provider that Shipdeck cannot write to: the person copies what the page shows into the provider's form.
void leadElsewhere(Life& life, const ProjectId& project, const QString& name, const QByteArray& words);
//! The only domain of the page, which shows `words` until then.
void removeDomain(Life& life, const QString& name, const QByteArray& words);

} // namespace shipdeck::test
