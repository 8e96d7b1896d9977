// SPDX-License-Identifier: MIT
#pragma once
#include "build/tree/untrusted_folder.h"
#include "deploy/steps/test_report.h"

#include <QStringList>

namespace shipdeck::deploy {

struct ReportFiles {
    std::optional<TestCounts> counts; //!< total; nullopt if no file is a report
    QStringList found;                //!< names of matching files
    QStringList unread;               //!< of these, those that are no report, too large, or a link that leads outside
};

//! Reads the reports at `pattern` below the folder `root`, both of which a build may control: links never lead to files
//! outside `root`. The last name in `pattern` may contain `*` and `?`. Files that end in .tap are TAP, others JUnit.
//! Blocks: for pool threads.
ReportFiles readReports(const build::UntrustedFolder& root, const QString& pattern);

} // namespace shipdeck::deploy
