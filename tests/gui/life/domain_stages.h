// SPDX-License-Identifier: MIT
#pragma once
#include "life.h"

namespace shipdeck::test {

//! A domain of Route 53 becomes live for a site that shows `words`.
void leadAtRoute53(Life& life, const ProjectId& project, const QString& name, const QByteArray& words);
//! The same at a provider that Shipdeck cannot write to: the person copies what the page shows into the provider's form.
void leadElsewhere(Life& life, const ProjectId& project, const QString& name, const QByteArray& words);
//! The folder "docs" is deployed anew, then rolled back to what shows `words`: all these domains show the same each time.
void followReleases(Life& life, const ProjectId& project, const QStringList& names, const QByteArray& words);
//! On the Domains page of its project: it goes to the site of this name, which shows `words`.
void move(Life& life, const QString& name, const QString& to, const QByteArray& words);
//! A domain of the project, which shows `words` until then.
void removeDomain(Life& life, const ProjectId& project, const QString& name, const QByteArray& words);

} // namespace shipdeck::test
