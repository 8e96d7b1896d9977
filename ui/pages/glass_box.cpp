// SPDX-License-Identifier: MIT
#include "pages/glass_box.h"

#include "base/durations.h"
#include "theme/focus_ring.h"
#include "theme/paint.h"
#include "theme/status.h"
#include "widgets/list_style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

enum Role { KindRole = Qt::UserRole + 1, RightRole, StateRole, NameRole, FailedRole };
enum Kind { StepRow, CommandRow, WordsRow };

constexpr int stepHeight = 32, commandHeight = 24;

QStandardItem* item(const QString& text, Kind kind, const QString& right = {})
{
    auto* made = new QStandardItem(text);
    made->setEditable(false);
    made->setData(kind, KindRole);
    made->setData(right, RightRole);
    made->setToolTip(text);
    made->setAccessibleText(right.isEmpty() ? text : text + u", "_s + right);
    return made;
}

QStandardItem* stepItem(const GlassStep& step)
{
    auto* top = item(step.title, StepRow, durationText(step.ms));
    top->setData(int(step.state), StateRole);
    top->setData(step.name, NameRole);
    for (const QString& change : step.changes)
        top->appendRow(item(change, WordsRow));
    for (const GlassLine& line : step.lines) {
        const QString right = line.failure.isEmpty() ? durationText(line.ms) : line.failure;
        auto* row = item(line.command, CommandRow, right);
        row->setData(!line.failure.isEmpty(), FailedRole);
        top->appendRow(row);
    }
    if (!step.requests.isEmpty())
        top->appendRow(item(GlassBox::tr("Sent: %1").arg(step.requests.join(u"; "_s)), WordsRow));
    for (const QString& permission : step.permissions)
        top->appendRow(item(GlassBox::tr("Needs %1").arg(permission), WordsRow));
    if (!step.undo.isEmpty())
        top->appendRow(item(GlassBox::tr("Undo: %1").arg(step.undo), WordsRow));
    return top;
}

class GlassDelegate final : public QStyledItemDelegate {
public:
    explicit GlassDelegate(QTreeView* view) : QStyledItemDelegate(view), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {Theme::px(200), Theme::px(index.data(KindRole).toInt() == StepRow ? stepHeight : commandHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QRect row(0, option.rect.top(), m_view->viewport()->width(), option.rect.height());
        const bool focused = option.state & QStyle::State_HasFocus && isKeyboardFocused(m_view);
        if (option.state & QStyle::State_MouseOver || focused)
            paintBox(*painter, row.adjusted(Theme::px(6), 1, -Theme::px(6), -1), Theme::px(radius::md),
                     Theme::color(Color::BgHover));
        if (focused)
            paintFocusRing(*painter, row.adjusted(Theme::px(6), 1, -Theme::px(6), -1), Theme::px(radius::md), 0);
        if (index.data(KindRole).toInt() == StepRow)
            paintStep(*painter, row, index);
        else
            paintLine(*painter, row, index);
    }

private:
    void paintStep(QPainter& painter, const QRect& row, const QModelIndex& index) const
    {
        const Icon chevron = m_view->isExpanded(index) ? Icon::ChevronDown : Icon::ChevronRight;
        paintIcon(painter, chevron, QRect(row.left() + Theme::px(12), row.top(), Theme::px(16), row.height()),
                  Theme::color(Color::TextTertiary), Theme::px(14));
        StageRow stage;
        stage.state = StageState(index.data(StateRole).toInt());
        const bool pending = stage.state == StageState::Waiting;
        const Status status = stageStatus(stage);
        paintIcon(painter, pending ? Icon::CircleDashed : statusIcon(status),
                  QRect(row.left() + Theme::px(34), row.top(), Theme::px(16), row.height()),
                  pending ? Theme::color(Color::TextTertiary) : Theme::status(status).fg, Theme::px(14));
        const int right = paintRight(painter, row, index, Color::TextSecondary);
        paintText(painter, row.adjusted(Theme::px(58), 0, -right, 0), index.data().toString(), FontRole::Body,
                  Theme::color(Color::TextPrimary));
    }

    void paintLine(QPainter& painter, const QRect& row, const QModelIndex& index) const
    {
        const bool command = index.data(KindRole).toInt() == CommandRow;
        const bool failed = index.data(FailedRole).toBool();
        if (command)
            paintText(painter, row.adjusted(Theme::px(58), 0, 0, 0), u"$"_s, FontRole::Code,
                      Theme::color(Color::TextTertiary));
        const int right = paintRight(painter, row, index, failed ? Color::AnsiRed : Color::TextTertiary);
        paintText(painter, row.adjusted(Theme::px(command ? 74 : 58), 0, -right, 0), index.data().toString(),
                  command ? FontRole::Code : FontRole::Small,
                  Theme::color(command ? Color::TextSecondary : Color::TextTertiary));
    }

    static int paintRight(QPainter& painter, const QRect& row, const QModelIndex& index, Color colour)
    {
        const QString text = index.data(RightRole).toString();
        if (text.isEmpty())
            return Theme::px(16);
        paintText(painter, row.adjusted(0, 0, -Theme::px(16), 0), text, FontRole::Code, Theme::color(colour),
                  Qt::AlignRight);
        return textWidth(text, FontRole::Code) + Theme::px(32);
    }

    QTreeView* m_view;
};

} // namespace

GlassBox::GlassBox(QWidget* parent) : QTreeView(parent), m_model(new QStandardItemModel(this))
{
    setObjectName(u"glassBox"_s);
    setAccessibleName(tr("Steps and commands"));
    setModel(m_model);
    setItemDelegate(new GlassDelegate(this));
    setHeaderHidden(true);
    setListStyle(this);
    setIndentation(0);
    setRootIsDecorated(false);
    connect(this, &QTreeView::expanded, this, &GlassBox::fit);
    connect(this, &QTreeView::collapsed, this, &GlassBox::fit);
}

void GlassBox::setSteps(const QList<GlassStep>& steps)
{
    if (steps == m_steps)
        return;
    m_steps = steps;
    QSet<QString> open;
    for (int i = 0; i < m_model->rowCount(); ++i)
        if (isExpanded(m_model->index(i, 0)))
            open << m_model->index(i, 0).data(NameRole).toString();
    const QString current = currentIndex().data(NameRole).toString();
    m_model->clear();
    for (const GlassStep& step : steps) {
        QStandardItem* top = stepItem(step);
        m_model->appendRow(top);
        if (open.contains(step.name))
            setExpanded(top->index(), true);
        if (!current.isEmpty() && step.name == current)
            setCurrentIndex(top->index());
    }
    fit();
}

void GlassBox::setFitted(bool fitted)
{
    m_fitted = fitted;
    setVerticalScrollBarPolicy(fitted ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    fit();
}

void GlassBox::fit()
{
    if (m_fitted)
        setFixedHeight(sizeHint().height());
    updateGeometry();
}

QSize GlassBox::sizeHint() const
{
    int height = 0;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QModelIndex top = m_model->index(i, 0);
        height += Theme::px(stepHeight);
        if (isExpanded(top))
            height += m_model->rowCount(top) * Theme::px(commandHeight);
    }
    return {Theme::px(360), height + 2};
}

QSize GlassBox::minimumSizeHint() const
{
    return m_fitted ? QSize(Theme::px(240), sizeHint().height()) : QSize(Theme::px(240), Theme::px(stepHeight));
}

void GlassBox::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return QGuiApplication::clipboard()->setText(currentIndex().data().toString());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) && currentIndex().isValid())
        return setExpanded(currentIndex(), !isExpanded(currentIndex()));
    QTreeView::keyPressEvent(event);
}

void GlassBox::mouseReleaseEvent(QMouseEvent* event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex())
        setExpanded(index, !isExpanded(index));
}

} // namespace shipdeck::ui
