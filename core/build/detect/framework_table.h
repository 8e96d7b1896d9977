// SPDX-License-Identifier: MIT
#pragma once
#include <QRegularExpression>
#include <QStringList>
#include <memory>
#include <vector>

namespace shipdeck::build {

//! One sign of a framework: a package in the manifest, a file, a file with a content, or several signs together.
struct Condition {
    QString package;
    QString file; //!< pattern
    QRegularExpression content;
    bool hasContent = false;
    std::vector<Condition> all;
};

//! One row of resources/detect/frameworks.json; docs/detection.md.
struct FrameworkRow {
    QString slug, name, category, runtime;
    bool isStatic = false; //!< files, without a server
    std::vector<Condition> all, any, none;
    QStringList configFiles;
    int priority = 0;
    QStringList supersedes;
    QString install, buildScript, buildCommand, devCommand, outputDirectory, startCommand, startScript;
    QString portVariable;
    int port = 0;
    QString spaFallback;
    QStringList publicPrefixes, cachePaths;

    //! The programs whose names in a script show that this framework is in use: "vite", "next".
    QStringList commands() const;
    bool isServer() const { return category == u"server"; }
    //! Bundlers and generators, which a server may use for its front end.
    bool isFrontEnd() const { return category == u"bundler" || category == u"spa" || category == u"ssg"; }
    //! A language or a tool rather than a framework; it never competes with one.
    bool isGeneric() const;
};

class FrameworkTable {
public:
    explicit FrameworkTable(const QByteArray& json);
    const std::vector<FrameworkRow>& rows() const { return m_rows; }
    const FrameworkRow* find(const QString& slug) const;
    QStringList slugs() const; //!< in the order of their names

private:
    std::vector<FrameworkRow> m_rows;
};

//! The table that is built into the program.
const FrameworkTable& frameworks();

} // namespace shipdeck::build
