// SPDX-License-Identifier: MIT
#include "deploy/targets/aws/edge/edge_route.h"
#include "deploy/targets/aws/edge/templates.h"
#include "runtime.h"
#include "support/registry.h"

#include <QCryptographicHash>
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

    //! Without a higher number an older Shipdeck would take the change back, and the newer one make it again.
    void aChangeOfATemplateRaisesItsVersion()
    {
        const auto said = [](const QByteArray& text) {
            const qsizetype at = text.indexOf("Version: ", text.indexOf("\nMetadata: ")) + 9;
            const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(8);
            return text.mid(at, text.indexOf('}', at) - at) + ' ' + hash;
        };
        QCOMPARE(said(foundationTemplate()), "2 817b58fa");
        QCOMPARE(said(staticSiteTemplate()), "1 daab439c");
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
