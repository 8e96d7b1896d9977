// SPDX-License-Identifier: MIT
#include "targets/pages/place/base_path.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::pages {

class BasePathTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsTheBuildInTheFrameworksOwnWay_data()
    {
        QTest::addColumn<QString>("framework");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("told");
        QTest::newRow("vite by npm") << u"vite"_s << u"npm run build"_s << u"npm run build -- --base=/shop/"_s;
        QTest::newRow("vite by pnpm") << u"vite"_s << u"pnpm run build"_s << u"pnpm run build --base=/shop/"_s;
        QTest::newRow("vite itself") << u"vite"_s << u"npx vite build"_s << u"npx vite build --base=/shop/"_s;
        QTest::newRow("astro") << u"astro"_s << u"yarn run build"_s << u"yarn run build --base=/shop"_s;
        QTest::newRow("react") << u"create-react-app"_s << u"npm run build"_s << u"PUBLIC_URL=/shop npm run build"_s;
        QTest::newRow("hugo") << u"hugo"_s << u"hugo --gc"_s << u"hugo --gc --baseURL=https://mina.github.io/shop/"_s;
        QTest::newRow("nothing to build") << u"static-html"_s << QString() << QString();
    }
    void tellsTheBuildInTheFrameworksOwnWay()
    {
        QFETCH(QString, framework);
        QFETCH(QString, command);
        build::Detection detection;
        detection.framework = framework;
        detection.buildCommand = command;
        QVERIFY(setBasePath(detection, QUrl(u"https://mina.github.io/shop/"_s)));
        QTEST(detection.buildCommand, "told");
    }

    void aSiteAtTheTopNeedsNothing()
    {
        build::Detection detection;
        detection.framework = u"docusaurus"_s;
        detection.buildCommand = u"npm run build"_s;
        QVERIFY(setBasePath(detection, QUrl(u"https://mina.github.io/"_s)));
        QVERIFY(!setBasePath(detection, QUrl(u"https://mina.github.io/shop/"_s)));
        QCOMPARE(detection.buildCommand, u"npm run build"_s);
    }
};
SHIPDECK_TEST(BasePathTest)

} // namespace shipdeck::pages

#include "base_path_test.moc"
