// SPDX-License-Identifier: MIT
#include "edge/site_folder.h"
#include "support/registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::edge {

class SiteFolderTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const QString& name, const QByteArray& text = "x")
    {
        const QString path = m_folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void readsWhatIsPublishedAndTheRules()
    {
        write(u"shipdeck.yml"_s, "outer");
        write(u"vercel.json"_s, "outer");
        write(u"dist/vercel.json"_s, "inner");
        write(u"dist/_redirects"_s, "rules");
        write(u"dist/index.html"_s);
        write(u"dist/a/\u1112\u1161\u11ab.txt"_s); // in NFD
        write(u"dist/.env"_s);
        write(u"dist/.git/config"_s);
        write(u"dist/.well-known/security.txt"_s);
        QVERIFY(QFile::link(u"/etc/hostname"_s, m_folder.filePath(u"dist/link.txt"_s)));
        const auto site = siteFolder(m_folder.filePath(u"dist"_s), m_folder.path());
        QVERIFY(site);
        QCOMPARE(site->files, (QStringList{u".well-known/security.txt"_s, u"a/\ud55c.txt"_s, u"index.html"_s}));
        QCOMPARE(site->onDisk, (QHash<QString, QString>{{u"a/\ud55c.txt"_s, u"a/\u1112\u1161\u11ab.txt"_s}}));
        QCOMPARE(site->texts,
                 (QHash<QString, QByteArray>{{u"shipdeck.yml"_s, "outer"},
                                             {u"vercel.json"_s, "inner"},
                                             {u"_redirects"_s, "rules"}}));
    }

    void refusesTwoFormsOfOneName()
    {
        write(u"twins/\u1112\u1161\u11ab.txt"_s);
        write(u"twins/\ud55c.txt"_s);
        QCOMPARE(siteFolder(m_folder.filePath(u"twins"_s), m_folder.path()).error().code, u"edge-names-equal"_s);
    }

    void needsAFolder()
    {
        QCOMPARE(siteFolder(m_folder.filePath(u"gone"_s), m_folder.path()).error().code, u"folder-missing"_s);
    }
};

SHIPDECK_TEST(SiteFolderTest)

} // namespace shipdeck::edge

#include "site_folder_test.moc"
