// SPDX-License-Identifier: MIT
#include "aws_home.h"
#include "page_window.h"
#include "support/registry.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

//! Where Tab comes by, in its order.
QList<QWidget*> tabStops(QWidget& window)
{
    QList<QWidget*> stops;
    for (QWidget* at = window.nextInFocusChain(); at && at != &window; at = at->nextInFocusChain())
        if (at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) && !at->focusProxy())
            stops << at;
    return stops;
}

QString pathOf(const QWidget* widget)
{
    QStringList path;
    for (; widget; widget = widget->parentWidget())
        path.prepend(QString::fromLatin1(widget->metaObject()->className()) + u'#' + widget->objectName());
    return path.join(u'/');
}

} // namespace

class KeyboardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatTakesTheFocusHasAName_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("detail");
        QTest::newRow("start") << u"start"_s << QString();
        QTest::newRow("projects") << u"projects"_s << QString();
        QTest::newRow("activity") << u"activity"_s << QString();
        QTest::newRow("repositories") << u"repositories"_s << QString();
        QTest::newRow("connect") << u"connect"_s << QString();
        QTest::newRow("aws") << u"aws"_s << QString();
        QTest::newRow("variables") << u"variables"_s << QString();
        QTest::newRow("settings") << u"settings"_s << QString();
        QTest::newRow("overview") << u"overview"_s << QString();
        QTest::newRow("deployments") << u"deployments"_s << QString();
        QTest::newRow("a running deployment") << u"deployment"_s << QString(SampleDeck::building);
        QTest::newRow("a failed deployment") << u"deployment"_s << QString(SampleDeck::failed);
    }
    void whatTakesTheFocusHasAName()
    {
        QFETCH(QString, page);
        QFETCH(QString, detail);
        const AwsHome home(AwsHome::sample());
        PageWindow it;
        const bool global =
            QStringList{u"start"_s, u"projects"_s, u"activity"_s, u"repositories"_s, u"connect"_s, u"aws"_s}.contains(
                page);
        it.window->go({page, global ? ProjectId() : SampleDeck::harbor, detail});
        QCoreApplication::processEvents();
        const QList<QWidget*> stops = tabStops(*it.window);
        QVERIFY(stops.size() > 5);
        for (QWidget* stop : stops) {
            const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(stop);
            QVERIFY2(face && !face->text(QAccessible::Name).trimmed().isEmpty(), qPrintable(pathOf(stop)));
        }
    }

    //! A button that the mouse can press and Tab does not reach is lost to the keyboard.
    void tabReachesEveryButton_data() { whatTakesTheFocusHasAName_data(); }
    void tabReachesEveryButton()
    {
        QFETCH(QString, page);
        QFETCH(QString, detail);
        const AwsHome home(AwsHome::sample());
        PageWindow it;
        const bool global = QStringList{u"start"_s, u"projects"_s, u"activity"_s, u"aws"_s}.contains(page);
        it.window->go({page, global ? ProjectId() : SampleDeck::harbor, detail});
        QCoreApplication::processEvents();
        const QList<QWidget*> stops = tabStops(*it.window);
        for (QAbstractButton* button : it.window->findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || !button->isEnabled())
                continue;
            // A field's own clear button has Esc, a segment has its neighbour's arrows.
            const bool helped = qobject_cast<QLineEdit*>(button->parentWidget())
                || (button->parentWidget()->focusPolicy() & Qt::TabFocus);
            QVERIFY2(helped || stops.contains(button), qPrintable(pathOf(button)));
        }
    }

    //! Nothing keeps the focus for itself: Tab goes around the whole window and comes back.
    void tabIsNeverTrapped()
    {
        PageWindow it;
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::failed});
        QCoreApplication::processEvents();
        const qsizetype all = tabStops(*it.window).size();
        QSet<QWidget*> seen;
        for (qsizetype i = 0; i < all + 2; ++i) {
            it.press(Qt::Key_Tab);
            seen << it.window->focusWidget();
        }
        QVERIFY2(seen.size() >= all - 1, qPrintable(u"%1 of %2"_s.arg(seen.size()).arg(all)));
    }
};
SHIPDECK_TEST(KeyboardTest)

} // namespace shipdeck::test

#include "keyboard_test.moc"
