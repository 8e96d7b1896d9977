// SPDX-License-Identifier: MIT
#include "aws_home.h"
#include "linked_sample.h"
#include "page_window.h"

#include "support/registry.h"
#include "support/wait.h"
#include "theme/theme.h"
#include "widgets/button.h"
#include "widgets/segmented_control.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget)
        || qobject_cast<const QComboBox*>(widget) || qobject_cast<const ui::SegmentedControl*>(widget);
}

//! What can be pressed or typed into and is in view; the parts of such a thing are not counted again.
QList<QWidget*> controlsIn(const QWidget* page)
{
    QList<QWidget*> found;
    for (QWidget* widget : page->findChildren<QWidget*>())
        if (isControl(widget) && !isControl(widget->parentWidget()) && !widget->visibleRegion().isEmpty())
            found << widget;
    return found;
}

QString nameOf(const QWidget* widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u' '
        + (button ? button->text() : widget->accessibleName());
}

QStringList troubleIn(const QWidget* page)
{
    const QList<QWidget*> controls = controlsIn(page);
    const auto place = [page](const QWidget* widget) {
        return widget->visibleRegion().boundingRect().translated(widget->mapTo(page, QPoint()));
    };
    QStringList trouble;
    for (qsizetype i = 0; i < controls.size(); ++i) {
        if (place(controls[i]).width() < controls[i]->width())
            trouble << nameOf(controls[i]) + u" is cut at the side"_s;
        for (qsizetype j = i + 1; j < controls.size(); ++j)
            if (place(controls[i]).intersects(place(controls[j])))
                trouble << nameOf(controls[i]) + u" lies over "_s + nameOf(controls[j]);
    }
    return trouble;
}

QString widthsIn(const QWidget* bar)
{
    QString words;
    for (const QWidget* part : bar->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (part->isVisible())
            words += u"\n%1: %2 of %3"_s.arg(nameOf(part)).arg(part->width()).arg(part->minimumSizeHint().width());
    return words;
}

} // namespace

//! Text of twice the size, and the smallest window: everything keeps its place.
class LargeTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingLiesOverAnotherThingOrIsCut_data()
    {
        QTest::addColumn<ui::Route>("route");
        QTest::addColumn<int>("text");
        QTest::addColumn<QSize>("size");
        const QString harbor = SampleDeck::harbor;
        for (const ui::Route& route :
             {ui::Route{u"start"_s, {}, {}}, ui::Route{u"projects"_s, {}, {}}, ui::Route{u"overview"_s, harbor, {}},
              ui::Route{u"deployments"_s, harbor, {}}, ui::Route{u"deployment"_s, harbor, SampleDeck::failed},
              ui::Route{u"deployment"_s, harbor, SampleDeck::building}, ui::Route{u"settings"_s, harbor, {}},
              ui::Route{u"variables"_s, harbor, {}}, ui::Route{u"connect"_s, {}, {}}, ui::Route{u"aws"_s, {}, {}},
              ui::Route{u"accounts"_s, {}, {}}, ui::Route{u"repositories"_s, {}, u"public"_s},
              ui::Route{u"repositories"_s, {}, {}}}) {
            const QByteArray name = (route.page + u' ' + route.detail).toLatin1();
            QTest::newRow(name + " at 200 %") << route << 200 << QSize(1280, 800);
            QTest::newRow(name + " in 960x600") << route << 100 << QSize(960, 600);
            QTest::newRow(name + " at 200 % in 960x600") << route << 200 << QSize(960, 600);
        }
    }
    void nothingLiesOverAnotherThingOrIsCut()
    {
        QFETCH(ui::Route, route);
        QFETCH(int, text);
        QFETCH(QSize, size);
        const AwsHome home(AwsHome::sample());
        SampleDeck sample;
        sample.fill();
        linkSample(sample);
        fillLinked(sample);
        QSettings(sample.settingsFile(), QSettings::IniFormat).setValue(u"look/textSize"_s, text);
        const auto back = qScopeGuard([] { ui::Theme::instance().setTextPercent(100); });
        ui::DeckWindow window(sample.deck(), sample.settingsFile());
        window.resize(size);
        window.show();
        window.go(route);
        if (route.page == u"variables") // the widest it gets
            window.findChild<QAbstractButton*>(u"addVariable"_s)->click();
        QTRY_VERIFY(!controlsIn(window.page()).isEmpty());
        QTest::qWait(0); // layouts that follow from the first one
        QCoreApplication::processEvents();
        if (text == 100 || size.width() > 960) // the page itself scrolls then
            QCOMPARE(troubleIn(window.page()), QStringList());
        const auto bars = window.findChildren<QWidget*>();
        const auto bar = std::find_if(bars.begin(), bars.end(),
                                      [](const QWidget* one) { return one->accessibleName() == u"Page header"; });
        QVERIFY(bar != bars.end());
        QCOMPARE(troubleIn(*bar), QStringList());
        const auto isCut = [&] {
            const auto controls = controlsIn(*bar);
            return std::any_of(controls.begin(), controls.end(), [](const QWidget* control) {
                return qobject_cast<const ui::Button*>(control) && control->width() < control->sizeHint().width();
            });
        };
        QTRY_VERIFY2(!isCut(), qPrintable(widthsIn(*bar)));
    }
};
SHIPDECK_TEST(LargeTextTest)

} // namespace shipdeck::test

#include "large_text_test.moc"
