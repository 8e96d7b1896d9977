// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/app_folder.h"

#include <QHash>

namespace shipdeck::build {

//! The folders of a Go module that hold a program (`package main`), as `go build` takes them: ".", "./cmd/server".
//! The likely server comes first; tests, examples and tools are left out.
QStringList goPrograms(const AppFolder& app);
//! `program` below cmd or at the root, by the name that a Procfile or the module has for it; else the first.
QString goPackage(const AppFolder& app, const QString& program);

//! The value in the project's manifest for a placeholder of frameworks.json: <bin> of Cargo.toml, <app> of mix.exs,
//! <Project> of a project file.
struct PlaceHolder {
    QString name, value;
    int choices = 1; //!< how many programs there are to choose from
};
std::optional<PlaceHolder> placeHolderOf(const AppFolder& app, const QString& runtime);
//! The programs of a Cargo package or workspace, by name; the likely server comes first. Empty: a library.
QStringList rustPrograms(const AppFolder& app);
//! The .NET projects that are web applications (if there are none: programs), relative to the app.
QStringList dotnetProjects(const AppFolder& app);
//! The module of a Maven or Gradle build that makes the Spring Boot program; empty: the root itself.
QString springModule(const AppFolder& app, bool maven);

} // namespace shipdeck::build
