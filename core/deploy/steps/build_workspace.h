// SPDX-License-Identifier: MIT
#pragma once
#include "build/toolchains/toolchain.h"
#include "build/tree/untrusted_folder.h"
#include "deploy/engine/step.h"
#include "deploy/engine/world.h"
#include "deploy/snapshot.h"
#include "deploy/steps/inputs.h"

namespace shipdeck::deploy {

//! Where one deployment is built: `<cache>/builds/<operation>/src`, seen inside as /home/build/src.
//! Everything in it can be thrown away and made again from the source.
namespace workspace {

inline const QString inside = QStringLiteral("/home/build/src");

QString folder(const Context& context);                //!< of the operation; removed when it ends
build::UntrustedFolder source(const Context& context); //!< the work copy
//! `path` of an app whose root is `root`, as a path below the work copy.
QString belowSource(const QString& root, const QString& path);
QString dependencies(const Context& context); //!< caches of this project; survive builds

//! The tools this project needs, fetched if they are not here yet. Their exact versions go into the snapshot.
Task<Result<build::Toolchain>> tools(Context context);

//! Those of builds, with the memory that the project's settings give.
build::Limits limitsOf(const Context& context);

enum class Purpose { Install, Build, Test };

//! A sandbox for one command line: the work copy, the caches, the tools, and the variables of this purpose.
build::SandboxSpec sandbox(const Context& context, const build::Toolchain& tools, const QString& command,
                           const QString& folderInSource, Purpose purpose, const QList<VariableValue>& variables);

//! Runs one line with its output going to the log. A non-zero exit becomes an Error that names the cause where a
//! recogniser knows it; `code` is the stable code otherwise.
Task<Result<>> run(Context context, build::SandboxSpec spec, QString command, QByteArray code);

} // namespace workspace

} // namespace shipdeck::deploy
