// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "support/paths.h"
#include "theme/status.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace shipdeck::ui;

//! The typed tables of ui/theme against the files they stand for.
class TokensTest : public QObject {
    Q_OBJECT

private:
    static QByteArray file()
    {
        QFile file(shipdeck::test::inSource(u"resources/theme/tokens.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void findsEveryTokenItNames() { QCOMPARE(Tokens::read(file()).missing, QStringList()); }

    void saysWhatIsMissing()
    {
        QByteArray broken = file();
        broken.replace("\"focus\": \"#4876E8\"", "\"focas\": \"#4876E8\"");
        QVERIFY(Tokens::read(broken).missing.contains(u"accent.focus"_s));
    }

    void keysAndEnumeratorsLineUp()
    {
        // A forgotten line in one of the tables would shift all that follow.
        QCOMPARE(colorKey(Color::BgWindow), "bg.window");
        QCOMPARE(colorKey(Color::AccentText), "accent.text");
        QCOMPARE(colorKey(Color::ScrollThumb), "scrollbar.thumb");
        QCOMPARE(colorKey(Color::AnsiBrightWhite), "log.ansi.bright_white");
        QCOMPARE(statusKey(Status::RollingBack), "ROLLING_BACK");
        for (int i = 0; i < int(Color::Count); ++i)
            QVERIFY(colorKey(Color(i)));
    }

    void statusWordsAndIconsAreThoseOfTheTokens()
    {
        const QJsonObject states = QJsonDocument::fromJson(file()).object()[u"themes"][u"dark"][u"status"].toObject();
        for (const QString& key : states.keys()) {
            const Status status = statusFromKey(key);
            QCOMPARE(QString::fromLatin1(statusKey(status)), key);
            QCOMPARE(statusName(status), states[key][u"en"].toString());
            QCOMPARE(QString::fromLatin1(iconFile(statusIcon(status))), states[key][u"icon"].toString());
        }
        QCOMPARE(statusName(Status::Superseded), u"Previous"_s);
        QCOMPARE(statusName(Status::Removed), u"Removed"_s);
    }

    void unknownStatusIsQueued() { QCOMPARE(statusFromKey(u"EXPLODED"), Status::Queued); }

    void everyIconHasItsFile()
    {
        QStringList missing;
#define SHIPDECK_ICON(name, svg)                                                                                       \
    if (!QFile::exists(shipdeck::test::inSource(u"resources/icons/" svg ".svg")))                                      \
        missing.append(QStringLiteral(svg));
        SHIPDECK_ICONS(SHIPDECK_ICON)
#undef SHIPDECK_ICON
        QCOMPARE(missing, QStringList());
    }

    void scrimKeepsItsAlpha()
    {
        QCOMPARE(at(Tokens::read(file()).dark.colors, Color::Scrim), QColor(0, 0, 0, 0xA6));
    }
};

SHIPDECK_TEST(TokensTest)
#include "tokens_test.moc"
