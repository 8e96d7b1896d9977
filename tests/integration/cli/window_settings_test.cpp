// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! `shipctl settings`: how the window looks.
class WindowSettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void howTheWindowLooksIsASetting();

private:
    Home m_home;
};

void WindowSettingsTest::howTheWindowLooksIsASetting()
{
    const Answer answer = m_home.run({u"settings"_s, u"theme=dark"_s, u"textSize=150"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(answer.json()[u"theme"_s].toString(), u"dark"_s);
    QCOMPARE(answer.json()[u"textSize"_s].toString(), u"150"_s);
    QVERIFY(answer.json()[u"motion"_s].isNull());
    const QJsonObject back = m_home.run({u"settings"_s, u"theme=system"_s, u"textSize="_s, u"--json"_s}).json();
    QVERIFY(back[u"theme"_s].isNull() && back[u"textSize"_s].isNull());
    QCOMPARE(m_home.run({u"settings"_s, u"theme=pink"_s, u"--json"_s}).errorCode(), u"setting-invalid"_s);
}

SHIPDECK_TEST(WindowSettingsTest)

} // namespace shipdeck::test

#include "window_settings_test.moc"
