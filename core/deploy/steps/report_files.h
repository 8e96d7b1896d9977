// SPDX-License-Identifier: MIT
#pragma once
#include "build/tree/untrusted_folder.h"
#include "deploy/steps/test_report.h"

#include <QStringList>

namespace shipdeck::deploy {

struct ReportFiles {
    std::optional<TestCounts> counts; //!< summed up; nothing if no file is a report
    QStringList found;                //!< names of the files that match
    QStringList unread;               //!< those of them that are no report, too large or a link to elsewhere
};

//! Reads the reports at `pattern` in the folder `root`, both of which a build may have filled: nothing outside `root`
//! is read, whatever links stand in the way. The last name of `pattern` may hold `*` and `?`. Files that end in .tap are
//! TAP, others JUnit. Blocks: for pool threads.
ReportFiles readReports(const build::UntrustedFolder& root, const QString& pattern);

} // namespace shipdeck::deploy
