// SPDX-License-Identifier: MIT
#pragma once
#include "build/toolchains/toolchain.h"
#include "build/tree/untrusted_folder.h"
#include "deploy/engine/step.h"
#include "deploy/engine/world.h"
#include "deploy/snapshot.h"
#include "deploy/steps/inputs.h"

namespace shipdeck::deploy {

//! The build folder of one deployment: `<cache>/builds/<operation>/src`, inside the sandbox /home/build/src. All of it
//! can be created again from the source.
namespace workspace {

inline const QString inside = QStringLiteral("/home/build/src");

QString folder(const Context& context);                //!< of the operation; removed when it ends
build::UntrustedFolder source(const Context& context); //!< the work copy
//! `path` of an app whose root is `root`, as a path below the work copy.
QString belowSource(const QString& root, const QString& path);
QString dependencies(const Context& context); //!< the project's caches, which outlive builds

//! The tools that the project needs; downloads missing ones. Their exact versions are stored in the snapshot.
Task<Result<build::Toolchain>> tools(Context context);

//! The limits of a build, with the memory from the project's settings.
build::Limits limitsOf(const Context& context);

enum class Purpose { Install, Build, Test };

//! A sandbox for one command line: the work copy, the caches, the tools, and the variables of this purpose.
build::SandboxSpec sandbox(const Context& context, const build::Toolchain& tools, const QString& command,
                           const QString& folderInSource, Purpose purpose, const QList<VariableValue>& variables);

//! Runs one command with its output in the log. On failure the error names the cause, if a recogniser finds it in the
//! log; otherwise it has the code `code`.
Task<Result<>> run(Context context, build::SandboxSpec spec, QString command, QByteArray code);

} // namespace workspace

} // namespace shipdeck::deploy
