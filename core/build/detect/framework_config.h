// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/config_scan.h"
#include "build/detect/settings.h"

namespace shipdeck::build {

//! A framework's own configuration file; empty when there is none.
struct Config {
    QString file; //!< relative to the app
    QString text;
    ConfigScan scan;
};

//! The first file that matches `patterns`, or else the table's patterns for the row.
Config configOf(const Scene& scene, const QStringList& patterns = {});
//! The value of `--flag x`, `--flag=x` in the build line (`names` is "--flag|-f"); empty without one.
QString flag(const Scene& scene, const QString& names);
//! Makes `folder` the output.
void publish(Detection& detection, const QString& folder, const QString& source);
//! "./dist/" is "dist".
QString cleaned(const QString& path);
//! For a computed value: warns, and lowers the confidence.
void notLiteral(const Scene& scene, Detection& detection, const Config& config, const ConfigValue& value,
                const QString& key);
//! Output from a flag of the build line, else from a literal in the configuration, else unchanged.
void outputFrom(const Scene& scene, Detection& detection, const Config& config, const QString& flags,
                const QStringList& key);
void warnForeign(Detection& detection, const QString& adapter, const QString& fix);

// Frameworks that render on a server or into files, depending on their configuration.
void applyNext(const Scene& scene, Detection& detection);
void applyNuxt(const Scene& scene, Detection& detection);
void applyNuxt2(const Scene& scene, Detection& detection);
void applySvelteKit(const Scene& scene, Detection& detection);
void applyAstro(const Scene& scene, Detection& detection);
void applyRemix(const Scene& scene, Detection& detection);

} // namespace shipdeck::build
