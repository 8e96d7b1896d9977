// SPDX-License-Identifier: MIT
#include "deploy/targets/aws/edge/edge_route.h"
#include "deploy/targets/aws/edge/templates.h"
#include "runtime.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::edge {

class TemplatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRouterFits()
    {
        QVERIFY2(routerCode().size() <= largestFunction, QByteArray::number(routerCode().size()));
        QVERIFY(routerCode().startsWith("import cf from 'cloudfront';\n"));
    }

    void theRouterUsesOnlyWhatTheRuntimeHas()
    {
        Runtime runtime;
        if (const QString missing = runtime.start(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QCOMPARE(runtime.problemOf(routerCode()), QString());
        QVERIFY(!runtime.problemOf("async function handler(event) { return event?.request; }").isEmpty());
    }

    void theFoundationCarriesIt()
    {
        const QByteArray text = foundationTemplate();
        QVERIFY(text.size() < 51200); // what CloudFormation takes without a bucket
        QVERIFY(text.contains("      FunctionCode: |\n        import cf from 'cloudfront';\n"));
        QCOMPARE(text.count("function handler("), 1);
        QVERIFY(text.contains("\n  # Quotas are 20 policies"));
        QVERIFY(staticSiteTemplate().contains("AWS::CloudFront::Distribution"));
    }
};

SHIPDECK_TEST(TemplatesTest)

} // namespace shipdeck::edge

#include "templates_test.moc"
