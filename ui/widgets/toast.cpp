// SPDX-License-Identifier: MIT
#include "widgets/toast.h"

#include "theme/paint.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace shipdeck::ui {
namespace {

constexpr int most = 3;

//! One message. Disappears when its time is up, unless it is hovered or focused.
class ToastCard final : public QWidget {
public:
    ToastCard(const ToastText& toast, QWidget* parent) : QWidget(parent), m_toast(toast)
    {
        setAccessibleName(toast.text);
        auto* row = new QHBoxLayout(this);
        const int shadow = Theme::px(space::s3);
        row->setContentsMargins(shadow + Theme::px(40), shadow + Theme::px(6), shadow + Theme::px(6),
                                shadow + Theme::px(6));
        row->setSpacing(Theme::px(space::s1));
        auto* text = new Label(toast.text);
        text->setFixedHeight(Theme::px(28));
        row->addWidget(text, 1);
        row->addSpacing(Theme::px(space::s2));
        if (!toast.action.isEmpty()) {
            auto* act = new Button(toast.action, Button::Kind::Ghost);
            connect(act, &Button::clicked, this, [this] { this->act(); });
            row->addWidget(act);
        }
        auto* close = new IconButton(Icon::X, Toasts::tr("Close message"));
        connect(close, &IconButton::clicked, this, [this] { leave(); });
        row->addWidget(close);
        m_timer.setSingleShot(true);
        m_timer.setInterval(toast.seconds * 1000);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (underMouse() || (focusWidget() && focusWidget()->hasFocus()))
                m_timer.start(1000);
            else
                leave();
        });
        m_timer.start();
    }
    bool canAct() const { return !m_gone && m_toast.act; }
    bool isGone() const { return m_gone; }
    void act()
    {
        const auto todo = m_toast.act;
        leave();
        if (todo)
            todo();
    }
    void leave()
    {
        m_gone = true;
        hide();
        deleteLater();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const int shadow = Theme::px(space::s3);
        const QRect box = rect().adjusted(shadow, shadow, -shadow, -shadow);
        paintShadow(painter, box, 2);
        paintBox(painter, box, Theme::px(radius::lg), Theme::color(Color::BgOverlay),
                 Theme::color(Color::BorderDefault));
        paintIcon(painter, statusIcon(m_toast.status),
                  QRect(box.left() + Theme::px(14), box.top(), Theme::px(16), box.height()),
                  Theme::status(m_toast.status).fg, Theme::px(16));
    }

private:
    ToastText m_toast;
    QTimer m_timer;
    bool m_gone = false;
};

QList<ToastCard*> cardsOf(const QWidget* toasts)
{
    QList<ToastCard*> cards;
    for (QObject* child : toasts->children())
        if (auto* card = dynamic_cast<ToastCard*>(child); card && !card->isGone())
            cards.append(card);
    return cards;
}

} // namespace

Toasts::Toasts(QWidget* window) : QWidget(window)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    window->installEventFilter(this);
    hide();
}

void Toasts::show(const ToastText& toast)
{
    const auto cards = cardsOf(this);
    if (cards.size() >= most)
        cards.first()->leave();
    auto* card = new ToastCard(toast, this);
    layout()->addWidget(card);
    card->show();
    connect(card, &QObject::destroyed, this, &Toasts::place);
    QWidget::show();
    place();
    raise();
    QAccessibleEvent event(card, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool Toasts::actNewest()
{
    const auto cards = cardsOf(this);
    for (auto it = cards.rbegin(); it != cards.rend(); ++it) {
        if ((*it)->canAct()) {
            (*it)->act();
            return true;
        }
    }
    return false;
}

int Toasts::count() const
{
    return int(cardsOf(this).size());
}

void Toasts::place()
{
    if (!layout())
        return; // the window is being destroyed with its cards
    if (cardsOf(this).isEmpty())
        return hide();
    layout()->activate();
    const QSize size = layout()->sizeHint();
    const int margin = Theme::px(space::s1);
    const QRect area = parentWidget()->rect().adjusted(0, 0, -margin, -Theme::px(ui::size::statusbar) - margin);
    setGeometry(area.right() - size.width(), area.bottom() - size.height(), size.width(), size.height());
}

bool Toasts::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace shipdeck::ui
