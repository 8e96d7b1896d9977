// SPDX-License-Identifier: MIT
#include "pictures/lighthouse_run.h"

#include "support/registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

class LighthouseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheFiguresOfAReport()
    {
        const auto report = read(R"({"lighthouseVersion":"12.8.2","audits":{"speed-index":{"score":0.9}},)"
                                 R"("categories":{"performance":{"title":"Performance","score":0.705},)"
                                 R"("accessibility":{"score":1},"best-practices":{"score":0.86},"seo":{"score":0}}})");
        QVERIFY(report);
        QCOMPARE(report->version, u"12.8.2"_s);
        QVERIFY((report->figures == lighthouse::Figures{71, 100, 86, 0}));
    }

    void aFigureThatIsNoneIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("categories");
        QTest::newRow("null") << QByteArray(R"("seo":{"score":null},"performance":{"score":null})");
        QTest::newRow("missing") << QByteArray(R"("pwa":{"score":1})");
        QTest::newRow("a word") << QByteArray(R"("seo":{"score":"1"},"performance":"fast")");
        QTest::newRow("out of range") << QByteArray(R"("seo":{"score":1.01},"performance":{"score":-0.5})");
        QTest::newRow("huge") << QByteArray(R"("seo":{"score":1e300},"performance":{"score":90})");
    }
    void aFigureThatIsNoneIsLeftOut()
    {
        QFETCH(const QByteArray, categories);
        const auto report = read(R"({"categories":{"accessibility":{"score":0.5},)" + categories + "}}");
        QVERIFY(report);
        QVERIFY((report->figures == lighthouse::Figures{std::nullopt, 50, {}, {}}));
        const auto none = read("{\"categories\":{" + categories + "}}");
        QVERIFY(!none);
        QCOMPARE(none.error().code, u"lighthouse-failed"_s);
    }

    void whatIsNoReportIsAnError_data()
    {
        QTest::addColumn<QByteArray>("printed");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("<html>");
        QTest::newRow("cut") << QByteArray(R"({"categories":{"seo":{"score":1)");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("deep") << QByteArray(2 << 20, '[');
        QTest::newRow("no categories") << QByteArray(R"({"lighthouseVersion":"12"})");
        QTest::newRow("categories of another kind") << QByteArray(R"({"categories":[{"score":1}]})");
    }
    void whatIsNoReportIsAnError()
    {
        QFETCH(const QByteArray, printed);
        const auto report = read(printed);
        QVERIFY(!report);
        QCOMPARE(report.error().code, u"lighthouse-unreadable"_s);
    }

    void itsOwnReasonIsTheReason()
    {
        const auto told = read(QByteArray(R"({"runtimeError":{"message":"Status code: 404"},"categories":{}})") + '\0'
                               + "Error\n at run.js");
        QCOMPARE(told.error().why.render(), u"Status code: 404"_s);
        const auto crashed = read(QByteArray("\0The CHROME_PATH\n  must be set\x1b", 31));
        QCOMPARE(crashed.error().why.render(), u"The CHROME_PATH must be set"_s);
        const auto talkative = read("{\"runtimeError\":{\"message\":\"" + QByteArray(1 << 20, 'x') + "\"}}");
        QCOMPARE(talkative.error().why.render().size(), 500);
    }

    void aBudgetIsReadAndWrittenInOneWay()
    {
        const auto budget = lighthouse::readBudget(u" accessibility>=95, performance = 90"_s);
        QVERIFY(budget);
        QCOMPARE(lighthouse::budgetText(*budget), u"performance>=90,accessibility>=95"_s);
        for (const QString& wrong : {u""_s, u"speed=90"_s, u"performance"_s, u"performance>=101"_s, u"seo<=5"_s,
                                     u"seo=90;"_s, u"seo=-1"_s, u"seo=90,"_s})
            QVERIFY2(!lighthouse::readBudget(wrong), qPrintable(wrong));
    }

    void whatIsBelowTheBudgetIsMissed()
    {
        const lighthouse::Figures budget{90, 95, {}, 80}, figures{90, 94, 10, {}};
        const lighthouse::Figures missed = lighthouse::missed(budget, figures);
        QCOMPARE(lighthouse::budgetText(missed), u"accessibility>=95,seo>=80"_s);
        QCOMPARE(lighthouse::shortfalls(missed, figures),
                 QStringList({u"Accessibility: 94, and the budget is at least 95."_s,
                              u"SEO: no figure, and the budget is at least 80."_s}));
    }

    void itSeesItsPackagesAndNoOtherFileOfAPerson()
    {
        QTemporaryDir home;
        const QString package = home.filePath(u"node/lib/node_modules/lighthouse/cli"_s);
        QVERIFY(QDir().mkpath(package) && QDir().mkpath(home.filePath(u"node/bin"_s)));
        for (const QString& path : {package + u"/index.js"_s, home.filePath(u"node/bin/node"_s)}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const QString link = home.filePath(u"node/bin/lighthouse"_s);
        QVERIFY(QFile::link(package + u"/index.js"_s, link));
        const auto spec = lighthouseCommand(link, {u"/usr/bin/chromium"_s}, QUrl(u"http://shop.localhost:8080/"_s));
        QVERIFY(spec);
        QVERIFY(spec->network == build::Network::None);
        const QString real = QFileInfo(home.path()).canonicalFilePath();
        QStringList own;
        for (const build::Mount& mount : spec->mounts) {
            QVERIFY(!mount.writable);
            if (mount.host.startsWith(real))
                own << mount.host.mid(real.size());
        }
        QCOMPARE(own, QStringList({u"/node/lib/node_modules"_s, u"/node/bin/node"_s}));
        QVERIFY(spec->environment.value(u"PATH"_s).startsWith(real + u"/node/bin:"_s));
        QVERIFY(spec->command.contains(QFileInfo(link).canonicalFilePath()));
        QVERIFY(spec->command.contains(u"--only-categories=performance,accessibility,best-practices,seo"_s));
        QVERIFY(spec->command.last().contains(
            u"--host-resolver-rules=\"MAP shop.localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1\""_s));
        QVERIFY(!lighthouseCommand(link, {u"/usr/bin/chromium"_s}, QUrl(u"http://a\" --renderer-cmd-prefix=x/"_s)));
    }

private:
    static Result<LighthouseReport> read(const QByteArray& printed)
    {
        return readLighthouse(printed, QUrl(u"http://shop.localhost:8080/"_s));
    }
};

SHIPDECK_TEST(LighthouseTest)

} // namespace shipdeck::test
#include "lighthouse_test.moc"
