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
    bool inCase = false;
    bool bad = false;
    bool skipped = false;
    bool claimed = false;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        const auto name = reader.name();
        if (token == QXmlStreamReader::StartElement) {
            if (name == QStringLiteral("testsuites") || name == QStringLiteral("testsuite")) {
                isReport = true;
                for (const auto& key : {QStringLiteral("failures"), QStringLiteral("errors")})
                    claimed = claimed || reader.attributes().value(key).toInt() > 0;
            } else if (name == QStringLiteral("testcase")) {
                inCase = true;
                bad = skipped = false;
            } else if (name == QStringLiteral("failure") || name == QStringLiteral("error")) {
                bad = true;
                counts.failed += inCase ? 0 : 1;
            } else if (name == QStringLiteral("skipped")) {
                skipped = true;
            }
        } else if (token == QXmlStreamReader::EndElement && name == QStringLiteral("testcase")) {
            inCase = false;
            ++(bad ? counts.failed : skipped ? counts.skipped : counts.passed);
        }
    }
    if (!isReport)
        return std::nullopt;
    if (claimed && counts.failed == 0)
        counts.failed = 1;
    return counts;
}

void TapCounter::take(QByteArrayView line)
{
    if (line.startsWith("1..")) {
        m_seen = true;
    } else if (line.startsWith("not ok ")) {
        m_seen = true;
        ++(line.indexOf("# TODO") >= 0 ? m_counts.skipped : m_counts.failed);
    } else if (line.startsWith("ok ")) {
        m_seen = true;
        ++(line.indexOf("# SKIP") >= 0 ? m_counts.skipped : m_counts.passed);
    }
}

std::optional<TestCounts> countTap(QByteArrayView output)
{
    TapCounter counter;
    qsizetype start = 0;
    while (start < output.size()) {
        qsizetype end = output.indexOf('\n', start);
        if (end < 0)
            end = output.size();
        counter.take(output.sliced(start, end - start));
        start = end + 1;
    }
    return counter.counts();
}

} // namespace shipdeck::deploy
