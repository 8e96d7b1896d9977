// SPDX-License-Identifier: MIT
#include "secrets/passphrase_keyring.h"

#include "base/files.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QTemporaryDir>

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 cheap = 16; // real ones take a third of a second

Task<Result<QByteArray>> answer(QByteArray words)
{
    co_return words;
}

} // namespace

class PassphraseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        QVERIFY(writeFile(folder->filePath(u"words"_s), "four unusual words\n"));
    }
    void whoeverIsSlowerToMakeTheFileTakesNoKeyAway()
    {
        PassphraseKeyring quick(keyFile(), folder->filePath(u"words"_s), {}, cheap);
        PassphraseKeyring slow(keyFile(), folder->filePath(u"words"_s), {}, cheap * 64);
        auto looking = slow.state(); // finds no file, and derives a key for one
        QVERIFY(finish(quick.write(u"vault"_s, "the key")));
        QCOMPARE(finish(std::move(looking)), KeyringState::Available);
        QCOMPARE(finish(quick.read(u"vault"_s)).value_or(QByteArray()), QByteArray("the key"));
        QCOMPARE(finish(slow.read(u"vault"_s)).value_or(QByteArray()), QByteArray("the key"));
        QCOMPARE(
            QDir(QFileInfo(keyFile()).path()).entryList(QDir::Files).filter(QFileInfo(keyFile()).fileName()).size(), 1);
    }

    void opensAgainWithTheSamePassphrase()
    {
        PassphraseKeyring first(keyFile(), folder->filePath(u"words"_s), {}, cheap);
        QVERIFY(finish(first.write(u"a"_s, key)));
        PassphraseKeyring second(keyFile(), folder->filePath(u"words"_s));
        QCOMPARE(finish(second.read(u"a"_s)).value(), key);
        QCOMPARE(finish(second.state()), KeyringState::Available);
        QVERIFY(finish(second.remove(u"a"_s)));
        QCOMPARE(finish(second.read(u"a"_s)).error().code, u"key-missing"_s);
    }
    void keepsNothingInPlainText()
    {
        PassphraseKeyring keyring(keyFile(), folder->filePath(u"words"_s), {}, cheap);
        QVERIFY(finish(keyring.write(u"a"_s, key)));
        const QByteArray content = readFile(keyFile()).value();
        for (const QByteArray& form : {key, key.toBase64(), key.toHex(), QByteArray("unusual")})
            QVERIFY(!content.contains(form));
        QCOMPARE(QFile::permissions(keyFile()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    void refusesAnotherPassphraseAndChangesNothing()
    {
        PassphraseKeyring first(keyFile(), folder->filePath(u"words"_s), {}, cheap);
        QVERIFY(finish(first.write(u"a"_s, key)));
        const QByteArray before = readFile(keyFile()).value();
        PassphraseKeyring wrong(keyFile(), {}, [] { return answer("four other words"); });
        const auto read = finish(wrong.read(u"a"_s));
        QCOMPARE(read.error().code, u"passphrase-wrong"_s);
        QCOMPARE(read.error().kind, Error::Kind::Denied);
        QVERIFY(!finish(wrong.write(u"a"_s, key)));
        QCOMPARE(readFile(keyFile()).value(), before);
    }
    void refusesAFileThatOthersCanRead()
    {
        const QString file = folder->filePath(u"words"_s);
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        PassphraseKeyring keyring(keyFile(), file, {}, cheap);
        const auto written = finish(keyring.write(u"a"_s, key));
        QCOMPARE(written.error().code, u"passphrase-open"_s);
        QVERIFY(written.error().next.render().contains(u"chmod 600 "_s + file));
        QVERIFY(!QFile::exists(keyFile()));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(finish(keyring.write(u"a"_s, key)));
    }
    void opensAnewWhenAnotherFileIsChosen()
    {
        PassphraseKeyring first(keyFile(), folder->filePath(u"words"_s), {}, cheap);
        QVERIFY(finish(first.write(u"a"_s, key)));
        ChangingKeyring keyring;
        keyring.use(std::make_shared<PassphraseKeyring>(keyFile(), QString()));
        QCOMPARE(finish(keyring.read(u"a"_s)).error().code, u"passphrase-needed"_s);
        keyring.use(std::make_shared<PassphraseKeyring>(keyFile(), folder->filePath(u"words"_s)));
        QCOMPARE(finish(keyring.read(u"a"_s)).value(), key);
    }
    void asksOnlyOnce()
    {
        int asked = 0;
        const AskPassphrase ask = [&asked] {
            ++asked;
            return answer("four unusual words");
        };
        PassphraseKeyring keyring(keyFile(), {}, ask, cheap);
        QCOMPARE(finish(keyring.state()), KeyringState::Locked);
        QCOMPARE(asked, 0);
        QVERIFY(finish(keyring.write(u"a"_s, key)));
        QVERIFY(finish(keyring.read(u"a"_s)));
        QCOMPARE(asked, 1);
        QCOMPARE(finish(keyring.state()), KeyringState::Available);
    }
    void saysWhatIsMissing()
    {
        PassphraseKeyring nobody(keyFile(), {});
        QCOMPARE(finish(nobody.read(u"a"_s)).error().code, u"passphrase-needed"_s);
        PassphraseKeyring noFile(keyFile(), folder->filePath(u"nowhere"_s));
        QCOMPARE(finish(noFile.read(u"a"_s)).error().code, u"passphrase-needed"_s);
        PassphraseKeyring weak(
            keyFile(), {}, [] { return answer("short"); }, cheap);
        QCOMPARE(finish(weak.write(u"a"_s, key)).error().code, u"passphrase-too-short"_s);
        QVERIFY(!QFile::exists(keyFile()));
    }
    void refusesADamagedFile_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("a cost that eats the memory")
            << QByteArray(R"({"format":1,"cost":1099511627776,"salt":"AAAAAAAAAAAAAAAAAAAAAA=="})");
        QTest::newRow("another format") << QByteArray(R"({"format":2,"cost":16,"salt":"AAAAAAAAAAAAAAAAAAAAAA=="})");
    }
    void refusesADamagedFile()
    {
        QFETCH(QByteArray, content);
        QVERIFY(writeFile(keyFile(), content));
        PassphraseKeyring keyring(keyFile(), folder->filePath(u"words"_s));
        QCOMPARE(finish(keyring.write(u"a"_s, key)).error().code, u"key-file-damaged"_s);
        QCOMPARE(readFile(keyFile()).value(), content);
    }

private:
    QString keyFile() const { return folder->filePath(u"secrets.key"_s); }

    std::unique_ptr<QTemporaryDir> folder;
    const QByteArray key = QByteArray("0123456789abcdef0123456789abcdef");
};

SHIPDECK_TEST(PassphraseTest)
#include "passphrase_test.moc"
