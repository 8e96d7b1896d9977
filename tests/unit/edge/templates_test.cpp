// SPDX-License-Identifier: MIT
#include "edge/edge_route.h"
#include "edge/templates.h"
#include "runtime.h"
#include "support/registry.h"

#include <QCryptographicHash>
#include <QRegularExpression>
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
        QCOMPARE(said(foundationTemplate()), "10 234cc158");
        QCOMPARE(said(staticSiteTemplate()), "4 5a761012");
        QCOMPARE(said(domainsTemplate()), "1 e4dd7735");
    }

    //! Line by line, so that one more is noticed.
    void thePolicyAddsWhatIsToldOfIt()
    {
        const QString text = QString::fromUtf8(foundationTemplate());
        const qsizetype from = text.indexOf(u"          ContentTypeOptions:"_s);
        const QString lines = text.mid(from, text.indexOf(u"        RemoveHeadersConfig:"_s) - from);
        static const QRegularExpression line(u"^ {10}(\\w+): \\{(?:\\w+: ([\\w-]+), )?Override: (?:true|false)\\}$"_s);
        QMap<QString, QString> added;
        for (const QString& one : lines.trimmed().prepend(u"          "_s).split(u'\n')) {
            const auto said = line.match(one);
            QVERIFY2(said.hasMatch(), qPrintable(one));
            const QString kind = said.captured(1), value = said.captured(2);
            if (kind == u"ContentTypeOptions")
                added[u"x-content-type-options"_s] = u"nosniff"_s;
            else if (kind == u"FrameOptions")
                added[u"x-frame-options"_s] = value;
            else if (kind == u"ReferrerPolicy")
                added[u"referrer-policy"_s] = value;
            else if (kind == u"StrictTransportSecurity")
                added[u"strict-transport-security"_s] = u"max-age="_s + value;
            else
                QFAIL(qPrintable(kind));
        }
        QCOMPARE(policyHeaders(), added);
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
