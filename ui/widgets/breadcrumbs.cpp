// SPDX-License-Identifier: MIT
#include "widgets/breadcrumbs.h"

#include "theme/paint.h"
#include "widgets/cut_text.h"
#include "widgets/label.h"

#include <QAbstractButton>
#include <QHBoxLayout>

namespace shipdeck::ui {
namespace {

//! A breadcrumb that can be opened.
class CrumbButton final : public QAbstractButton {
public:
    CrumbButton(const QString& text, QWidget* parent) : QAbstractButton(parent)
    {
        setText(text);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    QSize minimumSizeHint() const override { return {Theme::px(40), Theme::px(28)}; } // shortened with "…"
    QSize sizeHint() const override
    {
        return {std::min(textWidth(text(), FontRole::Body), Theme::px(220)) + Theme::px(12), Theme::px(28)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (underMouse())
            paintBox(painter, rect(), Theme::px(radius::sm), Theme::color(Color::BgHover));
        const int used = paintText(painter, rect().adjusted(Theme::px(6), 0, -Theme::px(6), 0), text(), FontRole::Body,
                                   Theme::color(underMouse() ? Color::TextPrimary : Color::TextSecondary));
        tellCutText(this, text(), used < textWidth(text(), FontRole::Body));
    }
};

class CrumbChevron final : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {Theme::px(18), Theme::px(28)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(painter, Icon::ChevronRight, rect(), Theme::color(Color::TextTertiary), Theme::px(14));
    }
};

} // namespace

Breadcrumbs::Breadcrumbs(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(4));
    setAccessibleName(tr("Breadcrumbs"));
}

void Breadcrumbs::setParts(const QStringList& parts)
{
    if (m_parts == parts)
        return;
    m_parts = parts;
    while (QLayoutItem* item = layout()->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    auto* row = static_cast<QHBoxLayout*>(layout());
    for (int i = 0; i < parts.size(); ++i) {
        if (i > 0)
            row->addWidget(new CrumbChevron(this));
        if (i + 1 < parts.size()) {
            auto* button = new CrumbButton(parts[i], this);
            connect(button, &QAbstractButton::clicked, this, [this, i] { Q_EMIT opened(i); });
            row->addWidget(button);
        } else {
            auto* here = new Label(parts[i], FontRole::BodyStrong, Color::TextPrimary, this);
            here->setElided(true);
            here->setContentsMargins(Theme::px(6), 0, 0, 0);
            row->addWidget(here, 1);
        }
    }
}

} // namespace shipdeck::ui
