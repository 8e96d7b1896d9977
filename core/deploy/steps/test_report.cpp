// SPDX-License-Identifier: MIT
#include "deploy/steps/test_report.h"

#include <QByteArray>
#include <QString>
#include <QXmlStreamReader>

namespace shipdeck::deploy {

std::optional<TestCounts> countJUnit(const QByteArray& xml)
{
    // QXmlStreamReader does not load external entities and limits the expansion of internal ones.
    QXmlStreamReader reader(xml);
    TestCounts counts;
    bool isReport = false;
    bool bad = false;
    bool skipped = false;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        const auto name = reader.name();
        if (token == QXmlStreamReader::StartElement) {
            if (name == QStringLiteral("testsuites") || name == QStringLiteral("testsuite"))
                isReport = true;
            else if (name == QStringLiteral("testcase"))
                bad = skipped = false;
            else if (name == QStringLiteral("failure") || name == QStringLiteral("error"))
                bad = true;
            else if (name == QStringLiteral("skipped"))
                skipped = true;
        } else if (token == QXmlStreamReader::EndElement && name == QStringLiteral("testcase")) {
            ++(bad ? counts.failed : skipped ? counts.skipped : counts.passed);
        }
    }
    if (!isReport)
        return std::nullopt;
    return counts;
}

std::optional<TestCounts> countTap(QByteArrayView output)
{
    TestCounts counts;
    bool seen = false;
    qsizetype start = 0;
    while (start < output.size()) {
        qsizetype end = output.indexOf('\n', start);
        if (end < 0)
            end = output.size();
        const QByteArrayView line = output.sliced(start, end - start);
        start = end + 1;
        // Only the top level counts: subtests are indented and summed up in their parent.
        if (line.startsWith("1..")) {
            seen = true;
        } else if (line.startsWith("not ok ")) {
            seen = true;
            ++(line.indexOf("# TODO") >= 0 ? counts.skipped : counts.failed);
        } else if (line.startsWith("ok ")) {
            seen = true;
            ++(line.indexOf("# SKIP") >= 0 ? counts.skipped : counts.passed);
        }
    }
    if (!seen)
        return std::nullopt;
    return counts;
}

} // namespace shipdeck::deploy
