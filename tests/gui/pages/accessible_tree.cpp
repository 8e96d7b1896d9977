// SPDX-License-Identifier: MIT
#include "accessible_tree.h"

#include <QAbstractItemView>
#include <QMetaEnum>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

QString nameOf(const QAccessibleInterface* face)
{
    return face->text(QAccessible::Name).simplified();
}

bool isOf(QAccessible::Role role, std::initializer_list<QAccessible::Role> roles)
{
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

void addRows(const QAbstractItemView* list, const QStringList& groups, QList<AccessibleNode>& nodes)
{
    const QAbstractItemModel* model = list->model();
    for (int row = 0; model && row < model->rowCount(list->rootIndex()); ++row) {
        const QModelIndex index = model->index(row, 0, list->rootIndex());
        const QString shown = index.data().toString(), spoken = index.data(Qt::AccessibleTextRole).toString();
        nodes << AccessibleNode{
            QAccessible::ListItem, spoken.isEmpty() ? shown : spoken, groups, false, nullptr, shown};
    }
}

void add(QAccessibleInterface* face, QStringList groups, QList<AccessibleNode>& nodes)
{
    auto* widget = qobject_cast<QWidget*>(face->object());
    if (!widget || !widget->isVisible())
        return;
    const QString name = nameOf(face);
    nodes << AccessibleNode{face->role(), name, groups, bool(widget->focusPolicy() & Qt::TabFocus), widget};
    if (!name.isEmpty())
        groups << name;
    if (const auto* list = qobject_cast<const QAbstractItemView*>(widget))
        return addRows(list, groups, nodes);
    for (int i = 0; i < face->childCount(); ++i)
        if (QAccessibleInterface* child = face->child(i))
            add(child, groups, nodes);
}

} // namespace

bool AccessibleNode::isButton() const
{
    using R = QAccessible::Role;
    return isOf(role, {R::PushButton, R::ButtonMenu, R::ButtonDropDown, R::Link});
}

bool AccessibleNode::isControl() const
{
    using R = QAccessible::Role;
    return isButton()
        || isOf(role,
                {R::CheckBox, R::RadioButton, R::EditableText, R::ComboBox, R::SpinBox, R::Slider, R::List, R::ListItem,
                 R::Table, R::Tree, R::Terminal, R::PageTab, R::PageTabList, R::MenuItem});
}

QString AccessibleNode::text() const
{
    QStringList path = groups;
    path << QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(int(role))) + u" \""_s + name
            + u'"';
    if (widget)
        path << QString::fromLatin1(widget->metaObject()->className()) + u'#' + widget->objectName();
    return path.join(u" > "_s);
}

QList<AccessibleNode> accessibleTree(QWidget* root)
{
    QList<AccessibleNode> nodes;
    add(QAccessible::queryAccessibleInterface(root), {}, nodes);
    return nodes;
}

QList<QWidget*> tabStops(QWidget& window)
{
    QList<QWidget*> stops;
    if (QWidget* focus = window.focusWidget())
        focus->clearFocus();
    for (;;) {
        QWidget* from = window.focusWidget();
        QTest::keyClick(from ? from : &window, Qt::Key_Tab);
        QWidget* to = window.focusWidget();
        if (!to || to == from || stops.contains(to))
            return stops;
        stops << to;
    }
}

} // namespace shipdeck::test
