// SPDX-License-Identifier: MIT
#include "widgets/log/log_accessible.h"

#include "widgets/log/log_view.h"

#include <QAccessibleWidget>

namespace shipdeck::ui {
namespace {

constexpr qint64 linesAround = 200;

//! Offsets count characters of the accessible lines, joined by line ends; the range moves with the view.
class LogAccessible final : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit LogAccessible(LogView* view) : QAccessibleWidget(view, QAccessible::Terminal) {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Value ? all() : QAccessibleWidget::text(what);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    int characterCount() const override { return int(all().size()); }
    QString text(int start, int end) const override { return all().mid(start, end - start); }
    int cursorPosition() const override { return offsetOf(view()->caretLine()); }
    void setCursorPosition(int position) override { view()->goToLine(lineAt(position)); }
    int selectionCount() const override { return 0; }
    void selection(int, int* start, int* end) const override { *start = *end = 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    QString attributes(int, int* start, int* end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }
    QRect characterRect(int offset) const override
    {
        const QRect line = view()->rectOfLine(lineAt(offset));
        return {view()->viewport()->mapToGlobal(line.topLeft()), line.size()};
    }
    int offsetAtPoint(const QPoint& point) const override
    {
        const QPoint inside = view()->viewport()->mapFromGlobal(point);
        for (qint64 line = view()->visibleLines().first; line >= 0 && line <= view()->visibleLines().second; ++line) {
            if (view()->rectOfLine(line).contains(inside))
                return offsetOf(line);
        }
        return -1;
    }
    void scrollToSubstring(int start, int) override { view()->goToLine(lineAt(start)); }

private:
    LogView* view() const { return static_cast<LogView*>(widget()); }
    std::pair<qint64, qint64> reach() const
    {
        const auto [first, last] = view()->visibleLines();
        const qint64 middle = view()->caretLine() >= 0 ? view()->caretLine() : first;
        return {qMax(qint64(0), qMin(first, middle) - linesAround),
                qMin(view()->rows().lineCount() - 1, qMin(qMax(last, middle), first + 2 * linesAround) + linesAround)};
    }
    template <typename Visit> void visit(Visit each) const
    {
        const auto [first, last] = reach();
        for (qint64 line = first; line <= last; ++line) {
            if (view()->rows().isShown(line) && !each(line, view()->spokenLine(line)))
                return;
        }
    }
    QString all() const
    {
        QString text;
        visit([&](qint64, const QString& words) {
            text += words + QLatin1Char('\n');
            return true;
        });
        return text;
    }
    int offsetOf(qint64 wanted) const
    {
        qsizetype offset = 0;
        visit([&](qint64 line, const QString& words) {
            if (line >= wanted)
                return false;
            offset += words.size() + 1;
            return true;
        });
        return int(offset);
    }
    qint64 lineAt(int offset) const
    {
        qsizetype left = offset;
        qint64 found = reach().first;
        visit([&](qint64 line, const QString& words) {
            found = line;
            left -= words.size() + 1;
            return left >= 0;
        });
        return found;
    }
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* view = qobject_cast<LogView*>(object);
    return view ? new LogAccessible(view) : nullptr;
}

} // namespace

void installLogAccessibility()
{
    QAccessible::installFactory(make); // an installed factory is not installed twice
}

} // namespace shipdeck::ui
