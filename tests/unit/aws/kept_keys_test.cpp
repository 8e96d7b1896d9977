// SPDX-License-Identifier: MIT
#include "aws/credentials/kept_keys.h"
#include "aws/credentials/origin.h"
#include "base/files.h"
#include "base/paths.h"
#include "secrets/memory_keyring.h"
#include "secrets/vault.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QDir>
#include <QTemporaryDir>

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

class KeptKeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        keyring = std::make_unique<MemoryKeyring>();
        paths.data = folder->path();
        vault = std::make_shared<Vault>(paths.secretsDatabase(), *keyring);
        kept = KeptKeys::open(paths, vault);
    }
    void cleanup()
    {
        kept.reset();
        vault.reset();
    }

    void keepsSecretsInTheVaultOnly()
    {
        QVERIFY(finish(kept->keep(acme, keysOf("AKIAFIRST"))));
        const auto rows = kept->all();
        QCOMPARE(rows->keys(), QStringList{u"acme"_s});
        QCOMPARE(rows->first().account, acme.account);
        QCOMPARE(rows->first().region, acme.region);
        const auto read = finish(kept->keys(rows->first().secret));
        QCOMPARE(read->id, QByteArray("AKIAFIRST"));
        QCOMPARE(read->secret, QByteArray("secret-of-the-test"));
        QCOMPARE(read->session, QByteArray("token-of-the-test"));
        for (const QFileInfo& file : QDir(folder->path()).entryInfoList(QDir::Files | QDir::Hidden)) {
            const QByteArray bytes = readFile(file.filePath()).value();
            QVERIFY2(!bytes.contains("of-the-test") && !bytes.contains("AKIAFIRST"), qPrintable(file.fileName()));
        }
        QCOMPARE(finish(kept->keys(u"gone"_s)).error().code, u"secret-missing"_s);
    }

    void leavesNothingOfKeysThatWereReplacedOrForgotten()
    {
        QVERIFY(finish(kept->keep(acme, keysOf("AKIAFIRST"))));
        const QString former = kept->all()->first().secret;
        QVERIFY(finish(kept->keep(acme, keysOf("AKIASECOND"))));
        const QString later = kept->all()->first().secret;
        QCOMPARE(finish(kept->keys(later))->id, QByteArray("AKIASECOND"));
        QCOMPARE(finish(kept->keys(former)).error().code, u"secret-missing"_s);
        QVERIFY(finish(kept->forget(u"acme"_s)));
        QCOMPARE(finish(kept->keys(later)).error().code, u"secret-missing"_s);
        QVERIFY(kept->all()->isEmpty());
        QCOMPARE(finish(kept->forget(u"acme"_s)).error().code, u"aws-connection-missing"_s);
    }

    void keepsNothingWhereTheListCannotBeWritten()
    {
        QVERIFY(QDir().mkpath(kept->path())); // a folder where the file would be
        QVERIFY(!finish(kept->keep(acme, keysOf("AKIAFIRST"))));
        QVERIFY(finish(vault->list())->isEmpty());
    }

    void serveAsAProfile()
    {
        QVERIFY(finish(kept->keep(acme, keysOf("AKIAFIRST"))));
        const auto settings = Settings::of({u"acme"_s, {}}, environment(), ConfigFiles::read(environment()).value());
        QCOMPARE(settings->region().value(), acme.region);
        const auto origin = originOf(*settings);
        QCOMPARE(origin->kind, Origin::Kind::Kept);
        QCOMPARE(origin->chain(), QStringList{u"acme"_s});
    }

    void giveWayToAProfileOfAwsFiles()
    {
        QVERIFY(finish(kept->keep(acme, keysOf("AKIAFIRST"))));
        write("[acme]\naws_access_key_id = AKIAFILE\naws_secret_access_key = secret-of-a-file\n");
        const auto settings = Settings::of({u"acme"_s, {}}, environment(), ConfigFiles::read(environment()).value());
        QCOMPARE(originOf(*settings)->kind, Origin::Kind::Profile);
        QVERIFY(settings->region()->isEmpty()); // nothing of the two is mixed
    }

    void areNoneTheWorseForAFileOfAwsThatIsBroken()
    {
        QVERIFY(finish(kept->keep(acme, keysOf("AKIAFIRST"))));
        write("[acme\n");
        const auto files = ConfigFiles::read(environment());
        QVERIFY(files && files->broken());
        const auto settings = Settings::of({u"acme"_s, {}}, environment(), *files);
        QCOMPARE(originOf(*settings)->kind, Origin::Kind::Kept);
        QCOMPARE(settings->region().value(), acme.region);
    }

    void areTheSourceOfARole()
    {
        QVERIFY(finish(kept->keep(acme, keysOf("AKIAFIRST"))));
        write("[prod]\nrole_arn = arn:aws:iam::123456789012:role/deploy\nsource_profile = acme\n");
        const auto settings = Settings::of({u"prod"_s, {}}, environment(), ConfigFiles::read(environment()).value());
        QCOMPARE(originOf(*settings)->base->kind, Origin::Kind::Kept);
    }

    void sayThatTheListIsBroken()
    {
        QVERIFY(writeFile(kept->path(), "{"));
        QCOMPARE(ConfigFiles::read(environment()).error().code, u"aws-connections-broken"_s);
    }

private:
    static Keys keysOf(const char* id) { return {id, "secret-of-the-test", "token-of-the-test", {}, {}}; }
    void write(const QByteArray& credentials) const
    {
        QVERIFY(makeFolder(folder->path() + u"/.aws"_s));
        QVERIFY(writeFile(folder->path() + u"/.aws/credentials"_s, credentials));
    }
    QProcessEnvironment environment() const
    {
        QProcessEnvironment made;
        made.insert(u"HOME"_s, folder->path());
        return made;
    }

    const KeptConnection acme{u"acme"_s, {}, u"123456789012"_s, u"eu-west-1"_s};
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<MemoryKeyring> keyring;
    Paths paths;
    std::shared_ptr<Vault> vault;
    std::shared_ptr<KeptKeys> kept;
};

SHIPDECK_TEST(KeptKeysTest)
#include "kept_keys_test.moc"
