// SPDX-License-Identifier: MIT
#include "deploy/steps/report_files.h"

#include "build/tree/beneath.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

namespace shipdeck::deploy {
namespace {

constexpr qint64 largestReport = 16 << 20;
constexpr qsizetype mostReports = 1000; // untrusted: tests can write any number

std::optional<TestCounts> countsOfFile(int folder, const QString& name)
{
    // O_NONBLOCK: a fifo must not block.
    const Descriptor fd =
        build::openBeneath(folder, QFile::encodeName(name), O_RDONLY | O_NONBLOCK, build::Links::Refuse);
    struct stat info {};
    if (!fd || ::fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode) || info.st_size > largestReport)
        return std::nullopt;
    QFile file;
    if (!file.open(fd.get(), QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.read(largestReport);
    return name.endsWith(QStringLiteral(".tap"), Qt::CaseInsensitive) ? countTap(bytes) : countJUnit(bytes);
}

} // namespace

ReportFiles readReports(const build::UntrustedFolder& root, const QString& pattern)
{
    ReportFiles reports;
    const QString clean = QDir::cleanPath(pattern);
    const Descriptor folder = root.open(clean.section(u'/', 0, -2), O_RDONLY | O_DIRECTORY, build::Links::FollowInside);
    if (!folder || clean.startsWith(u'/'))
        return reports;
    const QDir open(QStringLiteral("/proc/self/fd/%1").arg(folder.get()));
    reports.found =
        open.entryList({clean.section(u'/', -1)}, QDir::Files | QDir::Hidden | QDir::System | QDir::CaseSensitive);
    if (reports.found.size() > mostReports) {
        reports.unread << pattern;
        return reports;
    }
    for (const QString& name : std::as_const(reports.found)) {
        const auto counts = countsOfFile(folder.get(), name);
        if (!counts) {
            reports.unread << name;
            continue;
        }
        const TestCounts sum = reports.counts.value_or(TestCounts{});
        reports.counts =
            TestCounts{sum.passed + counts->passed, sum.failed + counts->failed, sum.skipped + counts->skipped};
    }
    return reports;
}

} // namespace shipdeck::deploy
