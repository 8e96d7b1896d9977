// SPDX-License-Identifier: MIT
#include "widgets/accessible_role.h"

#include <QAccessibleWidget>
#include <QVariant>

namespace shipdeck::ui {
namespace {

constexpr const char* property = "accessibleRole";

class PaintedAccessible final : public QAccessibleWidget {
public:
    PaintedAccessible(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    QString text(QAccessible::Text what) const override
    {
        return QAccessibleWidget::text(what == QAccessible::Value ? QAccessible::Description : what);
    }
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = object->property(property);
    return widget && role.isValid() ? new PaintedAccessible(widget, QAccessible::Role(role.toInt())) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget* widget, QAccessible::Role role)
{
    QAccessible::installFactory(make); // an installed factory is not installed twice
    widget->setProperty(property, int(role));
}

} // namespace shipdeck::ui
