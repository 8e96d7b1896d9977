// SPDX-License-Identifier: MIT
#include "build/sources/source.h"
#include "support/registry.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::build;

class ParseSourceTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;

private Q_SLOTS:
    void initTestCase()
    {
        QDir dir(m_dir.path());
        QVERIFY(dir.mkpath(u"shop"_s) && dir.mkpath(u"owner/here"_s) && dir.mkpath(u"-dash"_s)
                && dir.mkpath(u"a 'b'\nc"_s));
        QVERIFY(dir.mkpath(u"bare.git/objects"_s) && dir.mkpath(u"bare.git/refs"_s));
        for (const QString& name : {u"file.txt"_s, u"bare.git/HEAD"_s}) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }

    void understandsGitAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("location");
        QTest::addColumn<QString>("ref");
        QTest::addColumn<QString>("root");
        QTest::newRow("https") << u"https://host.example/o/r.git"_s << u"https://host.example/o/r.git"_s << u""_s
                               << u""_s;
        QTest::newRow("spaces around") << u" https://host.example/o/r \n"_s << u"https://host.example/o/r"_s << u""_s
                                       << u""_s;
        QTest::newRow("http on loopback")
            << u"http://127.0.0.1:8080/r"_s << u"http://127.0.0.1:8080/r"_s << u""_s << u""_s;
        QTest::newRow("ssh") << u"ssh://git@host.example:22/o/r"_s << u"ssh://git@host.example:22/o/r"_s << u""_s
                             << u""_s;
        QTest::newRow("scp") << u"git@host.example:o/r.git"_s << u"git@host.example:o/r.git"_s << u""_s << u""_s;
        QTest::newRow("file") << u"file:///srv/r.git"_s << u"file:///srv/r.git"_s << u""_s << u""_s;
        QTest::newRow("github without scheme")
            << u"github.com/o/r"_s << u"https://github.com/o/r.git"_s << u""_s << u""_s;
        QTest::newRow("owner/repo") << u"octo-cat/hello.js"_s << u"https://github.com/octo-cat/hello.js.git"_s << u""_s
                                    << u""_s;
        QTest::newRow("a pull request") << u"octo/hello#12"_s << u"https://github.com/octo/hello.git"_s << u"pull/12"_s
                                        << u""_s;
        QTest::newRow("page of a pull request")
            << u"https://github.com/o/r/pull/7/files"_s << u"https://github.com/o/r.git"_s << u"pull/7"_s << u""_s;
        QTest::newRow("page of a folder") << u"https://github.com/o/r/tree/dev/apps/web"_s
                                          << u"https://github.com/o/r.git"_s << u"dev"_s << u"apps/web"_s;
        QTest::newRow("page of a commit")
            << u"https://github.com/o/r/commit/0123abc"_s << u"https://github.com/o/r.git"_s << u"0123abc"_s << u""_s;
    }
    void understandsGitAddresses()
    {
        QFETCH(QString, text);
        const auto spec = parseSource(text, m_dir.path());
        QVERIFY2(spec.has_value(), spec ? "" : qPrintable(spec.error().render()));
        QCOMPARE(spec->kind, SourceSpec::Kind::Git);
        QTEST(spec->location, "location");
        QTEST(spec->ref, "ref");
        QTEST(spec->root, "root");
        QCOMPARE(spec->credential, QString());
    }

    void refusesWhatItCannotUse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << u"  "_s << u"source-empty"_s;
        QTest::newRow("an option") << u"--upload-pack=touch x"_s << u"source-dash"_s;
        QTest::newRow("a folder with a dash") << u"-dash"_s << u"source-dash"_s;
        QTest::newRow("a missing folder") << u"./nothing"_s << u"folder-missing"_s;
        QTest::newRow("a file") << u"file.txt"_s << u"not-a-folder"_s;
        QTest::newRow("plain http") << u"http://host.example/r"_s << u"address-insecure"_s;
        QTest::newRow("plain git") << u"git://host.example/r"_s << u"address-insecure"_s;
        QTest::newRow("a helper") << u"ext::sh -c id"_s << u"address-scheme"_s;
        QTest::newRow("ftp") << u"ftp://host.example/r"_s << u"address-scheme"_s;
        QTest::newRow("no path") << u"https://host.example"_s << u"address-invalid"_s;
        QTest::newRow("owner on GitHub") << u"https://github.com/octo-cat"_s << u"address-invalid"_s;
        QTest::newRow("nameless on GitHub") << u"github.com/octo-cat/.git"_s << u"address-invalid"_s;
        QTest::newRow("host with a dash") << u"ssh://-oProxyCommand=id/r"_s << u"address-invalid"_s;
        QTest::newRow("newline inside") << u"https://host.example/a\nb"_s << u"address-invalid"_s;
    }
    void refusesWhatItCannotUse()
    {
        QFETCH(QString, text);
        const auto spec = parseSource(text, m_dir.path());
        QVERIFY(!spec);
        QTEST(spec.error().code, "code");
        QVERIFY(!spec.error().what.isEmpty());
        QVERIFY(!spec.error().next.isEmpty());
    }

    void prefersAFolderThatExists()
    {
        for (const QString& name : {u"shop"_s, u"owner/here"_s, u"./-dash"_s, u"a 'b'\nc"_s}) {
            const auto spec = parseSource(name, m_dir.path());
            QVERIFY(spec.has_value());
            QCOMPARE(spec->kind, SourceSpec::Kind::Folder);
            QCOMPARE(spec->location, QDir::cleanPath(m_dir.filePath(name)));
        }
        QCOMPARE(parseReadyFolder(u"shop"_s, m_dir.path())->kind, SourceSpec::Kind::Ready);
    }

    void takesABareRepositoryForAnAddress()
    {
        const auto spec = parseSource(u"bare.git"_s, m_dir.path());
        QCOMPARE(spec->kind, SourceSpec::Kind::Git);
        QCOMPARE(spec->location, u"file://"_s + m_dir.filePath(u"bare.git"_s));
    }

    void takesSecretsOutOfTheAddress()
    {
        const auto spec = parseSource(u"https://me:hunter22@host.example/o/r"_s, m_dir.path());
        QCOMPARE(spec->location, u"https://host.example/o/r"_s);
        QCOMPARE(spec->credential, u"me:hunter22"_s);
        const auto token = parseSource(u"https://ghp_abc@github.com/o/r"_s, m_dir.path());
        QCOMPARE(token->location, u"https://github.com/o/r.git"_s);
        QCOMPARE(token->credential, u"ghp_abc"_s);
        QCOMPARE(displayLocation(u"https://me:hunter22@host.example/o/r"_s), u"https://host.example/o/r"_s);
        QCOMPARE(displayLocation(u"ssh://git:pw@host.example/o"_s), u"ssh://git@host.example/o"_s);
        const auto refused = parseSource(u"http://me:hunter22@host.example/r"_s, m_dir.path());
        QVERIFY(!refused.error().render().contains("hunter22"_L1));
    }
};

SHIPDECK_TEST(ParseSourceTest)
#include "parse_source_test.moc"
