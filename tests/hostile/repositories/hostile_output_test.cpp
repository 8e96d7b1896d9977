// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "../../integration/cli/home.h"
#include "support/registry.h"

#include <QDir>
#include <QFile>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! Builds that make a link of what is published, so that files of the home would be moved out and served.
class HostileOutputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void publishesNothingFromOutside_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QByteArray>("script");
        const QByteArray dist = "framework: static-html\noutput: dist\n";
        QTest::newRow("the output is a link") << dist << QByteArray("ln -s HOME/.aws dist");
        QTest::newRow("a link by way of the mount") << dist << QByteArray("ln -s /proc/self/root/../HOME/.aws dist");
        QTest::newRow("a relative link") << dist << QByteArray("ln -s ../../../../../.aws dist");
        QTest::newRow("a link to a link") << dist << QByteArray("ln -s HOME/.aws mid; ln -s mid dist");
        QTest::newRow("a folder on the way")
            << QByteArray("framework: static-html\noutput: a/.aws\n") << QByteArray("ln -s HOME a");
        QTest::newRow("the output is guessed")
            << QByteArray("framework: vite\n") << QByteArray("ln -s HOME/pages dist");
        QTest::newRow("files by links") << dist
                                        << QByteArray("mkdir dist; ln -s HOME/.aws/credentials dist/index.html");
        QTest::newRow("the root is replaced")
            << QByteArray("root: app\n") << QByteArray("cd ..; mv app old; ln -s HOME app");
    }
    void publishesNothingFromOutside()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QByteArray, script);
        Home home;
        const QString credentials = home.path() + u"/.aws/credentials"_s;
        const QString page = home.path() + u"/pages/index.html"_s;
        Home::write(credentials, "aws_secret_access_key = very-secret\n");
        Home::write(home.path() + u"/.aws/index.html"_s, "very-secret\n");
        Home::write(home.path() + u"/dist/index.html"_s, "very-secret\n");
        Home::write(page, "very-secret\n");
        script.replace("HOME", home.path().toUtf8());
        const bool hasRoot = settings.startsWith("root");
        const QString site = hasRoot
            ? home.folder(u"evil"_s,
                          {{u"shipdeck.yml"_s, settings},
                           {u"app/shipdeck.yml"_s,
                            "install: false\nframework: static-html\noutput: dist\nbuild: sh build.sh\n"},
                           {u"app/index.html"_s, "<h1>source</h1>"},
                           {u"app/build.sh"_s, script}})
            : home.folder(u"evil"_s,
                          {{u"shipdeck.yml"_s, "install: false\nbuild: sh build.sh\n" + settings},
                           {u"index.html"_s, "<h1>source</h1>"},
                           {u"build.sh"_s, script}});
        const Answer answer = home.run({u"deploy"_s, site, u"--json"_s});
        QVERIFY2(answer.exit != 0, answer.out);
        const QString code = answer.errorCode();
        QVERIFY2(code.startsWith(u"output-"_s) || code == u"link-outside"_s, answer.out);
        QCOMPARE(*readFile(credentials), QByteArray("aws_secret_access_key = very-secret\n"));
        QVERIFY(QFile::exists(page) && QFile::exists(home.path() + u"/dist/index.html"_s));
        for (const QString& artifact :
             QDir(home.path() + u"/home/data/artifacts"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(artifact.size() < 32, qPrintable(artifact)); // no release was made of it
    }
};

SHIPDECK_TEST(HostileOutputTest)

} // namespace shipdeck::test

#include "hostile_output_test.moc"
