// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "trees.h"

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;
using namespace shipdeck::test;

class DetectionJsonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void storedDetectionComesBackWhole();
    void publicDocumentHasTheContractsFields();
};

static Files nextApp()
{
    return {
        {u"package.json"_s,
         R"({"private":true,"scripts":{"build":"next build","test":"vitest"},"dependencies":{"next":"15.1.0"},"engines":{"node":"20"}})"},
        {u"app/layout.tsx"_s, "import {A} from 'next/font/google'"},
        {u".env.example"_s, "A=\nB=\n"},
        {u"shipdeck.yml"_s, "test: {rule: warn, report: junit.xml}\n"},
        {u"web/index.html"_s, ""}};
}

void DetectionJsonTest::storedDetectionComesBackWhole()
{
    SD_VALUE(const Detection found, detected(nextApp()));
    QVERIFY(!found.warnings.isEmpty() && !found.evidence.isEmpty() && !found.apps.isEmpty()
            && !found.variableNames.isEmpty());
    QCOMPARE(found.testCommand, u"CI=true npm run test"_s);
    QCOMPARE(found.testReport, u"junit.xml"_s);
    QCOMPARE(Detection::fromJson(found.toJson()), found);
}

void DetectionJsonTest::publicDocumentHasTheContractsFields()
{
    SD_VALUE(const Detection found, detected(nextApp()));
    const QJsonObject json = found.toPublicJson();
    for (const QString& key : {u"framework"_s, u"kind"_s, u"packageManager"_s, u"nodeVersion"_s, u"installCommand"_s,
                               u"buildCommand"_s, u"outputDirectory"_s, u"startCommand"_s, u"confidence"_s,
                               u"evidence"_s, u"apps"_s, u"warnings"_s, u"reasons"_s})
        QVERIFY2(json.contains(key), qPrintable(key));
    QCOMPARE(json[u"kind"_s].toString(), u"server"_s);
    QVERIFY(json[u"evidence"_s][0][u"saw"_s].isString()); // words, not source texts
    QCOMPARE(json[u"apps"_s][0][u"root"_s].toString(), QString());
}

SHIPDECK_TEST(DetectionJsonTest)
#include "detection_json_test.moc"
