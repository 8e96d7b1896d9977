// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "support/paths.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

using namespace Qt::StringLiterals;

//! Pairs of text and ground in tokens.json, by WCAG 2.1 relative luminance: text 4.5, log text 7, everything else 3.
class ContrastTest : public QObject {
    Q_OBJECT

private:
    QJsonObject m_themes;

    static double channel(const QString& hex)
    {
        const double c = hex.toInt(nullptr, 16) / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    }
    static double luminance(const QString& colour)
    {
        return 0.2126 * channel(colour.mid(1, 2)) + 0.7152 * channel(colour.mid(3, 2))
            + 0.0722 * channel(colour.mid(5, 2));
    }
    static double ratio(const QString& a, const QString& b)
    {
        const double x = luminance(a);
        const double y = luminance(b);
        return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
    }
    QString token(const QString& theme, const QString& path) const
    {
        QJsonValue at = m_themes[theme];
        for (const QString& part : path.split(u'.'))
            at = at.toObject().value(part);
        return at.toString();
    }
    //! What is too faint, as "text.primary on bg.window: 3.1, wants 4.5"; empty when all is well.
    QStringList tooFaint(const QString& theme, const QStringList& inks, const QStringList& layers, double wanted) const
    {
        QStringList bad;
        for (const QString& ink : inks)
            for (const QString& layer : layers)
                if (const double r = ratio(token(theme, ink), token(theme, layer)); r < wanted)
                    bad.append(u"%1 %2 on %3: %4, wants %5"_s.arg(theme, ink, layer).arg(r, 0, 'f', 2).arg(wanted));
        return bad;
    }
    static QString lines(const QStringList& bad) { return bad.join(u'\n'); }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(shipdeck::test::inSource(u"resources/theme/tokens.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_themes = QJsonDocument::fromJson(file.readAll()).object()[u"themes"].toObject();
        QCOMPARE(m_themes.keys(), (QStringList{u"dark"_s, u"light"_s}));
    }

    void theFormulaKnowsBlackOnWhite() { QCOMPARE(ratio(u"#000000"_s, u"#FFFFFF"_s), 21.0); }

    void textReadsOnEveryLayer_data() { themes(); }
    void textReadsOnEveryLayer()
    {
        QFETCH(QString, theme);
        const QStringList layers{u"bg.window"_s,  u"bg.sidebar"_s, u"bg.surface"_s, u"bg.raised"_s,
                                 u"bg.overlay"_s, u"bg.input"_s,   u"bg.hover"_s,   u"bg.selected"_s};
        const QStringList inks{u"text.primary"_s, u"text.secondary"_s, u"text.tertiary"_s, u"accent.text"_s};
        QCOMPARE(lines(tooFaint(theme, inks, layers, 4.5)), QString());
    }

    void linesAndFocusCanBeSeen_data() { themes(); }
    void linesAndFocusCanBeSeen()
    {
        QFETCH(QString, theme);
        const QStringList layers{u"bg.window"_s, u"bg.sidebar"_s, u"bg.surface"_s, u"bg.raised"_s, u"bg.overlay"_s};
        const QStringList inks{u"border.strong"_s, u"accent.focus"_s, u"scrollbar.thumb"_s};
        const QStringList bad = tooFaint(theme, inks.mid(0, 2), layers, 3)
            + tooFaint(theme, inks.mid(2), {u"bg.window"_s, u"bg.surface"_s, u"bg.log"_s}, 3);
        QCOMPARE(lines(bad), QString());
    }

    void filledButtonsCarryTheirText_data() { themes(); }
    void filledButtonsCarryTheirText()
    {
        QFETCH(QString, theme);
        const QStringList bad = tooFaint(theme, {u"accent.on_solid"_s},
                                         {u"accent.solid"_s, u"accent.solid_hover"_s, u"accent.solid_pressed"_s}, 4.5)
            + tooFaint(theme, {u"danger.on_solid"_s}, {u"danger.solid"_s, u"danger.solid_hover"_s}, 4.5);
        QCOMPARE(lines(bad), QString());
    }

    void everyStatusReads_data() { themes(); }
    void everyStatusReads()
    {
        QFETCH(QString, theme);
        QStringList bad;
        const QStringList states = m_themes[theme].toObject()[u"status"].toObject().keys();
        QCOMPARE(states.size(), 14);
        for (const QString& state : states) {
            const QString at = u"status.%1."_s.arg(state);
            bad += tooFaint(theme, {at + u"fg"_s},
                            {at + u"bg"_s, u"bg.window"_s, u"bg.surface"_s, u"bg.hover"_s, u"bg.selected"_s}, 4.5);
            bad += tooFaint(theme, {at + u"dot"_s}, {u"bg.surface"_s, u"bg.window"_s}, 3);
        }
        QCOMPARE(lines(bad), QString());
    }

    void logTextReads_data() { themes(); }
    void logTextReads()
    {
        QFETCH(QString, theme);
        QStringList inks{u"log.text"_s, u"log.dim"_s, u"log.timestamp"_s};
        for (const QString& name : m_themes[theme].toObject()[u"log"].toObject()[u"ansi"].toObject().keys())
            inks.append(u"log.ansi."_s + name);
        QCOMPARE(inks.size(), 19);
        const QStringList layers{u"log.bg"_s, u"log.error_bg"_s, u"log.warn_bg"_s};
        QStringList bad = tooFaint(theme, inks, layers, 7);
        bad += tooFaint(theme, {u"log.text"_s}, {u"log.selection"_s, u"log.match"_s, u"log.row_hover"_s}, 7);
        bad += tooFaint(theme, {u"log.match_current_text"_s}, {u"log.match_current"_s}, 7);
        bad += tooFaint(theme, {u"log.gutter_text"_s}, {u"log.gutter_bg"_s}, 4.5);
        bad += tooFaint(theme, {u"log.error_bar"_s, u"log.warn_bar"_s}, {u"log.bg"_s}, 3);
        QCOMPARE(lines(bad), QString());
    }

private:
    static void themes()
    {
        QTest::addColumn<QString>("theme");
        QTest::newRow("dark") << u"dark"_s;
        QTest::newRow("light") << u"light"_s;
    }
};

SHIPDECK_TEST(ContrastTest)
#include "contrast_test.moc"
