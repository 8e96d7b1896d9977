// SPDX-License-Identifier: MIT
#include "accessible_tree.h"
#include "aws_home.h"
#include "every_page.h"
#include "layout_trouble.h"
#include "page_window.h"
#include "support/registry.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

//! Two widgets and the child of their nearest common ancestor that each of them stands in.
struct Branches {
    const QWidget* ancestor;
    QRect from, to; //!< in coordinates of the ancestor
};

Branches branchesOf(const QWidget* from, const QWidget* to)
{
    const QWidget* ancestor = from;
    while (!ancestor->isAncestorOf(to))
        ancestor = ancestor->parentWidget();
    const auto below = [ancestor](const QWidget* widget) {
        while (widget->parentWidget() != ancestor && widget != ancestor)
            widget = widget->parentWidget();
        return widget->geometry();
    };
    return {ancestor, below(from), below(to)};
}

//! From the top to the bottom, in a row from left to right; a column that stands to the right comes after the whole left one.
bool isReadingOrder(const QWidget* from, const QWidget* to)
{
    if (from->isAncestorOf(to))
        return true;
    const Branches at = branchesOf(from, to);
    const int centre = at.to.center().y();
    const bool isBelow = at.to.top() >= at.from.bottom() || centre > at.from.bottom();
    return isBelow || at.to.left() >= at.from.right();
}

} // namespace

//! What a screen reader is told of each page.
class AccessibilityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<AwsHome>(AwsHome::sample());
        makeAwsUnreachable();
        m_window = std::make_unique<PageWindow>(PageWindow::With::Everything);
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_home.reset();
    }

    void everyControlHasANameAndARole_data() { addEveryRoute(); }
    void everyControlHasANameAndARole()
    {
        open();
        QStringList trouble;
        for (const AccessibleNode& node : accessibleTree(m_window->window.get())) {
            // An area with a name takes it to be scrolled by keys.
            const bool isScrolled = qobject_cast<QScrollArea*>(node.widget) && !node.name.isEmpty();
            if (node.takesFocus && !node.isControl() && !isScrolled)
                trouble << u"has the role of nothing that takes the focus: "_s + node.text();
            if (node.isControl() && (node.name.isEmpty() || node.name.contains(u'&')))
                trouble << u"has no name: "_s + node.text();
            if (!node.shown.isEmpty() && !node.name.contains(node.shown))
                trouble << u"shows \"%1\": "_s.arg(node.shown) + node.text();
        }
        QVERIFY(isFree(trouble));
    }

    //! "Copy" is heard twice: which of them copies the address?
    void noTwoButtonsSoundTheSame_data() { addEveryRoute(); }
    void noTwoButtonsSoundTheSame()
    {
        open();
        QHash<QString, QString> heard;
        QStringList trouble;
        for (const AccessibleNode& node : accessibleTree(m_window->window.get())) {
            const QString sound = (node.groups + QStringList{node.name}).join(u'\n');
            if (node.isButton() && heard.contains(sound))
                trouble << node.text() + u" and "_s + heard[sound];
            if (node.isButton())
                heard[sound] = node.text();
        }
        QVERIFY(isFree(trouble));
    }

    void tabGoesInReadingOrder_data() { addEveryRoute(); }
    void tabGoesInReadingOrder()
    {
        open();
        const QList<QWidget*> stops = tabStops(*m_window->window);
        QStringList trouble;
        for (qsizetype i = 1; i < stops.size(); ++i)
            if (!isReadingOrder(stops[i - 1], stops[i]))
                trouble << u"%1\n  then %2"_s.arg(textOf(stops[i - 1]), textOf(stops[i]));
        QVERIFY(isFree(trouble));
    }

private:
    void open() const
    {
        QFETCH(ui::Route, route);
        m_window->window->go(route);
        QCoreApplication::processEvents();
        QTest::qWait(0);
        QCoreApplication::processEvents(); // layouts that follow from the first one
    }
    static QString textOf(QWidget* widget) { return accessibleTree(widget).constFirst().text(); }

    std::unique_ptr<AwsHome> m_home;
    std::unique_ptr<PageWindow> m_window;
};
SHIPDECK_TEST(AccessibilityTest)

} // namespace shipdeck::test

#include "accessibility_test.moc"
