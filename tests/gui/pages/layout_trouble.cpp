// SPDX-License-Identifier: MIT
#include "layout_trouble.h"

#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/log/log_view.h"
#include "widgets/segmented_control.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>

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

bool isScrolled(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(widget->parentWidget()))
            return true;
    return false;
}

//! Which of the smallest parts needs most.
QString widestIn(const QWidget* content)
{
    const QWidget* widest = content;
    int width = 0;
    for (const QWidget* part : content->findChildren<QWidget*>()) {
        const int needed = std::max(part->minimumWidth(), part->minimumSizeHint().width());
        if (part->isVisible() && !part->layout() && needed > width) {
            widest = part;
            width = needed;
        }
    }
    return u"%1 needs %2"_s.arg(described(widest)).arg(width);
}

bool isCut(const ui::Label* label)
{
    return !label->wordWrap() && label->sizeHint().width() > label->width();
}

bool isCut(const QAbstractButton* button)
{
    const bool hasText = qobject_cast<const ui::Button*>(button) || qobject_cast<const ui::LinkLabel*>(button);
    return hasText && button->sizeHint().width() > button->width();
}

template <typename Widget> QStringList cutTexts(const QWidget& window)
{
    QStringList trouble;
    for (const auto* widget : window.findChildren<Widget*>())
        if (!widget->visibleRegion().isEmpty() && isCut(widget) && widget->toolTip().isEmpty())
            trouble << described(widget) + u" is cut"_s;
    return trouble;
}

} // namespace

bool isFree(const QStringList& trouble)
{
    for (const QString& one : trouble)
        qWarning("%s", qPrintable(one));
    return trouble.isEmpty();
}

bool isInView(const QWidget* widget)
{
    QRect seen = widget->rect();
    for (; widget->parentWidget(); widget = widget->parentWidget())
        seen = seen.translated(widget->pos()) & widget->parentWidget()->rect();
    return !seen.isEmpty();
}

QString described(const QWidget* widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    const auto* label = qobject_cast<const QLabel*>(widget);
    const QString text = button ? button->text() : label ? label->text() : widget->accessibleName();
    return u"%1 %2 \"%3\""_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                 text.left(40));
}

QStringList controlTrouble(const QWidget* page)
{
    const QList<QWidget*> controls = controlsIn(page);
    const auto place = [page](const QWidget* widget) {
        return widget->visibleRegion().boundingRect().translated(widget->mapTo(page, QPoint()));
    };
    QStringList trouble;
    for (qsizetype i = 0; i < controls.size(); ++i) {
        if (place(controls[i]).width() < controls[i]->width())
            trouble << described(controls[i]) + u" is cut at the side"_s;
        for (qsizetype j = i + 1; j < controls.size(); ++j)
            if (place(controls[i]).intersects(place(controls[j])))
                trouble << described(controls[i]) + u" lies over "_s + described(controls[j]);
    }
    return trouble;
}

QStringList widthTrouble(const QWidget& window)
{
    QStringList trouble;
    for (const auto* area : window.findChildren<QAbstractScrollArea*>())
        if (const int more = area->horizontalScrollBar()->maximum();
            area->isVisible() && more > 0 && !qobject_cast<const ui::LogView*>(area))
            trouble << u"%1 is %2 px too narrow: %3"_s.arg(described(area)).arg(more).arg(widestIn(area->viewport()));
    for (const QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && !widget->isWindow() && !isScrolled(widget)
            && widget->mapTo(&window, QPoint(widget->width(), 0)).x() > window.width())
            trouble << described(widget) + u" reaches out of the window"_s;
    return trouble;
}

QStringList textTrouble(const QWidget& window)
{
    QStringList trouble = cutTexts<ui::Label>(window) + cutTexts<QAbstractButton>(window);
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisible() && label->textFormat() != Qt::PlainText && label->text().contains(u'<'))
            trouble << described(label) + u" shows markup"_s;
    return trouble;
}

} // namespace shipdeck::test
