// SPDX-License-Identifier: MIT
#include "edge/access.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::edge {

class AccessTest : public QObject {
    Q_OBJECT

    const QByteArray m_salt = "0123456789abcdef";

private Q_SLOTS:
    void keepsNoPassword()
    {
        const auto value = encode(AccessRule{{}, {{u"mina"_s, u"correct horse"_s}}}, m_salt);
        QVERIFY(value);
        QVERIFY(!value->contains("correct"));
        QVERIFY(!value->contains(QByteArray("mina:correct horse").toBase64()));
        QVERIFY(*value != *encode(AccessRule{{}, {{u"mina"_s, u"correct horse"_s}}}, "fedcba9876543210"));
    }

    void letsShipdeckIn()
    {
        const auto login = [](const QString& ticket) { return u"Basic "_s + QString::fromLatin1(ticketLogin(ticket)); };
        for (const AccessRule& rule :
             {AccessRule{{u"198.51.100.0/24"_s}, {}}, AccessRule{{}, {{u"mina"_s, u"correct horse"_s}}}}) {
            const QJsonObject made = QJsonDocument::fromJson(*encode(rule, m_salt)).object();
            const auto value = withTicket(made, u"ticket"_s);
            QVERIFY(value);
            QVERIFY(!value->contains("ticket"));
            const QJsonObject access = QJsonDocument::fromJson(*value).object();
            QVERIFY(entryFor(access, login(u"ticket"_s), u"203.0.113.7"_s) == Entry::Open);
            QVERIFY(entryFor(access, login(u"another"_s), u"203.0.113.7"_s) != Entry::Open);
            QVERIFY(entryFor(access, {}, u"203.0.113.7"_s) != Entry::Open);
            QVERIFY(entryFor(made, login({}), u"203.0.113.7"_s) != Entry::Open);
            const auto without = withTicket(made, {});
            QVERIFY(without);
            QVERIFY(entryFor(QJsonDocument::fromJson(*without).object(), login({}), u"203.0.113.7"_s) != Entry::Open);
        }
    }

    void refusesWhatIsNoRule_data()
    {
        QTest::addColumn<AccessRule>("rule");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const AccessRule& rule, const char* code) {
            QTest::newRow(name) << rule << QString::fromLatin1(code);
        };
        row("nobody", {}, "edge-access-empty");
        row("short password", {{}, {{u"mina"_s, u"short"_s}}}, "edge-password-weak");
        row("colon in the name", {{}, {{u"mi:na"_s, u"correct horse"_s}}}, "edge-password-weak");
        row("two lines", {{}, {{u"mina"_s, u"correct\nhorse battery"_s}}}, "edge-password-weak");
        row("host name", {{u"example.com"_s}, {}}, "edge-network-invalid");
        row("too many bits", {{u"10.0.0.0/33"_s}, {}}, "edge-network-invalid");
        row("everybody by mistake", {{u"0.0.0.0/0"_s}, {}}, "edge-network-invalid");
        row("everybody by mistake, as IPv6", {{u"::ffff:0.0.0.0/96"_s}, {}}, "edge-network-invalid");
        row("more than IPv4", {{u"::ffff:0.0.0.0/64"_s}, {}}, "edge-network-invalid");
        row("half an address", {{u"10.0.0"_s}, {}}, "edge-network-invalid");
        row("too many", {QStringList(100, u"2001:db8::/32"_s), {}}, "edge-access-too-large");
    }
    void refusesWhatIsNoRule()
    {
        QFETCH(AccessRule, rule);
        const auto value = encode(rule, m_salt);
        QVERIFY(!value);
        QTEST(value.error().code, "code");
        QVERIFY(!value.error().next.isEmpty());
    }

    void opensToListedAddresses_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isOpen");
        const auto row = [](const char* network, const char* address, bool isOpen) {
            QTest::addRow("%s %s", network, address)
                << QString::fromLatin1(network) << QString::fromLatin1(address) << isOpen;
        };
        row("2001:db8::/32", "2001:db8:ffff::9", true);
        row("2001:db8::/32", "2001:db9::9", false);
        row("2001:DB8::0:1", "2001:db8::1", true);
        row("::ffff:203.0.113.0/120", "203.0.113.200", true);
        row("::ffff:203.0.113.0/120", "203.0.114.1", false);
        row("::ffff:cb00:7107", "203.0.113.7", true);
        row("203.0.113.7", "::ffff:cb00:7107", true);
        row("64:ff9b::203.0.113.7", "203.0.113.7", false);
        row("203.0.113.7", "64:ff9b::203.0.113.7", false);
        row("64:ff9b::203.0.113.7", "64:ff9b::cb00:7107", true);
    }
    void opensToListedAddresses()
    {
        QFETCH(QString, network);
        QFETCH(QString, address);
        const auto value = encode(AccessRule{{network}, {}}, m_salt);
        QVERIFY(value);
        const Entry entry = entryFor(QJsonDocument::fromJson(*value).object(), {}, address);
        QTEST(entry == Entry::Open, "isOpen");
    }

    void readsAddressesInEveryForm()
    {
        QCOMPARE(addressHex(u"203.0.113.7"_s), u"cb007107"_s);
        QCOMPARE(addressHex(u"::ffff:203.0.113.7"_s), u"cb007107"_s);
        QCOMPARE(addressHex(u"::ffff:cb00:7107"_s), u"cb007107"_s);
        QCOMPARE(addressHex(u"64:ff9b::203.0.113.7"_s), u"0064ff9b0000000000000000cb007107"_s);
        QCOMPARE(addressHex(u"2001:db8::1"_s), u"20010db8000000000000000000000001"_s);
        QCOMPARE(addressHex(u"fe80::1%eth0"_s), QString());
    }
};

SHIPDECK_TEST(AccessTest)

} // namespace shipdeck::edge

#include "access_test.moc"
