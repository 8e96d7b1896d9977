// SPDX-License-Identifier: MIT
#include "aws_home.h"
#include "every_page.h"
#include "layout_trouble.h"
#include "page_window.h"

#include "support/registry.h"
#include "support/wait.h"
#include "theme/theme.h"
#include "widgets/button.h"

#include <QScopeGuard>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

QString widthsIn(const QWidget* bar)
{
    QString words;
    for (const QWidget* part : bar->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (part->isVisible())
            words += u"\n%1: %2 of %3"_s.arg(described(part)).arg(part->width()).arg(part->minimumSizeHint().width());
    return words;
}

const QWidget* headerOf(const QWidget& window)
{
    const auto all = window.findChildren<QWidget*>();
    return *std::find_if(all.begin(), all.end(),
                         [](const QWidget* one) { return one->accessibleName() == u"Page header"; });
}

bool isButtonCut(const QWidget* bar)
{
    const auto buttons = bar->findChildren<ui::Button*>();
    return std::any_of(buttons.begin(), buttons.end(), [](const ui::Button* button) {
        return button->isVisible() && button->width() < button->sizeHint().width();
    });
}

} // namespace

//! Text of twice the size, and the smallest window: everything keeps its place.
class LargeTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingLiesOverAnotherThingOrIsCut_data()
    {
        QTest::addColumn<int>("text");
        QTest::addColumn<QSize>("size");
        QTest::newRow("200 %") << 200 << QSize(1280, 800);
        QTest::newRow("960x600") << 100 << QSize(960, 600);
        QTest::newRow("200 % in 960x600") << 200 << QSize(960, 600);
    }
    void nothingLiesOverAnotherThingOrIsCut()
    {
        QFETCH(int, text);
        QFETCH(QSize, size);
        const AwsHome home(AwsHome::sample());
        makeAwsUnreachable();
        SampleDeck sample;
        fillEverything(sample);
        QSettings(sample.settingsFile(), QSettings::IniFormat).setValue(u"look/textSize"_s, text);
        const auto back = qScopeGuard([] { ui::Theme::instance().setTextPercent(100); });
        ui::DeckWindow window(sample.deck(), sample.settingsFile());
        window.resize(size);
        window.show();
        QStringList trouble;
        for (const ui::Route& route : everyRoute()) {
            window.go(route);
            if (route.page == u"variables") // the widest it gets
                window.page()->window()->findChild<QAbstractButton*>(u"addVariable"_s)->click();
            (void)becomesTrue([&] { return !isButtonCut(headerOf(window)); });
            (void)window.grab();
            const QString where = QStringList{route.page, route.detail, QString()}.join(u' ');
            QStringList found = controlTrouble(headerOf(window)) + textTrouble(window);
            if (text == 100 || size.width() > 960) // the page itself scrolls then
                found += controlTrouble(window.page()) + widthTrouble(window);
            if (isButtonCut(headerOf(window)))
                found << widthsIn(headerOf(window));
            for (const QString& one : std::as_const(found))
                trouble << where + one;
        }
        QVERIFY(isFree(trouble));
        QCOMPARE(window.size(), size);
    }
};
SHIPDECK_TEST(LargeTextTest)

} // namespace shipdeck::test

#include "large_text_test.moc"
