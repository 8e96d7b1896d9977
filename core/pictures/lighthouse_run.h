// SPDX-License-Identifier: MIT
#pragma once
#include "base/lighthouse.h"
#include "pictures/browser.h"

namespace shipdeck {

struct LighthouseReport {
    lighthouse::Figures figures;
    QString version;
};

//! Absolute; empty: it is not installed. SHIPDECK_LIGHTHOUSE names it by its path, or `none`.
QString findLighthouse();
//! The command that prints the report, then a null byte and the end of its errors if it fails. The same walls as for a picture.
Result<build::SandboxSpec> lighthouseCommand(const QString& program, const Browser& browser, const QUrl& page);
//! Provider `lighthouse-unreadable`: it is no report, `lighthouse-failed`: it has no figures.
Result<LighthouseReport> readLighthouse(const QByteArray& printed, const QUrl& page);

//! Errors: NotFound `lighthouse-missing`, `lighthouse-browser`: no Chromium; BadInput `lighthouse-unsafe`: this computer isolates nothing;
//! Limit `lighthouse-slow`, `lighthouse-too-long`; those of readLighthouse(), browsableHost() and the sandbox.
Task<Result<LighthouseReport>> runLighthouse(const build::Sandbox* sandbox, QUrl page, Cancel cancel,
                                             std::chrono::milliseconds within = std::chrono::minutes(1));

} // namespace shipdeck
