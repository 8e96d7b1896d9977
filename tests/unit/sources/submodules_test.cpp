// SPDX-License-Identifier: MIT
#include "build/sources/lfs.h"
#include "build/sources/submodules.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace shipdeck::build;
using namespace Qt::StringLiterals;

class SubmodulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWhereTheyLie_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("location");
        QTest::newRow("beside the parent") << u"../lib.git"_s << u"https://git.example.com/team/lib.git"_s;
        QTest::newRow("of another team") << u"../../other/lib.git"_s << u"https://git.example.com/other/lib.git"_s;
        QTest::newRow("below the parent") << u"./lib"_s << u"https://git.example.com/team/shop.git/lib"_s;
        QTest::newRow("by ssh on the same server")
            << u"git@git.example.com:team/lib.git"_s << u"https://git.example.com/team/lib.git"_s;
        QTest::newRow("by an ssh address on the same server")
            << u"ssh://git@git.example.com/team/lib.git"_s << u"https://git.example.com/team/lib.git"_s;
        QTest::newRow("elsewhere") << u"https://host.example/x.git"_s << u"https://host.example/x.git"_s;
        QTest::newRow("by ssh elsewhere") << u"git@host.example:x/y.git"_s << u"git@host.example:x/y.git"_s;
        QTest::newRow("an option of git's") << u"--upload-pack=evil"_s << QString();
        QTest::newRow("a helper") << u"ext::sh -c evil"_s << QString();
        QTest::newRow("a folder of this computer") << u"/etc"_s << QString();
        QTest::newRow("a file address") << u"file:///srv/x.git"_s << QString();
        QTest::newRow("a server of this computer") << u"http://127.0.0.1:7779/admin/delete?x="_s << QString();
        QTest::newRow("a server of this computer by name") << u"https://localhost/x.git"_s << QString();
        QTest::newRow("the private network") << u"https://192.168.1.1/x.git"_s << QString();
        QTest::newRow("the private network by ssh") << u"git@10.0.0.7:x.git"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void findsWhereTheyLie()
    {
        QFETCH(const QString, address);
        SourceSpec parent;
        parent.kind = SourceSpec::Kind::Git;
        parent.location = u"https://git.example.com/team/shop.git"_s;
        parent.credential = u"token"_s;
        const SourceSpec source = submoduleSource(address, parent);
        QTEST(source.location, "location");
        const bool sameServer = source.location.startsWith(u"https://git.example.com/"_s);
        QCOMPARE(source.credential, sameServer ? u"token"_s : QString()); // a token goes nowhere else
    }

    void readsAPointerAndNothingElse()
    {
        const QByteArray oid(64, 'a');
        const QByteArray pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + oid + "\nsize 12345\n";
        const auto read = parsePointer("film.mp4", pointer);
        QVERIFY(read);
        QCOMPARE(*read, (LfsPointer{"film.mp4", QString::fromLatin1(oid), 12345}));
        QVERIFY(!parsePointer("a", pointer + "more\n"));
        QVERIFY(!parsePointer("a", QByteArray(pointer).replace("12345", "-1")));
        QVERIFY(!parsePointer("a", QByteArray(pointer).replace("sha256:a", "sha256:../")));
    }
};

SHIPDECK_TEST(SubmodulesTest)
#include "submodules_test.moc"
