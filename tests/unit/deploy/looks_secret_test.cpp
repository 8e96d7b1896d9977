// SPDX-License-Identifier: MIT
#include "deck/variables.h"
#include "support/registry.h"

class LooksSecretTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsASecretWhenItSeesOne_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("secret");
        QTest::newRow("by name") << QStringLiteral("STRIPE_KEY") << QStringLiteral("abcdef") << true;
        QTest::newRow("password in an address")
            << QStringLiteral("DATABASE_URL") << QStringLiteral("postgres://u:pw@db/app") << true;
        QTest::newRow("random") << QStringLiteral("SETTING") << QStringLiteral("k3J9x0Qq8Zb2LmN7Vw5T") << true;
        QTest::newRow("plain address") << QStringLiteral("API_URL") << QStringLiteral("https://api.example.com/v1")
                                       << false;
        QTest::newRow("number") << QStringLiteral("CART_TTL") << QStringLiteral("900") << false;
        QTest::newRow("sentence") << QStringLiteral("GREETING") << QStringLiteral("Good morning to you all") << false;
        QTest::newRow("public by its prefix")
            << QStringLiteral("VITE_MAPS_KEY") << QStringLiteral("k3J9x0Qq8Zb2LmN7Vw5T") << false;
        QTest::newRow("too short to hide") << QStringLiteral("PIN_TOKEN") << QStringLiteral("1234") << false;
    }
    void knowsASecretWhenItSeesOne()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, secret);
        QCOMPARE(shipdeck::looksSecret(name, value), secret);
    }

    void aNameAloneCanTell()
    {
        QVERIFY(shipdeck::hasSecretName(QStringLiteral("PIN_TOKEN")));
        QVERIFY(!shipdeck::hasSecretName(QStringLiteral("CART_TTL")));
        QVERIFY(!shipdeck::hasSecretName(QStringLiteral("VITE_MAPS_KEY")));
    }
};

SHIPDECK_TEST(LooksSecretTest)
#include "looks_secret_test.moc"
